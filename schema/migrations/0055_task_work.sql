-- Tasks in daily use: where one stands in its tree, where it comes from, how it waits for approval and ends, what it serves,
-- its milestones, and the extensions that were asked for. Days are ISO text, instants epoch milliseconds.

-- tree_key: the places of a task and of those above it, eight digits each; sorting by it puts every task under its parent.
-- due_key: the same by deadline, those without one last. state and lacks are written by the rules of features/programme/task:
-- state is the status without regard to the day ('not_started' or 'going' becomes overdue by itself), lacks the clarities
-- that are missing, parted by blanks.
-- attached: the product as a number of a document or an address; waiver: why a leader took it as done without one.
-- repeats: '' or how often a task is made anew when it ends; repeat_of: the one that ended.
ALTER TABLE task ADD COLUMN tree_key TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN due_key TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN state TEXT NOT NULL DEFAULT 'not_started';
ALTER TABLE task ADD COLUMN lacks TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN origin TEXT NOT NULL DEFAULT 'resolution';
ALTER TABLE task ADD COLUMN origin_document TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN origin_date TEXT;
ALTER TABLE task ADD COLUMN submitted_on TEXT;
ALTER TABLE task ADD COLUMN stopped_on TEXT;
ALTER TABLE task ADD COLUMN attached TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN waiver TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN decision_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN repeats TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN repeat_of TEXT;

UPDATE task SET tree_key = substr('0000000' || CAST(place AS TEXT), length(CAST(place AS TEXT)));
UPDATE task SET tree_key = (SELECT above.tree_key FROM task AS above WHERE above.ward_id = task.ward_id AND
  above.task_id = task.parent_id) || '.' || tree_key WHERE parent_id IS NOT NULL;

UPDATE task SET due_key = COALESCE(deadline, '9999-12-31') || ' ' || tree_key,
  state = CASE WHEN done_on IS NOT NULL AND deadline IS NOT NULL AND done_on > deadline THEN 'done_late'
               WHEN done_on IS NOT NULL THEN 'done_on_time'
               WHEN started_on IS NOT NULL THEN 'going' ELSE 'not_started' END,
  lacks = CASE WHEN person_in_charge IS NULL THEN 'person ' ELSE '' END
       || CASE WHEN title = '' AND wording = '' THEN 'work ' ELSE '' END
       || CASE WHEN deadline IS NULL THEN 'time ' ELSE '' END
       || CASE WHEN unit_in_charge IS NULL THEN 'responsibility ' ELSE '' END
       || CASE WHEN product = '' THEN 'product ' ELSE '' END
       || CASE WHEN authority = '' THEN 'authority ' ELSE '' END;

CREATE INDEX task_by_state ON task (ward_id, resolution_id, state, deadline);
CREATE INDEX task_by_tree ON task (ward_id, resolution_id, tree_key);
CREATE INDEX task_by_due ON task (ward_id, resolution_id, due_key);
CREATE INDEX task_by_person ON task (ward_id, person_in_charge);
CREATE INDEX task_by_unit ON task (ward_id, unit_in_charge);
CREATE INDEX task_by_parent ON task (ward_id, parent_id);

CREATE TABLE task_target (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, task_id, target_id),
  FOREIGN KEY (ward_id, task_id) REFERENCES task (ward_id, task_id),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);

CREATE INDEX task_target_by_target ON task_target (ward_id, target_id);

CREATE TABLE task_project (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, task_id, project_id),
  FOREIGN KEY (ward_id, task_id) REFERENCES task (ward_id, task_id),
  FOREIGN KEY (ward_id, project_id) REFERENCES project (ward_id, project_id)
);

CREATE INDEX task_project_by_project ON task_project (ward_id, project_id);

-- Units that help the one in charge.
CREATE TABLE task_unit (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, task_id, unit_id),
  FOREIGN KEY (ward_id, task_id) REFERENCES task (ward_id, task_id)
);

CREATE TABLE task_milestone (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  milestone_id TEXT NOT NULL,
  title TEXT NOT NULL,
  due TEXT NOT NULL,
  done_on TEXT,
  PRIMARY KEY (ward_id, task_id, milestone_id),
  FOREIGN KEY (ward_id, task_id) REFERENCES task (ward_id, task_id)
);

-- answer: '' while it is open, 'granted' or 'refused'. Never changed after that.
CREATE TABLE task_extension (
  ward_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  extension_id TEXT NOT NULL,
  old_deadline TEXT NOT NULL,
  new_deadline TEXT NOT NULL,
  reason TEXT NOT NULL,
  asked_by TEXT,
  asked_name TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('', 'granted', 'refused')),
  answer_reason TEXT NOT NULL,
  answered_name TEXT NOT NULL,
  answered_at BIGINT,
  PRIMARY KEY (ward_id, task_id, extension_id),
  FOREIGN KEY (ward_id, task_id) REFERENCES task (ward_id, task_id)
);

-- At most one waits for an answer.
CREATE UNIQUE INDEX task_extension_open ON task_extension (ward_id, task_id) WHERE answer = '';
