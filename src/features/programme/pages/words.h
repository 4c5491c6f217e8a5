// How people read what this feature knows: periods, statuses, reasons, levels, in their language. Leaves the sentences
// to locales/*/programme.toml.
#pragma once

#include <string>

#include "features/programme/evaluation/target.h"
#include "features/programme/pages/figure_words.h"
#include "features/programme/targets/spark_scale.h"
#include "features/programme/targets/target_store.h"
#include "features/programme/tasks/task.h"
#include "platform/html/language.h"
#include "platform/html/sparkline.h"
#include "platform/html/status.h"

namespace gandan::programme {

std::string words_of(html::Language language, const Message& message);
std::string period_in_words(html::Language language, const Period& period);  // "Quý III/2026", "Năm 2026"
// The period that people, or the program, write so: "Quý III/2026", "2026-Q3"; in either language.
std::optional<Period> period_named(std::string_view text);
std::string level_in_words(html::Language language,
                           const std::string& level);  // judged_met -> "Đạt"; others as they are
// "≥ 98,5% · đến năm 2030", "Mức được giao hằng năm", "Chỉ tiêu định tính".
std::string goal_in_words(html::Language language, const Aim& aim);
std::string direction_in_words(html::Language language, Direction direction);
// What a "trong đó" is a part of, as a note below it.
std::string part_in_words(html::Language language, const std::string& whole);
std::string heading_of(std::string group);  // "xã hội" -> "Xã hội"
std::string frequency_in_words(html::Language language, Frequency frequency);

html::Status shown(Status status);
// The badge of a target or an indicator: what is only watched is neither red nor green.
html::SafeHtml standing_badge(html::Language language, const Aim& aim, Status status, bool has_figure);
inline html::SafeHtml standing_badge(html::Language language, const TargetLine& line) {
  return standing_badge(language, line.target.aim, line.status.status, line.status.latest_period.has_value());
}
std::string word_of(html::Language language, Status status);
html::Badge badge_of(html::Language language, TaskStatus status);
std::string clarity_in_words(html::Language language, Clarity clarity);

// The newest figure of a target with its unit, "" when there is none.
std::string latest_in_words(html::Language language, const TargetStatus& status);
html::SafeHtml sparkline_of(const Spark& spark, const std::string& description, bool& drawn,
                            const SparkRange& range = {});
// The scales of a list, by id of the group.
SparkScales scales_of(const std::vector<TargetLine>& lines);

// "12 ngày" late, counted from the day after `due`.
std::string days_late(html::Language language, base::Date due, base::Date today);

}  // namespace gandan::programme
