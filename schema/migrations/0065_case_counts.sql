-- How cases of a day of receipt stand, counted in the transaction of each change, so that a year is added up from days
-- and not from cases. day: days since 1970 in Việt Nam. dimension: what is counted apart; 'all' has the key ''.
-- first_answer_minutes and rating_sum are sums over first_answers and rated.
CREATE TABLE case_day_count (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  dimension TEXT NOT NULL CHECK (dimension IN ('all', 'unit', 'category', 'neighbourhood')),
  day BIGINT NOT NULL,
  dimension_key TEXT NOT NULL,
  type_key TEXT NOT NULL,
  received BIGINT NOT NULL,
  answered BIGINT NOT NULL,
  in_time BIGINT NOT NULL,
  first_answers BIGINT NOT NULL,
  first_answer_minutes BIGINT NOT NULL,
  reopened BIGINT NOT NULL,
  rated BIGINT NOT NULL,
  rating_sum BIGINT NOT NULL,
  PRIMARY KEY (ward_id, dimension, day, dimension_key, type_key)
);

INSERT INTO case_day_count SELECT c.ward_id, d.dimension, (c.received_at + 25200000) / 86400000,
  CASE d.dimension WHEN 'unit' THEN coalesce(c.unit_id, '') WHEN 'category' THEN c.category
    WHEN 'neighbourhood' THEN coalesce(c.neighbourhood_id, '') ELSE '' END,
  c.type_key, count(*), count(c.answered_at),
  count(*) FILTER (WHERE c.answered_at IS NOT NULL AND (c.due_at IS NULL OR c.answered_at <= c.due_at)),
  count(c.first_answer_at), coalesce(sum((c.first_answer_at - c.received_at) / 60000), 0),
  count(*) FILTER (WHERE c.times_reopened > 0), count(c.rating), coalesce(sum(c.rating), 0)
  FROM case_record AS c CROSS JOIN (SELECT 'all' AS dimension UNION ALL SELECT 'unit' UNION ALL SELECT 'category'
    UNION ALL SELECT 'neighbourhood') AS d
  GROUP BY 1, 2, 3, 4, 5;
