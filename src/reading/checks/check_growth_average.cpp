// Average growth per year: beside a multiple over a term ("tăng 3,76 lần, bình quân 14,3%/năm"), and beside the figures
// of two years ("từ 100 tỷ đồng năm 2020 lên 250 tỷ đồng năm 2025").
#include <cmath>
#include <optional>
#include <vector>

#include "reading/checks/check.h"
#include "reading/checks/check_growth.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

using base::Decimal;

bool is_yearly_average(const Passage& passage, const Sentence& sentence, const Number& number) {
  const std::string_view before = before_number(passage, sentence, number, 60);
  const bool yearly = number.unit == "%/năm" ||
                      (is_percent(number.unit) && has_any_word(before, {"hằng năm", "hàng năm", "mỗi năm", "năm"}));
  return yearly && has_word(before, "bình quân");
}

double yearly_rate(double multiple, int years) {
  return 100 * (std::pow(multiple, 1.0 / years) - 1);
}

// A multiple over a term of five years (four and six are let pass, since reports count a term's ends differently).
void check_multiple(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& multiple = passage.numbers[i];
  const Number* average = nullptr;
  for (size_t k = i + 1; k < sentence.last_number && k <= i + 2 && average == nullptr; ++k) {
    if (is_yearly_average(passage, sentence, passage.numbers[k])) average = &passage.numbers[k];
  }
  if (multiple.unit != "lần" || average == nullptr || multiple.value.to_double() <= 1) return;
  const std::string_view gap = passage.between(multiple.unit_end, average->begin);
  if (gap.size() > 140 || gap.find(';') != std::string_view::npos) return;
  const std::string_view before = before_number(passage, sentence, multiple, 24);
  const bool increase = has_word(before, "tăng") && !has_word(before, "gấp");
  if (!increase && !has_word(before, "gấp")) return;
  const double stated = average->value.to_double();
  for (const int years : {4, 5, 6}) {
    for (const double factor : {multiple.value.to_double(), multiple.value.to_double() + (increase ? 1.0 : 0.0)}) {
      if (std::abs(yearly_rate(factor, years) - stated) <= 0.6) return;
    }
  }
  const auto computed = Decimal::from_double(yearly_rate(multiple.value.to_double(), 5), 2);
  if (!computed) return;
  // The totals of two terms ("gấp 1,95 lần so với giai đoạn 2015-2020") and the average rate within the later one
  // measure different things: they agree only when both terms grew alike. Worth a look, no contradiction.
  const bool of_terms = has_any_word(gap, {"giai đoạn", "nhiệm kỳ"});
  findings.push_back(FindingBuilder(FindingKind::growth, of_terms ? Severity::note : Severity::warning,
                                    "reading.finding.growth_multiple")
                         .at(passage, multiple)
                         .at(passage, *average)
                         .stated(average->value)
                         .computed(*computed)
                         .part(multiple.value)
                         .argument("multiple", written(multiple.value))
                         .build());
}

