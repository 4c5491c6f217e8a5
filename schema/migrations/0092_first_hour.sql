-- That somebody put away the guide for a ward's first hour; how far it is follows from the ward's own records.
CREATE TABLE first_hour (
  ward_id TEXT NOT NULL PRIMARY KEY REFERENCES ward (ward_id),
  put_away_at BIGINT NOT NULL,
  put_away_by TEXT NOT NULL
);
