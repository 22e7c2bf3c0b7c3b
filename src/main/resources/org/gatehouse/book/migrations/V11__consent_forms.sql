-- A letter that asks for consent, as it was printed for one child, known by the random number in its code.
CREATE TABLE consent_form (
  number      INTEGER PRIMARY KEY,
  pupil_id    INTEGER NOT NULL REFERENCES pupil (id),
  wording_id  INTEGER NOT NULL REFERENCES consent_wording (id),
  return_by   TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  at          TEXT NOT NULL
);
CREATE INDEX consent_form_pupil ON consent_form (pupil_id);
CREATE TRIGGER consent_form_keeps_its_row BEFORE UPDATE ON consent_form
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TRIGGER consent_form_loses_no_row BEFORE DELETE ON consent_form
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

-- What it asks for, in the order of its rows, from 0.
CREATE TABLE consent_form_use (
  number INTEGER NOT NULL REFERENCES consent_form (number),
  place  INTEGER NOT NULL,
  use_id INTEGER NOT NULL REFERENCES consent_use (id),
  PRIMARY KEY (number, place)
);
CREATE TRIGGER consent_form_use_keeps_its_row BEFORE UPDATE ON consent_form_use
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TRIGGER consent_form_use_loses_no_row BEFORE DELETE ON consent_form_use
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

-- A page that came back, and the scan that was filed from it. It counts while one of the decisions that the scan shows stands.
CREATE TABLE consent_form_page (
  id          INTEGER PRIMARY KEY,
  number      INTEGER NOT NULL REFERENCES consent_form (number),
  page        INTEGER NOT NULL,
  evidence_id INTEGER NOT NULL REFERENCES consent_evidence (id),
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  at          TEXT NOT NULL
);
CREATE INDEX consent_form_page_number ON consent_form_page (number);
CREATE TRIGGER consent_form_page_keeps_its_row BEFORE UPDATE ON consent_form_page
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;
CREATE TRIGGER consent_form_page_loses_no_row BEFORE DELETE ON consent_form_page
BEGIN SELECT RAISE(ABORT, 'consents only grow'); END;

CREATE INDEX consent_entry_evidence ON consent_entry (evidence_id);
CREATE INDEX consent_evidence_bytes ON consent_evidence (sha256);
