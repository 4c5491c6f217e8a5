// Shares whose whole stands beside the part: "7.480 người trên tổng số 11.000 lao động, đạt 68%"; "46.080 người/48.000
// dân, đạt 96%". And shares of people, households and the like above 100 %, which no share can be.
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

bool is_of_total(const Passage& passage, const Number& part, const Number& whole) {
  const std::string_view gap = trimmed(passage.between(part.unit_end, whole.begin));
  if (gap == "/") return !part.unit.empty();  // bare fractions: check_fraction
  return gap.size() <= 60 && gap.find_first_of(",;.:()") == std::string_view::npos &&
         (gap.ends_with("trên tổng số") || gap.ends_with("trong tổng số") || gap.ends_with("trên"));
}

bool leads_to_share(std::string_view gap) {
  if (gap.size() > 90 || gap.find_first_of(";.:") != std::string_view::npos) return false;
  if (has_any_word(gap, {"tăng", "giảm", "so với", "vượt", "trong đó", "còn"})) return false;
  gap = trimmed(gap);
  for (const std::string_view end : {"đạt", "chiếm", "đạt tỷ lệ", "chiếm tỷ lệ", ", tỷ lệ", "bằng", "("}) {
    if (gap.ends_with(end)) return true;
  }
  return false;
}

void report_share(const Passage& passage, const Number& part, const Number& whole, const Number& percent,
                  const Rate& rate, Findings& findings) {
  findings.push_back(FindingBuilder(FindingKind::percent, Severity::warning, "reading.finding.percent")
                         .at(passage, part)
                         .at(passage, whole)
                         .at(passage, percent)
                         .stated(percent.value)
                         .computed(rate.computed)
                         .part(part.value)
                         .part(whole.value)
                         .argument("part", written(part.value))
                         .argument("whole", written(whole.value))
                         .build());
}

void check_share(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& part = passage.numbers[i];
  const Number& whole = passage.numbers[i + 1];
  const Number& percent = passage.numbers[i + 2];
  if (!is_percent(percent.unit) || is_percent(whole.unit) || is_percent(part.unit) || whole.value.is_zero()) return;
  if (is_time(part.unit) || is_time(whole.unit) || is_measure(part.unit) != is_measure(whole.unit)) return;
  if (is_measure(part.unit) && match_units(whole.unit, part.unit) != UnitMatch::same) return;
  if (!is_of_total(passage, part, whole) || !leads_to_share(passage.between(whole.unit_end, percent.begin))) return;
  if (part.precision != vietnamese::Precision::exact || whole.precision != vietnamese::Precision::exact) return;
  const std::string_view after = after_number(passage, sentence, percent, 50);
  if (has_any_word(after.substr(0, after.find_first_of(",;.")), {"cùng kỳ", "so với", "năm trước"})) return;
  const auto value = value_in(part, whole.unit);
  const auto rate = value ? judge_rate(percent, *value, 100, whole.value) : std::nullopt;
  if (!rate || rate->verdict != Verdict::differs) return;
  const double computed = rate->computed.to_double();
  if (std::abs(computed - percent.value.to_double()) > std::max(1.0, 0.6 * computed)) return;
  report_share(passage, part, whole, percent, *rate, findings);
}

// "46.080 người/48.000 dân, đạt 96%": the whole was read into the unit of the part.
void check_share_in_unit(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& part = passage.numbers[i];
  const Number& percent = passage.numbers[i + 1];
  const size_t slash = part.unit.find('/');
  if (slash == std::string::npos || !is_percent(percent.unit)) return;
  if (!leads_to_share(passage.between(part.unit_end, percent.begin))) return;
  const std::string_view divisor = std::string_view(part.unit).substr(slash + 1);
  const auto value = vietnamese::parse_number(divisor.substr(0, divisor.find(' ')));
  // A plan may be exceeded; money is compared with money.
  const bool plan = has_any_word(divisor, {"chỉ tiêu", "kế hoạch"}) ||
                    has_any_word(trimmed(after_number(passage, sentence, percent, 24)), {"kế hoạch", "dự toán"});
  const std::string_view counted = std::string_view(part.unit).substr(0, slash);
  if (is_measure(counted) && !divisor.ends_with(counted)) return;
  if (!value || value->is_zero() || (*value < part.value && !plan)) return;
  if (part.value.to_double() > 2.5 * value->to_double()) return;
  const auto rate = judge_rate(percent, part.value, 100, *value);
  if (!rate || rate->verdict != Verdict::differs) return;
  Number whole = part;
  whole.value = *value;
  report_share(passage, part, whole, percent, *rate, findings);
}

