// Averages of a total and a count that the same sentence names: "52 tổ với 364 thành viên, bình quân 7 thành viên/tổ";
// "8 lớp cho 280 lao động, trung bình mỗi lớp 35 học viên"; "820 ha, sản lượng 4.920 tấn, bình quân 6 tấn/ha".
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

struct Average {
  const Number* value = nullptr;
  std::string_view of;   // what is shared out: "thành viên", "tấn"; may be empty
  std::string_view per;  // among what: "tổ", "ha"
};

// "bình quân 7 thành viên/tổ"; "trung bình mỗi lớp [có] 35 học viên".
std::optional<Average> average_at(const Passage& passage, const Sentence& sentence, const Number& number) {
  const std::string_view before = before_number(passage, sentence, number, 50);
  const std::string_view clause = before.substr(std::min(before.size(), before.find_last_of(",;:(") + 1));
  if (!has_any_word(clause, {"bình quân", "trung bình"}) || has_any_word(clause, {"tăng", "giảm", "năm", "tháng"}))
    return std::nullopt;
  const std::string_view unit = number.unit;
  if (const size_t slash = unit.find('/'); slash != std::string_view::npos)
    return Average{&number, unit.substr(0, slash), unit.substr(slash + 1)};
  const size_t each = clause.find("mỗi ");
  if (each == std::string_view::npos) return std::nullopt;
  const std::string_view rest = trimmed(clause.substr(each + std::string_view("mỗi ").size()));
  return rest.empty() ? std::nullopt : std::optional(Average{&number, unit, rest.substr(0, rest.find(' '))});
}

bool counts(const Number& number, std::string_view unit) {
  return number.unit.starts_with(unit) && (number.unit.size() == unit.size() || number.unit[unit.size()] == ' ');
}

bool is_exact(const Number& number) {
  return number.precision == vietnamese::Precision::exact;
}

using Figures = std::vector<const Number*>;

Figures figures_of(const Passage& passage, const Sentence& sentence, const Number& average, std::string_view unit) {
  Figures found;
  for (size_t i = sentence.first_number; i < sentence.last_number && &passage.numbers[i] < &average; ++i) {
    if (counts(passage.numbers[i], unit) && is_exact(passage.numbers[i])) found.push_back(&passage.numbers[i]);
  }
  return found;
}

// People are counted by many names: the only other count in the sentence is then what is shared out.
Figures only_other(const Passage& passage, const Sentence& sentence, const Number& average, std::string_view per) {
  Figures found;
  for (size_t i = sentence.first_number; i < sentence.last_number && &passage.numbers[i] < &average; ++i) {
    const Number& number = passage.numbers[i];
    if (counts(number, per)) continue;
    if (!found.empty() || number.unit.empty() || is_time(number.unit) || is_measure(number.unit) || !is_exact(number))
      return {};
    found.push_back(&number);
  }
  return found;
}

// "72 tỷ đồng cho 1.600 hộ, bình quân 45 triệu đồng/hộ": amounts before the average, in its own measure.
std::vector<Number> converted_to(const Passage& passage, const Sentence& sentence, const Number& average,
                                 std::string_view unit) {
  std::vector<Number> found;
  for (size_t i = sentence.first_number; i < sentence.last_number && &passage.numbers[i] < &average; ++i) {
    const Number& number = passage.numbers[i];
    const bool same_kind = is_measure(number.unit) && match_units(unit, number.unit) == UnitMatch::same;
    const auto value = same_kind && is_exact(number) ? value_in(number, unit) : std::nullopt;
    if (!value) continue;
    found.push_back(number);
    found.back().value = *value;
  }
  return found;
}

// Whether any of the counts and totals of the sentence makes the average that is stated.
bool any_pair_agrees(const Number& average, const Figures& totals, const Figures& counted) {
  for (const Number* total : totals) {
    for (const Number* count : counted) {
      const auto rate = count->value.is_zero() ? std::nullopt : judge_rate(average, total->value, 1, count->value);
      if (rate && rate->verdict != Verdict::differs) return true;
    }
  }
  return false;
}

const Number& largest(const Figures& figures) {
  return **std::max_element(figures.begin(), figures.end(),
                            [](const Number* a, const Number* b) { return a->value < b->value; });
}

void check_one(const Passage& passage, const Sentence& sentence, const Number& number, Findings& findings) {
  constexpr size_t most = 8;
  const auto average = average_at(passage, sentence, number);
  if (!average || average->per.empty() || is_time(average->per) || average->per == "người") return;
  const Figures counted = figures_of(passage, sentence, number, average->per);
  Figures totals = average->of.empty() ? Figures() : figures_of(passage, sentence, number, average->of);
  if (totals.empty() && !is_measure(average->of)) totals = only_other(passage, sentence, number, average->per);
  const std::vector<Number> amounts = totals.empty() && is_measure(average->of)
                                          ? converted_to(passage, sentence, number, average->of)
                                          : std::vector<Number>();
  for (const Number& amount : amounts) totals.push_back(&amount);
  if (counted.empty() || totals.empty() || counted.size() > most || totals.size() > most) return;
  if (any_pair_agrees(number, totals, counted)) return;
  const Number& total = largest(totals);
  const Number& count = largest(counted);
  if (total.value <= count.value || count.value.is_zero()) return;
  const auto rate = judge_rate(number, total.value, 1, count.value);
  if (!rate) return;
  const double computed = rate->computed.to_double();
  const double miss = std::abs(computed - number.value.to_double());
  if (miss <= 0.02 * computed || miss > 0.6 * computed) return;  // rounded, or the average of something else
  findings.push_back(FindingBuilder(FindingKind::ratio, Severity::warning, "reading.finding.average")
                         .at(passage, total)
                         .at(passage, count)
                         .at(passage, number)
                         .stated(number.value)
                         .computed(rate->computed)
                         .part(total.value)
                         .part(count.value)
                         .argument("part", written(total.value))
                         .argument("whole", written(count.value))
                         .build());
}

