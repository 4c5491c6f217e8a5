// What is multiplied: "300 suất quà, mỗi suất 500 nghìn đồng, tổng trị giá 150 triệu đồng"; "7,5 triệu đồng/người/tháng
// (tương đương 90 triệu đồng/người/năm)".
#include <cmath>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

using base::Decimal;

constexpr size_t most_figures = 40;  // of a sentence; longer lists pay for more than one thing

bool is_exact(const Number& number) {
  return number.precision == vietnamese::Precision::exact && !number.value.is_zero();
}

// "mỗi suất" right before the figure: what the amount is paid for; empty when it is paid for nothing.
std::string_view paid_for(const Passage& passage, const Sentence& sentence, const Number& each) {
  const std::string_view before = trimmed(before_number(passage, sentence, each, 40));
  const size_t at = before.rfind("mỗi ");
  if (at == std::string_view::npos) return {};
  const std::string_view noun = trimmed(before.substr(at + std::string_view("mỗi ").size()));
  const std::string_view first = noun.substr(0, noun.find(' '));
  return noun.find_first_of(",;.:(") == std::string_view::npos && first != "năm" && first != "tháng"
             ? first
             : std::string_view();
}

bool is_total(const Passage& passage, const Sentence& sentence, const Number& number) {
  const std::string_view before = trimmed(before_number(passage, sentence, number, 50));
  const std::string_view clause = before.substr(std::min(before.size(), before.find_last_of(",;:(") + 1));
  return has_any_word(clause, {"tổng trị giá", "tổng giá trị", "tổng số tiền", "tổng kinh phí", "trị giá"}) &&
         find_word(clause, "mỗi") == std::string_view::npos;
}

void report_product(const Passage& passage, const Number& one, const Number& other, const Number& total,
                    const Decimal& computed, Findings& findings) {
  const double miss = std::abs(computed.to_double() - total.value.to_double());
  // A little off is rounding, far off another sum.
  if (miss <= 0.02 * total.value.to_double() || miss > 0.6 * total.value.to_double()) return;
  findings.push_back(FindingBuilder(FindingKind::ratio, Severity::warning, "reading.finding.product")
                         .at(passage, one)
                         .at(passage, total)
                         .stated(total.value)
                         .computed(computed)
                         .part(one.value)
                         .part(other.value)
                         .argument("count", written(one.value))
                         .argument("each", written(other.value))
                         .argument("unit", total.unit)
                         .build());
}

void check_paid(const Passage& passage, const Sentence& sentence, const Number& each, Findings& findings) {
  const std::string_view noun = paid_for(passage, sentence, each);
  if (noun.empty() || !is_exact(each)) return;
  const Number* count = nullptr;
  const Number* total = nullptr;
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    const Number& number = passage.numbers[i];
    if (&number == &each || !is_exact(number)) continue;
    const bool counts = number.unit.starts_with(noun);
    const bool sums = match_units(number.unit, each.unit) == UnitMatch::same && is_total(passage, sentence, number);
    if ((counts && count != nullptr) || (sums && total != nullptr)) return;
    if (counts) count = &number;
    if (sums) total = &number;
  }
  if (count == nullptr || total == nullptr) return;
  const auto amount = value_in(each, total->unit);
  const auto computed = amount ? Decimal::multiply(*amount, count->value) : std::nullopt;
  if (computed) report_product(passage, *count, each, *total, *computed, findings);
}

// "a/tháng (tương đương b/năm)".
void check_months(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  if (i + 1 >= sentence.last_number) return;
  const Number& month = passage.numbers[i];
  const Number& year = passage.numbers[i + 1];
  constexpr std::string_view per_month = "/tháng";
  if (!month.unit.ends_with(per_month) || !year.unit.ends_with("/năm") || !is_exact(month) || !is_exact(year)) return;
  const std::string base = month.unit.substr(0, month.unit.size() - per_month.size());
  const std::string_view gap = trimmed(passage.between(month.unit_end, year.begin));
  if (!year.unit.starts_with(base) || !has_any_word(gap, {"tương đương", "tức", "bằng"}) || gap.size() > 40) return;
  Number months = month;
  months.value = Decimal(12);
  const auto computed = Decimal::multiply(month.value, months.value);
  if (computed) report_product(passage, months, month, year, *computed, findings);
}

}  // namespace

void check_product(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      if (sentence.last_number - sentence.first_number > most_figures) continue;
      for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
        check_paid(passage, sentence, passage.numbers[i], findings);
        check_months(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