// The figures of a run "10 chi bộ (18,5%), 40 chi bộ (74,1%), ...": each with its share in parentheses, in one unit.
std::vector<size_t> run_with_shares(const Passage& passage, const Sentence& sentence) {
  std::vector<size_t> parts;
  for (size_t i = sentence.first_number; i + 1 < sentence.last_number;) {
    const Number& part = passage.numbers[i];
    const Number& percent = passage.numbers[i + 1];
    const bool paired = is_percent(percent.unit) && trimmed(passage.between(part.unit_end, percent.begin)) == "(" &&
                        !part.unit.empty() && !is_measure(part.unit) && !is_time(part.unit) &&
                        part.precision == vietnamese::Precision::exact;
    if (!paired && !parts.empty()) break;
    if (paired && !parts.empty() && part.unit != passage.numbers[parts.front()].unit) return {};
    if (paired) parts.push_back(i);
    i += paired ? 2 : 1;
  }
  return parts;
}

// Where the shares of all but one are those of the sum of the parts, the one is a slip.
void check_shares_of_sum(const Passage& passage, const Sentence& sentence, Findings& findings) {
  const std::vector<size_t> parts = run_with_shares(passage, sentence);
  if (parts.size() < 3) return;
  Number whole = passage.numbers[parts.front()];
  whole.value = base::Decimal(0);
  for (const size_t i : parts) {
    const auto sum = base::Decimal::add(whole.value, passage.numbers[i].value);
    if (!sum) return;
    whole.value = *sum;
  }
  if (whole.value.is_zero()) return;
  std::optional<size_t> slip;
  for (const size_t i : parts) {
    const auto rate = judge_rate(passage.numbers[i + 1], passage.numbers[i].value, 100, whole.value);
    if (rate && rate->verdict != Verdict::differs) continue;
    if (slip || !rate) return;
    slip = i;
  }
  if (!slip) return;
  const auto rate = judge_rate(passage.numbers[*slip + 1], passage.numbers[*slip].value, 100, whole.value);
  report_share(passage, passage.numbers[*slip], whole, passage.numbers[*slip + 1], *rate, findings);
}

// "tỷ lệ hộ dân dùng nước sạch đạt 108%": a share of those that are counted by head.
bool names_share_of_members(std::string_view before) {
  const size_t at = before.rfind("tỷ lệ ");
  if (at == std::string_view::npos) return false;
  const std::string_view name = before.substr(at + std::string_view("tỷ lệ ").size());
  if (name.find_first_of(",;.:(0123456789") != std::string_view::npos) return false;
  if (has_any_word(name, {"tăng", "giảm", "thu", "chi", "vốn", "so với", "kế hoạch", "giao quân", "vượt", "nhập học",
                          "huy động"}))
    return false;
  if (name.starts_with("hoàn thành") || name.starts_with("thực hiện")) return false;
  return has_any_word(name,
                      {"hộ",        "người",   "dân",    "dân số",     "trẻ em",  "trẻ",        "học sinh", "lao động",
                       "trường",    "thôn",    "bản",    "tổ dân phố", "khu phố", "gia đình",   "hồ sơ",    "rác thải",
                       "chất thải", "che phủ", "chi bộ", "đảng viên",  "cán bộ",  "đô thị hóa", "bao phủ"});
}

void check_over_hundred(const Passage& passage, const Sentence& sentence, const Number& percent, Findings& findings) {
  if (!is_percent(percent.unit) || percent.value <= base::Decimal(100)) return;
  if (!names_share_of_members(before_number(passage, sentence, percent, 110))) return;
  const std::string_view after = after_number(passage, sentence, percent, 60);
  if (has_any_word(after.substr(0, after.find_first_of(",;.")),
                   {"kế hoạch", "chỉ tiêu", "nghị quyết", "mục tiêu", "dự toán", "so với", "cùng kỳ"}))
    return;
  findings.push_back(FindingBuilder(FindingKind::percent, Severity::warning, "reading.finding.over_hundred")
                         .at(passage, percent)
                         .stated(percent.value)
                         .build());
}

}  // namespace

void check_share_of_total(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      check_shares_of_sum(passage, sentence, findings);
      for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
        check_over_hundred(passage, sentence, passage.numbers[i], findings);
        if (i + 1 < sentence.last_number) check_share_in_unit(passage, sentence, i, findings);
        if (i + 2 < sentence.last_number) check_share(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
