// Comments and followers on a task's page.
#pragma once

#include "features/programme/tasks/task_parts.h"

namespace gandan::programme {

html::SafeHtml talk_part(const TaskPart& part);

}  // namespace gandan::programme
