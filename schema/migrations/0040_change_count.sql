-- How many changes of a ward have been recorded: counted with each audit entry, in the transaction of the change. What
-- was made from a ward's data at one count is right as long as the count stays.
CREATE TABLE change_count (
  ward_id TEXT NOT NULL PRIMARY KEY REFERENCES ward (ward_id),
  changes BIGINT NOT NULL
);
