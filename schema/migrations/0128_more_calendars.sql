-- A leader may have the calendars of several units: the unit becomes part of what tells one address from another.
CREATE TABLE task_calendar_of_any_unit (
  ward_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  whose TEXT NOT NULL CHECK (whose IN ('person', 'unit')),
  unit_id TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, person_id, whose, unit_id),
  UNIQUE (ward_id, secret_hash)
);

INSERT INTO task_calendar_of_any_unit SELECT ward_id, person_id, whose, unit_id, secret_hash, created_at
  FROM task_calendar;
DROP TABLE task_calendar;
ALTER TABLE task_calendar_of_any_unit RENAME TO task_calendar;
