-- An organisation is ended, with the reason, and never deleted; an ended one counts no longer. What changed when stands in
-- the trail.
CREATE TABLE organisation (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL COLLATE NOCASE UNIQUE,
  kind      TEXT NOT NULL,
  link      TEXT NOT NULL CHECK (link <> ''),
  agreed_by TEXT NOT NULL CHECK (agreed_by <> ''),
  agreed_on TEXT NOT NULL,
  review_on TEXT NOT NULL CHECK (review_on > agreed_on),
  ended_on  TEXT,
  ended_why TEXT,
  CHECK ((ended_on IS NULL) = (ended_why IS NULL))
);
CREATE TRIGGER organisation_is_kept BEFORE DELETE ON organisation
BEGIN SELECT RAISE(ABORT, 'an organisation is ended and never deleted'); END;

-- Each belongs to one organisation alone, also after that has ended.
CREATE TABLE organisation_host (
  host            TEXT PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id)
);
CREATE TABLE organisation_handle (
  handle          TEXT PRIMARY KEY COLLATE NOCASE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id)
);
CREATE TABLE organisation_account_id (
  account_id      TEXT PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id)
);
