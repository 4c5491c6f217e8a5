-- What other features measured of a period that was closed, as it was shown then. part: the table it stands in and measure:
-- the column, both words of locales/; subject: the row, by a key that stays, with its name as it was; value: a
-- decimal number, NULL where there was nothing to measure.

CREATE TABLE frozen_fact (
  ward_id TEXT NOT NULL,
  frozen_id TEXT NOT NULL,
  part TEXT NOT NULL,
  subject TEXT NOT NULL,
  measure TEXT NOT NULL,
  place BIGINT NOT NULL,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (ward_id, frozen_id, part, subject, measure),
  FOREIGN KEY (ward_id, frozen_id) REFERENCES frozen_period (ward_id, frozen_id)
);