std::vector<int> years_in(std::string_view text) {
  std::vector<int> years;
  for (size_t i = 0; i + 4 <= text.size(); ++i) {
    const bool starts = i == 0 || text[i - 1] < '0' || text[i - 1] > '9';
    const auto digits = text.substr(i, 4);
    const bool four = digits.find_first_not_of("0123456789") == std::string_view::npos;
    const bool ends = i + 4 == text.size() || text[i + 4] < '0' || text[i + 4] > '9';
    if (!starts || !four || !ends || (!digits.starts_with("19") && !digits.starts_with("20"))) continue;
    years.push_back((digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0'));
  }
  return years;
}

// The one step between two years in a span of text; 0 unless exactly two are written, the earlier one first.
int years_between(std::string_view text) {
  const std::vector<int> years = years_in(text);
  return years.size() == 2 && years[1] > years[0] ? years[1] - years[0] : 0;
}

// What the average per year should be: a rate for amounts, points for shares; nullopt when `stated` fits. Of a share,
// both are said ("giảm 0,5%/năm"), and a term's years are counted with or without its first.
std::optional<Decimal> yearly_change(const Number& from, const Number& to, int years, double stated) {
  const auto converted = value_in(from, to.unit);
  const double multiple = converted ? to.value.to_double() / converted->to_double() : 0;
  if (multiple <= 0) return std::nullopt;
  if (!is_percent(to.unit)) {
    if (std::abs(yearly_rate(multiple, years) - stated) <= 0.6) return std::nullopt;
    return Decimal::from_double(yearly_rate(multiple, years), 2);
  }
  const double points = std::abs(to.value.to_double() - converted->to_double());
  for (const int counted : {years - 1, years, years + 1}) {
    if (std::abs(points / counted - stated) <= 0.05 + 0.1 * stated) return std::nullopt;
    if (std::abs(std::abs(yearly_rate(multiple, counted)) - stated) <= 0.6) return std::nullopt;
  }
  return Decimal::from_double(points / years, 2);
}

struct Course {
  const Number* from = nullptr;
  const Number* to = nullptr;
  const Number* average = nullptr;
  int years = 0;
};

void report_average(const Passage& passage, const Course& course, Findings& findings) {
  const Number &from = *course.from, &to = *course.to;
  const Number* average = course.average;
  const int years = course.years;
  const auto computed = yearly_change(from, to, years, average->value.to_double());
  if (!computed) return;
  findings.push_back(FindingBuilder(FindingKind::growth, Severity::warning, "reading.finding.growth_average")
                         .at(passage, from)
                         .at(passage, to)
                         .at(passage, *average)
                         .stated(average->value)
                         .computed(*computed)
                         .part(from.value)
                         .part(to.value)
                         .argument("from", written(from.value))
                         .argument("to", written(to.value))
                         .argument("unit", to.unit)
                         .argument("years", std::to_string(years))
                         .build());
}

// "tăng bình quân 12%/năm, từ 100 tỷ đồng năm 2020 lên 250 tỷ đồng năm 2025": `i` is the earlier figure.
void check_average(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  if (i + 1 >= sentence.last_number) return;
  const Number& from = passage.numbers[i];
  const Number& to = passage.numbers[i + 1];
  if (match_units(from.unit, to.unit) != UnitMatch::same || from.value.is_zero()) return;
  if (!leads_on(passage.between(from.unit_end, to.begin)) ||
      !has_word(before_number(passage, sentence, from, 40), "từ"))
    return;
  const Number* average = nullptr;
  if (i > sentence.first_number && is_yearly_average(passage, sentence, passage.numbers[i - 1]))
    average = &passage.numbers[i - 1];
  if (i + 2 < sentence.last_number && is_yearly_average(passage, sentence, passage.numbers[i + 2]))
    average = &passage.numbers[i + 2];
  const size_t begin = from.begin > 12 ? std::max(sentence.begin, from.begin - 12) : sentence.begin;
  const int years = years_between(passage.between(begin, std::min(sentence.end, to.unit_end + 20)));
  if (average == nullptr || years < 2 || from.precision != vietnamese::Precision::exact ||
      to.precision != vietnamese::Precision::exact)
    return;
  report_average(passage, {&from, &to, average, years}, findings);
}

// "đến năm 2030 đạt 1.610 tỷ đồng (năm 2025: 1.000 tỷ đồng), tăng bình quân 10%/năm": `i` is the figure in brackets.
void check_against_year(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  if (i == sentence.first_number || i + 1 >= sentence.last_number) return;
  const Number& to = passage.numbers[i - 1];
  const Number& from = passage.numbers[i];
  const Number& average = passage.numbers[i + 1];
  const std::string_view gap = passage.between(to.unit_end, from.begin);
  const std::string_view behind = passage.between(from.unit_end, average.begin);
  const bool bracketed = opens_base(gap) && has_word(gap, "năm") && behind.starts_with(')') && is_plain(behind, 60);
  if (!bracketed || gap.size() > 40 || !is_yearly_average(passage, sentence, average)) return;
  if (match_units(from.unit, to.unit) != UnitMatch::same || from.value.is_zero()) return;
  if (from.precision != vietnamese::Precision::exact || to.precision != vietnamese::Precision::exact) return;
  const std::string_view clause = before_number(passage, sentence, to, 80);
  const std::vector<int> later = years_in(clause), earlier = years_in(gap);
  if (later.size() != 1 || earlier.size() != 1) return;
  const int years = later.front() - earlier.front();
  if (years > 0 && years <= 10) report_average(passage, {&from, &to, &average, years}, findings);
}

}  // namespace

void check_growth_average(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
        check_multiple(passage, sentence, i, findings);
        check_average(passage, sentence, i, findings);
        check_against_year(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
