CREATE TABLE pupil (
  id               INTEGER PRIMARY KEY,
  upn              TEXT NOT NULL,
  admission_number TEXT NOT NULL,
  legal_forename   TEXT NOT NULL,
  known_as         TEXT NOT NULL,
  middle_names     TEXT NOT NULL,
  legal_surname    TEXT NOT NULL,
  surname          TEXT NOT NULL,
  year_group       TEXT NOT NULL,
  class_name       TEXT NOT NULL,
  born_on          TEXT,
  left_on          TEXT
);
CREATE UNIQUE INDEX pupil_upn ON pupil (upn) WHERE upn <> '';
CREATE INDEX pupil_class ON pupil (class_name);
CREATE TRIGGER pupil_is_kept BEFORE DELETE ON pupil
BEGIN SELECT RAISE(ABORT, 'a pupil leaves and is never deleted'); END;

-- Accounts known to be a pupil's own, as monitoring and followers come across them.
CREATE TABLE pupil_handle (
  pupil_id INTEGER NOT NULL REFERENCES pupil (id),
  handle   TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (pupil_id, handle)
);

-- Which column a person said holds what, for each layout of export; columns count from 0.
CREATE TABLE roll_mapping (
  layout TEXT NOT NULL,
  field  TEXT NOT NULL,
  "column" INTEGER NOT NULL,
  PRIMARY KEY (layout, field)
);
