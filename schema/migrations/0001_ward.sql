-- The ward: the unit that everything else belongs to. ward_id is the five-digit code of the commune-level unit.
-- Names change (a province became a centrally run city on 2026-09-01), so they are data and never a condition.
CREATE TABLE ward (
  ward_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  province_name TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);
