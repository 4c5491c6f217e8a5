-- The programme: a live resolution with its groups, targets, tasks and projects, what was measured, and where each target
-- stands. Decimals are exact text ("98.5"); *_real beside one is for sorting only. Days are ISO text, instants epoch
-- milliseconds. *_fold columns are folded for search, *_exact keep the marks. Units and persons are those of people.

CREATE TABLE resolution (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  resolution_id TEXT NOT NULL,
  title TEXT NOT NULL,
  first_year BIGINT NOT NULL,
  last_year BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (ward_id, resolution_id),
  CHECK (first_year <= last_year)
);

-- At most one is live.
CREATE UNIQUE INDEX resolution_live ON resolution (ward_id) WHERE ended_on IS NULL;

CREATE TABLE target_group (
  ward_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  name TEXT NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (ward_id, group_id),
  UNIQUE (ward_id, resolution_id, name),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id)
);

-- part_of: what a target that begins with "trong đó" is a part of (the wording of the target before it in its item), or ''.
CREATE TABLE target (
  ward_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  item TEXT NOT NULL,
  place BIGINT NOT NULL,
  wording TEXT NOT NULL,
  wording_fold TEXT NOT NULL,
  wording_exact TEXT NOT NULL,
  part_of TEXT NOT NULL,
  comparator TEXT NOT NULL,
  basis TEXT NOT NULL,
  goal_year BIGINT,
  goal_value TEXT,
  goal_low TEXT,
  goal_high TEXT,
  goal_level TEXT NOT NULL,
  unit TEXT NOT NULL,
  measured_unit TEXT NOT NULL,
  base_value TEXT,
  base_year BIGINT,
  frequency TEXT NOT NULL CHECK (frequency IN ('year', 'half', 'quarter', 'month')),
  due_days BIGINT,
  expected_from TEXT NOT NULL,
  unit_in_charge TEXT,
  person_in_charge TEXT,
  source_report TEXT NOT NULL,
  source_quote TEXT NOT NULL,
  source_first_line BIGINT NOT NULL,
  source_last_line BIGINT NOT NULL,
  source_page BIGINT,
  created_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  version BIGINT NOT NULL,
  PRIMARY KEY (ward_id, target_id),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id),
  FOREIGN KEY (ward_id, group_id) REFERENCES target_group (ward_id, group_id)
);

CREATE INDEX target_by_place ON target (ward_id, resolution_id, place);

-- What a higher level assigned for a year.
CREATE TABLE assigned_goal (
  ward_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  year BIGINT NOT NULL,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  entered_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, target_id, year),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);

CREATE TABLE measurement (
  ward_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  period TEXT NOT NULL,
  period_end TEXT NOT NULL,
  value TEXT,
  value_real DOUBLE PRECISION,
  level TEXT NOT NULL,
  note TEXT NOT NULL,
  evidence TEXT NOT NULL,
  source TEXT NOT NULL,
  invented BOOLEAN NOT NULL,
  entered_by TEXT,
  entered_name TEXT NOT NULL,
  entered_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, target_id, period),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);

-- The evaluation of each target as last made: pages of many targets read this and no measurement. changes_on is the day on
-- which time alone changes it.
CREATE TABLE target_status (
  ward_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  status TEXT NOT NULL,
  severity BIGINT NOT NULL,
  without_delay TEXT NOT NULL,
  previous_status TEXT,
  status_since BIGINT NOT NULL,
  reason TEXT NOT NULL,
  pace TEXT NOT NULL,
  latest_period TEXT,
  latest_text TEXT NOT NULL,
  latest_invented BOOLEAN NOT NULL,
  latest_at BIGINT,
  sparkline TEXT NOT NULL,
  awaited_period TEXT,
  awaited_due TEXT,
  changes_on TEXT,
  evaluated_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, target_id),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);

CREATE INDEX target_status_by_severity ON target_status (ward_id, severity DESC, status_since DESC);
CREATE INDEX target_status_by_change ON target_status (ward_id, changes_on);

CREATE TABLE task (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  parent_id TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('key_task', 'breakthrough', 'regular')),
  number TEXT NOT NULL,
  place BIGINT NOT NULL,
  title TEXT NOT NULL,
  wording TEXT NOT NULL,
  wording_fold TEXT NOT NULL,
  wording_exact TEXT NOT NULL,
  deadline TEXT,
  unit_in_charge TEXT,
  person_in_charge TEXT,
  product TEXT NOT NULL,
  authority TEXT NOT NULL,
  started_on TEXT,
  done_on TEXT,
  result TEXT NOT NULL,
  invented BOOLEAN NOT NULL,
  source_report TEXT NOT NULL,
  source_quote TEXT NOT NULL,
  source_first_line BIGINT NOT NULL,
  source_last_line BIGINT NOT NULL,
  source_page BIGINT,
  created_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  version BIGINT NOT NULL,
  PRIMARY KEY (ward_id, task_id),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id),
  FOREIGN KEY (ward_id, parent_id) REFERENCES task (ward_id, task_id)
);

CREATE INDEX task_by_place ON task (ward_id, resolution_id, place);

CREATE TABLE project (
  ward_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  number TEXT NOT NULL,
  place BIGINT NOT NULL,
  name TEXT NOT NULL,
  source_report TEXT NOT NULL,
  source_quote TEXT NOT NULL,
  source_first_line BIGINT NOT NULL,
  source_last_line BIGINT NOT NULL,
  source_page BIGINT,
  created_at BIGINT NOT NULL,
  withdrawn_at BIGINT,
  PRIMARY KEY (ward_id, project_id),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id)
);

-- Counts the changes of a ward's programme, in the transaction of each: what was rendered at a revision stays right for it.
CREATE TABLE programme_revision (
  ward_id TEXT NOT NULL PRIMARY KEY REFERENCES ward (ward_id),
  revision BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
