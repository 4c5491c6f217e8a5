-- Reports that were imported, and the cards of their drafts. `text` is the whole report as read, so that the review
-- page and the checker can show it again; `state` is draft until its cards went live, replaced once a later one did.
CREATE TABLE report (
  ward_id TEXT NOT NULL REFERENCES ward (ward_id),
  report_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  source_kind TEXT NOT NULL,
  needs_review BOOLEAN NOT NULL,
  text TEXT NOT NULL,
  earlier_report_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft', 'live', 'replaced')),
  imported_at BIGINT NOT NULL,
  imported_by TEXT NOT NULL,
  PRIMARY KEY (ward_id, report_id)
);
CREATE INDEX report_by_time ON report (ward_id, imported_at);

-- One card: what was read and what a person made of it. live_id is the record of the programme it became.
CREATE TABLE draft_item (
  ward_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  position BIGINT NOT NULL,
  state TEXT NOT NULL,
  change TEXT NOT NULL,
  number TEXT NOT NULL,
  group_name TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  comparator TEXT NOT NULL,
  value TEXT NOT NULL,
  low TEXT NOT NULL,
  high TEXT NOT NULL,
  level TEXT NOT NULL,
  unit TEXT NOT NULL,
  period TEXT NOT NULL,
  quote TEXT NOT NULL,
  earlier TEXT NOT NULL,
  first_line BIGINT NOT NULL,
  last_line BIGINT NOT NULL,
  page BIGINT,
  live_id TEXT NOT NULL,
  PRIMARY KEY (ward_id, report_id, item_id),
  FOREIGN KEY (ward_id, report_id) REFERENCES report (ward_id, report_id)
);
CREATE INDEX draft_item_by_position ON draft_item (ward_id, report_id, position);
