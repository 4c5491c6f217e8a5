-- Who asked for letters about a public case without having reported it. An address counts once its owner has confirmed it
-- by the link of a letter; `seed` makes the keys of such links. told_event: the newest event they were written about.
CREATE TABLE case_follower (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  follower_id TEXT NOT NULL,
  email TEXT NOT NULL,
  seed TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  told_event TEXT NOT NULL,
  PRIMARY KEY (ward_id, case_id, follower_id),
  UNIQUE (ward_id, case_id, email),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);
CREATE INDEX case_follower_unconfirmed ON case_follower (ward_id, asked_at) WHERE confirmed_at IS NULL;
