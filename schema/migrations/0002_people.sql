-- Units, neighbourhoods, people, what they may do, and how they sign in. Of secrets only hashes are kept.
-- search_fold, search_marks and sort_key are made by vietnamese/text.
CREATE TABLE unit (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  parent_id TEXT,
  head_id TEXT,
  place BIGINT NOT NULL,
  invented BOOLEAN NOT NULL,
  PRIMARY KEY (ward_id, id),
  FOREIGN KEY (ward_id, parent_id) REFERENCES unit (ward_id, id)
);

CREATE TABLE neighbourhood (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  area TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  invented BOOLEAN NOT NULL,
  PRIMARY KEY (ward_id, id),
  UNIQUE (ward_id, name)
);

CREATE TABLE role (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  role_key TEXT NOT NULL,
  name TEXT NOT NULL,
  name_english TEXT NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (ward_id, role_key)
);

CREATE TABLE role_permission (
  ward_id TEXT NOT NULL,
  role_key TEXT NOT NULL,
  permission TEXT NOT NULL,
  PRIMARY KEY (ward_id, role_key, permission),
  FOREIGN KEY (ward_id, role_key) REFERENCES role (ward_id, role_key)
);

CREATE TABLE person (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  email TEXT NOT NULL,
  role_key TEXT NOT NULL,
  active BOOLEAN NOT NULL,
  invented BOOLEAN NOT NULL,
  search_fold TEXT NOT NULL,
  search_marks TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, id),
  FOREIGN KEY (ward_id, unit_id) REFERENCES unit (ward_id, id),
  FOREIGN KEY (ward_id, role_key) REFERENCES role (ward_id, role_key)
);

CREATE INDEX person_by_name ON person (ward_id, sort_key);

-- password_hash is '' until the person has chosen a password.
CREATE TABLE account (
  ward_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  password_changed_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, person_id),
  UNIQUE (ward_id, name),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);

CREATE TABLE session (
  ward_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  user_agent TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (ward_id, id),
  UNIQUE (ward_id, token_hash),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);

CREATE INDEX session_by_person ON session (ward_id, person_id);

CREATE TABLE api_token (
  ward_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, id),
  UNIQUE (ward_id, token_hash),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);

CREATE TABLE welcome_link (
  ward_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, person_id),
  UNIQUE (ward_id, secret_hash),
  FOREIGN KEY (ward_id, person_id) REFERENCES person (ward_id, id)
);

-- subject is a hash of an account name or of an address, so that a password typed into the wrong field is not kept.
CREATE TABLE sign_in_failure (
  ward_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  failures BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, subject)
);
