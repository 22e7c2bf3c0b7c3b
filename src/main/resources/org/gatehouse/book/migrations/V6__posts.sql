-- The fixed rows of a post only grow. What somebody wrote lies beside them in the tables named …_words, with a salt; only the
-- salted hash stays in the fixed row, so that erasing the words breaks nothing and nobody can guess them back.
CREATE TABLE post (
  id         INTEGER PRIMARY KEY,
  year       INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  author_id  INTEGER NOT NULL REFERENCES person (id),
  entered_by INTEGER NOT NULL REFERENCES person (id),
  site_id    INTEGER NOT NULL REFERENCES site (id),
  at         TEXT NOT NULL,
  UNIQUE (year, number)
);
CREATE INDEX post_author ON post (author_id);
CREATE INDEX post_entered_by ON post (entered_by);
CREATE TRIGGER post_keeps_its_row BEFORE UPDATE ON post
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TRIGGER post_loses_no_row BEFORE DELETE ON post
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;

-- Whose words or pictures went into a post: none of them may approve it.
CREATE TABLE post_writer (
  post_id   INTEGER NOT NULL REFERENCES post (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  PRIMARY KEY (post_id, person_id)
);
CREATE TRIGGER post_writer_keeps_its_row BEFORE UPDATE ON post_writer
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TRIGGER post_writer_loses_no_row BEFORE DELETE ON post_writer
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;

-- What is being written; empty while nothing is. The revision never goes back, so that a desk which saw an older one cannot
-- overwrite a newer.
CREATE TABLE post_draft (
  post_id  INTEGER PRIMARY KEY REFERENCES post (id),
  revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by INTEGER NOT NULL REFERENCES person (id),
  purpose  TEXT,
  text     TEXT NOT NULL
);
CREATE TRIGGER post_draft_never_goes_back BEFORE UPDATE ON post_draft WHEN new.revision <= old.revision
BEGIN SELECT RAISE(ABORT, 'a draft never goes back'); END;
CREATE TRIGGER post_draft_loses_no_row BEFORE DELETE ON post_draft
BEGIN SELECT RAISE(ABORT, 'a draft never goes back'); END;
CREATE TABLE post_draft_picture (
  post_id  INTEGER NOT NULL REFERENCES post_draft (post_id),
  position INTEGER NOT NULL,
  sha256   TEXT NOT NULL REFERENCES bytes (sha256),
  format   TEXT NOT NULL,
  width    INTEGER NOT NULL,
  height   INTEGER NOT NULL,
  removed  TEXT NOT NULL,
  alt_text TEXT NOT NULL,
  PRIMARY KEY (post_id, position),
  UNIQUE (post_id, sha256)
);
CREATE TABLE post_draft_pupil (
  post_id  INTEGER NOT NULL REFERENCES post_draft (post_id),
  pupil_id INTEGER NOT NULL REFERENCES pupil (id),
  PRIMARY KEY (post_id, pupil_id)
);

-- What was handed in, exactly; content_hash is the salted hash of all of it.
CREATE TABLE post_version (
  id           INTEGER PRIMARY KEY,
  post_id      INTEGER NOT NULL REFERENCES post (id),
  ordinal      INTEGER NOT NULL,
  submitted_by INTEGER NOT NULL REFERENCES person (id),
  at           TEXT NOT NULL,
  purpose      TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  UNIQUE (post_id, ordinal)
);
CREATE TRIGGER post_version_keeps_its_row BEFORE UPDATE ON post_version
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TRIGGER post_version_loses_no_row BEFORE DELETE ON post_version
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TABLE post_version_words (
  version_id INTEGER PRIMARY KEY REFERENCES post_version (id),
  salt       TEXT NOT NULL,
  text       TEXT NOT NULL,
  alt_texts  TEXT NOT NULL
);
CREATE TRIGGER post_version_words_keep BEFORE UPDATE ON post_version_words
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TABLE post_version_picture (
  version_id INTEGER NOT NULL REFERENCES post_version (id),
  position   INTEGER NOT NULL,
  sha256     TEXT NOT NULL,
  format     TEXT NOT NULL,
  width      INTEGER NOT NULL,
  height     INTEGER NOT NULL,
  removed    TEXT NOT NULL,
  PRIMARY KEY (version_id, position)
);
CREATE TRIGGER post_version_picture_keeps_its_row BEFORE UPDATE ON post_version_picture
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TRIGGER post_version_picture_loses_no_row BEFORE DELETE ON post_version_picture
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
-- Erasure may take a child off; the hash then no longer fits and the version can no longer be approved or exported.
CREATE TABLE post_version_pupil (
  version_id INTEGER NOT NULL REFERENCES post_version (id),
  pupil_id   INTEGER NOT NULL REFERENCES pupil (id),
  PRIMARY KEY (version_id, pupil_id)
);
CREATE INDEX post_version_pupil_pupil ON post_version_pupil (pupil_id);
CREATE TRIGGER post_version_pupil_keeps_its_row BEFORE UPDATE ON post_version_pupil
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;

-- Who looked at which picture at full size and says what of it.
CREATE TABLE post_picture_confirmation (
  version_id INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  statement  TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (version_id, position, person_id, statement),
  FOREIGN KEY (version_id, position) REFERENCES post_version_picture (version_id, position)
);
CREATE TRIGGER post_picture_confirmation_keeps_its_row BEFORE UPDATE ON post_picture_confirmation
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TRIGGER post_picture_confirmation_loses_no_row BEFORE DELETE ON post_picture_confirmation
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;

-- The life of a post: its state is that of its last move and stands nowhere else. content_hash names the exact version that
-- was approved, exported, posted.
CREATE TABLE post_move (
  id           INTEGER PRIMARY KEY,
  post_id      INTEGER NOT NULL REFERENCES post (id),
  version_id   INTEGER REFERENCES post_version (id),
  state        TEXT NOT NULL,
  actor_id     INTEGER NOT NULL REFERENCES person (id),
  at           TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  address      TEXT NOT NULL,
  posted_at    TEXT,
  words_hash   TEXT NOT NULL
);
CREATE INDEX post_move_post ON post_move (post_id, id);
CREATE TRIGGER post_move_keeps_its_row BEFORE UPDATE ON post_move
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TRIGGER post_move_loses_no_row BEFORE DELETE ON post_move
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TABLE post_move_words (
  move_id        INTEGER PRIMARY KEY REFERENCES post_move (id),
  salt           TEXT NOT NULL,
  reason         TEXT NOT NULL,
  findings       TEXT NOT NULL,
  published_text TEXT NOT NULL
);
CREATE TRIGGER post_move_words_keep BEFORE UPDATE ON post_move_words
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;

CREATE VIEW post_now AS
SELECT post.*, move.state, move.id AS move_id, move.at AS moved_at, move.actor_id AS moved_by,
  (SELECT version.id FROM post_version version WHERE version.post_id = post.id ORDER BY version.ordinal DESC LIMIT 1)
    AS version_id
FROM post JOIN post_move move ON move.id = (SELECT max(last.id) FROM post_move last WHERE last.post_id = post.id);

-- The words of each post as it stands now, for the search; rewritten by the acts, taken out by erasure for good.
CREATE VIRTUAL TABLE post_search USING fts5 (number, words, tokenize = "unicode61 remove_diacritics 2");
INSERT INTO post_search (post_search, rank) VALUES ('secure-delete', 1);
