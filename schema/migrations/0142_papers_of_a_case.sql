-- Papers of a case (a petition, a decision, minutes), attached by officers and read by those who handle the case alone: a
-- paper may name its citizen. They are not among the files of the programme (kept_file), which all who see it may
-- take, and they go with who brought the case.

CREATE TABLE case_paper (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  paper_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'xlsx', 'jpeg')),
  size_bytes BIGINT NOT NULL,
  added_name TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  content_base64 TEXT NOT NULL,
  PRIMARY KEY (ward_id, case_id, paper_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);
