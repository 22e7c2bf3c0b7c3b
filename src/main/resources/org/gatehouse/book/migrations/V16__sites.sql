-- A site lives from the request for it to its closing. What is known of it stands in versions and what was decided in moves;
-- where it stands is its last move. What may name a person lies beside the fixed rows.
CREATE TABLE site_version (
  id              INTEGER PRIMARY KEY,
  site_id         INTEGER NOT NULL REFERENCES site (id),
  platform        TEXT NOT NULL,
  -- What it is, where the platform is another one.
  medium          TEXT NOT NULL,
  handle          TEXT NOT NULL COLLATE NOCASE,
  address         TEXT NOT NULL COLLATE NOCASE,
  -- Of the intended users; 0 until somebody has said.
  youngest_age    INTEGER NOT NULL,
  is_separate     INTEGER NOT NULL CHECK (is_separate IN (0, 1)),
  minimum_age     INTEGER,
  terms_read_on   TEXT,
  owner_id        INTEGER NOT NULL REFERENCES person (id),
  second_id       INTEGER REFERENCES person (id),
  review_on       TEXT,
  consent_use_id  INTEGER REFERENCES consent_use (id),
  -- The school's own, where it is shorter than the platform's.
  post_limit      INTEGER,
  compose_address TEXT NOT NULL,
  words_hash      TEXT NOT NULL,
  CHECK ((minimum_age IS NULL) = (terms_read_on IS NULL)),
  CHECK (second_id IS NULL OR second_id <> owner_id)
);
CREATE INDEX site_version_site ON site_version (site_id);
CREATE TABLE site_version_words (
  version_id INTEGER PRIMARY KEY REFERENCES site_version (id),
  salt       TEXT NOT NULL,
  email      TEXT NOT NULL,
  purpose    TEXT NOT NULL
);
CREATE TABLE site_move (
  id         INTEGER PRIMARY KEY,
  site_id    INTEGER NOT NULL REFERENCES site (id),
  move       TEXT NOT NULL,
  state      TEXT NOT NULL,
  version_id INTEGER NOT NULL REFERENCES site_version (id),
  words_hash TEXT NOT NULL,
  actor_id   INTEGER NOT NULL REFERENCES person (id),
  at         TEXT NOT NULL
);
CREATE INDEX site_move_site ON site_move (site_id);
CREATE TABLE site_move_words (
  move_id INTEGER PRIMARY KEY REFERENCES site_move (id),
  salt    TEXT NOT NULL,
  reason  TEXT NOT NULL
);

-- Accounts of older files: entered by the Head Teacher, with whatever else is asked for still to be written down.
INSERT INTO site_version (site_id, platform, medium, handle, address, youngest_age, is_separate, owner_id, consent_use_id,
  compose_address, words_hash)
SELECT s.id, s.platform, '', s.handle, s.address, 0, 0,
  coalesce((SELECT t.actor_id FROM trail t JOIN person p ON p.id = t.actor_id
      WHERE t.act = 'site.open-account' AND t.subject = 'site ' || s.id),
    (SELECT min(person_id) FROM person_role WHERE role = 'HEAD_TEACHER')),
  s.consent_use_id, '', ''
FROM site s ORDER BY s.id;
INSERT INTO site_version_words (version_id, salt, email, purpose)
SELECT v.id, '', s.email, '' FROM site_version v JOIN site s ON s.id = v.site_id;
INSERT INTO site_move (site_id, move, state, version_id, words_hash, actor_id, at)
SELECT s.id, 'ENTER', 'OPEN', v.id, '', v.owner_id, s.opened_at FROM site s JOIN site_version v ON v.site_id = s.id ORDER BY s.id;
INSERT INTO site_move (site_id, move, state, version_id, words_hash, actor_id, at)
SELECT s.id, 'CLOSE', 'CLOSED', v.id, '',
  coalesce((SELECT t.actor_id FROM trail t JOIN person p ON p.id = t.actor_id
      WHERE t.act = 'site.close-account' AND t.subject = 'site ' || s.id), v.owner_id),
  s.closed_at
FROM site s JOIN site_version v ON v.site_id = s.id WHERE s.closed_at IS NOT NULL ORDER BY s.id;

DROP INDEX site_handle;
ALTER TABLE site DROP COLUMN platform;
ALTER TABLE site DROP COLUMN handle;
ALTER TABLE site DROP COLUMN address;
ALTER TABLE site DROP COLUMN email;
ALTER TABLE site DROP COLUMN consent_use_id;
ALTER TABLE site DROP COLUMN closed_at;
ALTER TABLE site RENAME COLUMN opened_at TO begun_at;

CREATE VIEW site_now AS
SELECT s.id AS site_id,
  coalesce((SELECT state FROM site_move m WHERE m.site_id = s.id ORDER BY m.id DESC LIMIT 1), '') AS state,
  (SELECT max(id) FROM site_move m WHERE m.site_id = s.id) AS move_id,
  (SELECT max(id) FROM site_version v WHERE v.site_id = s.id) AS version_id
FROM site s;

