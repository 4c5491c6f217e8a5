// Multiples: "50.618 tỷ đồng, gấp 1,95 lần so với giai đoạn 2015-2020 (26.018 tỷ đồng)"; "tăng 113,57%, gấp 2,14 lần".
#include <cmath>
#include <optional>

#include "reading/checks/check.h"
#include "reading/checks/check_growth.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

using base::Decimal;

bool is_multiple(const Passage& passage, const Sentence& sentence, const Number& number) {
  if (number.unit != "lần" || number.value.is_zero()) return false;
  const std::string_view before = before_number(passage, sentence, number, 24);
  return has_word(before, "gấp") || trimmed(before).ends_with("tăng");
}

// "tăng 1,6 lần" is written both for "gấp 1,6 lần" and for 1,6 times more.
bool fits_as_increase(const Passage& passage, const Sentence& sentence, const Number& multiple, const Rate& rate) {
  if (has_word(before_number(passage, sentence, multiple, 24), "gấp")) return false;
  const auto more = Decimal::add(multiple.value, Decimal(1));
  return more && std::abs(more->to_double() - rate.computed.to_double()) <= 0.1;
}

void report_multiple(const Passage& passage, const Number& multiple, const Number& a, const Number& b, const Rate& rate,
                     const char* key, Findings& findings) {
  if (rate.verdict == Verdict::agrees) return;
  const bool rounding = rate.verdict == Verdict::rounding;
  findings.push_back(FindingBuilder(FindingKind::ratio, rounding ? Severity::note : Severity::warning, key)
                         .at(passage, multiple)
                         .at(passage, a)
                         .at(passage, b)
                         .stated(multiple.value)
                         .computed(rate.computed)
                         .part(a.value)
                         .part(b.value)
                         .argument("part", written(a.value))
                         .argument("whole", written(b.value))
                         .build());
}

// The base stands in parentheses after "so với ...": (26.018 tỷ đồng).
void check_against_base(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  if (i == sentence.first_number || i + 1 >= sentence.last_number) return;
  const Number& value = passage.numbers[i - 1];
  const Number& multiple = passage.numbers[i];
  const Number& base = passage.numbers[i + 1];
  const std::string_view gap = passage.between(multiple.unit_end, base.begin);
  const bool compared = has_any_word(gap, {"so với", "so"}) || trimmed(gap).starts_with("năm") ||
                        trimmed(gap).starts_with("nhiệm kỳ") || trimmed(gap).starts_with("giai đoạn");
  const bool stated = gap.size() <= 90 && compared && opens_base(gap) &&
                      trimmed(passage.between(base.unit_end, sentence.end)).starts_with(')') &&
                      gap.find_first_of(";.") == std::string_view::npos;
  const std::string_view lead = passage.between(value.unit_end, multiple.begin);
  if (!stated || lead.size() > 40 || lead.find(';') != std::string_view::npos) return;
  if (!are_compared(value.unit, base.unit) || base.precision != vietnamese::Precision::exact ||
      value.precision != vietnamese::Precision::exact) {
    return;
  }
  const auto converted = value_in(base, value.unit);
  const auto rate = converted ? judge_rate(multiple, value.value, 1, *converted) : std::nullopt;
  if (rate && !fits_as_increase(passage, sentence, multiple, *rate))
    report_multiple(passage, multiple, value, base, *rate, "reading.finding.ratio", findings);
}

