CREATE TABLE site (
  id          INTEGER PRIMARY KEY,
  platform    TEXT NOT NULL,
  handle      TEXT NOT NULL COLLATE NOCASE,
  address     TEXT NOT NULL,
  email       TEXT NOT NULL,
  consent_use TEXT NOT NULL,
  opened_at   TEXT NOT NULL,
  closed_at   TEXT
);
CREATE UNIQUE INDEX site_handle ON site (platform, handle) WHERE closed_at IS NULL;
