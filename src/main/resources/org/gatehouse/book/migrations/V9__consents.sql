-- What a child may be shown on. The built-in ones are named in the program; the school's own carry their name and may end.
CREATE TABLE consent_use (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL COLLATE NOCASE UNIQUE,
  built_in INTEGER NOT NULL CHECK (built_in IN (0, 1)),
  ended_on TEXT
);
INSERT INTO consent_use (id, name, built_in)
VALUES (1, 'X', 1), (2, 'WEBSITE', 1), (3, 'PRESS', 1), (4, 'DISPLAYS', 1), (5, 'VIDEO', 1);
CREATE TRIGGER consent_use_ends_once BEFORE UPDATE ON consent_use
WHEN old.built_in = 1 OR old.ended_on IS NOT NULL OR new.id <> old.id OR new.name <> old.name OR new.built_in <> old.built_in
BEGIN SELECT RAISE(ABORT, 'a use of consents ends once and changes otherwise never'); END;
CREATE TRIGGER consent_use_loses_no_row BEFORE DELETE ON consent_use
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

-- What parents and carers were asked, word for word.
CREATE TABLE consent_wording (
  id          INTEGER PRIMARY KEY,
  version     TEXT NOT NULL COLLATE NOCASE UNIQUE,
  text        TEXT NOT NULL,
  from_day    TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  at          TEXT NOT NULL
);
CREATE TRIGGER consent_wording_keeps_its_row BEFORE UPDATE ON consent_wording
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TRIGGER consent_wording_loses_no_row BEFORE DELETE ON consent_wording
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

-- Who decides for a child: a contact of the roll, or somebody typed in. What names them lies beside the fixed row.
CREATE TABLE consent_giver (
  id         INTEGER PRIMARY KEY,
  pupil_id   INTEGER NOT NULL REFERENCES pupil (id),
  contact_id INTEGER,
  words_hash TEXT NOT NULL
);
CREATE UNIQUE INDEX consent_giver_contact ON consent_giver (pupil_id, contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX consent_giver_pupil ON consent_giver (pupil_id);
CREATE TRIGGER consent_giver_keeps_its_row BEFORE UPDATE ON consent_giver
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TRIGGER consent_giver_loses_no_row BEFORE DELETE ON consent_giver
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TABLE consent_giver_words (
  giver_id INTEGER PRIMARY KEY REFERENCES consent_giver (id),
  salt     TEXT NOT NULL,
  name     TEXT NOT NULL,
  relation TEXT NOT NULL
);
CREATE TRIGGER consent_giver_words_keep BEFORE UPDATE ON consent_giver_words
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

-- What shows a decision in writing; one may show several. Retention may remove the bytes and leaves the row.
CREATE TABLE consent_evidence (
  id          INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL,
  sha256      TEXT,
  media_type  TEXT,
  words_hash  TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  at          TEXT NOT NULL,
  CHECK ((sha256 IS NULL) = (media_type IS NULL))
);
CREATE TRIGGER consent_evidence_keeps_its_row BEFORE UPDATE ON consent_evidence
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TRIGGER consent_evidence_loses_no_row BEFORE DELETE ON consent_evidence
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TABLE consent_evidence_words (
  evidence_id INTEGER PRIMARY KEY REFERENCES consent_evidence (id),
  salt        TEXT NOT NULL,
  reference   TEXT NOT NULL
);
CREATE TRIGGER consent_evidence_words_keep BEFORE UPDATE ON consent_evidence_words
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

-- One decision of one giver for one child and use, or the undoing of an earlier row; what is in force is derived and stands
-- nowhere. Parental responsibility is as it was known when the decision was recorded.
CREATE TABLE consent_entry (
  id                      INTEGER PRIMARY KEY,
  pupil_id                INTEGER NOT NULL REFERENCES pupil (id),
  use_id                  INTEGER NOT NULL REFERENCES consent_use (id),
  decision                TEXT,
  giver_id                INTEGER REFERENCES consent_giver (id),
  parental_responsibility INTEGER CHECK (parental_responsibility IN (0, 1)),
  evidence_id             INTEGER REFERENCES consent_evidence (id),
  wording_id              INTEGER REFERENCES consent_wording (id),
  lawful_basis            TEXT,
  from_day                TEXT,
  to_day                  TEXT,
  undoes                  INTEGER UNIQUE REFERENCES consent_entry (id),
  recorded_by             INTEGER NOT NULL REFERENCES person (id),
  at                      TEXT NOT NULL,
  CHECK ((undoes IS NULL) = (decision IS NOT NULL)),
  CHECK (decision IS NULL OR (giver_id IS NOT NULL AND parental_responsibility IS NOT NULL AND lawful_basis IS NOT NULL
    AND from_day IS NOT NULL AND decision IN ('GIVEN', 'REFUSED', 'WITHDRAWN')))
);
CREATE INDEX consent_entry_pupil ON consent_entry (pupil_id, use_id);
CREATE TRIGGER consent_entry_keeps_its_row BEFORE UPDATE ON consent_entry
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TRIGGER consent_entry_loses_no_row BEFORE DELETE ON consent_entry
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

-- Children who must not be shown. There is no column for a reason, on purpose.
CREATE TABLE consent_do_not_show (
  id          INTEGER PRIMARY KEY,
  pupil_id    INTEGER NOT NULL REFERENCES pupil (id),
  lifted      INTEGER NOT NULL CHECK (lifted IN (0, 1)),
  from_day    TEXT NOT NULL,
  to_day      TEXT,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  at          TEXT NOT NULL
);
CREATE INDEX consent_do_not_show_pupil ON consent_do_not_show (pupil_id);
CREATE TRIGGER consent_do_not_show_keeps_its_row BEFORE UPDATE ON consent_do_not_show
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TRIGGER consent_do_not_show_loses_no_row BEFORE DELETE ON consent_do_not_show
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

-- Each site names the use that a child needs consent for there.
ALTER TABLE site ADD COLUMN consent_use_id INTEGER REFERENCES consent_use (id);
UPDATE site SET consent_use_id = 1 WHERE platform = 'X';
ALTER TABLE site DROP COLUMN consent_use;
