-- A target whose figures are computed from those of others, and the others it is computed from, in order.

CREATE TABLE formula (
  ward_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sum', 'share', 'growth', 'weighted')),
  PRIMARY KEY (ward_id, target_id),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);

CREATE TABLE formula_input (
  ward_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  place BIGINT NOT NULL,
  input_id TEXT NOT NULL,
  weight TEXT NOT NULL,
  PRIMARY KEY (ward_id, target_id, place),
  FOREIGN KEY (ward_id, target_id) REFERENCES formula (ward_id, target_id),
  FOREIGN KEY (ward_id, input_id) REFERENCES target (ward_id, target_id)
);

CREATE INDEX formula_input_by_input ON formula_input (ward_id, input_id);
