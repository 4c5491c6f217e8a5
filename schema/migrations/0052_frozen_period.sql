-- What was shown when a period was closed, and by whom: copies that nothing later changes. span: month, quarter, half,
-- year, mid_term, term; a mid-term or term is named by its years ("2025-2030").

CREATE TABLE frozen_period (
  ward_id TEXT NOT NULL,
  frozen_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  span TEXT NOT NULL CHECK (span IN ('month', 'quarter', 'half', 'year', 'mid_term', 'term')),
  period TEXT NOT NULL,
  last_day TEXT NOT NULL,
  note TEXT NOT NULL,
  frozen_by TEXT,
  frozen_name TEXT NOT NULL,
  frozen_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, frozen_id),
  UNIQUE (ward_id, resolution_id, span, period),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id)
);

CREATE TABLE frozen_target (
  ward_id TEXT NOT NULL,
  frozen_id TEXT NOT NULL,
  target_id TEXT NOT NULL,
  place BIGINT NOT NULL,
  group_name TEXT NOT NULL,
  item TEXT NOT NULL,
  wording TEXT NOT NULL,
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  figure_period TEXT,
  figure_text TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  person_name TEXT NOT NULL,
  silent BOOLEAN NOT NULL,
  PRIMARY KEY (ward_id, frozen_id, target_id),
  FOREIGN KEY (ward_id, frozen_id) REFERENCES frozen_period (ward_id, frozen_id),
  FOREIGN KEY (ward_id, target_id) REFERENCES target (ward_id, target_id)
);
