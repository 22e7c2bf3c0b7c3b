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
