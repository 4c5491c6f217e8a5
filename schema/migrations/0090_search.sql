-- What can be found by words: one entry for a record, written in the transaction that changes the record, and its words
-- without marks. Newest first is the order of the index, so that the first results of a common word need no sorting.
CREATE TABLE search_entry (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  path TEXT NOT NULL,
  permission TEXT NOT NULL,
  folded TEXT NOT NULL,
  marked TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, kind, record_id)
);

CREATE TABLE search_word (
  ward_id TEXT NOT NULL,
  word TEXT NOT NULL,
  changed_at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, word, changed_at, kind, record_id),
  FOREIGN KEY (ward_id, kind, record_id) REFERENCES search_entry (ward_id, kind, record_id)
);
CREATE INDEX search_word_by_record ON search_word (ward_id, kind, record_id);
