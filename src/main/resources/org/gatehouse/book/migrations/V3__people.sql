CREATE TABLE person (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  sign_in_name TEXT NOT NULL COLLATE NOCASE,
  email        TEXT NOT NULL,
  left_at      TEXT
);
CREATE UNIQUE INDEX person_sign_in_name ON person (sign_in_name) WHERE left_at IS NULL;

CREATE TABLE person_role (
  person_id INTEGER NOT NULL REFERENCES person (id),
  role      TEXT NOT NULL,
  PRIMARY KEY (person_id, role)
);

-- Argon2id in its encoded form, with its own salt and costs.
CREATE TABLE credential (
  person_id     INTEGER PRIMARY KEY REFERENCES person (id),
  password_hash TEXT NOT NULL,
  must_change   INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  wrong_tries   INTEGER NOT NULL,
  last_wrong_at TEXT NOT NULL
);

-- Wrong tries under names that nobody has, by a few bits of a hash of the name.
CREATE TABLE unknown_sign_in (
  bucket        INTEGER PRIMARY KEY,
  wrong_tries   INTEGER NOT NULL,
  last_wrong_at TEXT NOT NULL
);

-- The key pair for sealed texts; the private half only ever wrapped by a password.
CREATE TABLE person_key (
  person_id           INTEGER PRIMARY KEY REFERENCES person (id),
  public_key          BLOB NOT NULL,
  wrapped_private_key BLOB NOT NULL
);

-- One printed code at a time; it opens the desk once.
CREATE TABLE recovery_code (
  person_id           INTEGER PRIMARY KEY REFERENCES person (id),
  wrapped_private_key BLOB NOT NULL
);
