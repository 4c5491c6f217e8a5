-- A paper of a case that somebody chose to publish with the ward's answer (a decision, a notice), under a name that they
-- wrote: its own may be that of a citizen. NULL: not published.

ALTER TABLE case_paper ADD COLUMN published_at BIGINT;
ALTER TABLE case_paper ADD COLUMN published_as TEXT NOT NULL DEFAULT '';
