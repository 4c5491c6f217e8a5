-- Ten thousand targets: the list walks an index from key to key, and how many stand how is kept, not counted. The keys
-- are written by target_list_store, null for a target that is withdrawn or was never evaluated. status_key begins with
-- how bad it is, the worst '4' first; each ends with place_key, which is the target's own.
ALTER TABLE target ADD COLUMN status_key TEXT;
ALTER TABLE target ADD COLUMN place_key TEXT;
ALTER TABLE target ADD COLUMN latest_key TEXT;
ALTER TABLE target ADD COLUMN listed_group TEXT;

UPDATE target SET place_key = substr('0000000' || CAST(place AS TEXT), length(CAST(place AS TEXT))) || ' ' || target_id,
  listed_group = group_id
  WHERE withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM target_status AS s WHERE s.ward_id = target.ward_id
    AND s.target_id = target.target_id);
UPDATE target SET
  status_key = (SELECT CAST(9 - s.severity AS TEXT) FROM target_status AS s WHERE s.ward_id = target.ward_id
    AND s.target_id = target.target_id) || ' ' || place_key,
  latest_key = (SELECT substr('00000000000000' || CAST(COALESCE(s.latest_at, 0) AS TEXT),
      length(CAST(COALESCE(s.latest_at, 0) AS TEXT))) FROM target_status AS s WHERE s.ward_id = target.ward_id
    AND s.target_id = target.target_id) || ' ' || place_key
  WHERE place_key IS NOT NULL;

CREATE INDEX target_listed_by_status ON target (ward_id, resolution_id, status_key, group_id, unit_in_charge,
  person_in_charge);
CREATE INDEX target_listed_by_place ON target (ward_id, resolution_id, place_key, status_key, group_id, unit_in_charge,
  person_in_charge);
CREATE INDEX target_listed_by_latest ON target (ward_id, resolution_id, latest_key, status_key, group_id, unit_in_charge,
  person_in_charge);
CREATE INDEX target_listed_by_group ON target (ward_id, resolution_id, group_id, status_key);
CREATE INDEX target_listed_by_unit ON target (ward_id, resolution_id, unit_in_charge, status_key);
CREATE INDEX target_listed_by_person ON target (ward_id, resolution_id, person_in_charge, status_key);
CREATE INDEX target_status_by_latest ON target_status (ward_id, latest_at);
CREATE INDEX target_status_by_since ON target_status (ward_id, status_since, status, previous_status);
CREATE INDEX target_status_by_awaited ON target_status (ward_id, awaited_due, target_id);

-- Of those listed. severity: as in target_status.
CREATE TABLE target_tally (
  ward_id TEXT NOT NULL,
  resolution_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  severity BIGINT NOT NULL,
  targets BIGINT NOT NULL,
  PRIMARY KEY (ward_id, resolution_id, group_id, severity),
  FOREIGN KEY (ward_id, resolution_id) REFERENCES resolution (ward_id, resolution_id)
);
INSERT INTO target_tally (ward_id, resolution_id, group_id, severity, targets)
  SELECT t.ward_id, t.resolution_id, t.group_id, s.severity, count(*) FROM target AS t JOIN target_status AS s
  ON s.ward_id = t.ward_id AND s.target_id = t.target_id WHERE t.place_key IS NOT NULL GROUP BY 1, 2, 3, 4;
