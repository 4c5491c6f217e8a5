-- A template says who usually does the work, which units help, and how often it is made anew.
-- cooperating: ids of units, a blank behind each.
ALTER TABLE task_template ADD COLUMN person_in_charge TEXT;
ALTER TABLE task_template ADD COLUMN cooperating TEXT NOT NULL DEFAULT '';
ALTER TABLE task_template ADD COLUMN repeats TEXT NOT NULL DEFAULT '';
