// Growth: two figures and the difference or percentage stated between them ("từ 53 lên 119 tỷ đồng, tăng 66 tỷ đồng").
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "reading/checks/check.h"
#include "reading/checks/check_growth.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {

bool is_plain(std::string_view gap, size_t most) {
  return gap.size() <= most && gap.find_first_of(";.") == std::string_view::npos;
}

bool opens_base(std::string_view gap) {
  const size_t open = gap.rfind('(');
  if (open == std::string_view::npos) return false;
  std::string_view inside = trimmed(gap.substr(open + 1));
  for (const std::string_view verb : {"là", "đạt", "có", "chỉ"}) {
    if (inside.ends_with(verb)) inside = trimmed(inside.substr(0, inside.size() - verb.size()));
  }
  for (const std::string_view lead : {"năm", "đầu nhiệm kỳ", "cùng kỳ", "nhiệm kỳ", "giai đoạn"}) {
    if (inside.starts_with(lead)) inside.remove_prefix(lead.size());
  }
  return inside.find_first_not_of("0123456789 -/:,") == std::string_view::npos;
}

bool share_unit(const Number& from, std::string_view gap) {
  return from.unit.empty() && (gap == "lên" || gap == "xuống" || gap == "xuống còn" || gap == "còn");
}

bool leads_on(std::string_view gap) {
  return is_plain(gap, 130) && has_any_word(gap, {"đến", "lên", "xuống", "còn", "năm"}) &&
         !has_any_word(gap, {"trong đó", "gồm", "kế hoạch", "dự toán"});
}

