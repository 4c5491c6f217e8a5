-- What waits for one person ("Việc của tôi"): their open cases, soonest due first, without passing those of others.
CREATE INDEX case_open_by_person ON case_record (ward_id, person_id, due_order, case_id)
  WHERE closed_at IS NULL AND person_id IS NOT NULL;
