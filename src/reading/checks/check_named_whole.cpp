// A percentage whose whole is named behind it: "52 tỷ đồng, đạt 104% kế hoạch (50 tỷ đồng)"; "vượt 10% dự toán (50 tỷ
// đồng)".
#include <cmath>

#include "reading/checks/check.h"
#include "reading/checks/check_percent.h"
#include "reading/checks/check_tie.h"

namespace gandan::reading::check {
namespace {

// "52 tỷ đồng, đạt 104% kế hoạch (50 tỷ đồng)", "45 hộ, chiếm 1,8% tổng số hộ (2.500 hộ)": the whole is named in
// parentheses behind the percentage; a plan may be exceeded.
bool names_its_whole(const Passage& passage, const Sentence& sentence, size_t i) {
  const Number& whole = passage.numbers[i + 1];
  std::string_view gap = trimmed(passage.between(passage.numbers[i].unit_end, whole.begin));
  // "chiếm 3,4% tổng số 6.420 hộ", "đạt 107,5% chỉ tiêu 80 đảng viên"
  for (const std::string_view lead : {"tổng số", "trong tổng số", "trên tổng số", "chỉ tiêu", "kế hoạch", "dự toán"}) {
    if (gap == lead) return true;
  }
  const std::string_view after = trimmed(passage.between(whole.unit_end, sentence.end));
  const size_t open = gap.rfind('(');
  if (open == std::string_view::npos || gap.size() > 80 || !after.starts_with(')')) return false;
  if (gap.find_first_of(";.,") != std::string_view::npos) return false;
  const bool against_plan = has_any_word(gap, {"so với dự toán", "so với kế hoạch", "so với chỉ tiêu"});
  if (has_any_word(gap, {"tăng", "giảm", "vượt", "cùng kỳ", "trong đó", "còn", "năm trước"})) return false;
  if (has_word(gap, "so với") && !against_plan) return false;
  const std::string_view inside = trimmed(gap.substr(open + 1));
  const bool plain = inside.empty() || inside.starts_with("kế hoạch") || inside.starts_with("dự toán") ||
                     inside.starts_with("chỉ tiêu") || inside.starts_with("tổng số");
  return plain && has_any_word(gap, {"tổng số", "kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "nghị quyết"});
}

void check_one(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  if (i + 1 >= sentence.last_number || !names_its_whole(passage, sentence, i)) return;
  const Number& part = passage.numbers[i - 1];
  const Number& percent = passage.numbers[i];
  const Number& whole = passage.numbers[i + 1];
  const Tie tie = tie_of(passage.between(part.unit_end, percent.begin));
  if (tie == Tie::none || match_units(whole.unit, part.unit) != UnitMatch::same || whole.value.is_zero()) return;
  if (part.precision != vietnamese::Precision::exact || whole.precision != vietnamese::Precision::exact) return;
  auto value = value_in(part, whole.unit);
  if (value && tie == Tie::exceeds) value = base::Decimal::subtract(*value, whole.value);
  if (value && value->is_negative()) return;
  const auto rate = value ? judge_rate(percent, *value, 100, whole.value) : std::nullopt;
  if (!rate || rate->verdict == Verdict::agrees) return;
  const double computed = rate->computed.to_double();
  const double most = tie == Tie::exceeds ? 2 * computed : 0.6 * computed;
  if (std::abs(computed - percent.value.to_double()) > std::max(1.0, most)) return;  // another plan
  Number told = part;  // what is beyond the plan, or else all of it
  if (tie == Tie::exceeds) told.value = *value;
  report_share(passage, told, percent, {&whole, *rate}, findings);
}

}  // namespace

void check_named_whole(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number + 1; i < sentence.last_number; ++i) {
        if (is_percent(passage.numbers[i].unit)) check_one(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
