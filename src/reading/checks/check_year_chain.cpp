// A chain of years: "năm 2023 thu 40 tỷ đồng; năm 2024 thu 46 tỷ đồng, tăng 15% so với năm 2023". The figure of the
// year that is compared with stands before in the sentence, under the same words.
#include <cmath>
#include <optional>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

using base::Decimal;

struct YearFigure {
  std::string_view year;
  std::string_view words;  // between the year and the figure: "thu", "đạt", or none
};

// "năm 2023 thu " right before the figure.
std::optional<YearFigure> year_of(const Passage& passage, const Sentence& sentence, const Number& number) {
  const std::string_view before = before_number(passage, sentence, number, 60);
  constexpr std::string_view lead = "năm ";
  const size_t at = before.rfind(lead);
  if (at == std::string_view::npos || at + lead.size() + 4 > before.size()) return std::nullopt;
  const std::string_view year = before.substr(at + lead.size(), 4);
  const std::string_view words = trimmed(before.substr(at + lead.size() + 4));
  if (year.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  if (words.find_first_of(",;.()0123456789") != std::string_view::npos) return std::nullopt;
  return YearFigure{year, words};
}

// The year behind "so với năm", or behind "so với".
std::string_view compared_year(const Passage& passage, const Sentence& sentence, const Number& percent) {
  std::string_view after = trimmed(after_number(passage, sentence, percent, 40));
  for (const std::string_view word : {"so", "với", "năm"}) {
    if (after.starts_with(word)) after = trimmed(after.substr(word.size()));
  }
  const std::string_view year = after.substr(0, 4);
  const bool digits = year.size() == 4 && year.find_first_not_of("0123456789") == std::string_view::npos;
  return digits ? year : std::string_view();
}

void check_link(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& value = passage.numbers[i - 1];
  const Number& percent = passage.numbers[i];
  const std::string_view gap = trimmed(passage.between(value.unit_end, percent.begin));
  const bool up = gap == ", tăng" || gap == "(tăng" || gap == "tăng";
  const bool down = gap == ", giảm" || gap == "(giảm" || gap == "giảm";
  const std::string_view year = compared_year(passage, sentence, percent);
  const auto own = year_of(passage, sentence, value);
  if ((!up && !down) || year.empty() || !own || own->year == year) return;
  const size_t first = i > sentence.first_number + 8 ? i - 8 : sentence.first_number;
  for (size_t k = first; k + 1 < i; ++k) {
    const Number& from = passage.numbers[k];
    const auto other = year_of(passage, sentence, from);
    if (!other || other->year != year || other->words != own->words || from.value.is_zero()) continue;
    if (from.unit != value.unit || is_percent(from.unit) || is_time(from.unit)) continue;
    if (from.precision != vietnamese::Precision::exact || value.precision != vietnamese::Precision::exact) continue;
    const auto change = up ? Decimal::subtract(value.value, from.value) : Decimal::subtract(from.value, value.value);
    const auto rate = change && !change->is_negative() ? judge_rate(percent, *change, 100, from.value) : std::nullopt;
    if (!rate || rate->verdict == Verdict::agrees) return;
    const double computed = rate->computed.to_double();
    const double miss = std::abs(computed - percent.value.to_double());
    if (miss > std::max(12.0, 0.35 * computed)) return;  // another comparison is meant
    const bool rounding = rate->verdict == Verdict::rounding || miss <= 0.01 * computed;
    findings.push_back(FindingBuilder(FindingKind::growth, rounding ? Severity::note : Severity::warning,
                                      "reading.finding.growth_percent")
                           .at(passage, from)
                           .at(passage, value)
                           .at(passage, percent)
                           .stated(percent.value)
                           .computed(rate->computed)
                           .part(from.value)
                           .part(value.value)
                           .argument("from", written(from.value))
                           .argument("to", written(value.value))
                           .argument("unit", value.unit)
                           .build());
    return;
  }
}

}  // namespace

void check_year_chain(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number + 2; i < sentence.last_number; ++i) {
        if (is_percent(passage.numbers[i].unit)) check_link(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
