-- The language of the e-mail of the day: 'vi' or 'en'. Of a person, '' is that of the ward; of a ward without a row it is
-- Vietnamese.
ALTER TABLE notice_choice ADD COLUMN language TEXT NOT NULL DEFAULT '';

CREATE TABLE notice_ward (
  ward_id TEXT NOT NULL PRIMARY KEY REFERENCES ward (ward_id),
  language TEXT NOT NULL
);
