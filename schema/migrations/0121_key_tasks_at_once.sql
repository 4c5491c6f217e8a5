-- The key tasks and breakthroughs of a resolution, without walking all that stands on the first level beside them: tasks
-- of directives and meetings, thousands in a term.
CREATE INDEX task_key ON task (ward_id, resolution_id, tree_key)
  WHERE parent_id IS NULL AND kind IN ('key_task', 'breakthrough') AND withdrawn_at IS NULL;
