-- The list of targets by the person in charge walks an index, too. person_key: the person's sort_key, '' of nobody and of
-- who is gone, and place_key. listed_person: under which sort_key the targets of each person are listed; where it is not
-- the person's any more (renamed, deactivated), the keys are written anew before the list is shown.
ALTER TABLE target ADD COLUMN person_key TEXT;

CREATE TABLE listed_person (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  person_id TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  PRIMARY KEY (ward_id, person_id)
);
INSERT INTO listed_person (ward_id, person_id, sort_key)
  SELECT DISTINCT t.ward_id, t.person_in_charge, COALESCE(p.sort_key, '') FROM target AS t
  LEFT JOIN person AS p ON p.ward_id = t.ward_id AND p.id = t.person_in_charge AND p.active
  WHERE t.person_in_charge IS NOT NULL;

UPDATE target SET person_key = COALESCE((SELECT l.sort_key FROM listed_person AS l WHERE l.ward_id = target.ward_id
  AND l.person_id = target.person_in_charge), '') || ' ' || place_key WHERE place_key IS NOT NULL;

CREATE INDEX target_listed_by_name ON target (ward_id, resolution_id, person_key, status_key, group_id, unit_in_charge,
  person_in_charge);
