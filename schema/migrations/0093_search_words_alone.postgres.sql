-- As 0093_search_words_alone.sqlite.sql says.
DROP TABLE search_word;
DELETE FROM search_entry;
CREATE TABLE search_word (
  ward_id TEXT NOT NULL,
  word TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, word, changed_at, kind, record_id)
);
