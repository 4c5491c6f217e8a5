-- Notices of any kind that the program knows (features/notices/notice.h), what waits for a decision among them: the check
-- that listed them had the table made anew for each and goes, and as a check cannot be changed on SQLite, this is once
-- more. record: the page it is about, without the form on it ("/tasks/..."), by which what was told of a record is read
-- when the work on it is done.
CREATE TABLE notice_of_record (
  ward_id TEXT NOT NULL,
  notice_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  path TEXT NOT NULL,
  record TEXT NOT NULL,
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

-- What stands behind the "#" is letters, digits and the like; the "#" itself ends what is taken away.
INSERT INTO notice_of_record SELECT ward_id, notice_id, person_id, kind, path,
  CASE WHEN path LIKE '%#%' THEN rtrim(rtrim(path, 'abcdefghijklmnopqrstuvwxyz0123456789_-'), '#') ELSE path END,
  subject, due, instead_of, once_key, created_at, read_at, mailed_at FROM notice;
DROP TABLE notice;
ALTER TABLE notice_of_record RENAME TO notice;

CREATE INDEX notice_unread ON notice (ward_id, person_id) WHERE read_at IS NULL;
CREATE INDEX notice_unread_of_record ON notice (ward_id, record) WHERE read_at IS NULL;
CREATE INDEX notice_unmailed ON notice (ward_id, created_at) WHERE mailed_at IS NULL;
CREATE INDEX notice_by_person ON notice (ward_id, person_id, notice_id);

-- What waits for a decision, the longest waiting first.
CREATE INDEX explanation_answered ON explanation (ward_id, answered_at) WHERE state = 'answered';
CREATE INDEX task_awaiting_approval ON task (ward_id, submitted_on, task_id, unit_in_charge, person_in_charge,
  resolution_id, withdrawn_at) WHERE state = 'awaiting_approval';
CREATE INDEX task_extension_asked ON task_extension (ward_id, asked_at) WHERE answer = '';
-- Milestones that are not reached, soonest due first: for reminders.
CREATE INDEX task_milestone_open ON task_milestone (ward_id, due) WHERE done_on IS NULL;
