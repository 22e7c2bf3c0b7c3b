-- Parents, carers and whoever else a school calls about a child. Kept exactly as the office holds them.
CREATE TABLE contact (
  id        INTEGER PRIMARY KEY,
  -- The number that the information system gives them; empty where it gave none.
  source_id TEXT NOT NULL,
  title     TEXT NOT NULL,
  forename  TEXT NOT NULL,
  surname   TEXT NOT NULL
);
CREATE TABLE contact_email (
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  position   INTEGER NOT NULL,
  email      TEXT NOT NULL,
  PRIMARY KEY (contact_id, position)
);
CREATE TABLE contact_telephone (
  contact_id INTEGER NOT NULL REFERENCES contact (id),
  position   INTEGER NOT NULL,
  telephone  TEXT NOT NULL,
  PRIMARY KEY (contact_id, position)
);
CREATE TABLE pupil_contact (
  pupil_id                INTEGER NOT NULL REFERENCES pupil (id),
  contact_id              INTEGER NOT NULL REFERENCES contact (id),
  relation                TEXT NOT NULL,
  priority                INTEGER NOT NULL,
  parental_responsibility INTEGER NOT NULL,
  lives_with              INTEGER NOT NULL,
  ended_on                TEXT,
  PRIMARY KEY (pupil_id, contact_id)
);
CREATE INDEX pupil_contact_contact ON pupil_contact (contact_id);
CREATE TRIGGER contact_is_kept BEFORE DELETE ON contact
BEGIN SELECT RAISE(ABORT, 'a contact is ended and is never deleted'); END;
CREATE TRIGGER pupil_contact_is_kept BEFORE DELETE ON pupil_contact
BEGIN SELECT RAISE(ABORT, 'a contact is ended and is never deleted'); END;
