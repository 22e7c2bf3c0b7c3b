CREATE TABLE person (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  sign_in_name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  email        TEXT NOT NULL,
  left_at      TEXT
);

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
  wrong_tries   INTEGER NOT NULL DEFAULT 0,
  last_wrong_at TEXT
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
  code_hash           TEXT NOT NULL,
  wrapped_private_key BLOB NOT NULL
);
