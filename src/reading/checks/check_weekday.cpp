// A day of the week beside its date: "thứ Hai, ngày 23/11/2026". "kỳ họp thứ Tư, ngày 23/12" counts meetings and is no
// day of the week, so the words before must speak of time.
#include <array>
#include <utility>

#include "reading/checks/check.h"
#include "reading/checks/check_written_date.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

using base::Weekday;

constexpr std::array<std::pair<std::string_view, Weekday>, 15> weekdays = {{
    {"thứ hai", Weekday::monday},
    {"thứ 2", Weekday::monday},
    {"thứ ba", Weekday::tuesday},
    {"thứ 3", Weekday::tuesday},
    {"thứ tư", Weekday::wednesday},
    {"thứ 4", Weekday::wednesday},
    {"thứ năm", Weekday::thursday},
    {"thứ 5", Weekday::thursday},
    {"thứ sáu", Weekday::friday},
    {"thứ 6", Weekday::friday},
    {"thứ bảy", Weekday::saturday},
    {"thứ bẩy", Weekday::saturday},
    {"thứ 7", Weekday::saturday},
    {"chủ nhật", Weekday::sunday},
    {"chúa nhật", Weekday::sunday},
}};

constexpr std::array<std::string_view, 7> names = {"thứ Hai", "thứ Ba",  "thứ Tư",  "thứ Năm",
                                                   "thứ Sáu", "thứ Bảy", "Chủ nhật"};

bool speaks_of_time(std::string_view before) {
  before = trimmed(before);
  if (before.empty() || std::string_view(".;:,(-").find(before.back()) != std::string_view::npos) return true;
  for (const std::string_view word : {"sáng", "chiều", "tối", "trưa", "đêm", "vào", "ngày", "hôm", "từ", "đến"}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

// The day of the week whose name ends right before `date`, but for ",", "(" and "ngày".
const std::pair<std::string_view, Weekday>* weekday_before(const Passage& passage, size_t date) {
  std::string_view before = trimmed(passage.between(date > 60 ? date - 60 : 0, date));
  for (const std::string_view joint : {"ngày", "(", ","}) {
    if (before.ends_with(joint)) before = trimmed(before.substr(0, before.size() - joint.size()));
  }
  for (const auto& weekday : weekdays) {
    if (!before.ends_with(weekday.first)) continue;
    const std::string_view lead = before.substr(0, before.size() - weekday.first.size());
    // A capital names a day ("khai mạc Thứ Sáu, ngày 21/8"), except of meetings that are counted.
    const auto at = static_cast<size_t>(before.data() - passage.lower.data()) + lead.size();
    const bool named = vietnamese::begins_with_capital(passage.text().substr(at)) &&
                       !has_any_word(lead, {"kỳ họp", "phiên", "hội nghị", "lần", "khóa"});
    return named || speaks_of_time(lead) ? &weekday : nullptr;
  }
  return nullptr;
}

}  // namespace

void check_weekday(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const WrittenDate& date : dates_in(passage)) {
      const auto day = day_of(date);
      const auto* weekday = day ? weekday_before(passage, date.begin) : nullptr;
      if (weekday == nullptr || weekday->second == day->weekday()) continue;
      const auto stated = static_cast<size_t>(weekday->second) - 1;
      const auto right = static_cast<size_t>(day->weekday()) - 1;
      findings.push_back(FindingBuilder(FindingKind::date, Severity::error, "reading.finding.weekday")
                             .at(passage, date)
                             .argument("date", std::string(passage.text().substr(date.begin, date.end - date.begin)))
                             .argument("found", std::string(names[stated]))
                             .argument("expected", std::string(names[right]))
                             .build());
    }
  }
}

}  // namespace gandan::reading::check
