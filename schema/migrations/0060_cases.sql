-- Cases: what citizens bring to the ward, of types that are data. Instants are epoch milliseconds. *_fold columns are
-- folded for search, *_exact keep the marks. "case" is a word of SQL, hence case_record.

-- The text of each version of a type that a case began with, by its hash.
CREATE TABLE case_type_version (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  type_hash TEXT NOT NULL,
  type_key TEXT NOT NULL,
  source_text TEXT NOT NULL,
  seen_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, type_hash)
);

-- The running number in a code, for each type and month.
CREATE TABLE case_counter (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  series TEXT NOT NULL,
  last_number BIGINT NOT NULL,
  PRIMARY KEY (ward_id, series)
);

-- Who gets a new case: the rule that names most of type, category and neighbourhood goes first; '' means any.
CREATE TABLE case_assignment_rule (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  type_key TEXT NOT NULL,
  category TEXT NOT NULL,
  neighbourhood_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  person_id TEXT,
  PRIMARY KEY (ward_id, type_key, category, neighbourhood_id),
  FOREIGN KEY (ward_id, unit_id) REFERENCES unit (ward_id, id),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);

-- submission: what the sender made the form's number to be, so that sending twice makes one case. secret_hash: of what
-- the citizen keeps. due_at: null while the clock stands. due_order: due_at while the clock runs, later than anything
-- otherwise. deadline_*: the rule the case began under, kept as it was then. fields_json: fields of the type alone.
CREATE TABLE case_record (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  case_id TEXT NOT NULL,
  code TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  submission TEXT NOT NULL,
  type_key TEXT NOT NULL,
  type_hash TEXT NOT NULL,
  category TEXT NOT NULL,
  state TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('web', 'counter', 'phone', 'paper', 'meeting', 'import', 'api')),
  words TEXT NOT NULL,
  words_fold TEXT NOT NULL,
  words_exact TEXT NOT NULL,
  fields_json TEXT NOT NULL,
  neighbourhood_id TEXT,
  address TEXT NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  unit_id TEXT,
  person_id TEXT,
  received_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  deadline_key TEXT NOT NULL,
  deadline_count BIGINT NOT NULL,
  deadline_kind TEXT NOT NULL,
  deadline_source_vi TEXT NOT NULL,
  deadline_source_en TEXT NOT NULL,
  deadline_sure TEXT NOT NULL,
  deadline_from BIGINT NOT NULL,
  due_at BIGINT,
  due_order BIGINT NOT NULL,
  state_due_at BIGINT,
  first_answer_at BIGINT,
  answered_at BIGINT,
  closed_at BIGINT,
  is_public BOOLEAN NOT NULL,
  duplicate_of TEXT,
  rating BIGINT,
  rating_words TEXT NOT NULL,
  supporters BIGINT NOT NULL,
  times_reopened BIGINT NOT NULL,
  invented BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (ward_id, case_id),
  UNIQUE (ward_id, code),
  UNIQUE (ward_id, submission),
  FOREIGN KEY (ward_id, type_hash) REFERENCES case_type_version (ward_id, type_hash),
  FOREIGN KEY (ward_id, neighbourhood_id) REFERENCES neighbourhood (ward_id, id),
  FOREIGN KEY (ward_id, unit_id) REFERENCES unit (ward_id, id),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id),
  FOREIGN KEY (ward_id, duplicate_of) REFERENCES case_record (ward_id, case_id)
);

CREATE INDEX case_open_by_due ON case_record (ward_id, due_order, case_id) WHERE closed_at IS NULL;
CREATE INDEX case_open_by_unit ON case_record (ward_id, unit_id, due_order, case_id) WHERE closed_at IS NULL;
CREATE INDEX case_by_received ON case_record (ward_id, received_at, case_id);
CREATE INDEX case_public_by_received ON case_record (ward_id, received_at, case_id) WHERE is_public;
CREATE INDEX case_open_by_place ON case_record (ward_id, category, neighbourhood_id, received_at)
  WHERE closed_at IS NULL;
CREATE INDEX case_by_change ON case_record (ward_id, changed_at, case_id);
CREATE INDEX case_by_duplicate ON case_record (ward_id, duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Who brought it. A table of its own, so that no list or public page can come upon it; erased when retention says so.
CREATE TABLE case_reporter (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  PRIMARY KEY (ward_id, case_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);

-- Further units that work on it; the first is case_record.unit_id.
CREATE TABLE case_unit (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, case_id, unit_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id),
  FOREIGN KEY (ward_id, unit_id) REFERENCES unit (ward_id, id)
);

-- When the clock stood still; until_at null: it does now.
CREATE TABLE case_pause (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  from_at BIGINT NOT NULL,
  until_at BIGINT,
  PRIMARY KEY (ward_id, case_id, from_at),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);

-- The whole history, in the order of event_id. seen_by: who may read `words`: everybody, the reporter, or the ward.
CREATE TABLE case_event (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  seen_by TEXT NOT NULL CHECK (seen_by IN ('everybody', 'reporter', 'ward')),
  state TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (ward_id, case_id, event_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);

-- What somebody is to be told, as written then. told_at: when it was sent by mail; null: not yet, or only shown.
CREATE TABLE case_notice (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  notice_id TEXT NOT NULL,
  recipient TEXT NOT NULL CHECK (recipient IN ('reporter', 'person', 'unit', 'destination')),
  person_id TEXT,
  unit_id TEXT,
  subject TEXT NOT NULL,
  words TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  told_at BIGINT,
  PRIMARY KEY (ward_id, case_id, notice_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);

-- Two cases that may tell of the same: proposed by the program, decided by a person. case_id is the later one.
CREATE TABLE case_duplicate (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  earlier_id TEXT NOT NULL,
  likeness BIGINT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('proposed', 'confirmed', 'rejected')),
  PRIMARY KEY (ward_id, case_id, earlier_id),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id),
  FOREIGN KEY (ward_id, earlier_id) REFERENCES case_record (ward_id, case_id)
);

CREATE INDEX case_duplicate_by_earlier ON case_duplicate (ward_id, earlier_id);

-- "Me too": one for each visitor.
CREATE TABLE case_supporter (
  ward_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  visitor_hash TEXT NOT NULL,
  PRIMARY KEY (ward_id, case_id, visitor_hash),
  FOREIGN KEY (ward_id, case_id) REFERENCES case_record (ward_id, case_id)
);

-- Wards that are there already: what the standard roles may do with cases (data/ward/standard.toml).
INSERT INTO role_permission (ward_id, role_key, permission)
  SELECT ward_id, role_key, 'view_cases' FROM role WHERE role_key IN ('leader', 'deputy', 'unit_head', 'officer', 'neighbourhood_head', 'auditor');
INSERT INTO role_permission (ward_id, role_key, permission)
  SELECT ward_id, role_key, 'receive_cases' FROM role WHERE role_key IN ('leader', 'deputy', 'unit_head', 'officer', 'neighbourhood_head');
INSERT INTO role_permission (ward_id, role_key, permission)
  SELECT ward_id, role_key, 'handle_cases' FROM role WHERE role_key IN ('leader', 'deputy', 'unit_head', 'officer');
INSERT INTO role_permission (ward_id, role_key, permission)
  SELECT ward_id, role_key, 'assign_cases' FROM role WHERE role_key IN ('leader', 'deputy');
INSERT INTO role_permission (ward_id, role_key, permission)
  SELECT ward_id, role_key, 'view_reporters' FROM role WHERE role_key IN ('leader', 'deputy', 'unit_head', 'officer');
