-- As 0147_cases_to_index.sqlite.sql says.
CREATE TABLE case_to_index (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (ward_id, case_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);
