-- What a case is measured by: whether its answer is the ward's own (merged and sent on ones are not), and how earlier counts
-- ended before it was reopened. What was reopened before this was kept has lost its outcomes.
ALTER TABLE case_record ADD COLUMN passed_on BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE case_record ADD COLUMN earlier_answers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_record ADD COLUMN earlier_in_time BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_record ADD COLUMN earlier_ratings BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_record ADD COLUMN earlier_rating_sum BIGINT NOT NULL DEFAULT 0;

UPDATE case_record SET passed_on = TRUE WHERE answered_at IS NOT NULL AND (duplicate_of IS NOT NULL OR EXISTS (
  SELECT 1 FROM case_notice AS n WHERE n.ward_id = case_record.ward_id AND n.case_id = case_record.case_id
    AND n.recipient = 'destination' AND n.made_at >= case_record.answered_at));

DELETE FROM case_day_count;
INSERT INTO case_day_count SELECT c.ward_id, d.dimension, (c.received_at + 25200000) / 86400000,
  CASE d.dimension WHEN 'unit' THEN coalesce(c.unit_id, '') WHEN 'category' THEN c.category
    WHEN 'neighbourhood' THEN coalesce(c.neighbourhood_id, '') ELSE '' END,
  c.type_key, count(*), count(c.answered_at) FILTER (WHERE NOT c.passed_on),
  count(*) FILTER (WHERE NOT c.passed_on AND c.answered_at IS NOT NULL AND (c.due_at IS NULL OR c.answered_at <= c.due_at)),
  count(c.first_answer_at) FILTER (WHERE NOT c.passed_on),
  coalesce(sum((c.first_answer_at - c.received_at) / 60000) FILTER (WHERE NOT c.passed_on), 0),
  count(*) FILTER (WHERE c.times_reopened > 0), count(c.rating), coalesce(sum(c.rating), 0)
  FROM case_record AS c CROSS JOIN (SELECT 'all' AS dimension UNION ALL SELECT 'unit' UNION ALL SELECT 'category'
    UNION ALL SELECT 'neighbourhood') AS d
  GROUP BY 1, 2, 3, 4, 5;

-- By the same words as the lists behind the leader's numbers (migration 0118).
DROP INDEX case_rated_by_received;
CREATE INDEX case_rated_by_received ON case_record (ward_id, received_at, case_id, type_key, unit_id, category,
  neighbourhood_id, rating, earlier_ratings) WHERE (rating IS NOT NULL OR earlier_ratings > 0);
DROP INDEX case_answered_late_by_received;
CREATE INDEX case_answered_late_by_received ON case_record (ward_id, received_at, case_id, type_key, unit_id, category,
  neighbourhood_id, answered_at, due_at, passed_on, earlier_answers, earlier_in_time)
  WHERE ((answered_at > due_at AND NOT passed_on) OR earlier_answers > earlier_in_time);
