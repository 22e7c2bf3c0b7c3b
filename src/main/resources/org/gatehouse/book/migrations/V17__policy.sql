-- The policy's versions, word by word, and everything that was decided about them.
CREATE TABLE policy_version (
  id         INTEGER PRIMARY KEY,
  number     INTEGER NOT NULL UNIQUE,
  author_id  INTEGER NOT NULL REFERENCES person (id),
  started_at TEXT NOT NULL
);
CREATE TRIGGER policy_version_keeps_its_row BEFORE UPDATE ON policy_version
BEGIN SELECT RAISE(ABORT, 'policy versions only grow'); END;
CREATE TRIGGER policy_version_loses_no_row BEFORE DELETE ON policy_version
BEGIN SELECT RAISE(ABORT, 'policy versions only grow'); END;

-- Each place of the wording; the last row of a place is what it says.
CREATE TABLE policy_text (
  id         INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES policy_version (id),
  place      TEXT NOT NULL,
  text       TEXT NOT NULL,
  actor_id   INTEGER NOT NULL,
  at         TEXT NOT NULL
);
CREATE INDEX policy_text_place ON policy_text (version_id, place);
CREATE TRIGGER policy_text_keeps_its_row BEFORE UPDATE ON policy_text
BEGIN SELECT RAISE(ABORT, 'the wording only grows'); END;
CREATE TRIGGER policy_text_loses_no_row BEFORE DELETE ON policy_text
BEGIN SELECT RAISE(ABORT, 'the wording only grows'); END;

-- What became of a version; the last row is where it stands. A version without any is a draft.
CREATE TABLE policy_move (
  id          INTEGER PRIMARY KEY,
  version_id  INTEGER NOT NULL REFERENCES policy_version (id),
  move        TEXT NOT NULL CHECK (move IN ('AGREE', 'APPROVE', 'BRING_INTO_FORCE', 'SUPERSEDE', 'REVISE')),
  state       TEXT NOT NULL CHECK (state IN ('DRAFT', 'AGREED', 'APPROVED', 'IN_FORCE', 'SUPERSEDED')),
  on_date     TEXT NOT NULL,
  by_whom     TEXT NOT NULL,
  next_review TEXT,
  actor_id    INTEGER NOT NULL,
  at          TEXT NOT NULL,
  CHECK ((move = 'APPROVE') = (next_review IS NOT NULL))
);
CREATE INDEX policy_move_version ON policy_move (version_id);
CREATE TRIGGER policy_move_keeps_its_row BEFORE UPDATE ON policy_move
BEGIN SELECT RAISE(ABORT, 'decisions about the policy only grow'); END;
CREATE TRIGGER policy_move_loses_no_row BEFORE DELETE ON policy_move
BEGIN SELECT RAISE(ABORT, 'decisions about the policy only grow'); END;

CREATE VIEW policy_now AS
SELECT v.id AS version_id,
  coalesce((SELECT state FROM policy_move m WHERE m.version_id = v.id ORDER BY m.id DESC LIMIT 1), 'DRAFT') AS state
FROM policy_version v;

CREATE TRIGGER policy_moves_as_it_may BEFORE INSERT ON policy_move
WHEN NOT EXISTS (
  SELECT 1 FROM policy_now n WHERE n.version_id = new.version_id AND (n.state, new.move, new.state) IN (VALUES
    ('DRAFT', 'AGREE', 'AGREED'), ('AGREED', 'APPROVE', 'APPROVED'), ('APPROVED', 'BRING_INTO_FORCE', 'IN_FORCE'),
    ('IN_FORCE', 'SUPERSEDE', 'SUPERSEDED'), ('AGREED', 'REVISE', 'DRAFT'), ('APPROVED', 'REVISE', 'DRAFT')))
BEGIN SELECT RAISE(ABORT, 'a policy version does not move like that'); END;
CREATE TRIGGER policy_has_one_in_force BEFORE INSERT ON policy_move
WHEN new.state = 'IN_FORCE' AND EXISTS (SELECT 1 FROM policy_now WHERE state = 'IN_FORCE')
BEGIN SELECT RAISE(ABORT, 'another version is in force'); END;
CREATE TRIGGER policy_has_one_in_hand BEFORE INSERT ON policy_version
WHEN EXISTS (SELECT 1 FROM policy_now WHERE state IN ('DRAFT', 'AGREED', 'APPROVED'))
BEGIN SELECT RAISE(ABORT, 'another version is being prepared'); END;
CREATE TRIGGER policy_text_of_drafts BEFORE INSERT ON policy_text
WHEN (SELECT state FROM policy_now WHERE version_id = new.version_id) <> 'DRAFT'
BEGIN SELECT RAISE(ABORT, 'only a draft changes its words'); END;

