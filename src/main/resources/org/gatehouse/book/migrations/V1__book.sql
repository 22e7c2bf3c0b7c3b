CREATE TABLE book (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  file_id    TEXT NOT NULL,
  created_at TEXT NOT NULL
);

-- One line an act. Each line carries the hash of the one before; what names a person lies in trail_personal, and only its
-- salted hash here, so that erasing it does not break the chain.
CREATE TABLE trail (
  seq           INTEGER PRIMARY KEY,
  at            TEXT NOT NULL,
  actor_id      INTEGER NOT NULL,
  act           TEXT NOT NULL,
  subject       TEXT NOT NULL,
  details       TEXT NOT NULL,
  personal_hash TEXT NOT NULL,
  previous      TEXT NOT NULL,
  hash          TEXT NOT NULL
);
CREATE INDEX trail_subject ON trail (subject);
CREATE INDEX trail_act ON trail (act, seq);
CREATE TRIGGER trail_keeps_its_lines BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;
CREATE TRIGGER trail_loses_no_line BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;

CREATE TABLE trail_personal (
  seq     INTEGER PRIMARY KEY REFERENCES trail (seq),
  salt    TEXT NOT NULL,
  details TEXT NOT NULL
);
CREATE TRIGGER trail_personal_keeps_its_words BEFORE UPDATE ON trail_personal
BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END;

-- Pictures and other bytes, once each, under the SHA-256 of what lies here.
CREATE TABLE bytes (
  sha256  TEXT PRIMARY KEY,
  content BLOB NOT NULL
);
CREATE TRIGGER bytes_keep_their_content BEFORE UPDATE ON bytes
BEGIN SELECT RAISE(ABORT, 'bytes never change'); END;
