// What "trong đó" names lies within the total: parts that together, or alone, are more than the whole. Traits that one
// member may share ("đạt chuẩn", "có trình độ đại học") are counted more than once and say nothing.
#include <algorithm>

#include "reading/checks/check.h"
#include "reading/checks/check_parts.h"
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
    if (rest[i] == ',' && i + 1 < rest.size() && rest[i + 1] >= '0' && rest[i + 1] <= '9') continue;  // "2,9"
    if (separator == 0) separator = rest[i];
    if (rest[i] == ';' && separator == ',') return begin + i;
  }
  return sentence.end;
}

// "30 đại biểu là bí thư": a trait; "là 30 đại biểu" only leads to the figure.
bool says_what_they_are(std::string_view text) {
  constexpr std::string_view verb = "là";
  for (size_t at = find_word(text, verb); at != std::string_view::npos; at = find_word(text, verb, at + 1)) {
    const std::string_view rest = trimmed(text.substr(at + verb.size()));
    if (!rest.empty() && (rest.front() < '0' || rest.front() > '9')) return true;
  }
  return false;
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
  return people && (says_what_they_are(text) || has_any_word(text, {"dân tộc", "đảng viên", "đoàn viên", "hội viên",
                                                                    "có", "thiếu", "không", "cần"}));
}

// "đất lâm nghiệp 2.400 ha, rừng phòng hộ 900 ha, rừng sản xuất 1.500 ha": one part is the sum of those that follow.
bool has_parts_of_a_part(const Parts& parts) {
  for (size_t i = 0; i + 2 < parts.numbers.size(); ++i) {
    for (size_t last = i + 3; last <= parts.numbers.size(); ++last) {
      const auto begin = parts.numbers.begin();
      const auto sum = judge_sum(
          *parts.numbers[i], {begin + static_cast<std::ptrdiff_t>(i) + 1, begin + static_cast<std::ptrdiff_t>(last)});
      if (sum && sum->verdict != Verdict::differs) return true;
    }
  }
  return false;
}

bool is_all_exact(const Parts& parts) {
  return std::all_of(parts.numbers.begin(), parts.numbers.end(),
                     [](const Number* part) { return part->precision == vietnamese::Precision::exact; });
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

// "512 tỷ đồng, trong đó 41 công trình giao thông (286 tỷ đồng), 15 công trình trường học (226 tỷ đồng)": each part's
// amount stands in parentheses of its own.
Parts amounts_in_parentheses(const Passage& passage, const Number& total, Span list) {
  Parts parts;
  for (const Span& pair : passage.parentheses) {
    if (pair.begin < list.begin || pair.end > list.end) continue;
    const Number* only = nullptr;
    bool single = true;
    for (const Number& number : passage.numbers) {
      if (number.begin < pair.begin || number.end > pair.end) continue;
      single = single && only == nullptr;
      only = &number;
    }
    if (only == nullptr || !single || match_units(total.unit, only->unit) != UnitMatch::same) return {};
    if (!trimmed(passage.between(pair.begin + 1, only->begin)).empty()) return {};  // "(tăng 8 tỷ đồng)"
    parts.numbers.push_back(only);
  }
  return parts;
}

void check_amounts(const Passage& passage, const Number& total, Span list, Findings& findings) {
  constexpr size_t most = 64;  // figures and pairs of one paragraph that are looked at
  if (!is_measure(total.unit) || passage.parentheses.size() > most || passage.numbers.size() > most) return;
  const Parts parts = amounts_in_parentheses(passage, total, list);
  if (parts.numbers.size() < 2) return;
  const auto sum = judge_sum(total, parts.numbers);
  if (!sum || sum->verdict != Verdict::differs || sum->computed <= sum->total || nearness(*sum) > 1.8) return;
  report_excess(passage, total, *sum, parts, findings);
}

// "15 công trình với tổng mức đầu tư 52 tỷ đồng, trong đó giao thông 7 công trình ...": the works are divided, and not
// what they cost. nullptr when it is the cost that is.
const Number* counted_with(const Passage& passage, const Sentence& sentence, const Number& cost, Span list) {
  if (&cost == &passage.numbers[sentence.first_number] || !is_measure(cost.unit)) return nullptr;
  const Number& counted = *(&cost - 1);
  const Number* first = &cost + 1;
  if (first == passage.numbers.data() + sentence.last_number || first->begin >= list.end) return nullptr;
  const std::string_view gap = passage.between(counted.unit_end, cost.begin);
  const bool costs = has_any_word(gap, {"tổng mức", "tổng vốn", "tổng kinh phí", "trị giá", "tổng số vốn"});
  return costs && gap.find_first_of(".;:()") == std::string_view::npos && !counted.unit.empty() &&
                 first->unit == counted.unit
             ? &counted
             : nullptr;
}

void check_parts_within(const Passage& passage, const Number& total, Span list, Findings& findings) {
  Parts parts = parts_in(passage, list, total);
  const bool one_kind = parts.numbers.size() == 1 && parts.numbers.front()->unit == total.unit;
  if (parts.changes || parts.numbers.empty()) return;
  if (!one_kind && (parts.overlaps || names_traits(passage, total, list))) return;  // one trait is at most all of them
  keep_leading_kinds(passage, total, parts);
  if (parts.numbers.empty() || parts.numbers.size() > 16 || !is_all_exact(parts) || has_parts_of_a_part(parts)) return;
  const Number& first = *parts.numbers.front();
  const bool alone = parts.numbers.size() == 1;
  // A single part must follow at once, in the same unit.
  if (alone && (first.unit.empty() || passage.between(list.begin, first.begin).size() > 40)) return;
  const auto sum = judge_sum(total, parts.numbers);
  if (!sum || sum->verdict != Verdict::differs || sum->computed <= sum->total) return;
  if (nearness(*sum) > (alone ? 3.0 : 1.8)) return;  // another figure is meant
  report_excess(passage, total, *sum, parts, findings);
}

void check_division(const Passage& passage, const Sentence& sentence, size_t at, Findings& findings) {
  const Number* total = divided_by(passage, sentence, at);
  if (total == nullptr) return;
  const Span list{at + lead.size(), end_of_list(passage, sentence, at + lead.size())};
  check_amounts(passage, *total, list, findings);
  const Number* counted = counted_with(passage, sentence, *total, list);
  check_parts_within(passage, counted != nullptr ? *counted : *total, list, findings);
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
