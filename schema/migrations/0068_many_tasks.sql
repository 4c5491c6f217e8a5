-- Two hundred thousand tasks: how many there are of each kind is kept, not counted, and each list walks an index that
-- also holds what it may be narrowed by. Most tasks are done; the open ones have indexes of their own.

-- Those not withdrawn, by what stands on the task itself; '' where nobody is in charge. What is late depends on the day
-- and is counted among the open ones.
CREATE TABLE task_tally (
  ward_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  state TEXT NOT NULL,
  unclear BOOLEAN NOT NULL,
  tasks BIGINT NOT NULL,
  PRIMARY KEY (ward_id, resolution_id, unit_id, person_id, state, unclear),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id)
);
INSERT INTO task_tally (ward_id, resolution_id, unit_id, person_id, state, unclear, tasks)
  SELECT ward_id, resolution_id, COALESCE(unit_in_charge, ''), COALESCE(person_in_charge, ''), state, lacks <> '', count(*)
  FROM task WHERE withdrawn_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6;

DROP INDEX task_by_state;
DROP INDEX task_by_tree;
DROP INDEX task_by_due;
DROP INDEX task_by_person;
CREATE INDEX task_by_tree ON task (ward_id, resolution_id, tree_key, withdrawn_at, state, deadline, unit_in_charge,
  person_in_charge, lacks, kind, origin);
CREATE INDEX task_by_due ON task (ward_id, resolution_id, due_key, withdrawn_at, state, deadline, unit_in_charge,
  person_in_charge, lacks, kind, origin);
CREATE INDEX task_open_by_tree ON task (ward_id, resolution_id, tree_key, state, deadline, unit_in_charge,
  person_in_charge, lacks, kind, origin)
  WHERE withdrawn_at IS NULL AND state IN ('going', 'not_started', 'awaiting_approval');
CREATE INDEX task_open_by_due ON task (ward_id, resolution_id, due_key, state, deadline, unit_in_charge,
  person_in_charge, lacks, kind, origin)
  WHERE withdrawn_at IS NULL AND state IN ('going', 'not_started', 'awaiting_approval');
CREATE INDEX task_by_state_and_tree ON task (ward_id, resolution_id, state, tree_key, withdrawn_at, unit_in_charge,
  person_in_charge);
CREATE INDEX task_by_state_and_due ON task (ward_id, resolution_id, state, due_key, withdrawn_at, unit_in_charge,
  person_in_charge);
CREATE INDEX task_by_person_and_tree ON task (ward_id, person_in_charge, resolution_id, tree_key, withdrawn_at, state,
  deadline);
CREATE INDEX task_by_person_and_due ON task (ward_id, person_in_charge, resolution_id, due_key, withdrawn_at, state,
  deadline);
CREATE INDEX task_by_repeat ON task (ward_id, repeat_of) WHERE repeat_of IS NOT NULL;
-- Without statistics SQLite takes ward_id alone for narrow enough: an index is chosen for sure when it holds all that is
-- asked for, in the order that is asked for.
DROP INDEX task_target_by_target;
DROP INDEX task_project_by_project;
CREATE INDEX task_target_by_target ON task_target (ward_id, target_id, task_id);
CREATE INDEX task_project_by_project ON task_project (ward_id, project_id, task_id);
CREATE INDEX task_mention_by_task ON task_mention (ward_id, task_id, person_id);
