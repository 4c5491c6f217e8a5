// Figures that run against the word between them: "giảm từ 2,5% xuống 3,1%", "tăng từ 60 lên 50 tỷ đồng"; and ranges
// written the wrong way round: "từ 500 đến 300 ha".
#include "reading/checks/check.h"
#include "reading/checks/check_growth.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

enum class Way { none, up, down, range };

bool reduces(std::string_view before) {
  return has_any_word(before, {"giảm", "hạ", "rút ngắn", "rút", "thu hẹp", "kéo giảm", "lùi", "cắt"});
}

// What is said to lie between two figures, the first of which stands behind "từ".
Way way_between(std::string_view before, std::string_view gap) {
  if (gap == "đến" || gap == "-" || gap == "–" || gap == "tới") return reduces(before) ? Way::none : Way::range;
  if (!is_plain(gap, 80) || gap.find_first_of(",()") != std::string_view::npos) return Way::none;
  if (has_word(gap, "xuống") && !has_any_word(gap, {"lên", "trở xuống"})) return Way::down;
  if (has_word(gap, "còn") && reduces(before) && !has_word(gap, "lên")) return Way::down;
  return has_word(gap, "lên") && !has_any_word(gap, {"xuống", "trở lên", "còn"}) ? Way::up : Way::none;
}

bool agrees(Way way, const base::Decimal& from, const base::Decimal& to) {
  return way == Way::down ? to <= from : from <= to;
}

void check_pair(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& from = passage.numbers[i];
  const Number& to = passage.numbers[i + 1];
  const std::string_view before = trimmed(before_number(passage, sentence, from, 80));
  if (!before.ends_with(" từ") && before != "từ") return;
  const Way way = way_between(before.substr(0, before.size() - std::string_view("từ").size()),
                              trimmed(passage.between(from.unit_end, to.begin)));
  if (way == Way::none || to.unit.empty() || is_time(to.unit)) return;
  const bool counted_alike = from.unit == to.unit || (way == Way::range && from.unit.empty());
  const double times = to.value.is_zero() ? 0 : from.value.to_double() / to.value.to_double();
  // "từ 500 đến 1 tỷ đồng": the unit of the first was swallowed.
  if (!counted_alike || (from.unit.empty() && times > 20) || agrees(way, from.value, to.value)) return;
  findings.push_back(FindingBuilder(FindingKind::growth, Severity::warning,
                                    way == Way::range ? "reading.finding.range_reversed" : "reading.finding.direction")
                         .at(passage, from)
                         .at(passage, to)
                         .stated(to.value)
                         .part(from.value)
                         .part(to.value)
                         .argument("from", written(from.value))
                         .argument("to", written(to.value))
                         .argument("unit", to.unit)
                         .build());
}

}  // namespace

void check_direction(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i + 1 < sentence.last_number; ++i)
        check_pair(passage, sentence, i, findings);
    }
  }
}

}  // namespace gandan::reading::check
