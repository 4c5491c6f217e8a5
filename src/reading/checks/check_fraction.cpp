// Fractions: "29/30 chỉ tiêu, đạt 96,67%"; "10/15 chỉ tiêu vượt, 5/15 chỉ tiêu đạt", which leave none of the 15 out.
#include <algorithm>
#include <cmath>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

using base::Decimal;

bool is_fraction(const Passage& passage, size_t numerator, size_t end) {
  if (numerator + 1 >= end) return false;
  const Number& a = passage.numbers[numerator];
  const Number& b = passage.numbers[numerator + 1];
  return passage.between(a.end, b.begin) == "/" && a.unit.empty() && !b.value.is_zero() &&
         ((a.value.scale() == 0 && b.value.scale() == 0) || b.unit == "km" || b.unit == "ha" || b.unit == "m2");
}

// What stands between a fraction and its percentage: few words, no other statement.
bool leads_to_percent(std::string_view gap) {
  const std::string_view end = trimmed(gap);
  const bool set_off = end.ends_with(", đạt") || end.ends_with(", chiếm") || end.ends_with(", tỷ lệ") ||
                       end.ends_with(", đạt tỷ lệ") || end.ends_with(", chiếm tỷ lệ");
  return gap.size() <= (set_off ? 120 : 60) && gap.find_first_of(";.:") == std::string_view::npos &&
         !has_any_word(gap, {"tăng", "giảm", "so với", "trong đó", "vượt", "còn", "tỷ trọng"}) &&
         (gap.find('(') != std::string_view::npos || has_any_word(gap, {"đạt", "chiếm", "tỷ lệ", "bằng"}) ||
          gap.find('=') != std::string_view::npos);
}

// "bằng 110% cùng kỳ": a percentage of last year's figure, whatever fraction stands before it.
bool is_of_another_year(std::string_view after) {
  const std::string_view clause = after.substr(0, after.find_first_of(",;.)("));
  return has_any_word(clause, {"cùng kỳ", "so với", "năm trước", "so cùng"});
}

// "đạt 98% (245/250 hộ)": nothing but the parenthesis, or "kế hoạch (", between a percentage and its fraction.
bool explains_percent(const Passage& passage, const Sentence& sentence, size_t i) {
  if (i == sentence.first_number || !is_percent(passage.numbers[i - 1].unit)) return false;
  const Number& percent = passage.numbers[i - 1];
  const std::string_view gap = trimmed(passage.between(percent.unit_end, passage.numbers[i].begin));
  const bool alone = gap == "(" || gap == "(đạt" || gap == "(với" || gap == "kế hoạch (" || gap == "chỉ tiêu (";
  const std::string_view after = trimmed(passage.between(passage.numbers[i + 1].unit_end, sentence.end));
  return alone && after.starts_with(')') &&
         !has_any_word(before_number(passage, sentence, percent, 30), {"tăng", "giảm", "vượt", "thêm"});
}

// The percentage that a fraction's first number `i` is stated with; nullptr when none.
const Number* stated_percent(const Passage& passage, const Sentence& sentence, size_t i) {
  if (explains_percent(passage, sentence, i)) return &passage.numbers[i - 1];
  if (i + 2 >= sentence.last_number || !is_percent(passage.numbers[i + 2].unit)) return nullptr;
  const Number& percent = passage.numbers[i + 2];
  const bool leads = leads_to_percent(passage.between(passage.numbers[i + 1].unit_end, percent.begin)) &&
                     !is_of_another_year(after_number(passage, sentence, percent, 60));
  return leads ? &percent : nullptr;
}

void check_rate(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number* stated = stated_percent(passage, sentence, i);
  if (stated == nullptr) return;
  const Number& a = passage.numbers[i];
  const Number& b = passage.numbers[i + 1];
  const Number& percent = *stated;
  const auto rate = judge_rate(percent, a.value, 100, b.value);
  if (!rate || rate->verdict == Verdict::agrees) return;
  const bool rounding = rate->verdict == Verdict::rounding;
  findings.push_back(FindingBuilder(FindingKind::percent, rounding ? Severity::note : Severity::warning,
                                    rounding ? "reading.finding.percent_rounding" : "reading.finding.percent")
                         .at(passage, a)
                         .at(passage, b)
                         .at(passage, percent)
                         .stated(percent.value)
                         .computed(rate->computed)
                         .part(a.value)
                         .part(b.value)
                         .argument("part", written(a.value))
                         .argument("whole", written(b.value))
                         .build());
}

struct SameWhole {
  std::vector<size_t> numerators;
  bool explained = false;  // overlapping sets, or a whole that is reached
};

SameWhole fractions_of(const Passage& passage, const Sentence& sentence, size_t first) {
  SameWhole same;
  const Number& whole = passage.numbers[first + 1];
  size_t end = whole.unit_end;
  for (size_t i = first; is_fraction(passage, i, sentence.last_number); i += 2) {
    const Number& other = passage.numbers[i + 1];
    const std::string_view gap = i == first ? std::string_view() : passage.between(end, passage.numbers[i].begin);
    if (other.value != whole.value || match_units(whole.unit, other.unit) == UnitMatch::none ||
        gap.find('.') != std::string_view::npos)
      break;
    same.explained =
        same.explained || has_any_word(gap, {"trong đó", "có", "gồm"}) || passage.numbers[i].value >= whole.value;
    same.numerators.push_back(i);
    end = other.unit_end;
    // "12/30 chỉ tiêu có khả năng đạt": not all have been judged yet.
    const std::string_view after = after_number(passage, sentence, other, 60);
    same.explained = same.explained || has_any_word(after.substr(0, after.find_first_of(",;.")),
                                                    {"khả năng", "dự kiến", "phấn đấu", "đang", "ước"});
  }
  return same;
}