CREATE TRIGGER site_keeps_its_row BEFORE UPDATE ON site
BEGIN SELECT RAISE(ABORT, 'the register of sites only grows'); END;
CREATE TRIGGER site_loses_no_row BEFORE DELETE ON site
BEGIN SELECT RAISE(ABORT, 'the register of sites only grows'); END;
CREATE TRIGGER site_version_keeps_its_row BEFORE UPDATE ON site_version
BEGIN SELECT RAISE(ABORT, 'the register of sites only grows'); END;
CREATE TRIGGER site_version_loses_no_row BEFORE DELETE ON site_version
BEGIN SELECT RAISE(ABORT, 'the register of sites only grows'); END;
CREATE TRIGGER site_version_words_keep BEFORE UPDATE ON site_version_words
BEGIN SELECT RAISE(ABORT, 'the register of sites only grows'); END;
CREATE TRIGGER site_move_keeps_its_row BEFORE UPDATE ON site_move
BEGIN SELECT RAISE(ABORT, 'decisions about sites only grow'); END;
CREATE TRIGGER site_move_loses_no_row BEFORE DELETE ON site_move
BEGIN SELECT RAISE(ABORT, 'decisions about sites only grow'); END;
CREATE TRIGGER site_move_words_keep BEFORE UPDATE ON site_move_words
BEGIN SELECT RAISE(ABORT, 'decisions about sites only grow'); END;

CREATE TRIGGER site_version_email_is_official BEFORE INSERT ON site_version_words
WHEN substr(new.email, instr(new.email, '@') + 1) NOT IN (SELECT lower(value) FROM school_detail WHERE kind = 'MAIL_DOMAIN')
BEGIN SELECT RAISE(ABORT, 'a site is tied to an official address of the school'); END;

CREATE TRIGGER site_move_is_legal BEFORE INSERT ON site_move
WHEN new.version_id IS NOT (SELECT version_id FROM site_now WHERE site_id = new.site_id) OR NOT EXISTS (
  SELECT 1 FROM (VALUES
    ('', 'REQUEST', 'REQUESTED'), ('', 'ENTER', 'OPEN'),
    ('REQUESTED', 'ASK', 'ASKED'), ('REQUESTED', 'REFUSE', 'REFUSED'), ('REQUESTED', 'APPROVE', 'APPROVED'),
    ('REQUESTED', 'WITHDRAW', 'WITHDRAWN'),
    ('ASKED', 'ANSWER', 'REQUESTED'), ('ASKED', 'REFUSE', 'REFUSED'), ('ASKED', 'WITHDRAW', 'WITHDRAWN'),
    ('APPROVED', 'CHANGE', 'APPROVED'), ('APPROVED', 'NOTIFY', 'APPROVED'), ('APPROVED', 'OPEN', 'OPEN'),
    ('APPROVED', 'CLOSE', 'CLOSED'),
    ('OPEN', 'CHANGE', 'OPEN'), ('OPEN', 'HOLD', 'APPROVED'), ('OPEN', 'NOTIFY', 'OPEN'), ('OPEN', 'REVIEW', 'OPEN'),
    ('OPEN', 'CLOSE', 'CLOSED'))
  WHERE column1 = (SELECT state FROM site_now WHERE site_id = new.site_id)
    AND column2 = new.move AND column3 = new.state)
BEGIN SELECT RAISE(ABORT, 'a site goes from state to state by its moves alone'); END;

CREATE TRIGGER site_move_of_the_head BEFORE INSERT ON site_move
WHEN new.move IN ('ENTER', 'ASK', 'REFUSE', 'APPROVE', 'CLOSE')
  AND NOT EXISTS (SELECT 1 FROM person_role WHERE person_id = new.actor_id AND role = 'HEAD_TEACHER')
BEGIN SELECT RAISE(ABORT, 'the Head Teacher decides about sites'); END;

-- Terms read, nobody too young, apart from what is personal, consents known, and the senior leadership team told of this very
-- address.
CREATE TRIGGER site_opens_when_told BEFORE INSERT ON site_move
WHEN new.move IN ('ENTER', 'OPEN') AND NOT EXISTS (
  SELECT 1 FROM site_version v JOIN site_version_words w ON w.version_id = v.id
  WHERE v.id = new.version_id AND v.address <> '' AND v.terms_read_on IS NOT NULL AND v.youngest_age >= v.minimum_age
    AND v.is_separate = 1 AND v.consent_use_id IS NOT NULL
    AND substr(w.email, instr(w.email, '@') + 1) IN (SELECT lower(value) FROM school_detail WHERE kind = 'MAIL_DOMAIN')
    AND (new.move = 'ENTER' OR EXISTS (
      SELECT 1 FROM site_move m JOIN site_version told ON told.id = m.version_id
      WHERE m.site_id = new.site_id AND m.move IN ('ENTER', 'NOTIFY')
        AND (m.move = 'NOTIFY' OR told.terms_read_on IS NOT NULL)
        AND told.platform = v.platform AND told.medium = v.medium AND told.address = v.address)))
BEGIN SELECT RAISE(ABORT, 'a site opens when its terms were read and the senior leadership team was told'); END;

CREATE TRIGGER site_is_entered_once BEFORE INSERT ON site_move
WHEN new.state IN ('APPROVED', 'OPEN') AND EXISTS (
  SELECT 1 FROM site_now n JOIN site_version v ON v.id = n.version_id
  JOIN site_version mine ON mine.id = new.version_id
  WHERE n.site_id <> new.site_id AND n.state IN ('APPROVED', 'OPEN') AND v.address = mine.address AND v.address <> '')
BEGIN SELECT RAISE(ABORT, 'an address stands in the register once'); END;

-- Nothing is begun for a site that is not open.
CREATE TRIGGER post_goes_to_an_open_site BEFORE INSERT ON post
WHEN (SELECT state FROM site_now WHERE site_id = new.site_id) IS NOT 'OPEN'
BEGIN SELECT RAISE(ABORT, 'a post goes to a site that is open'); END;
