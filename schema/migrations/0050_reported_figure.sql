-- Figures on their way. `measurement` keeps the approved figure of a period, which is what targets are judged by;
-- reported_figure keeps those that are not it: drafts, those waiting for approval, those returned with a reason, and those
-- that a later one replaced (approved_at tells whether one had been approved). area is '' for the ward as a whole.

ALTER TABLE target ADD COLUMN reviewer TEXT;
ALTER TABLE target ADD COLUMN data_source TEXT NOT NULL DEFAULT '';
ALTER TABLE target ADD COLUMN area_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE target ADD COLUMN area_rule TEXT NOT NULL DEFAULT '';

ALTER TABLE measurement ADD COLUMN approved_by TEXT;
ALTER TABLE measurement ADD COLUMN approved_name TEXT NOT NULL DEFAULT '';
ALTER TABLE measurement ADD COLUMN approved_at BIGINT;

CREATE TABLE reported_figure (
  ward_id TEXT NOT NULL,
  figure_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  area TEXT NOT NULL,
  period TEXT NOT NULL,
  period_end TEXT NOT NULL,
  value TEXT,
  level TEXT NOT NULL,
  note TEXT NOT NULL,
  evidence TEXT NOT NULL,
  source TEXT NOT NULL,
  invented BOOLEAN NOT NULL,
  entered_by TEXT,
  entered_name TEXT NOT NULL,
  entered_at BIGINT NOT NULL,
  approved_by TEXT,
  approved_name TEXT NOT NULL,
  approved_at BIGINT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'superseded')),
  decided_name TEXT NOT NULL,
  decided_at BIGINT,
  reason TEXT NOT NULL,
  PRIMARY KEY (ward_id, figure_id),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);

CREATE INDEX reported_figure_by_target ON reported_figure (ward_id, target_id, period_end);
CREATE INDEX reported_figure_by_state ON reported_figure (ward_id, state, entered_at);

-- The approved figure of one area (a neighbourhood's id, or the name of a former ward) for a period.
CREATE TABLE area_measurement (
  ward_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  period TEXT NOT NULL,
  area TEXT NOT NULL,
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
  approved_by TEXT,
  approved_name TEXT NOT NULL,
  approved_at BIGINT,
  PRIMARY KEY (ward_id, target_id, period, area),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);
