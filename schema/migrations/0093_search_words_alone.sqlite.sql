-- Words of the search stand in one B-tree instead of three: what is to be taken out is known from the entry, so that no
-- index by record is needed, and only features/search writes here. Emptied: entries have got more words, and the program
-- fills an empty search when it starts.
DROP TABLE search_word;
DELETE FROM search_entry;
CREATE TABLE search_word (
  ward_id TEXT NOT NULL,
  word TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, word, changed_at, kind, record_id)
) STRICT, WITHOUT ROWID;
