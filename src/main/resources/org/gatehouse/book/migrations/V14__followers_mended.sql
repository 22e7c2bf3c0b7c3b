-- Accounts that somebody put on the verification list by hand, also where the school follows or has blocked them.
CREATE TABLE account_asked (
  account_id INTEGER PRIMARY KEY REFERENCES account (id),
  at         TEXT NOT NULL
);

-- An account that nobody knows stands nowhere, and not in a state that a comparison could miss.
DROP TRIGGER follower_accepted_by_its_move;
CREATE TRIGGER follower_accepted_by_its_move BEFORE INSERT ON follower_move
WHEN new.move <> 'ACCEPT' AND new.state = 'ACCEPTED'
  AND (new.move <> 'REPORT' OR (SELECT state FROM follower_now WHERE account_id = new.account_id) IS NOT 'ACCEPTED')
BEGIN SELECT RAISE(ABORT, 'a follower is accepted by nothing but an acceptance'); END;
CREATE TRIGGER follower_move_of_a_known_account BEFORE INSERT ON follower_move
WHEN NOT EXISTS (SELECT 1 FROM account WHERE id = new.account_id)
BEGIN SELECT RAISE(ABORT, 'a decision is about an account that is known'); END;
CREATE TRIGGER follower_claim_of_a_known_account BEFORE INSERT ON follower_claim
WHEN NOT EXISTS (SELECT 1 FROM account WHERE id = new.account_id)
BEGIN SELECT RAISE(ABORT, 'a claim is of an account that is known'); END;

-- What the program itself looks at beyond the record: the platform's own list of blocked accounts, and a handle taken over by a stranger.
CREATE TRIGGER follower_accepted_is_not_blocked BEFORE INSERT ON follower_move
WHEN new.move = 'ACCEPT' AND EXISTS (
  SELECT 1 FROM account_listed l JOIN account_list t ON t.list = l.list
  WHERE l.list = 'BLOCKED' AND l.account_id = new.account_id AND NOT EXISTS (
    SELECT 1 FROM follower_move m WHERE m.account_id = new.account_id AND m.move = 'UNBLOCK'
      AND julianday(m.at) >= julianday(t.imported_at)))
BEGIN SELECT RAISE(ABORT, 'a follower whom the account has blocked is not accepted'); END;
CREATE TRIGGER follower_accepted_by_number BEFORE INSERT ON follower_move
WHEN new.organisation_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM account_identity i
  WHERE i.account_id = new.account_id AND i.platform_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM organisation_account_id n WHERE n.organisation_id = new.organisation_id)
    AND NOT EXISTS (
      SELECT 1 FROM organisation_account_id n WHERE n.organisation_id = new.organisation_id AND n.account_id = i.platform_id))
BEGIN SELECT RAISE(ABORT, 'an organisation''s account is known by its number'); END;

-- INSERT OR REPLACE takes a row away without its delete trigger.
CREATE TRIGGER account_is_not_replaced BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'accounts only grow'); END;
CREATE TRIGGER follower_claim_is_not_replaced BEFORE INSERT ON follower_claim
WHEN EXISTS (SELECT 1 FROM follower_claim WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'claims only grow'); END;
CREATE TRIGGER follower_claim_email_is_not_replaced BEFORE INSERT ON follower_claim_email
WHEN EXISTS (SELECT 1 FROM follower_claim_email WHERE claim_id = new.claim_id)
BEGIN SELECT RAISE(ABORT, 'claims only grow'); END;
CREATE TRIGGER follower_move_is_not_replaced BEFORE INSERT ON follower_move
WHEN EXISTS (SELECT 1 FROM follower_move WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'decisions about followers only grow'); END;
CREATE TRIGGER follower_move_words_are_not_replaced BEFORE INSERT ON follower_move_words
WHEN EXISTS (SELECT 1 FROM follower_move_words WHERE move_id = new.move_id)
BEGIN SELECT RAISE(ABORT, 'decisions about followers only grow'); END;
CREATE TRIGGER follower_task_mark_is_not_replaced BEFORE INSERT ON follower_task_mark
WHEN EXISTS (SELECT 1 FROM follower_task_mark WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'what was done on the platform only grows'); END;
