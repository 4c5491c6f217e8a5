// How people read closed periods.
#pragma once

#include <string>
#include <vector>

#include "features/programme/periods/frozen.h"
#include "platform/html/language.h"
#include "platform/html/status.h"
#include "platform/html/view.h"

namespace gandan::programme {

std::string span_in_words(html::Language language, const Span& span);  // "Quý III/2026", "Giữa nhiệm kỳ 2025-2027"
std::string name_in_words(const FrozenTarget& target);                 // with its number in the report
html::SafeHtml badge_of(html::Language language, const FrozenTarget& target);
// What FrozenCount counts: tasks, then explanations, each in the order of worry.
struct CountedWork {
  html::Badge badge;
  std::string subject, state;
};
std::vector<CountedWork> counted_work(html::Language language);
int64_t count_of(const std::vector<FrozenCount>& counts, const CountedWork& work);
// How many of the tasks, or of the explanations, stood how.
html::SafeHtml work_counts(html::Language language, const std::vector<FrozenCount>& counts, std::string_view subject);
// "Quý III/2026 đã chốt; số sửa sẽ đứng bên cạnh số lúc chốt."; "" of a period that is open. `until`: closed_until.
std::string closed_in_words(html::Language language, const Period& period, const std::optional<base::Date>& until);
html::SafeHtml counts_of(html::Language language, const RollUp& roll_up);  // how many of each status, without links

}  // namespace gandan::programme
