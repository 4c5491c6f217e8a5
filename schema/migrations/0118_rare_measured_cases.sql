-- The lists behind the leader's numbers that hold few of all cases: reopened, rated, answered too late. Each walks its own
-- index, which also holds what the list may be narrowed by; a case that is new stands in none of them.
CREATE INDEX case_reopened_by_received ON case_record (ward_id, received_at, case_id, type_key, unit_id, category,
  neighbourhood_id, times_reopened) WHERE times_reopened > 0;
CREATE INDEX case_rated_by_received ON case_record (ward_id, received_at, case_id, type_key, unit_id, category,
  neighbourhood_id, rating) WHERE rating IS NOT NULL;
CREATE INDEX case_answered_late_by_received ON case_record (ward_id, received_at, case_id, type_key, unit_id, category,
  neighbourhood_id, answered_at, due_at) WHERE answered_at > due_at;
