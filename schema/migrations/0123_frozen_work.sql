-- A closed period also keeps what is only watched (indicators), marked so that no count of targets takes it in, and how
-- many tasks and explanations stood how on the day of closing. subject: task (state: a status of tasks), explanation
-- (state: late, awaited and not late, to_decide).

ALTER TABLE frozen_target ADD COLUMN watched BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE frozen_count (
  ward_id TEXT NOT NULL,
  frozen_id TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('task', 'explanation')),
  state TEXT NOT NULL,
  how_many BIGINT NOT NULL,
  PRIMARY KEY (ward_id, frozen_id, subject, state),
  FOREIGN KEY (ward_id, frozen_id) REFERENCES frozen_period (ward_id, frozen_id)
);
