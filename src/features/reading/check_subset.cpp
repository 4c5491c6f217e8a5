// What "trong đó" names lies within the total: parts that together, or alone, are more than the whole. Traits that one
// member may share ("đạt chuẩn", "có trình độ đại học") are counted more than once and say nothing.
#include <algorithm>

#include "features/reading/check.h"
#include "features/reading/check_parts.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

constexpr std::string_view lead = "trong đó";
constexpr size_t longest_gap = 90;  // bytes between the total and "trong đó"

// The figure that "trong đó" at `position` divides: the last one before it in its sentence that counts something.
const Number* divided_by(const Passage& passage, const Sentence& sentence, size_t position) {
  const Number* total = nullptr;
  for (size_t i = sentence.first_number; i < sentence.last_number && passage.numbers[i].end <= position; ++i)
    total = &passage.numbers[i];
  if (total == nullptr || total->unit.empty() || is_percent(total->unit) || is_time(total->unit)) return nullptr;
  const std::string_view gap = passage.between(total->unit_end, position);
  const bool plain = gap.size() <= longest_gap && gap.find_first_of(":.)") == std::string_view::npos;
  const bool of_more = total->begin > 0 && passage.lower[total->begin - 1] == '/';  // "18/20 chỉ tiêu"
  return plain && !of_more ? total : nullptr;
}

// A list by commas ends at a semicolon; one by semicolons goes on; a closing parenthesis ends both.
size_t end_of_list(const Passage& passage, const Sentence& sentence, size_t begin) {
  const std::string_view rest = passage.between(begin, sentence.end);
  int depth = 0;
  char separator = 0;
  for (size_t i = 0; i < rest.size(); ++i) {
    if (rest[i] == '(') ++depth;
    if (rest[i] == ')' && --depth < 0) return begin + i;
    if (depth > 0 || (rest[i] != ';' && rest[i] != ',')) continue;
    if (separator == 0) separator = rest[i];
    if (rest[i] == ';' && separator == ',') return begin + i;
  }
  return sentence.end;
}

// Members may have several of these at once.
bool names_traits(const Passage& passage, const Number& total, Span list) {
  const std::string_view text = passage.between(list.begin, list.end);
  if (is_measure(total.unit)) return false;
  if (has_any_word(text,
                   {"đạt", "được", "tham gia", "sử dụng", "hoàn thành", "trình độ", "thạc sĩ", "đại học", "cao cấp",
                    "trung cấp", "tôn giáo", "tái cử", "tuổi", "trẻ", "lượt", "chiếm", "khác nhau", "chuẩn"}))
    return true;
  if (has_word(text, "nữ") != has_word(text, "nam")) return true;
  const bool people = match_units("người", total.unit) == UnitMatch::same || total.unit.starts_with("hộ") ||
                      total.unit.starts_with("đại biểu") || total.unit.starts_with("đảng viên");
  return people && has_any_word(text, {"dân tộc", "đảng viên", "đoàn viên", "hội viên", "có"});
}

// Parts that count the same thing as the total, in a row from the first one on; the total's noun may have two words
// ("21 thôn bản").
void keep_leading_kinds(const Passage& passage, const Number& total, Parts& parts) {
  const std::string_view after = passage.between(total.unit_end, total.unit_end + 24);
  const size_t end = after.find_first_of(",;.(0123456789");
  const std::string whole = total.unit + ' ' + std::string(trimmed(after.substr(0, end)));
  const auto other = std::find_if(parts.numbers.begin(), parts.numbers.end(), [&](const Number* part) {
    return !part->unit.empty() && match_units(total.unit, part->unit) != UnitMatch::same &&
           match_units(whole, part->unit) != UnitMatch::same;
  });
  parts.numbers.erase(other, parts.numbers.end());
}

void report_excess(const Passage& passage, const Number& total, const Sum& sum, const Parts& parts,
                   Findings& findings) {
  FindingBuilder finding(FindingKind::sum, Severity::warning, "reading.finding.parts_exceed");
  finding.at(passage, total).stated(sum.total).computed(sum.computed);
  for (const Number* part : parts.numbers) finding.at(passage, *part);
  for (const base::Decimal& part : sum.parts) finding.part(part);
  findings.push_back(finding.argument("parts", written_sum(sum.parts)).argument("unit", total.unit).build());
}

void check_division(const Passage& passage, const Sentence& sentence, size_t at, Findings& findings) {
  const Number* total = divided_by(passage, sentence, at);
  if (total == nullptr) return;
  const Span list{at + lead.size(), end_of_list(passage, sentence, at + lead.size())};
  Parts parts = parts_in(passage, list, *total);
  if (parts.changes || parts.overlaps || parts.numbers.empty() || names_traits(passage, *total, list)) return;
  keep_leading_kinds(passage, *total, parts);
  if (parts.numbers.empty()) return;
  const Number& first = *parts.numbers.front();
  const bool alone = parts.numbers.size() == 1;
  // A single part must follow at once, in the same unit.
  if (alone && (first.unit.empty() || passage.between(list.begin, first.begin).size() > 40)) return;
  const auto sum = judge_sum(*total, parts.numbers);
  if (!sum || sum->verdict != Verdict::differs || sum->computed <= sum->total) return;
  if (nearness(*sum) > (alone ? 3.0 : 1.8)) return;  // another figure is meant
  report_excess(passage, *total, *sum, parts, findings);
}

}  // namespace

void check_subset(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      if (sentence.last_number - sentence.first_number < 2) continue;
      const std::string_view lower = std::string_view(passage.lower).substr(0, sentence.end);
      for (size_t at = find_word(lower, lead, sentence.begin); at != std::string_view::npos;
           at = find_word(lower, lead, at + lead.size()))
        check_division(passage, sentence, at, findings);
    }
  }
}

}  // namespace gandan::reading::check
