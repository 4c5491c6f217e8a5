-- Indicators: what the ward watches beside the targets of the report is a target whose comparator is `watched`, with the
-- direction in which it is better instead of a goal: 'higher', 'lower', or '' when neither is.
ALTER TABLE target ADD COLUMN direction TEXT NOT NULL DEFAULT '';
