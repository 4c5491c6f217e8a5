-- Explanations (giải trình): a leader, or the program itself when a target turns off track, asks the person in charge of a
-- target or task; the answer says fact, cause, action and by when. lapsed: asked by the program, and the target came back
-- on track before anybody answered. task_id: the task that an accepted action became.
CREATE TABLE explanation (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  explanation_id TEXT NOT NULL,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('target', 'task')),
  record_id TEXT NOT NULL,
  wording TEXT NOT NULL,
  question TEXT NOT NULL,
  automatic BOOLEAN NOT NULL,
  asked_by TEXT,
  asked_name TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  due TEXT NOT NULL,
  person_in_charge TEXT,
  unit_in_charge TEXT,
  state TEXT NOT NULL CHECK (state IN ('asked', 'answered', 'accepted', 'returned', 'lapsed')),
  fact TEXT NOT NULL,
  cause TEXT NOT NULL,
  action TEXT NOT NULL,
  action_by TEXT,
  answered_name TEXT NOT NULL,
  answered_at BIGINT,
  decided_name TEXT NOT NULL,
  decision TEXT NOT NULL,
  decided_at BIGINT,
  task_id TEXT,
  version BIGINT NOT NULL,
  PRIMARY KEY (ward_id, explanation_id)
);

CREATE INDEX explanation_open ON explanation (ward_id, due) WHERE state IN ('asked', 'returned', 'answered');
CREATE INDEX explanation_by_record ON explanation (ward_id, record_kind, record_id, explanation_id);
