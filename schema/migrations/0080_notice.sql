-- Notices: what the program tells a person, written in the transaction of what it tells of. person_id: who gets it;
-- instead_of: the name of the one it was meant for when that person is away or gone, ''. once_key: told once. due is ISO.
CREATE TABLE notice (
  ward_id TEXT NOT NULL,
  notice_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('assigned', 'due_soon', 'overdue', 'returned', 'asked', 'mentioned')),
  path TEXT NOT NULL,
  subject TEXT NOT NULL,
  due TEXT,
  instead_of TEXT NOT NULL,
  once_key TEXT,
  created_at BIGINT NOT NULL,
  read_at BIGINT,
  mailed_at BIGINT,
  PRIMARY KEY (ward_id, notice_id),
  UNIQUE (ward_id, person_id, once_key),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);

CREATE INDEX notice_unread ON notice (ward_id, person_id) WHERE read_at IS NULL;
CREATE INDEX notice_unmailed ON notice (ward_id, created_at) WHERE mailed_at IS NULL;
CREATE INDEX notice_by_person ON notice (ward_id, person_id, notice_id);

-- What a person chose; without a row: all by e-mail, never away. muted: kinds not sent by e-mail, separated by commas.
-- The days away include both ends.
CREATE TABLE notice_choice (
  ward_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  by_mail BOOLEAN NOT NULL,
  muted TEXT NOT NULL,
  away_from TEXT,
  away_until TEXT,
  PRIMARY KEY (ward_id, person_id),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);

-- The digest of a person on a day: written before it is given to the mail server, so that a crash in between cannot send
-- it twice; removed when the server did not take it.
CREATE TABLE notice_digest (
  ward_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  day TEXT NOT NULL,
  begun_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, person_id, day),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);
