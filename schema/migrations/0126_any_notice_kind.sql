-- Notices of more kinds: a task that waits for a decision, what was decided, a comment. Which kinds there are is said by
-- the program (features/notices/notice.h); the check that listed them had the table made anew for each and goes.
CREATE TABLE notice_of_any_kind (
  ward_id TEXT NOT NULL,
  notice_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  path TEXT NOT NULL,
  subject TEXT NOT NULL,
  due TEXT,
  instead_of TEXT NOT NULL,
  once_key TEXT,
  created_at BIGINT NOT NULL,
  read_at BIGINT,
  mailed_at BIGINT,
  PRIMARY KEY (ward_id, notice_id),
  UNIQUE (ward_id, person_id, once_key),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);

INSERT INTO notice_of_any_kind SELECT ward_id, notice_id, person_id, kind, path, subject, due, instead_of, once_key,
  created_at, read_at, mailed_at FROM notice;
DROP TABLE notice;
ALTER TABLE notice_of_any_kind RENAME TO notice;

CREATE INDEX notice_unread ON notice (ward_id, person_id) WHERE read_at IS NULL;
CREATE INDEX notice_unmailed ON notice (ward_id, created_at) WHERE mailed_at IS NULL;
CREATE INDEX notice_by_person ON notice (ward_id, person_id, notice_id);