// What a yearly average counts: "bình quân mỗi năm 57 đảng viên", "bình quân 57 đảng viên/năm"; empty when it is none.
std::string_view counted_each_year(std::string_view clause, const Number& number) {
  constexpr std::string_view per_year = "/năm";
  const std::string_view unit = number.unit;
  if (has_any_word(clause, {"tăng", "giảm"}) || is_percent(unit)) return {};
  if (unit.ends_with(per_year) && has_any_word(clause, {"bình quân", "trung bình"}))
    return unit.substr(0, unit.size() - per_year.size());
  const bool yearly = has_any_word(clause, {"bình quân mỗi năm", "trung bình mỗi năm", "bình quân hằng năm",
                                            "bình quân hàng năm", "bình quân một năm"});
  return yearly ? unit : std::string_view();
}

bool names_term(std::string_view text) {
  return has_any_word(text, {"nhiệm kỳ", "giai đoạn", "5 năm", "05 năm", "năm năm"});
}

// "bình quân mỗi năm 400 lao động, 5 năm là 2.000 lao động": the total may follow.
Figures totals_behind(const Passage& passage, const Sentence& sentence, const Number& average, std::string_view unit) {
  Figures found;
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    const Number& number = passage.numbers[i];
    if (&number <= &average || !counts(number, unit) || !is_exact(number)) continue;
    if (names_term(before_number(passage, sentence, number, 40))) found.push_back(&number);
  }
  return found;
}

// "bình quân mỗi năm 85 ha, 5 năm 435 ha": five years are named beside the total, so that only rounding may part the
// two.
bool misses_five_years(const Passage& passage, const Number& total, const Number& average,
                       const base::Decimal& computed) {
  const std::string_view before = passage.between(total.begin > 40 ? total.begin - 40 : 0, total.begin);
  const std::string_view clause = before.substr(std::min(before.size(), before.find_last_of(",;:(.") + 1));
  if (!has_any_word(clause, {"5 năm", "05 năm"})) return false;
  const double miss = std::abs(computed.to_double() - average.value.to_double());
  return miss > std::pow(10.0, -average.value.scale()) && miss > 0.02 * average.value.to_double();
}

// "Trong nhiệm kỳ kết nạp 285 đảng viên, bình quân mỗi năm 57 đảng viên": a term has five years. Of a term that is
// looked back on four and six are let pass, since reports count its ends differently.
void check_yearly(const Passage& passage, const Sentence& sentence, const Number& number, Findings& findings) {
  const std::string_view before = before_number(passage, sentence, number, 50);
  const std::string_view clause = before.substr(std::min(before.size(), before.find_last_of(",;:(") + 1));
  const std::string_view unit = counted_each_year(clause, number);
  if (unit.empty() || !is_exact(number) || number.value.is_zero()) return;
  const std::string_view lead = passage.between(sentence.begin, number.begin);
  Figures totals = names_term(lead) ? figures_of(passage, sentence, number, unit) : Figures();
  if (totals.empty()) totals = totals_behind(passage, sentence, number, unit);
  if (totals.size() != 1) return;
  const std::string_view whole = passage.between(sentence.begin, sentence.end);
  const bool five = has_any_word(whole, {"5 năm", "05 năm", "năm năm"}) ||
                    (has_word(whole, "nhiệm kỳ") && !has_any_word(whole, {"đã", "được", "qua"}));
  const double years = totals.front()->value.to_double() / number.value.to_double();
  const auto computed = base::Decimal::divide(totals.front()->value, base::Decimal(5), number.value.scale());
  if (!computed || years < 2.5 || years > 10) return;
  const bool fits = five ? years >= 4.6 && years <= 5.4 : years >= 3.9 && years <= 6.05;
  if (fits && !misses_five_years(passage, *totals.front(), number, *computed)) return;
  findings.push_back(FindingBuilder(FindingKind::growth, Severity::warning, "reading.finding.average")
                         .at(passage, *totals.front())
                         .at(passage, number)
                         .stated(number.value)
                         .computed(*computed)
                         .part(totals.front()->value)
                         .part(base::Decimal(5))
                         .argument("part", written(totals.front()->value))
                         .argument("whole", "5")
                         .build());
}

}  // namespace

void check_average(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    if (passage.lower.find("bình quân") == std::string::npos && passage.lower.find("trung bình") == std::string::npos)
      continue;
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
        check_yearly(passage, sentence, passage.numbers[i], findings);
        check_one(passage, sentence, passage.numbers[i], findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
