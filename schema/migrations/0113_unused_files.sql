-- When a file was last sent, or its address written into a record: what nothing refers to a while after that is removed.
-- From now on files and contents do go; until now they were "never changed".
ALTER TABLE kept_file ADD COLUMN last_sent_at BIGINT NOT NULL DEFAULT 0;
UPDATE kept_file SET last_sent_at = added_at;

CREATE INDEX kept_file_by_last_sent ON kept_file (ward_id, last_sent_at);