CREATE TABLE policy_review (
  id          INTEGER PRIMARY KEY,
  version_id  INTEGER NOT NULL REFERENCES policy_version (id),
  on_date     TEXT NOT NULL,
  words       TEXT NOT NULL,
  next_review TEXT NOT NULL,
  actor_id    INTEGER NOT NULL,
  at          TEXT NOT NULL
);
CREATE TRIGGER policy_review_keeps_its_row BEFORE UPDATE ON policy_review
BEGIN SELECT RAISE(ABORT, 'reviews only grow'); END;
CREATE TRIGGER policy_review_loses_no_row BEFORE DELETE ON policy_review
BEGIN SELECT RAISE(ABORT, 'reviews only grow'); END;

-- Where and when the policy was published and the protocols sheet given out.
CREATE TABLE policy_publication (
  id         INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES policy_version (id),
  paper      TEXT NOT NULL CHECK (paper IN ('POLICY', 'PROTOCOLS')),
  place      TEXT NOT NULL,
  on_date    TEXT NOT NULL,
  actor_id   INTEGER NOT NULL,
  at         TEXT NOT NULL
);
CREATE TRIGGER policy_publication_keeps_its_row BEFORE UPDATE ON policy_publication
BEGIN SELECT RAISE(ABORT, 'publications only grow'); END;
CREATE TRIGGER policy_publication_loses_no_row BEFORE DELETE ON policy_publication
BEGIN SELECT RAISE(ABORT, 'publications only grow'); END;

-- People within the policy who have no desk. The name lies beside the fixed row.
CREATE TABLE covered_person (
  id       INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL CHECK (kind IN ('STAFF', 'GOVERNOR', 'CONTRACTOR', 'TRAINEE', 'VOLUNTEER')),
  actor_id INTEGER NOT NULL,
  at       TEXT NOT NULL
);
CREATE TRIGGER covered_person_keeps_its_row BEFORE UPDATE ON covered_person
BEGIN SELECT RAISE(ABORT, 'people within the policy only grow'); END;
CREATE TRIGGER covered_person_loses_no_row BEFORE DELETE ON covered_person
BEGIN SELECT RAISE(ABORT, 'people within the policy only grow'); END;
CREATE TABLE covered_person_name (
  covered_id INTEGER PRIMARY KEY REFERENCES covered_person (id),
  name       TEXT NOT NULL,
  note       TEXT NOT NULL
);
CREATE TABLE covered_person_end (
  covered_id INTEGER PRIMARY KEY REFERENCES covered_person (id),
  on_date    TEXT NOT NULL,
  actor_id   INTEGER NOT NULL,
  at         TEXT NOT NULL
);
CREATE TRIGGER covered_person_end_keeps_its_row BEFORE UPDATE ON covered_person_end
BEGIN SELECT RAISE(ABORT, 'people within the policy only grow'); END;
CREATE TRIGGER covered_person_end_loses_no_row BEFORE DELETE ON covered_person_end
BEGIN SELECT RAISE(ABORT, 'people within the policy only grow'); END;

-- Who acknowledged which version. A group (parents, pupils) is given the protocols sheet as one.
CREATE TABLE acknowledgement (
  id          INTEGER PRIMARY KEY,
  version_id  INTEGER NOT NULL REFERENCES policy_version (id),
  person_id   INTEGER REFERENCES person (id),
  covered_id  INTEGER REFERENCES covered_person (id),
  whole_group TEXT CHECK (whole_group IN ('PARENTS', 'PUPILS')),
  how         TEXT NOT NULL CHECK (how IN ('WINDOW', 'SHEET', 'LIST', 'GIVEN')),
  words       TEXT NOT NULL,
  on_date     TEXT NOT NULL,
  actor_id    INTEGER NOT NULL,
  at          TEXT NOT NULL,
  CHECK ((person_id IS NOT NULL) + (covered_id IS NOT NULL) + (whole_group IS NOT NULL) = 1),
  CHECK ((whole_group IS NOT NULL) = (how = 'GIVEN'))
);
CREATE INDEX acknowledgement_person ON acknowledgement (person_id);
CREATE INDEX acknowledgement_covered ON acknowledgement (covered_id);
CREATE TRIGGER acknowledgement_keeps_its_row BEFORE UPDATE ON acknowledgement
BEGIN SELECT RAISE(ABORT, 'acknowledgements only grow'); END;
CREATE TRIGGER acknowledgement_loses_no_row BEFORE DELETE ON acknowledgement
BEGIN SELECT RAISE(ABORT, 'acknowledgements only grow'); END;
CREATE TRIGGER acknowledgement_of_what_is_in_force BEFORE INSERT ON acknowledgement
WHEN (SELECT state FROM policy_now WHERE version_id = new.version_id) <> 'IN_FORCE'
BEGIN SELECT RAISE(ABORT, 'only the version in force is acknowledged'); END;
-- What was recorded by a slip, taken back.
CREATE TABLE acknowledgement_taken_back (
  acknowledgement_id INTEGER PRIMARY KEY REFERENCES acknowledgement (id),
  actor_id           INTEGER NOT NULL,
  at                 TEXT NOT NULL
);
CREATE TRIGGER acknowledgement_taken_back_keeps_its_row BEFORE UPDATE ON acknowledgement_taken_back
BEGIN SELECT RAISE(ABORT, 'acknowledgements only grow'); END;
CREATE TRIGGER acknowledgement_taken_back_loses_no_row BEFORE DELETE ON acknowledgement_taken_back
BEGIN SELECT RAISE(ABORT, 'acknowledgements only grow'); END;

