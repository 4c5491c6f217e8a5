-- What people say about a task and who follows it; templates of tasks that are made again and again; each person's own
-- filters; the secret addresses of calendars.

CREATE TABLE task_comment (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  comment_id TEXT NOT NULL,
  person_id TEXT,
  person_name TEXT NOT NULL,
  wording TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, task_id, comment_id),
  FOREIGN KEY (ward_id, task_id) REFERENCES task (ward_id, task_id)
);

CREATE TABLE task_mention (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  comment_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, task_id, comment_id, person_id),
  FOREIGN KEY (ward_id, task_id, comment_id) REFERENCES task_comment (ward_id, task_id, comment_id)
);

CREATE INDEX task_mention_by_person ON task_mention (ward_id, person_id, task_id);

CREATE TABLE task_watcher (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, task_id, person_id),
  FOREIGN KEY (ward_id, task_id) REFERENCES task (ward_id, task_id)
);

CREATE INDEX task_watcher_by_person ON task_watcher (ward_id, person_id, task_id);

-- days: from making a task to its deadline. milestones: a line each, days from making it, a colon, the title.
CREATE TABLE task_template (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  template_id TEXT NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  wording TEXT NOT NULL,
  unit_in_charge TEXT,
  product TEXT NOT NULL,
  authority TEXT NOT NULL,
  days BIGINT,
  milestones TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, template_id),
  UNIQUE (ward_id, name)
);

-- address: of the filter on the pages of tasks, "/tasks?status=overdue".
CREATE TABLE task_view (
  ward_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  view_id TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (ward_id, person_id, view_id),
  UNIQUE (ward_id, person_id, name)
);

-- A person's calendar of their own tasks, and one of their unit's; of the secret address only the hash is kept.
CREATE TABLE task_calendar (
  ward_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  whose TEXT NOT NULL CHECK (whose IN ('person', 'unit')),
  unit_id TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, person_id, whose),
  UNIQUE (ward_id, secret_hash)
);
