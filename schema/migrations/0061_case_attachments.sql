-- Photos of cases, made anew without EXIF. The bytes stand in the table as base64, so that one file is the whole backup;
-- a photo is some hundred KB. moment: how it was, or after it was mended.
CREATE TABLE case_attachment (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  attachment_id TEXT NOT NULL,
  moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
  size_bytes BIGINT NOT NULL,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  added_at BIGINT NOT NULL,
  content_base64 TEXT NOT NULL,
  thumbnail_base64 TEXT NOT NULL,
  PRIMARY KEY (ward_id, case_id, attachment_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);
