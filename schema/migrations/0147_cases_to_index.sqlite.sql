-- Cases that were received and are not yet found by the search nor compared with others for duplicates: whoever reports is
-- answered before that is done (features/cases/engine/case_index). In one B-tree: a row comes with every report and goes
-- a second later.
CREATE TABLE case_to_index (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (ward_id, case_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
) STRICT, WITHOUT ROWID;
