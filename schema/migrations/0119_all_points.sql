-- The officers' map of everything reads the newest cases that have a point from the index alone, as the public one does
-- (migration 0063): their rows are long and lie far apart.
CREATE INDEX case_points ON case_record (ward_id, received_at, case_id, due_order, latitude, longitude, category,
  neighbourhood_id, type_key, unit_id, person_id, state) WHERE latitude IS NOT NULL;