// "từ 50 tỷ đồng năm 2020 lên 60 tỷ đồng năm 2025, gấp 1,2 lần": `i` is the multiple.
void check_from_to(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  if (i < sentence.first_number + 2) return;
  const Number& from = passage.numbers[i - 2];
  const Number& to = passage.numbers[i - 1];
  const Number& multiple = passage.numbers[i];
  const std::string_view step = passage.between(from.unit_end, to.begin);
  std::string_view lead = passage.between(to.unit_end, multiple.begin);
  const bool follows = lead.size() <= 40 && lead.find_first_of(";.") == std::string_view::npos &&
                       (trimmed(lead).ends_with("gấp") || trimmed(lead).ends_with("tăng"));
  if (!follows || step.size() > 60 || from.value.is_zero()) return;
  const std::string_view before = before_number(passage, sentence, from, 30);
  const bool from_to = has_word(before, "từ") && has_any_word(step, {"lên", "đến"}) &&
                       step.find_first_of(";.,") == std::string_view::npos;
  const bool two_years = has_word(before, "năm") && has_word(step, "năm") &&
                         step.find_first_of(";.") == std::string_view::npos &&
                         !has_any_word(step, {"trong đó", "gồm", "kế hoạch", "dự toán"});
  if (!from_to && !two_years) return;
  if (!(are_compared(from.unit, to.unit) || share_unit(from, trimmed(step))) ||
      from.precision != vietnamese::Precision::exact || to.precision != vietnamese::Precision::exact)
    return;
  const auto converted = value_in(from, to.unit);
  const auto rate = converted ? judge_rate(multiple, to.value, 1, *converted) : std::nullopt;
  if (rate && !fits_as_increase(passage, sentence, multiple, *rate))
    report_multiple(passage, multiple, to, from, *rate, "reading.finding.ratio", findings);
}

bool restates(std::string_view gap) {
  gap = trimmed(gap);
  while (!gap.empty() && (gap.front() == ',' || gap.front() == '(')) gap = trimmed(gap.substr(1));
  return gap == "gấp" || gap == "tức gấp" || gap == "tức là gấp" || gap == "hay gấp" || gap == "và gấp" ||
         gap == "bằng gấp";
}

// "tăng 113,57%, gấp 2,14 lần": 100 % more is twice as much.
void check_against_increase(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  if (i == sentence.first_number) return;
  const Number& percent = passage.numbers[i - 1];
  const Number& multiple = passage.numbers[i];
  if (!is_percent(percent.unit) || !restates(passage.between(percent.unit_end, multiple.begin))) return;
  if (!has_word(before_number(passage, sentence, percent, 24), "tăng")) return;
  const auto whole = Decimal::add(percent.value, Decimal(100));
  const auto rate = whole ? judge_rate(multiple, *whole, 1, Decimal(100)) : std::nullopt;
  if (rate) report_multiple(passage, multiple, percent, percent, *rate, "reading.finding.ratio_increase", findings);
}

// "mật độ 504 người/km2" where population and area stand in the same paragraph.
void check_density(const Passage& passage, Findings& findings) {
  const Number* density = nullptr;
  const Number* people = nullptr;
  const Number* area = nullptr;
  for (const Sentence& sentence : passage.sentences) {
    for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
      const Number& number = passage.numbers[i];
      const std::string_view before = before_number(passage, sentence, number, 60);
      if (number.unit == "người/km2" && has_word(before, "mật độ")) density = &number;
      if (people == nullptr && number.unit == "người" && has_word(before, "dân số")) people = &number;
      if (area == nullptr && (number.unit == "ha" || number.unit == "km2") && has_word(before, "diện tích"))
        area = &number;
    }
  }
  if (density == nullptr || people == nullptr || area == nullptr || area->value.is_zero()) return;
  const auto square_kilometres = value_in(*area, "km2");
  const auto rate = square_kilometres ? judge_rate(*density, people->value, 1, *square_kilometres) : std::nullopt;
  if (!rate || rate->verdict != Verdict::differs) return;
  const double computed = rate->computed.to_double();
  if (std::abs(computed - density->value.to_double()) <= 0.05 * computed) return;
  report_multiple(passage, *density, *people, *area, *rate, "reading.finding.density", findings);
}

}  // namespace

void check_ratio(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    if (passage.lower.find("mật độ") != std::string::npos) check_density(passage, findings);
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
        if (!is_multiple(passage, sentence, passage.numbers[i])) continue;
        check_against_base(passage, sentence, i, findings);
        check_against_increase(passage, sentence, i, findings);
        check_from_to(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
