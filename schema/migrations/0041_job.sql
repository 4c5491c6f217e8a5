-- Work that the program does by itself, kept until it is done so that a restart loses none. payload and result are JSON
-- of the kind's handler, '' when there is none; failure is an error as JSON, '' while there is none. attempts counts the
-- runs and tells one run from the next: only the run that holds the lease may write. once_key: at most one such job.
CREATE TABLE job (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  job_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  once_key TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  attempts BIGINT NOT NULL,
  run_after BIGINT NOT NULL,
  lease_until BIGINT,
  progress_done BIGINT NOT NULL,
  progress_total BIGINT NOT NULL,
  progress_key TEXT NOT NULL,
  result TEXT NOT NULL,
  failure TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  ended_at BIGINT,
  PRIMARY KEY (ward_id, job_id),
  UNIQUE (ward_id, once_key)
);

CREATE INDEX job_open ON job (ward_id, run_after) WHERE ended_at IS NULL;
CREATE INDEX job_ended ON job (ward_id, ended_at) WHERE ended_at IS NOT NULL;
