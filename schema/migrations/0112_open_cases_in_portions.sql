-- Open cases are counted anew in portions, in the order of their ids, when the ward's table of days changes.
CREATE INDEX case_open_by_id ON case_record (ward_id, case_id) WHERE closed_at IS NULL AND answered_at IS NULL;
