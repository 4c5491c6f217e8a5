-- The day by which an answer was first asked for: it stays when an answer comes back and is due again. And explanations
-- of any state and person, latest first.
ALTER TABLE explanation ADD COLUMN first_due TEXT NOT NULL DEFAULT '';
UPDATE explanation SET first_due = due;

CREATE INDEX explanation_by_state ON explanation (ward_id, state, explanation_id);
CREATE INDEX explanation_by_person ON explanation (ward_id, person_in_charge, explanation_id);
