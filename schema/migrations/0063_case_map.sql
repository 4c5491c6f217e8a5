-- The map reads the newest public cases and the open ones from the index alone: what it filters by stands in the index.
CREATE INDEX case_public_points ON case_record
  (ward_id, received_at, due_order, latitude, longitude, category, neighbourhood_id, type_key, unit_id, person_id, state, is_public, case_id)
  WHERE is_public AND latitude IS NOT NULL;
CREATE INDEX case_open_points ON case_record
  (ward_id, due_order, latitude, longitude, category, neighbourhood_id, type_key, unit_id, person_id, state, is_public, closed_at, case_id)
  WHERE closed_at IS NULL AND latitude IS NOT NULL;
