-- How often the account is looked at and audited, from a day on; the newest row that has begun holds.
CREATE TABLE monitoring_rhythm (
  id        INTEGER PRIMARY KEY,
  rounds    TEXT NOT NULL CHECK (rounds IN ('DAILY', 'WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
  audits    TEXT NOT NULL CHECK (audits IN ('TERMLY', 'YEARLY')),
  starts_on TEXT NOT NULL,
  actor_id  INTEGER NOT NULL,
  at        TEXT NOT NULL
);
CREATE TRIGGER monitoring_rhythm_keeps_its_row BEFORE UPDATE ON monitoring_rhythm
BEGIN SELECT RAISE(ABORT, 'rhythms only grow'); END;
CREATE TRIGGER monitoring_rhythm_loses_no_row BEFORE DELETE ON monitoring_rhythm
BEGIN SELECT RAISE(ABORT, 'rhythms only grow'); END;

-- Days on which no round is due, and those of them that were taken back.
CREATE TABLE monitoring_holiday (
  id       INTEGER PRIMARY KEY,
  first_on TEXT NOT NULL,
  last_on  TEXT NOT NULL CHECK (last_on >= first_on),
  reason   TEXT NOT NULL CHECK (trim(reason) <> ''),
  actor_id INTEGER NOT NULL,
  at       TEXT NOT NULL
);
CREATE TRIGGER monitoring_holiday_keeps_its_row BEFORE UPDATE ON monitoring_holiday
BEGIN SELECT RAISE(ABORT, 'holidays only grow'); END;
CREATE TRIGGER monitoring_holiday_loses_no_row BEFORE DELETE ON monitoring_holiday
BEGIN SELECT RAISE(ABORT, 'holidays only grow'); END;
CREATE TABLE monitoring_holiday_back (
  holiday_id INTEGER PRIMARY KEY REFERENCES monitoring_holiday (id),
  actor_id   INTEGER NOT NULL,
  at         TEXT NOT NULL
);
CREATE TRIGGER monitoring_holiday_back_keeps_its_row BEFORE UPDATE ON monitoring_holiday_back
BEGIN SELECT RAISE(ABORT, 'holidays only grow'); END;
CREATE TRIGGER monitoring_holiday_back_loses_no_row BEFORE DELETE ON monitoring_holiday_back
BEGIN SELECT RAISE(ABORT, 'holidays only grow'); END;

-- Rounds. What was found may name somebody and lies beside the fixed row.
CREATE TABLE monitoring_round (
  id       INTEGER PRIMARY KEY,
  first_on TEXT NOT NULL,
  last_on  TEXT NOT NULL CHECK (last_on >= first_on),
  actor_id INTEGER NOT NULL,
  at       TEXT NOT NULL
);
CREATE TRIGGER monitoring_round_keeps_its_row BEFORE UPDATE ON monitoring_round
BEGIN SELECT RAISE(ABORT, 'rounds only grow'); END;
CREATE TRIGGER monitoring_round_loses_no_row BEFORE DELETE ON monitoring_round
BEGIN SELECT RAISE(ABORT, 'rounds only grow'); END;
CREATE TABLE monitoring_answer (
  id         INTEGER PRIMARY KEY,
  round_id   INTEGER NOT NULL REFERENCES monitoring_round (id),
  question   TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('OK', 'FOUND', 'NOT_LOOKED')),
  words_hash TEXT NOT NULL CHECK ((kind = 'OK') = (words_hash = '')),
  actor_id   INTEGER NOT NULL,
  at         TEXT NOT NULL
);
CREATE INDEX monitoring_answer_round ON monitoring_answer (round_id);
CREATE TRIGGER monitoring_answer_keeps_its_row BEFORE UPDATE ON monitoring_answer
BEGIN SELECT RAISE(ABORT, 'answers only grow'); END;
CREATE TRIGGER monitoring_answer_loses_no_row BEFORE DELETE ON monitoring_answer
BEGIN SELECT RAISE(ABORT, 'answers only grow'); END;
CREATE TABLE monitoring_answer_words (
  answer_id INTEGER PRIMARY KEY REFERENCES monitoring_answer (id),
  salt      TEXT NOT NULL,
  words     TEXT NOT NULL
);
CREATE TRIGGER monitoring_answer_words_keep BEFORE UPDATE ON monitoring_answer_words
BEGIN SELECT RAISE(ABORT, 'answers only grow'); END;
CREATE TABLE monitoring_round_end (
  round_id INTEGER PRIMARY KEY REFERENCES monitoring_round (id),
  actor_id INTEGER NOT NULL,
  at       TEXT NOT NULL
);
CREATE TRIGGER monitoring_round_end_keeps_its_row BEFORE UPDATE ON monitoring_round_end
BEGIN SELECT RAISE(ABORT, 'rounds only grow'); END;
CREATE TRIGGER monitoring_round_end_loses_no_row BEFORE DELETE ON monitoring_round_end
BEGIN SELECT RAISE(ABORT, 'rounds only grow'); END;
CREATE TRIGGER monitoring_answer_before_the_end BEFORE INSERT ON monitoring_answer
WHEN EXISTS (SELECT 1 FROM monitoring_round_end WHERE round_id = new.round_id)
BEGIN SELECT RAISE(ABORT, 'a round that was ended takes no more answers'); END;
CREATE TRIGGER monitoring_one_round_at_a_time BEFORE INSERT ON monitoring_round
WHEN EXISTS (
  SELECT 1 FROM monitoring_round r WHERE r.first_on = new.first_on
    AND NOT EXISTS (SELECT 1 FROM monitoring_round_end e WHERE e.round_id = r.id))
BEGIN SELECT RAISE(ABORT, 'a round of this period is under way'); END;
CREATE TRIGGER monitoring_end_of_an_answered_round BEFORE INSERT ON monitoring_round_end
WHEN (SELECT count(DISTINCT question) FROM monitoring_answer WHERE round_id = new.round_id) < 8
BEGIN SELECT RAISE(ABORT, 'a round is ended when all is answered'); END;

-- Audits of the account's own archive: how many of what were looked at, and what was found.
CREATE TABLE audit (
  id            INTEGER PRIMARY KEY,
  account       TEXT NOT NULL,
  generated_at  TEXT,
  partial       INTEGER NOT NULL CHECK (partial IN (0, 1)),
  damaged       INTEGER NOT NULL CHECK (damaged IN (0, 1)),
  tweets        INTEGER NOT NULL,
  deleted       INTEGER NOT NULL,
  conversations INTEGER NOT NULL,
  followers     INTEGER NOT NULL,
  following     INTEGER NOT NULL,
  actor_id      INTEGER NOT NULL,
  at            TEXT NOT NULL
);
CREATE TABLE audit_count (
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  rule     TEXT NOT NULL,
  found    INTEGER NOT NULL,
  PRIMARY KEY (audit_id, rule)
) WITHOUT ROWID;
CREATE TABLE audit_problem (
  id       INTEGER PRIMARY KEY,
  audit_id INTEGER NOT NULL REFERENCES audit (id),
  file     TEXT NOT NULL,
  entry    INTEGER NOT NULL,
  sentence TEXT NOT NULL
);
-- One finding, however many audits come upon it again; what names somebody lies beside the fixed row.
CREATE TABLE audit_finding (
  id           INTEGER PRIMARY KEY,
  key          TEXT NOT NULL UNIQUE,
  rule         TEXT NOT NULL,
  severity     TEXT NOT NULL CHECK (severity IN ('NOTE', 'WARN', 'BLOCK')),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('TWEET', 'CONVERSATION', 'ACCOUNT', 'POST', 'ARCHIVE')),
  subject      TEXT NOT NULL,
  happened_at  TEXT
);
CREATE TABLE audit_finding_words (
  finding_id INTEGER PRIMARY KEY REFERENCES audit_finding (id),
  found      TEXT NOT NULL,
  message    TEXT NOT NULL,
  context    TEXT NOT NULL
);
CREATE TABLE audit_seen (
  audit_id   INTEGER NOT NULL REFERENCES audit (id),
  finding_id INTEGER NOT NULL REFERENCES audit_finding (id),
  PRIMARY KEY (audit_id, finding_id)
) WITHOUT ROWID;
CREATE INDEX audit_seen_finding ON audit_seen (finding_id);
-- What was decided about a finding, and in the light of which audit: what was mended and is seen again is open again.
CREATE TABLE audit_finding_move (
  id         INTEGER PRIMARY KEY,
  finding_id INTEGER NOT NULL REFERENCES audit_finding (id),
  state      TEXT NOT NULL CHECK (state IN ('OPEN', 'EXPLAINED', 'INCIDENT', 'MENDED')),
  audit_id   INTEGER NOT NULL REFERENCES audit (id),
  words_hash TEXT NOT NULL CHECK (words_hash <> ''),
  actor_id   INTEGER NOT NULL,
  at         TEXT NOT NULL
);
CREATE INDEX audit_finding_move_finding ON audit_finding_move (finding_id);
CREATE TABLE audit_finding_move_words (
  move_id INTEGER PRIMARY KEY REFERENCES audit_finding_move (id),
  salt    TEXT NOT NULL,
  reason  TEXT NOT NULL
);
CREATE TRIGGER audit_keeps_its_row BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audits only grow'); END;
CREATE TRIGGER audit_loses_no_row BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audits only grow'); END;
CREATE TRIGGER audit_count_keeps_its_row BEFORE UPDATE ON audit_count
BEGIN SELECT RAISE(ABORT, 'audits only grow'); END;
CREATE TRIGGER audit_count_loses_no_row BEFORE DELETE ON audit_count
BEGIN SELECT RAISE(ABORT, 'audits only grow'); END;
CREATE TRIGGER audit_problem_keeps_its_row BEFORE UPDATE ON audit_problem
BEGIN SELECT RAISE(ABORT, 'audits only grow'); END;
CREATE TRIGGER audit_problem_loses_no_row BEFORE DELETE ON audit_problem
BEGIN SELECT RAISE(ABORT, 'audits only grow'); END;
CREATE TRIGGER audit_finding_keeps_its_row BEFORE UPDATE ON audit_finding
BEGIN SELECT RAISE(ABORT, 'findings only grow'); END;
CREATE TRIGGER audit_finding_loses_no_row BEFORE DELETE ON audit_finding
BEGIN SELECT RAISE(ABORT, 'findings only grow'); END;
CREATE TRIGGER audit_finding_words_keep BEFORE UPDATE ON audit_finding_words
BEGIN SELECT RAISE(ABORT, 'findings only grow'); END;
CREATE TRIGGER audit_seen_keeps_its_row BEFORE UPDATE ON audit_seen
BEGIN SELECT RAISE(ABORT, 'audits only grow'); END;
CREATE TRIGGER audit_seen_loses_no_row BEFORE DELETE ON audit_seen
BEGIN SELECT RAISE(ABORT, 'audits only grow'); END;
CREATE TRIGGER audit_finding_move_keeps_its_row BEFORE UPDATE ON audit_finding_move
BEGIN SELECT RAISE(ABORT, 'decisions about findings only grow'); END;
CREATE TRIGGER audit_finding_move_loses_no_row BEFORE DELETE ON audit_finding_move
BEGIN SELECT RAISE(ABORT, 'decisions about findings only grow'); END;
CREATE TRIGGER audit_finding_move_words_keep BEFORE UPDATE ON audit_finding_move_words
BEGIN SELECT RAISE(ABORT, 'decisions about findings only grow'); END;

CREATE VIEW audit_finding_now AS
SELECT f.*, m.id AS move_id, m.at AS moved_at, m.actor_id AS moved_by,
  (SELECT min(audit_id) FROM audit_seen s WHERE s.finding_id = f.id) AS first_audit,
  (SELECT max(audit_id) FROM audit_seen s WHERE s.finding_id = f.id) AS last_audit,
  CASE
    WHEN m.id IS NULL THEN 'OPEN'
    WHEN m.state = 'MENDED' AND (SELECT max(audit_id) FROM audit_seen s WHERE s.finding_id = f.id) > m.audit_id THEN 'OPEN'
    ELSE m.state
  END AS state
FROM audit_finding f
LEFT JOIN audit_finding_move m ON m.id = (SELECT max(id) FROM audit_finding_move WHERE finding_id = f.id);
