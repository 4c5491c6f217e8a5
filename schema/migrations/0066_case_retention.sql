-- How much of an ended case was erased when its time of keeping was over: 0 nothing, 1 who brought it and what only they
-- and the ward could read, 2 all but what is counted.
ALTER TABLE case_record ADD COLUMN erased BIGINT NOT NULL DEFAULT 0;
CREATE INDEX case_to_erase ON case_record (ward_id, type_hash, coalesce(closed_at, answered_at)) WHERE erased < 2;
