-- Lists of a million cases: each walks one index, which also holds what the list may be narrowed by, so that rows that
-- do not fit are passed over without being read.
DROP INDEX case_open_by_due;
DROP INDEX case_open_by_unit;
DROP INDEX case_by_received;
DROP INDEX case_public_by_received;
DROP INDEX case_open_by_place;
DROP INDEX case_by_duplicate;
CREATE INDEX case_open_by_due ON case_record (ward_id, due_order, case_id, unit_id, category, neighbourhood_id, state,
  person_id, type_key, is_public, due_at) WHERE closed_at IS NULL;
CREATE INDEX case_open_by_unit ON case_record (ward_id, unit_id, due_order, case_id, category, neighbourhood_id, state,
  person_id, type_key, is_public, due_at) WHERE closed_at IS NULL;
CREATE INDEX case_by_received ON case_record (ward_id, received_at, case_id, is_public, category, neighbourhood_id,
  state, unit_id, person_id, type_key);
CREATE INDEX case_by_category ON case_record (ward_id, category, received_at, case_id, is_public, state);
CREATE INDEX case_by_neighbourhood ON case_record (ward_id, neighbourhood_id, received_at, case_id, is_public, state);
CREATE INDEX case_by_unit ON case_record (ward_id, unit_id, received_at, case_id, is_public, state);
-- For what may be the same: open cases of a category, newest first, and where they are.
CREATE INDEX case_open_by_place ON case_record (ward_id, category, received_at, case_id, neighbourhood_id, latitude,
  longitude) WHERE closed_at IS NULL;
CREATE INDEX case_by_duplicate ON case_record (ward_id, duplicate_of, case_id) WHERE duplicate_of IS NOT NULL;
