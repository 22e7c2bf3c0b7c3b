-- Accounts on the platform that follow the school's, ask to, or are followed by it. What names one lies beside the fixed row.
CREATE TABLE account (
  id            INTEGER PRIMARY KEY,
  first_seen_at TEXT NOT NULL
);
CREATE TRIGGER account_keeps_its_row BEFORE UPDATE ON account
BEGIN SELECT RAISE(ABORT, 'accounts only grow'); END;
CREATE TRIGGER account_loses_no_row BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'accounts only grow'); END;
CREATE TABLE account_identity (
  account_id   INTEGER PRIMARY KEY REFERENCES account (id),
  -- The platform's own number, by which its archives name accounts.
  platform_id  TEXT UNIQUE,
  handle       TEXT COLLATE NOCASE UNIQUE,
  display_name TEXT NOT NULL,
  CHECK (platform_id IS NOT NULL OR handle IS NOT NULL)
);

-- The platform's lists as they were last brought in.
CREATE TABLE account_list (
  list        TEXT PRIMARY KEY,
  taken_on    TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  source      TEXT NOT NULL
);
CREATE TABLE account_listed (
  list       TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (list, account_id)
) WITHOUT ROWID;

-- Who they say they are. The e-mail is kept as long as it is needed; its salted hash stays.
CREATE TABLE follower_claim (
  id          INTEGER PRIMARY KEY,
  account_id  INTEGER NOT NULL REFERENCES account (id),
  kind        TEXT NOT NULL CHECK (kind IN ('PARENT_OR_CARER', 'STAFF', 'PUPIL', 'ORGANISATION', 'OTHER')),
  under_13    INTEGER NOT NULL CHECK (under_13 IN (0, 1)),
  source      TEXT,
  received_on TEXT,
  seen_by     INTEGER REFERENCES person (id),
  salt        TEXT NOT NULL,
  email_hash  TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  at          TEXT NOT NULL
);
CREATE INDEX follower_claim_account ON follower_claim (account_id);
CREATE TRIGGER follower_claim_keeps_its_row BEFORE UPDATE ON follower_claim
BEGIN SELECT RAISE(ABORT, 'claims only grow'); END;
CREATE TRIGGER follower_claim_loses_no_row BEFORE DELETE ON follower_claim
BEGIN SELECT RAISE(ABORT, 'claims only grow'); END;
CREATE TABLE follower_claim_email (
  claim_id INTEGER PRIMARY KEY REFERENCES follower_claim (id),
  email    TEXT NOT NULL
);
CREATE TRIGGER follower_claim_email_keeps BEFORE UPDATE ON follower_claim_email
BEGIN SELECT RAISE(ABORT, 'claims only grow'); END;

