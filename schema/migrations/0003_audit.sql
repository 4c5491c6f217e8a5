-- Who did what to which record, when, and how it was before and after. Rows are only ever added.
-- id is a UUIDv7: its order is the order of time. actor_fold is for search. before_json and after_json are objects of
-- the fields that changed, '' when there was nothing before, or is nothing any more.
CREATE TABLE audit_entry (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  id TEXT NOT NULL,
  at BIGINT NOT NULL,
  person_id TEXT,
  actor_name TEXT NOT NULL,
  actor_fold TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('web', 'api', 'command_line', 'import', 'system')),
  action TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before_json TEXT NOT NULL,
  after_json TEXT NOT NULL,
  PRIMARY KEY (ward_id, id)
);

CREATE INDEX audit_entry_by_record ON audit_entry (ward_id, record_kind, record_id, id);
