-- A post that tells where children are waits until they are back: what the author wishes, what was handed in, and the move
-- that holds it.
ALTER TABLE post_draft ADD COLUMN hold_until TEXT;
ALTER TABLE post_version ADD COLUMN hold_until TEXT;
ALTER TABLE post_move ADD COLUMN held_until TEXT;
DROP VIEW post_now;
CREATE VIEW post_now AS
SELECT post.*, move.state, move.id AS move_id, move.at AS moved_at, move.actor_id AS moved_by, move.held_until,
  (SELECT version.id FROM post_version version WHERE version.post_id = post.id ORDER BY version.ordinal DESC LIMIT 1)
    AS version_id
FROM post JOIN post_move move ON move.id = (SELECT max(last.id) FROM post_move last WHERE last.post_id = post.id);

-- Where a block of the checks is wrong in one version: what the author says of it, and what somebody else decided. The words
-- name people, so that they lie beside the fixed row and may be erased.
CREATE TABLE post_wrong_block (
  id           INTEGER PRIMARY KEY,
  version_id   INTEGER NOT NULL REFERENCES post_version (id),
  rule         TEXT NOT NULL,
  place        TEXT NOT NULL,
  place_index  INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset   INTEGER NOT NULL,
  stage        TEXT NOT NULL,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  at           TEXT NOT NULL,
  words_hash   TEXT NOT NULL
);
CREATE INDEX post_wrong_block_version ON post_wrong_block (version_id);
CREATE TRIGGER post_wrong_block_keeps_its_row BEFORE UPDATE ON post_wrong_block
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TRIGGER post_wrong_block_loses_no_row BEFORE DELETE ON post_wrong_block
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
CREATE TABLE post_wrong_block_words (
  wrong_block_id INTEGER PRIMARY KEY REFERENCES post_wrong_block (id),
  salt           TEXT NOT NULL,
  found          TEXT NOT NULL,
  reason         TEXT NOT NULL
);
CREATE TRIGGER post_wrong_block_words_keep BEFORE UPDATE ON post_wrong_block_words
BEGIN SELECT RAISE(ABORT, 'a post only grows'); END;