// "..., 1 chỉ tiêu không đạt" after the fractions counts towards the whole.
void add_plain_counts(const Passage& passage, const Sentence& sentence, size_t whole_index,
                      std::vector<const Number*>& parts) {
  const Number& whole = passage.numbers[whole_index];
  if (whole.unit.empty()) return;
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    const Number& number = passage.numbers[i];
    const bool denominator = i > sentence.first_number && is_fraction(passage, i - 1, sentence.last_number);
    if (!denominator && number.unit == whole.unit && number.value < whole.value) parts.push_back(&number);
  }
}

void check_whole(const Passage& passage, const Sentence& sentence, const SameWhole& same, Findings& findings) {
  const Number& whole = passage.numbers[same.numerators.front() + 1];
  std::vector<const Number*> parts;
  for (const size_t i : same.numerators) parts.push_back(&passage.numbers[i]);
  add_plain_counts(passage, sentence, same.numerators.front() + 1, parts);
  const auto sum = judge_sum(whole, parts);
  // More than the whole means that the sets overlap; much less, that the rest is not spoken of.
  if (!sum || sum->computed >= sum->total || nearness(*sum) < 0.8) return;
  FindingBuilder finding(FindingKind::sum, Severity::warning, "reading.finding.fractions");
  for (const Number* part : parts) finding.at(passage, *part);
  finding.stated(whole.value).computed(sum->computed);
  for (const Decimal& part : sum->parts) finding.part(part);
  const auto missing = Decimal::subtract(sum->total, sum->computed);
  findings.push_back(finding.argument("parts", written_sum(sum->parts))
                         .argument("missing", missing ? written(*missing) : "")
                         .argument("unit", whole.unit)
                         .build());
}

// "25/24 chỉ tiêu", "251/246 phiếu": more than there are. A plan may be exceeded, so this looks only at what is counted
// out of a whole.
void check_excess(const Passage& passage, size_t i, Findings& findings) {
  const Number& part = passage.numbers[i];
  const Number& whole = passage.numbers[i + 1];
  const std::initializer_list<std::string_view> wholes = {"chỉ tiêu", "tiêu chí", "phiếu", "đại biểu"};
  const bool of_whole =
      std::any_of(wholes.begin(), wholes.end(), [&](auto unit) { return whole.unit.starts_with(unit); });
  if (!of_whole || part.value <= whole.value) return;
  findings.push_back(FindingBuilder(FindingKind::ratio, Severity::warning, "reading.finding.more_than_all")
                         .at(passage, part)
                         .at(passage, whole)
                         .stated(part.value)
                         .part(whole.value)
                         .argument("whole", written(whole.value))
                         .argument("unit", whole.unit)
                         .build());
}

// "23/29 thôn đạt chuẩn; còn 6 thôn chưa đạt": the rest of the same things, told once. Targets: check_target_count.
void check_rest(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& part = passage.numbers[i];
  const Number& whole = passage.numbers[i + 1];
  if (whole.unit.empty() || is_measure(whole.unit) || whole.unit.starts_with("chỉ tiêu") ||
      whole.unit.starts_with("tiêu chí"))
    return;
  const Number* rest = nullptr;
  for (size_t k = i + 2; k < sentence.last_number; ++k) {
    const Number& number = passage.numbers[k];
    if (is_percent(number.unit)) continue;
    const std::string_view before = trimmed(before_number(passage, sentence, number, 20));
    const std::string_view after = after_number(passage, sentence, number, 40);
    const bool remains = before.ends_with("còn") || before.ends_with("còn lại") || before.ends_with("còn có");
    if (rest != nullptr || number.unit != whole.unit || !remains) return;
    if (!has_any_word(after.substr(0, after.find_first_of(",;.")), {"chưa", "không"})) return;
    rest = &number;
  }
  const auto sum = rest != nullptr ? judge_sum(whole, {&part, rest}) : std::nullopt;
  if (!sum || sum->verdict != Verdict::differs || nearness(*sum) < 0.7 || nearness(*sum) > 1.43) return;
  FindingBuilder finding(FindingKind::sum, Severity::warning, "reading.finding.sum");
  finding.at(passage, whole).at(passage, *rest).stated(sum->total).computed(sum->computed);
  for (const Decimal& one : sum->parts) finding.part(one);
  findings.push_back(finding.argument("parts", written_sum(sum->parts)).argument("unit", whole.unit).build());
}

}  // namespace

void check_fraction(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
        if (!is_fraction(passage, i, sentence.last_number)) continue;
        check_rate(passage, sentence, i, findings);
        check_rest(passage, sentence, i, findings);
        check_excess(passage, i, findings);
        const SameWhole same = fractions_of(passage, sentence, i);
        if (same.numerators.size() >= 2 && !same.explained) check_whole(passage, sentence, same, findings);
        if (!same.numerators.empty()) i = same.numerators.back() + 1;
      }
    }
  }
}

}  // namespace gandan::reading::check
