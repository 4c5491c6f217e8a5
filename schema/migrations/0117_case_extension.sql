-- Deadlines that were put off, each by a decision with a number. Counted from where the time ended before, in the order
-- of `number`; those of the present count only: a case that is reopened has none.
CREATE TABLE case_extension (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  granted_at BIGINT NOT NULL,
  days BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('working_days', 'calendar_days')),
  decision TEXT NOT NULL,
  PRIMARY KEY (ward_id, case_id, number),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);
