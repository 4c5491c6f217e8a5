// SQL of templates of tasks.
#pragma once

#include <optional>
#include <vector>

#include "base/clock.h"
#include "features/programme/tasks/task_template.h"
#include "platform/db/database.h"

namespace gandan::programme {

std::vector<TaskTemplate> templates_of(db::Transaction& transaction, const base::WardId& ward);  // oldest first
std::optional<TaskTemplate> find_template(db::Transaction& transaction, const base::WardId& ward, const TemplateId& id);
// Error(conflict, field "name") when there is one of that name.
base::Result<void> insert_template(db::Transaction& transaction, const base::WardId& ward, const TaskTemplate& made,
                                   base::Instant now);
// The same; Error(not_found) when it is gone.
base::Result<void> update_template(db::Transaction& transaction, const base::WardId& ward, const TaskTemplate& made);
bool delete_template(db::Transaction& transaction, const base::WardId& ward, const TemplateId& id);

}  // namespace gandan::programme