namespace {

using base::Decimal;

enum class Direction { none, up, down };

Direction direction_of(std::string_view text) {
  if (has_word(text, "tăng")) return Direction::up;
  return has_word(text, "giảm") ? Direction::down : Direction::none;
}

struct Change {
  const Number* from = nullptr;
  const Number* to = nullptr;
  const Number* by = nullptr;
  Direction direction = Direction::none;
  bool base_named = false;  // "so với năm 2020 (a)": no other comparison can be meant
};

// "..., tăng [thêm] 66": nothing but the verb between a figure and its change.
bool leads_to_change(std::string_view gap) {
  if (!is_plain(gap, 60) || gap.find(':') != std::string_view::npos || has_word(gap, "trong đó")) return false;
  const size_t clause = gap.find_last_of(",(");  // "... năm 2025, tăng"
  gap = trimmed(clause == std::string_view::npos ? gap : gap.substr(clause));
  while (!gap.empty() && (gap.front() == ',' || gap.front() == '(' || gap.front() == '-')) gap = trimmed(gap.substr(1));
  return (gap.starts_with("tăng") || gap.starts_with("giảm") || gap.starts_with("đã tăng") ||
          gap.starts_with("tức tăng") || gap.starts_with("tức giảm") || gap.starts_with("tương ứng tăng") ||
          gap.starts_with("tương ứng giảm") || gap.starts_with("tương đương giảm")) &&
         !has_any_word(gap, {"so với", "bình quân", "từ"});
}

// The figure after `i`, past percentages that alone fill their parentheses; sentence.last_number when none.
size_t next_but_shares(const Passage& passage, const Sentence& sentence, size_t i) {
  for (++i; i < sentence.last_number; ++i) {
    const Number& number = passage.numbers[i];
    const bool share = is_percent(number.unit) && number.begin > 0 && passage.lower[number.begin - 1] == '(' &&
                       passage.between(number.unit_end, number.unit_end + 1) == ")";
    if (!share) break;
  }
  return std::min(i, sentence.last_number);
}

// What the change is measured against, when it is not the earlier figure.
bool measured_elsewhere(std::string_view after) {
  const std::string_view near = after.substr(0, std::min<size_t>(after.size(), 60));
  return has_any_word(near, {"kế hoạch", "dự toán", "cùng kỳ", "nghị quyết", "mục tiêu", "chỉ tiêu", "bình quân",
                             "cả nước", "toàn tỉnh"});
}

// "năm 2015 đạt a, đến năm 2020 đạt b, tăng d" and "từ a lên b (tăng d)".
// "từ 412 hộ (4,3%) xuống còn 98 hộ (1%)": shares in parentheses stand aside.
std::optional<Change> change_after(const Passage& passage, const Sentence& sentence, size_t i) {
  const size_t second = next_but_shares(passage, sentence, i);
  const size_t third = next_but_shares(passage, sentence, second);
  if (third >= sentence.last_number) return std::nullopt;
  const Number& a = passage.numbers[i];
  const Number& b = passage.numbers[second];
  const Number& d = passage.numbers[third];
  const std::string_view lead = passage.between(b.unit_end, d.begin);
  if (!leads_on(passage.between(a.unit_end, b.begin)) || !leads_to_change(lead)) return std::nullopt;
  if (measured_elsewhere(after_number(passage, sentence, d, 80))) return std::nullopt;
  const std::string_view before = before_number(passage, sentence, a, 60);
  const bool anchored = has_any_word(before, {"từ", "năm", "đầu nhiệm kỳ", "đầu kỳ", "tháng"});
  return anchored ? std::optional(Change{&a, &b, &d, direction_of(lead)}) : std::nullopt;
}

// "b, tăng d so với năm 2020 (a)": `i` is d. The figure that grew is the last one before it with the unit of the base.
std::optional<Change> change_against_base(const Passage& passage, const Sentence& sentence, size_t i) {
  const Number& by = passage.numbers[i];
  const Number& base = passage.numbers[i + 1];
  const std::string_view gap = passage.between(by.unit_end, base.begin);
  const bool stated = is_plain(gap, 80) && has_word(gap, "so với") && opens_base(gap) &&
                      trimmed(passage.between(base.unit_end, sentence.end)).starts_with(')');
  if (!stated || i == sentence.first_number) return std::nullopt;
  const std::string_view lead = passage.between(passage.numbers[i - 1].unit_end, by.begin);
  const bool exceeds = trimmed(lead) == ", vượt" || trimmed(lead) == "vượt";
  if (!exceeds && !leads_to_change(lead)) return std::nullopt;
  for (size_t k = i; k > sentence.first_number && k + 3 > i; --k) {
    const Number& value = passage.numbers[k - 1];
    if (are_compared(value.unit, base.unit))
      return Change{&base, &value, &by, exceeds ? Direction::up : direction_of(lead), true};
  }
  return std::nullopt;
}

// "tăng d (từ a lên b)".
std::optional<Change> change_before(const Passage& passage, const Sentence& sentence, size_t i) {
  const Number& first = passage.numbers[i];
  const Number& second = passage.numbers[i + 1];
  const Number& third = passage.numbers[i + 2];
  const Direction first_direction = direction_of(before_number(passage, sentence, first, 14));
  const std::string_view gap = trimmed(passage.between(first.unit_end, second.begin));
  const std::string_view next = passage.between(second.unit_end, third.begin);
  const bool explains = (gap == "(từ" || gap == ", từ" || gap == "từ") && is_plain(next, 80) &&
                        has_any_word(next, {"lên", "xuống", "còn", "đến"});
  if (explains && first_direction != Direction::none) return Change{&second, &third, &first, first_direction};
  return std::nullopt;
}

bool is_exact(const Change& change) {
  const auto exact = [](const Number* n) { return n->precision == vietnamese::Precision::exact; };
  return exact(change.from) && exact(change.to) && exact(change.by);
}

void report_change(const Passage& passage, const Change& change, const Decimal& computed, Verdict verdict,
                   const char* key, Findings& findings) {
  if (verdict == Verdict::agrees) return;
  findings.push_back(
      FindingBuilder(FindingKind::growth, verdict == Verdict::rounding ? Severity::note : Severity::warning, key)
          .at(passage, *change.from)
          .at(passage, *change.to)
          .at(passage, *change.by)
          .stated(change.by->value)
          .computed(computed)
          .part(change.from->value)
          .part(change.to->value)
          .argument("from", written(change.from->value))
          .argument("to", written(change.to->value))
          .argument("unit", change.to->unit)
          .build());
}

std::optional<Decimal> signed_difference(const Change& change, const Decimal& from, const Decimal& to) {
  return change.direction == Direction::up ? Decimal::subtract(to, from) : Decimal::subtract(from, to);
}

void check_amount(const Passage& passage, const Change& change, Findings& findings) {
  const std::string& unit = change.to->unit;
  const auto from = value_in(*change.from, unit);
  const auto by = value_in(*change.by, unit);
  const auto computed = from && by ? signed_difference(change, *from, change.to->value) : std::nullopt;
  if (!computed || *computed == *by) return;
  // Each of the three may be off by half a unit of its last decimal.
  double room = 1e-9;
  for (const int scale : {from->scale(), change.to->value.scale(), by->scale()}) room += 0.5 * std::pow(10.0, -scale);
  const bool decimals = std::max({from->scale(), change.to->value.scale(), by->scale()}) > 0;
  const double miss = std::abs(computed->to_double() - by->to_double());
  const double most = (change.base_named ? 2 : 0.5) * std::abs(computed->to_double());
  if (computed->is_negative() || miss > most) return;  // another comparison is meant
  report_change(passage, change, *computed, decimals && miss <= room ? Verdict::rounding : Verdict::differs,
                "reading.finding.growth_amount", findings);
}

void check_percent_growth(const Passage& passage, const Change& change, Findings& findings) {
  const auto from = value_in(*change.from, change.to->unit);
  const auto difference = from ? signed_difference(change, *from, change.to->value) : std::nullopt;
  if (!difference || difference->is_negative()) return;
  const auto rate = judge_rate(*change.by, *difference, 100, *from);
  if (!rate) return;
  const double miss = std::abs(rate->computed.to_double() - change.by->value.to_double());
  const double computed = rate->computed.to_double();
  // "từ 420 lên 630 người, tăng 150%": the later figure in per cent of the earlier one, and not what was added.
  const bool of_whole = change.direction == Direction::up && std::abs(miss - 100) <= 0.6;
  const bool meant_otherwise =
      miss > (change.base_named ? std::max(20.0, 0.6 * computed) : std::max(12.0, 0.35 * computed));
  const bool near = miss <= 0.01 * rate->computed.to_double();  // the figures themselves are rounded
  if (!meant_otherwise || of_whole)
    report_change(passage, change, rate->computed,
                  near && rate->verdict == Verdict::differs ? Verdict::rounding : rate->verdict,
                  "reading.finding.growth_percent", findings);
}

// Percentages change by points; a reader may also mean the relative change, which is silent when it fits.
void check_points(const Passage& passage, const Change& change, Findings& findings) {
  const auto difference = signed_difference(change, change.from->value, change.to->value);
  if (!difference || *difference == change.by->value) return;
  const auto relative = judge_rate(*change.by, *difference, 100, change.from->value);
  if (relative && relative->verdict != Verdict::differs) return;
  check_amount(passage, change, findings);
}

void check_change(const Passage& passage, const Change& change, Findings& findings) {
  const std::string_view gap = trimmed(passage.between(change.from->unit_end, change.to->begin));
  if (!is_exact(change) || !(are_compared(change.from->unit, change.to->unit) || share_unit(*change.from, gap))) return;
  if (change.from->value.is_zero() || is_time(change.to->unit)) return;
  const bool by_percent =
      is_percent(change.by->unit) || change.by->unit == "điểm %" || change.by->unit == "điểm phần trăm";
  if (is_percent(change.to->unit)) {
    if (by_percent) check_points(passage, change, findings);
  } else if (is_percent(change.by->unit)) {
    check_percent_growth(passage, change, findings);
  } else if (are_compared(change.to->unit, change.by->unit)) {
    check_amount(passage, change, findings);
  }
}

// "60 tỷ đồng, tăng 10 tỷ đồng (20%) so với năm 2024": amount and percentage tell the same change. `i` is the amount.
void check_amount_and_percent(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  if (i == sentence.first_number || i + 1 >= sentence.last_number) return;
  const Number& value = passage.numbers[i - 1];
  const Number& by = passage.numbers[i];
  const Number& percent = passage.numbers[i + 1];
  const std::string_view lead = passage.between(value.unit_end, by.begin);
  std::string_view gap = trimmed(passage.between(by.unit_end, percent.begin));
  while (gap.starts_with(',') || gap.starts_with('(')) gap = trimmed(gap.substr(1));
  const bool same = gap.empty() || gap == "tương đương" || gap == "tương ứng" || gap == "tức" || gap == "bằng" ||
                    gap == "tương đương tăng" || gap == "tương ứng tăng" || gap == "tương đương với";
  if (!same || !is_percent(percent.unit) || is_percent(by.unit) || !leads_to_change(lead)) return;
  if (match_units(value.unit, by.unit) != UnitMatch::same || is_time(value.unit)) return;
  if (has_any_word(after_number(passage, sentence, percent, 50), {"kế hoạch", "dự toán", "nghị quyết", "mục tiêu"}))
    return;
  const auto amount = value_in(by, value.unit);
  const bool up = direction_of(lead) == Direction::up;
  const auto base = !amount ? std::nullopt
                    : up    ? Decimal::subtract(value.value, *amount)
                            : Decimal::add(value.value, *amount);
  if (!base || base->is_zero() || base->is_negative()) return;
  Number from = value;
  from.value = *base;
  const Change change{&from, &value, &percent, up ? Direction::up : Direction::down};
  if (!is_exact(change) || by.precision != vietnamese::Precision::exact) return;
  // What rounding of the amount can make of the percentage; counts are exact.
  const double half = is_measure(value.unit) ? 0.5 * std::pow(10.0, -amount->scale()) : 0;
  const double computed = 100 * amount->to_double() / base->to_double();
  const double room = 100 * half / base->to_double() * (1 + computed / 100);
  if (std::abs(computed - percent.value.to_double()) <= room) return;
  check_percent_growth(passage, change, findings);
}

}  // namespace

void check_growth(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
        check_amount_and_percent(passage, sentence, i, findings);
        if (i + 1 < sentence.last_number) {
          if (const auto change = change_against_base(passage, sentence, i)) check_change(passage, *change, findings);
        }
        if (i + 2 >= sentence.last_number) continue;
        if (const auto change = change_after(passage, sentence, i)) check_change(passage, *change, findings);
        if (const auto change = change_before(passage, sentence, i)) check_change(passage, *change, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
