// Fields that the forms of tasks and of their templates share.
#pragma once

#include <optional>
#include <vector>

#include "features/programme/pages/names.h"
#include "features/programme/tasks/task.h"
#include "platform/html/form.h"
#include "platform/html/view.h"
#include "platform/http/message.h"

namespace gandan::programme {

html::Field person_field(html::Language language, const Names& names, const std::optional<auth::PersonId>& person);
html::Field unit_field(html::Language language, const Names& names, const std::optional<auth::UnitId>& unit);
html::Field repeats_field(html::Language language, Repeat repeats);  // "repeats"

// Units that help, each a box to tick, "cooperating": a list of one choice could not say several.
html::SafeHtml cooperating_field(html::Language language, const Names& names, const std::vector<auth::UnitId>& ticked);
std::vector<auth::UnitId> units_in(const http::Fields& form);

}  // namespace gandan::programme
