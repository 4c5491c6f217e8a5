// A deadline that an editor moves by hand, in the form of a task or of several at once. An earlier one, or the first,
// needs no reason; a later one, or taking it away, does, as a longer deadline that is asked for needs one.
#pragma once

#include <optional>
#include <string>

#include "features/audit/audit.h"
#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

bool is_put_off(const std::optional<base::Date>& before, const std::optional<base::Date>& after);

// Keeps a later deadline as a longer one that the actor granted; one that somebody had asked for and that is covered by
// it is granted too. Error(invalid, "deadline_reason") when it is put off without a reason.
base::Result<void> note_put_off(db::Transaction& transaction, const audit::Actor& actor, const Task& task,
                                const std::optional<base::Date>& deadline, const std::string& reason);

}  // namespace gandan::programme
