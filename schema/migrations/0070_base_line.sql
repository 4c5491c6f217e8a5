-- A card's base line: what the report says has been reached of the same indicator, and the sentence that says so.
ALTER TABLE draft_item ADD COLUMN base_value TEXT NOT NULL DEFAULT '';
ALTER TABLE draft_item ADD COLUMN base_year TEXT NOT NULL DEFAULT '';
ALTER TABLE draft_item ADD COLUMN base_quote TEXT NOT NULL DEFAULT '';
ALTER TABLE draft_item ADD COLUMN base_line BIGINT NOT NULL DEFAULT 0;
