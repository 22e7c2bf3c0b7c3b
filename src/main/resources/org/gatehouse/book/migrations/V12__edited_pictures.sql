-- A picture of a draft is kept twice: as it was made clean, and as it would leave, with its faces hidden. Where nothing is said
-- about faces, nobody has looked for them yet.
ALTER TABLE post_draft_picture ADD COLUMN uncovered TEXT REFERENCES bytes (sha256);
ALTER TABLE post_draft_picture ADD COLUMN edit TEXT;
ALTER TABLE post_draft ADD COLUMN other_children TEXT NOT NULL DEFAULT '[]';

-- What was decided about the faces of a version, with reasons, and which children who are not on the roll are in its pictures;
-- absent in versions of an earlier form, whose hash does not cover them.
ALTER TABLE post_version_words ADD COLUMN edits TEXT;
ALTER TABLE post_version_words ADD COLUMN other_children TEXT;

-- The pictures in which nothing is hidden, for whoever reviews; they go when the post is out.
CREATE TABLE post_version_uncovered (
  version_id INTEGER NOT NULL REFERENCES post_version (id),
  position   INTEGER NOT NULL,
  sha256     TEXT NOT NULL REFERENCES bytes (sha256),
  PRIMARY KEY (version_id, position)
);
CREATE INDEX post_version_uncovered_sha256 ON post_version_uncovered (sha256);
CREATE INDEX post_version_picture_sha256 ON post_version_picture (sha256);
CREATE INDEX post_draft_picture_sha256 ON post_draft_picture (sha256);
CREATE INDEX post_draft_picture_uncovered ON post_draft_picture (uncovered);
