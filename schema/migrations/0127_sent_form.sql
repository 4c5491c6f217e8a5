-- A form that makes something and was sent (platform/http/form_key): the same form sent again leads where it led.
-- content_hash: of its key and of what was typed; path: '' while it is being answered.
CREATE TABLE sent_form (
  ward_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  path TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  PRIMARY KEY (ward_id, person_id, content_hash)
);

CREATE INDEX sent_form_by_time ON sent_form (ward_id, sent_at);
