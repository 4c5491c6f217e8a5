-- What addresses and keys of programs have sent lately, so that a restart does not forget it. key_hash is a keyed hash:
-- nobody reads an address out of it. Written a few seconds late; rows that mean nothing any longer are erased.
-- allowance: all of it is there again at full_at. guess: wrong guesses at secrets, the last of them at last_at.
CREATE TABLE visit_limit (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  key_hash TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('allowance', 'guess')),
  full_at BIGINT NOT NULL,
  guesses BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, kind, key_hash)
);
