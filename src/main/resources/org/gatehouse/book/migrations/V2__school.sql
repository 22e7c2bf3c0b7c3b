CREATE TABLE school (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  zone TEXT NOT NULL
);

-- What of the school's own may stand in a post, and the domains of its official e-mail.
CREATE TABLE school_detail (
  kind  TEXT NOT NULL CHECK (kind IN ('MAIL_DOMAIN', 'EMAIL', 'TELEPHONE', 'ADDRESS', 'WEBSITE')),
  place INTEGER NOT NULL,
  value TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (kind, value)
);

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
