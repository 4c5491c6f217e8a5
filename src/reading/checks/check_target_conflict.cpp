// One target set twice with two values: a list that says 95 % and tasks that say 97 %, by the same year.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "reading/checks/check.h"
#include "reading/targets/indicator.h"
#include "reading/targets/targets.h"
#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

constexpr size_t fewest_words = 3;  // that say what is measured; fewer are said of more than one thing

using Key = std::tuple<std::string, std::string, IndicatorChange, IndicatorWords>;  // unit, period

// A level to be reached by a year or in each year, and no part of another target.
bool is_comparable(const ReadTarget& target) {
  using Kind = TargetPeriod::Kind;
  const bool level = target.comparator == Comparator::at_least || target.comparator == Comparator::at_most ||
                     target.comparator == Comparator::equal;
  const bool dated = target.period.kind == Kind::by_year || target.period.kind == Kind::annual;
  static constexpr std::array<std::string_view, 4> parts = {"trong đó", "riêng", "thêm", "thứ"};
  return level && dated && target.value && !target.qualitative && !target.unit.empty() &&
         !has_any(lower_in_place(target.text), parts);
}

// The communes and wards that a line names: two of them have two targets.
std::string places_named(std::string_view line) {
  std::string names;
  const std::string low = lower_in_place(line);
  for (const std::string_view kind : {"xã", "phường", "đặc khu"}) {
    for (size_t at = find_phrase(low, kind); at != std::string_view::npos; at = find_phrase(low, kind, at + 1)) {
      const std::string_view name = trim(line.substr(std::min(line.size(), at + kind.size())));
      if (vietnamese::begins_with_capital(name)) names += std::string(first_word(name)) + ' ';
    }
  }
  return names;
}

void report_conflict(const ReadTarget& first, const ReadTarget& other, Findings& findings) {
  constexpr size_t longest_quote = 120;
  const std::string quantity = first.text.substr(0, end_of_letter(first.text, longest_quote));
  findings.push_back(FindingBuilder(FindingKind::conflict, Severity::warning, "reading.finding.conflict")
                         .line(first.lines.first)
                         .line(other.lines.first)
                         .stated(*first.value)
                         .computed(*other.value)
                         .argument("quantity", quantity)
                         .argument("other", written(*other.value))
                         .argument("unit", first.unit)
                         .build());
}

}  // namespace

void check_target_conflict(const CheckedReport& report, Findings& findings) {
  const std::vector<ReadTarget> targets = read_targets(report.document, find_places(report.document));
  std::map<Key, const ReadTarget*> known;
  for (const ReadTarget& target : targets) {
    if (!is_comparable(target)) continue;
    IndicatorWords words = indicator_words(target.text, target.unit);
    if (words.size() < fewest_words) continue;
    const auto [place, fresh] = known.try_emplace(
        Key(target.unit, period_text(target.period), change_in(target.text), std::move(words)), &target);
    const ReadTarget& first = *place->second;
    const auto line = [&](const ReadTarget& said) {
      return std::string_view(report.document.lines[static_cast<size_t>(said.lines.first) - 1]);
    };
    const bool apart =
        first.lines.first != target.lines.first && places_named(line(first)) == places_named(line(target));
    if (!fresh && apart && first.comparator == target.comparator && *first.value != *target.value)
      report_conflict(first, target, findings);
  }
}

}  // namespace gandan::reading::check
