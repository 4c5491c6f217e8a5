-- Files that people attach: the evidence of a figure, the product of a task, what supports an explanation. The content
-- stands once for each hash (SHA-256, in hexadecimal digits), as base64, so that one database is the whole backup; a
-- kept_file is the name under which somebody attached it. Never changed.
CREATE TABLE kept_content (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'docx', 'xlsx', 'jpeg')),
  size_bytes BIGINT NOT NULL,
  content_base64 TEXT NOT NULL,
  PRIMARY KEY (ward_id, sha256)
);

CREATE TABLE kept_file (
  ward_id TEXT NOT NULL,
  file_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  added_by TEXT,
  added_name TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, file_id),
  FOREIGN KEY (ward_id, sha256) REFERENCES kept_content (ward_id, sha256)
);

CREATE INDEX kept_file_by_content ON kept_file (ward_id, sha256);
