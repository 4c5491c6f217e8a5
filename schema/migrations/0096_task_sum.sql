-- Sums of task_tally for the whole ward, and of what is due on a day, so that dashboard and lists add up as much with
-- five hundred people as with fifty. task_due_sum holds tasks that are late once their day is over: not withdrawn, not
-- started or going, with a deadline; no row stays at nought.
CREATE TABLE task_sum (
  ward_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  state TEXT NOT NULL,
  unclear BOOLEAN NOT NULL,
  tasks BIGINT NOT NULL,
  PRIMARY KEY (ward_id, resolution_id, state, unclear),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id)
);
INSERT INTO task_sum (ward_id, resolution_id, state, unclear, tasks)
  SELECT ward_id, resolution_id, state, lacks <> '', count(*) FROM task WHERE withdrawn_at IS NULL GROUP BY 1, 2, 3, 4;

CREATE TABLE task_due_sum (
  ward_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  due_day TEXT NOT NULL,
  state TEXT NOT NULL,
  tasks BIGINT NOT NULL,
  PRIMARY KEY (ward_id, resolution_id, due_day, state),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id)
);
INSERT INTO task_due_sum (ward_id, resolution_id, due_day, state, tasks)
  SELECT ward_id, resolution_id, deadline, state, count(*) FROM task WHERE withdrawn_at IS NULL
  AND state IN ('going', 'not_started') AND deadline IS NOT NULL GROUP BY 1, 2, 3, 4;
