-- Incidents. What anybody wrote is sealed for its readers; in the clear lie only who acted when, which kind of entry it was, and
-- who has a key to it. Nothing here is ever changed, and nothing removed but the keys of somebody who ceased to be a reader.
CREATE TABLE incident (
  id           INTEGER PRIMARY KEY,
  year         INTEGER NOT NULL,
  number       INTEGER NOT NULL,
  handed_in_by INTEGER NOT NULL REFERENCES person (id),
  at           TEXT NOT NULL,
  UNIQUE (year, number)
);
CREATE INDEX incident_handed_in_by ON incident (handed_in_by);
CREATE TRIGGER incident_keeps_its_row BEFORE UPDATE ON incident
BEGIN SELECT RAISE(ABORT, 'incidents only grow'); END;
CREATE TRIGGER incident_loses_no_row BEFORE DELETE ON incident
BEGIN SELECT RAISE(ABORT, 'incidents only grow'); END;

-- A content key, which lies nowhere but in its wraps; signed by who made it. since is the first entry that may be under it.
CREATE TABLE incident_key (
  id          INTEGER PRIMARY KEY,
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  made_by     INTEGER NOT NULL REFERENCES person (id),
  since       INTEGER NOT NULL,
  signature   BLOB NOT NULL
);
CREATE INDEX incident_key_incident ON incident_key (incident_id);
CREATE TRIGGER incident_key_keeps_its_row BEFORE UPDATE ON incident_key
BEGIN SELECT RAISE(ABORT, 'incidents only grow'); END;
CREATE TRIGGER incident_key_loses_no_row BEFORE DELETE ON incident_key
BEGIN SELECT RAISE(ABORT, 'incidents only grow'); END;

-- A content key sealed for one reader, for the public key in hex that they had: people change theirs.
CREATE TABLE incident_wrap (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  key_id     INTEGER NOT NULL REFERENCES incident_key (id),
  reader_id  INTEGER NOT NULL REFERENCES person (id),
  reader_key TEXT NOT NULL,
  wrapped    BLOB NOT NULL,
  UNIQUE (key_id, reader_id, reader_key)
);
CREATE INDEX incident_wrap_reader ON incident_wrap (reader_id, reader_key, key_id);
CREATE TRIGGER incident_wrap_keeps_its_row BEFORE UPDATE ON incident_wrap
BEGIN SELECT RAISE(ABORT, 'incidents only grow'); END;

CREATE TABLE incident_entry (
  id          INTEGER PRIMARY KEY,
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  ordinal     INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('HANDED_IN', 'LATER_WORDS', 'NOTE', 'AMENDMENT', 'FACTS', 'COPY', 'REMOVE', 'REPORT',
    'EVIDENCE', 'LINK', 'READER_ADDED', 'READER_REMOVED', 'ACKNOWLEDGED', 'CLOSED', 'REOPENED')),
  key_id      INTEGER NOT NULL REFERENCES incident_key (id),
  author_id   INTEGER NOT NULL REFERENCES person (id),
  at          TEXT NOT NULL,
  sha256      TEXT REFERENCES bytes (sha256),
  sealed      BLOB NOT NULL,
  signature   BLOB NOT NULL,
  UNIQUE (incident_id, ordinal),
  CHECK ((kind = 'EVIDENCE') = (sha256 IS NOT NULL)),
  CHECK ((kind = 'HANDED_IN') = (ordinal = 1))
);
CREATE INDEX incident_entry_sha256 ON incident_entry (sha256);
CREATE TRIGGER incident_entry_keeps_its_row BEFORE UPDATE ON incident_entry
BEGIN SELECT RAISE(ABORT, 'entries of incidents only grow'); END;
CREATE TRIGGER incident_entry_loses_no_row BEFORE DELETE ON incident_entry
BEGIN SELECT RAISE(ABORT, 'entries of incidents only grow'); END;
CREATE TRIGGER incident_entry_follows BEFORE INSERT ON incident_entry
WHEN new.ordinal <> 1 + (SELECT count(*) FROM incident_entry e WHERE e.incident_id = new.incident_id)
  OR NOT EXISTS (SELECT 1 FROM incident_key k
    WHERE k.id = new.key_id AND k.incident_id = new.incident_id AND k.since <= new.ordinal)
BEGIN SELECT RAISE(ABORT, 'an entry follows the one before, under a key of its incident'); END;
CREATE TRIGGER incident_entry_of_its_author BEFORE INSERT ON incident_entry
WHEN new.kind IN ('HANDED_IN', 'LATER_WORDS')
  AND new.author_id <> (SELECT handed_in_by FROM incident WHERE id = new.incident_id)
BEGIN SELECT RAISE(ABORT, 'only who handed an incident in adds to it unread'); END;
CREATE TRIGGER incident_closed_after_its_steps BEFORE INSERT ON incident_entry
WHEN new.kind = 'CLOSED' AND 3 <> (SELECT count(DISTINCT e.kind) FROM incident_entry e
  WHERE e.incident_id = new.incident_id AND e.kind IN ('COPY', 'REMOVE', 'REPORT'))
BEGIN SELECT RAISE(ABORT, 'an incident is closed after it was copied, removed and reported'); END;

-- A reader loses a key in the act that ends their reading, and in no other.
CREATE TRIGGER incident_wrap_lost_by_an_entry BEFORE DELETE ON incident_wrap
WHEN coalesce((SELECT e.kind FROM incident_entry e JOIN incident_key k ON k.incident_id = e.incident_id
  WHERE k.id = old.key_id ORDER BY e.ordinal DESC LIMIT 1), '') NOT IN ('READER_REMOVED', 'FACTS')
BEGIN SELECT RAISE(ABORT, 'readers lose what they read by an act alone'); END;

-- For whoever handed it in, and unreadable to everybody else: for whom to seal what they add later.
CREATE TABLE incident_receipt (
  id          INTEGER PRIMARY KEY,
  incident_id INTEGER NOT NULL REFERENCES incident (id),
  made_by     INTEGER NOT NULL REFERENCES person (id),
  sender_key  TEXT NOT NULL,
  reader_key  TEXT NOT NULL,
  sealed      BLOB NOT NULL
);
CREATE INDEX incident_receipt_incident ON incident_receipt (incident_id);
CREATE TRIGGER incident_receipt_keeps_its_row BEFORE UPDATE ON incident_receipt
BEGIN SELECT RAISE(ABORT, 'incidents only grow'); END;
CREATE TRIGGER incident_receipt_loses_no_row BEFORE DELETE ON incident_receipt
BEGIN SELECT RAISE(ABORT, 'incidents only grow'); END;
