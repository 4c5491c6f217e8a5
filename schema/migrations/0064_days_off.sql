-- Days off and worked days that the ward put in addition to, or instead of, those that the program carries
-- (data/calendar). Days are ISO text. ordinary: neither off nor worked specially, whatever the carried table says.
CREATE TABLE day_off (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  day TEXT NOT NULL,
  work TEXT NOT NULL CHECK (work IN ('off', 'worked', 'ordinary')),
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  decided_on TEXT,
  official BOOLEAN NOT NULL,
  PRIMARY KEY (ward_id, day)
);

-- Each change of the table, once, with what was decided by it; the newest one is the ward's revision of the table.
CREATE TABLE day_off_change (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  change_id TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  actor_name TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (ward_id, change_id)
);

-- What had its deadline moved by a change: "UB-PA-2611-0042-K", where it is read, and the deadline before and after.
CREATE TABLE day_off_moved (
  ward_id TEXT NOT NULL,
  change_id TEXT NOT NULL,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  before_at BIGINT,
  after_at BIGINT,
  PRIMARY KEY (ward_id, change_id, path),
  FOREIGN KEY (ward_id, change_id) REFERENCES day_off_change (ward_id, change_id)
);