-- Requests to use a personal e-mail or telephone, or the school's logo, and what became of them. Words lie beside.
CREATE TABLE register_entry (
  id           INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind IN ('PERSONAL_CONTACT', 'BRAND')),
  person_id    INTEGER REFERENCES person (id),
  covered_id   INTEGER REFERENCES covered_person (id),
  wanted_until TEXT NOT NULL,
  words_hash   TEXT NOT NULL,
  actor_id     INTEGER NOT NULL,
  at           TEXT NOT NULL,
  CHECK ((person_id IS NOT NULL) + (covered_id IS NOT NULL) = 1)
);
CREATE TRIGGER register_entry_keeps_its_row BEFORE UPDATE ON register_entry
BEGIN SELECT RAISE(ABORT, 'the registers only grow'); END;
CREATE TRIGGER register_entry_loses_no_row BEFORE DELETE ON register_entry
BEGIN SELECT RAISE(ABORT, 'the registers only grow'); END;
CREATE TABLE register_entry_words (
  entry_id INTEGER PRIMARY KEY REFERENCES register_entry (id),
  salt     TEXT NOT NULL,
  what     TEXT NOT NULL,
  why      TEXT NOT NULL
);
CREATE TRIGGER register_entry_words_keep BEFORE UPDATE ON register_entry_words
BEGIN SELECT RAISE(ABORT, 'the registers only grow'); END;
CREATE TABLE register_move (
  id         INTEGER PRIMARY KEY,
  entry_id   INTEGER NOT NULL REFERENCES register_entry (id),
  move       TEXT NOT NULL CHECK (move IN ('AGREE', 'REFUSE', 'WITHDRAW', 'END')),
  state      TEXT NOT NULL CHECK (state IN ('AGREED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
  until_date TEXT,
  words_hash TEXT NOT NULL,
  actor_id   INTEGER NOT NULL,
  at         TEXT NOT NULL,
  CHECK ((move = 'AGREE') = (until_date IS NOT NULL))
);
CREATE INDEX register_move_entry ON register_move (entry_id);
CREATE TRIGGER register_move_keeps_its_row BEFORE UPDATE ON register_move
BEGIN SELECT RAISE(ABORT, 'the registers only grow'); END;
CREATE TRIGGER register_move_loses_no_row BEFORE DELETE ON register_move
BEGIN SELECT RAISE(ABORT, 'the registers only grow'); END;
CREATE TABLE register_move_words (
  move_id INTEGER PRIMARY KEY REFERENCES register_move (id),
  salt    TEXT NOT NULL,
  reason  TEXT NOT NULL
);
CREATE TRIGGER register_move_words_keep BEFORE UPDATE ON register_move_words
BEGIN SELECT RAISE(ABORT, 'the registers only grow'); END;
CREATE TRIGGER register_moves_as_it_may BEFORE INSERT ON register_move
WHEN (coalesce((SELECT state FROM register_move m WHERE m.entry_id = new.entry_id ORDER BY m.id DESC LIMIT 1), 'REQUESTED'),
  new.move, new.state) NOT IN (VALUES
    ('REQUESTED', 'AGREE', 'AGREED'), ('REQUESTED', 'REFUSE', 'REFUSED'), ('REQUESTED', 'WITHDRAW', 'WITHDRAWN'),
    ('AGREED', 'END', 'ENDED'))
BEGIN SELECT RAISE(ABORT, 'an entry of the registers does not move like that'); END;
