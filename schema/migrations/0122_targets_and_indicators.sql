-- What is only watched (an indicator) has no place in the counts of targets; there are few of them, so they are found by
-- themselves instead of looking at every target. And who answers for how many targets, from an index alone.
CREATE INDEX target_watched ON target (ward_id, target_id) WHERE comparator = 'watched';
CREATE INDEX target_in_charge ON target (ward_id, resolution_id, person_in_charge)
  WHERE comparator <> 'watched' AND withdrawn_at IS NULL;
