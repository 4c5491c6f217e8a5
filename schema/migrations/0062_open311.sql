-- Open311: keys with which other programs may send, kept as hashes. per_hour: how many requests one may send. A key that
-- was taken back keeps its row, so that the history says whose it was.
CREATE TABLE open311_key (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  key_id TEXT NOT NULL,
  key_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  per_hour BIGINT NOT NULL,
  may_update BOOLEAN NOT NULL,
  made_at BIGINT NOT NULL,
  revoked_at BIGINT,
  PRIMARY KEY (ward_id, key_id),
  UNIQUE (ward_id, key_hash)
);

-- What the public and other programs are told of, in the order of time.
CREATE INDEX case_event_told_by_time ON case_event (ward_id, at, event_id) WHERE seen_by <> 'ward';
