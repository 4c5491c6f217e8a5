-- What changed of a promise: one row when its newest figure or its status became another. The public feed and the page of
-- what happened this week read it. Promises that have a figure already begin with one row, whose id is the target's.
CREATE TABLE promise_change (
  ward_id TEXT NOT NULL,
  change_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  previous_status TEXT,
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  new_figure BOOLEAN NOT NULL,
  period TEXT,
  figure TEXT NOT NULL,
  invented BOOLEAN NOT NULL,
  PRIMARY KEY (ward_id, change_id),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);

CREATE INDEX promise_change_by_time ON promise_change (ward_id, at DESC, change_id DESC);

INSERT INTO promise_change (ward_id, change_id, target_id, at, previous_status, status, reason, new_figure, period, figure,
  invented)
SELECT ward_id, target_id, target_id, latest_at, NULL, status, reason, TRUE, latest_period, latest_text, latest_invented
FROM target_status WHERE latest_at IS NOT NULL;
