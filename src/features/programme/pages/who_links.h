// Names that lead to what the person or unit answers for (work_page.h).
#pragma once

#include <optional>
#include <string>

#include "features/programme/pages/names.h"
#include "platform/html/language.h"
#include "platform/html/view.h"

namespace gandan::programme {

// "Chưa ai nhận việc này" when there is nobody.
html::SafeHtml person_link(html::Language language, const Names& names, const std::optional<auth::PersonId>& person);
html::SafeHtml unit_link(const Names& names, const std::optional<auth::UnitId>& unit);

}  // namespace gandan::programme