-- What was decided, oldest first; the last row is where a follower stands. An acceptance names the record it rests on.
CREATE TABLE follower_move (
  id              INTEGER PRIMARY KEY,
  account_id      INTEGER NOT NULL REFERENCES account (id),
  move            TEXT NOT NULL,
  state           TEXT NOT NULL
    CHECK (state IN ('UNVERIFIED', 'ACCEPTED', 'DECLINED', 'REMOVED', 'BLOCKED')),
  claim_id        INTEGER REFERENCES follower_claim (id),
  contact_id      INTEGER REFERENCES contact (id),
  person_id       INTEGER REFERENCES person (id),
  organisation_id INTEGER REFERENCES organisation (id),
  words_hash      TEXT NOT NULL,
  actor_id        INTEGER NOT NULL,
  at              TEXT NOT NULL,
  CHECK ((move = 'ACCEPT') = ((contact_id IS NOT NULL) + (person_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1)),
  CHECK (move <> 'ACCEPT' OR claim_id IS NOT NULL)
);
CREATE INDEX follower_move_account ON follower_move (account_id);
CREATE TRIGGER follower_move_keeps_its_row BEFORE UPDATE ON follower_move
BEGIN SELECT RAISE(ABORT, 'decisions about followers only grow'); END;
CREATE TRIGGER follower_move_loses_no_row BEFORE DELETE ON follower_move
BEGIN SELECT RAISE(ABORT, 'decisions about followers only grow'); END;
CREATE TABLE follower_move_words (
  move_id  INTEGER PRIMARY KEY REFERENCES follower_move (id),
  salt     TEXT NOT NULL,
  reason   TEXT NOT NULL,
  evidence TEXT NOT NULL
);
CREATE TRIGGER follower_move_words_keep BEFORE UPDATE ON follower_move_words
BEGIN SELECT RAISE(ABORT, 'decisions about followers only grow'); END;

CREATE VIEW follower_now AS
SELECT a.id AS account_id,
  coalesce((SELECT state FROM follower_move m WHERE m.account_id = a.id ORDER BY m.id DESC LIMIT 1), 'UNVERIFIED') AS state,
  (SELECT max(id) FROM follower_move m WHERE m.account_id = a.id) AS move_id,
  (SELECT max(id) FROM follower_claim c WHERE c.account_id = a.id) AS claim_id
FROM account a;

-- Accepted is reached by one move alone, from the one state that allows it, on the newest claim, and on a record of its kind.
CREATE TRIGGER follower_accepted_by_its_move BEFORE INSERT ON follower_move
WHEN new.move <> 'ACCEPT' AND new.state = 'ACCEPTED'
  AND (new.move <> 'REPORT' OR (SELECT state FROM follower_now WHERE account_id = new.account_id) <> 'ACCEPTED')
BEGIN SELECT RAISE(ABORT, 'a follower is accepted by nothing but an acceptance'); END;
CREATE TRIGGER follower_accepted_on_a_record BEFORE INSERT ON follower_move
WHEN new.move = 'ACCEPT' AND (
  new.state <> 'ACCEPTED'
  OR (SELECT state FROM follower_now WHERE account_id = new.account_id) <> 'UNVERIFIED'
  OR new.claim_id IS NOT (SELECT claim_id FROM follower_now WHERE account_id = new.account_id)
  OR NOT EXISTS (
    SELECT 1 FROM follower_claim c WHERE c.id = new.claim_id AND c.under_13 = 0 AND (
      c.kind = 'PARENT_OR_CARER' AND c.email_hash <> '' AND EXISTS (
        SELECT 1 FROM pupil_contact l JOIN pupil p ON p.id = l.pupil_id
        WHERE l.contact_id = new.contact_id AND l.ended_on IS NULL AND p.left_on IS NULL)
      OR c.kind = 'STAFF' AND c.email_hash <> '' AND EXISTS (
        SELECT 1 FROM person WHERE id = new.person_id AND left_at IS NULL)
      OR c.kind = 'ORGANISATION' AND EXISTS (
        SELECT 1 FROM organisation o JOIN account_identity i ON i.account_id = new.account_id
        WHERE o.id = new.organisation_id AND o.ended_on IS NULL AND (
          EXISTS (SELECT 1 FROM organisation_handle h WHERE h.organisation_id = o.id AND h.handle = i.handle)
          OR EXISTS (SELECT 1 FROM organisation_account_id n WHERE n.organisation_id = o.id AND n.account_id = i.platform_id))))))
BEGIN SELECT RAISE(ABORT, 'a follower is accepted on a record of the office or an agreed organisation'); END;

-- What was done on the platform itself, and what turned out not to have been.
CREATE TABLE follower_task_mark (
  id         INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  task       TEXT NOT NULL,
  done       INTEGER NOT NULL CHECK (done IN (0, 1)),
  actor_id   INTEGER NOT NULL,
  at         TEXT NOT NULL
);
CREATE INDEX follower_task_mark_account ON follower_task_mark (account_id);
CREATE TRIGGER follower_task_mark_keeps_its_row BEFORE UPDATE ON follower_task_mark
BEGIN SELECT RAISE(ABORT, 'what was done on the platform only grows'); END;
CREATE TRIGGER follower_task_mark_loses_no_row BEFORE DELETE ON follower_task_mark
BEGIN SELECT RAISE(ABORT, 'what was done on the platform only grows'); END;
