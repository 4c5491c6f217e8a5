// One sentence that gives a quantity two values ("3.553 đảng viên (nay là ... 3.552 đảng viên)"), or says that all was
// reached beside percentages below 100.
#include <algorithm>
#include <cmath>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

size_t parenthesis_end(const Passage& passage, size_t open, size_t limit) {
  const size_t close = std::string_view(passage.lower).substr(0, limit).find(')', open);
  return std::min(close, limit);
}

const Number* last_before(const Passage& passage, const Sentence& sentence, size_t position, std::string_view unit) {
  const Number* found = nullptr;
  for (size_t i = sentence.first_number; i < sentence.last_number && passage.numbers[i].begin < position; ++i) {
    if (passage.numbers[i].unit == unit) found = &passage.numbers[i];
  }
  return found;
}

void check_restated(const Passage& passage, const Sentence& sentence, size_t open, Findings& findings) {
  const size_t end = parenthesis_end(passage, open, sentence.end);
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    const Number& now = passage.numbers[i];
    if (now.begin < open || now.begin >= end || now.unit.empty() || is_time(now.unit)) continue;
    const Number* before = last_before(passage, sentence, open, now.unit);
    if (before == nullptr || before->value == now.value) continue;
    findings.push_back(FindingBuilder(FindingKind::conflict, Severity::warning, "reading.finding.restated")
                           .at(passage, *before)
                           .at(passage, now)
                           .stated(before->value)
                           .part(now.value)
                           .argument("other", written(now.value))
                           .argument("unit", now.unit)
                           .build());
  }
}

// "1.250 ha (125 km2)": the same area in two units, off by a power of ten: a slip of the conversion.
void check_conversion(const Passage& passage, size_t i, Findings& findings) {
  const Number& first = passage.numbers[i];
  const Number& second = passage.numbers[i + 1];
  if (first.unit == second.unit || match_units(first.unit, second.unit) != UnitMatch::same) return;
  const std::string_view gap = trimmed(passage.between(first.unit_end, second.begin));
  const bool bracketed = (gap == "(" || gap == "(tương đương" || gap == "(bằng" || gap == "(tức") &&
                         trimmed(passage.between(second.unit_end, second.unit_end + 4)).starts_with(')');
  const auto converted = bracketed ? value_in(second, first.unit) : std::nullopt;
  if (!converted || converted->is_zero() || first.value.is_zero()) return;
  const double power = std::log10(converted->to_double() / first.value.to_double());
  const double whole = std::round(power);
  if (whole == 0 || std::abs(power - whole) > 0.005 || std::abs(whole) > 6) return;
  findings.push_back(FindingBuilder(FindingKind::conflict, Severity::warning, "reading.finding.restated")
                         .at(passage, first)
                         .at(passage, second)
                         .stated(first.value)
                         .part(second.value)
                         .argument("other", written(*converted))
                         .argument("unit", first.unit)
                         .build());
}

// "(..., 80,56%; ..., 77,7%) hằng năm đều đạt và vượt dự toán"
void check_all_reached(const Passage& passage, const Sentence& sentence, size_t claim, Findings& findings) {
  const std::string_view before = passage.between(sentence.begin, claim);
  const size_t closing = before.rfind(')');
  const size_t opening = closing == std::string_view::npos ? closing : before.rfind('(', closing);
  if (opening == std::string_view::npos || before.size() - closing > 40) return;
  const size_t open = sentence.begin + opening;
  const size_t close = sentence.begin + closing;
  FindingBuilder finding(FindingKind::conflict, Severity::warning, "reading.finding.not_all_reached");
  std::string below;
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    const Number& number = passage.numbers[i];
    if (number.begin < open || number.begin > close || !is_percent(number.unit) || number.value >= base::Decimal(100))
      continue;
    finding.at(passage, number).part(number.value);
    below += (below.empty() ? "" : ", ") + written(number.value) + "%";
  }
  if (below.empty()) return;
  findings.push_back(finding.at(passage, Span{claim, claim + 1}).argument("percentages", below).build());
}

template <typename Action>
void for_each_phrase(const Passage& passage, const Sentence& sentence, std::string_view phrase, Action action) {
  const std::string_view text = std::string_view(passage.lower).substr(0, sentence.end);
  for (size_t at = text.find(phrase, sentence.begin); at != std::string_view::npos;
       at = text.find(phrase, at + phrase.size()))
    action(at);
}

}  // namespace

void check_conflict(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (size_t i = 0; i + 1 < passage.numbers.size(); ++i) check_conversion(passage, i, findings);
    for (const Sentence& sentence : passage.sentences) {
      if (sentence.last_number - sentence.first_number < 2) continue;
      for (const std::string_view phrase : {"(nay là", "(hiện nay là", "(nay còn", "(hiện là"}) {
        for_each_phrase(passage, sentence, phrase, [&](size_t at) { check_restated(passage, sentence, at, findings); });
      }
      for (const std::string_view phrase : {"đều đạt và vượt", "đều vượt", "đều hoàn thành vượt"}) {
        for_each_phrase(passage, sentence, phrase,
                        [&](size_t at) { check_all_reached(passage, sentence, at, findings); });
      }
    }
  }
}

}  // namespace gandan::reading::check
