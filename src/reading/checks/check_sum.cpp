// Totals with their parts in one sentence: in parentheses, after "gồm" or a colon, or written as an addition.
#include <algorithm>
#include <array>

#include "reading/checks/check.h"
#include "reading/checks/check_parts.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

constexpr size_t longest_gap = 90;  // bytes between a total and its list

// The total that a list at `position` details: the last figure before it in its sentence, with nothing but words
// between.
const Number* total_before(const Passage& passage, const Sentence& sentence, size_t position,
                           std::string_view forbidden) {
  const Number* total = nullptr;
  for (size_t i = sentence.first_number; i < sentence.last_number && passage.numbers[i].end <= position; ++i) {
    total = &passage.numbers[i];
  }
  if (total == nullptr || total->unit_end > position) return nullptr;
  const std::string_view gap = passage.between(total->unit_end, position);
  if (gap.size() > longest_gap || gap.find_first_of(forbidden) != std::string_view::npos) return nullptr;
  return total;
}

// "23/25 chỉ tiêu: 10 vượt, 13 đạt": the parts make up the numerator.
const Number* numerator_of(const Passage& passage, const Number& denominator) {
  if (&denominator == passage.numbers.data()) return nullptr;
  const Number* before = &denominator - 1;
  return passage.between(before->end, denominator.begin) == "/" ? before : nullptr;
}

void report_with_numerator(const Passage& passage, const Number& total, const Parts& parts, Evidence evidence,
                           Findings& findings) {
  const Number* numerator = numerator_of(passage, total);
  if (numerator == nullptr) return report_sum(passage, total, parts, evidence, findings);
  const auto whole = judge_sum(total, parts.numbers);
  if (whole && whole->verdict == Verdict::agrees) return;
  Number counted = *numerator;
  counted.unit = total.unit;
  report_sum(passage, counted, parts, Evidence::weak, findings);
}

// "(nay là 3.552 đảng viên)", "(kế hoạch 300)", "(tăng 12, giảm 3)": another value, no parts.
bool restates(std::string_view content) {
  constexpr std::array<std::string_view, 12> leads = {"nay",      "hiện",   "tức",  "tương đương", "bằng", "trước",
                                                      "kế hoạch", "so với", "tăng", "giảm",        "đạt",  "vượt"};
  return std::any_of(leads.begin(), leads.end(),
                     [content](std::string_view lead) { return find_word(content.substr(0, 40), lead) == 0; });
}

Span without_lead(const Passage& passage, Span span) {
  const std::string_view content = passage.between(span.begin, span.end);
  for (const std::string_view lead : {"bao gồm", "gồm có", "gồm", "cụ thể"}) {
    if (!content.starts_with(lead)) continue;
    span.begin += lead.size();
    break;
  }
  while (span.begin < span.end && (passage.lower[span.begin] == ':' || passage.lower[span.begin] == ' ')) ++span.begin;
  return span;
}

void check_parentheses(const Passage& passage, const Sentence& sentence, Findings& findings) {
  if (sentence.last_number - sentence.first_number < 3) return;
  auto pair = std::lower_bound(passage.parentheses.begin(), passage.parentheses.end(), sentence.begin,
                               [](const Span& span, size_t begin) { return span.begin < begin; });
  for (; pair != passage.parentheses.end() && pair->begin < sentence.end; ++pair) {
    const size_t open = pair->begin;
    const Number* total = total_before(passage, sentence, open, ";:.()");
    if (total == nullptr || is_percent(total->unit)) continue;
    if (restates(passage.between(open + 1, pair->end))) continue;
    const Parts parts = parts_in(passage, without_lead(passage, {open + 1, pair->end}), *total);
    report_with_numerator(passage, *total, parts, Evidence::strong, findings);
  }
}

// A list by commas ends at a semicolon; a list by semicolons goes on to the end of the sentence.
size_t list_end(const Passage& passage, const Sentence& sentence, size_t begin) {
  const std::string_view rest = passage.between(begin, sentence.end);
  size_t first_number_end = rest.size();
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    if (passage.numbers[i].begin < begin) continue;
    first_number_end = passage.numbers[i].unit_end - begin;
    break;
  }
  int depth = 0;
  bool by_semicolon = false;
  bool decided = false;
  for (size_t i = std::min(first_number_end, rest.size()); i < rest.size(); ++i) {
    if (rest[i] == '(') ++depth;
    if (rest[i] == ')' && --depth < 0) return begin + i;
    if (depth > 0 || (rest[i] != ';' && rest[i] != ',')) continue;
    if (!decided) by_semicolon = rest[i] == ';';
    decided = true;
    if (rest[i] == ';' && !by_semicolon) return begin + i;
  }
  return sentence.end;
}

// "Quang Trung: 34 cuộc, Thanh Sơn: 39 cuộc": the figure before the second colon is a part itself, no total.
bool is_value_of_a_label(const Passage& passage, const Number& number, size_t colon) {
  const std::string_view text = passage.text();
  const size_t before = vietnamese::skip_blanks_before(text, number.begin);
  const size_t comma = text.substr(0, colon).find(',', number.unit_end);
  const bool next_label = comma != std::string_view::npos &&
                          vietnamese::begins_with_capital(text.substr(vietnamese::skip_blanks(text, comma + 1)));
  return next_label || (before > 0 && text[before - 1] == ':');
}

void check_list_after(const Passage& passage, const Sentence& sentence, size_t keyword, size_t begin, Evidence evidence,
                      Findings& findings) {
  const Number* total = total_before(passage, sentence, keyword, ";:.()");
  if (total == nullptr || total->unit.empty() || is_percent(total->unit)) return;
  if (is_value_of_a_label(passage, *total, keyword)) return;
  Parts parts = parts_in(passage, {begin, list_end(passage, sentence, begin)}, *total);
  parts.subset = parts.subset || has_word(passage.between(total->unit_end, begin), "trong đó");
  report_with_numerator(passage, *total, parts, parts.same_unit ? evidence : Evidence::weak, findings);
}

void check_lists(const Passage& passage, const Sentence& sentence, Findings& findings) {
  if (sentence.last_number - sentence.first_number < 3) return;
  const std::string_view lower = std::string_view(passage.lower).substr(0, sentence.end);
  for (size_t colon = lower.find(':', sentence.begin); colon != std::string_view::npos;
       colon = lower.find(':', colon + 1)) {
    check_list_after(passage, sentence, colon, colon + 1, Evidence::strong, findings);
  }
  for (size_t at = find_word(lower, "gồm", sentence.begin); at != std::string_view::npos;
       at = find_word(lower, "gồm", at + 1)) {
    size_t begin = at + std::string_view("gồm").size();
    const std::string_view rest = passage.between(begin, sentence.end);
    if (rest.starts_with(" có")) begin += std::string_view(" có").size();
    if (trimmed(rest).starts_with(':')) continue;  // the colon tells it
    check_list_after(passage, sentence, at, begin, Evidence::strong, findings);
  }
}

// "... 983 hộ. Trong đó: nông nghiệp 100 hộ, dịch vụ 770 hộ": the total ends the sentence before.
void check_list_of_sentence_before(const Passage& passage, const Sentence& before, const Sentence& sentence,
                                   Findings& findings) {
  const size_t begin = vietnamese::skip_blanks(passage.lower, sentence.begin);
  const std::string_view text = passage.between(begin, sentence.end);
  constexpr std::array<std::string_view, 6> leads = {"trong đó", "bao gồm:", "gồm:", "gồm có:", "chia ra:", "cụ thể:"};
  const auto found = std::find_if(leads.begin(), leads.end(), [&](auto lead) { return text.starts_with(lead); });
  if (found == leads.end()) return;
  const std::string_view lead = *found;
  const bool whole = found != leads.begin();  // "bao gồm:" names all parts
  if (before.first_number == before.last_number || sentence.last_number - sentence.first_number < 2) return;
  const Number& total = passage.numbers[before.last_number - 1];
  if (total.unit.empty() || is_percent(total.unit) || passage.between(total.unit_end, begin).size() > 40) return;
  const size_t list = passage.lower.find_first_not_of(" :,", begin + lead.size());
  if (list >= sentence.end) return;
  const Parts parts = parts_in(passage, {list, list_end(passage, sentence, list)}, total);
  const auto sum = judge_sum(total, parts.numbers);
  // Parts may be missing, and much more than the total counts overlapping traits ("nữ", "đoàn viên").
  if (!sum || (!whole && sum->computed <= sum->total)) return;
  report_sum(passage, total, parts, Evidence::weak, findings);
}

// Nothing but the rest is counted last: "còn lại 75 hộ, trong đó 12 hộ ..." goes on about something else.
bool is_rest_last(const Passage& passage, const Parts& parts) {
  const Number& last = *parts.numbers.back();
  const std::string_view before = passage.between(last.begin > 30 ? last.begin - 30 : 0, last.begin);
  return has_word(before, "còn lại") || (is_measure(last.unit) && trimmed(before).ends_with(" khác"));
}

// "250 hộ; trong đó thôn Thượng 90 hộ, thôn Trung 85 hộ, còn lại 75 hộ": a list under "trong đó" is whole only when it
// names the rest.
void check_list_with_rest(const Passage& passage, const Sentence& sentence, Findings& findings) {
  if (sentence.last_number - sentence.first_number < 3) return;
  const std::string_view lower = std::string_view(passage.lower).substr(0, sentence.end);
  constexpr std::string_view lead = "trong đó";
  const size_t at = find_word(lower, lead, sentence.begin);
  if (at == std::string_view::npos) return;
  size_t end_of_total = vietnamese::skip_blanks_before(lower, at);
  if (end_of_total > sentence.begin && std::string_view(",;(").find(lower[end_of_total - 1]) != std::string_view::npos)
    --end_of_total;
  const Number* total = total_before(passage, sentence, end_of_total, ";:.()");
  if (total == nullptr || total->unit.empty() || is_percent(total->unit)) return;
  const size_t begin = at + lead.size();
  const Parts parts = parts_in(passage, {begin, list_end(passage, sentence, begin)}, *total);
  if (parts.closes && is_rest_last(passage, parts)) report_sum(passage, *total, parts, Evidence::strong, findings);
}

// "a + b + c": a chain of figures with nothing but units and plus signs between.
struct Chain {
  size_t first = 0;
  size_t last = 0;  // one past
};

bool joined_by(const Passage& passage, size_t i, char sign) {
  const std::string_view gap = trimmed(passage.between(passage.numbers[i].unit_end, passage.numbers[i + 1].begin));
  return gap.size() == 1 && gap.front() == sign;
}

// The total of a chain: "T = a + b", "a + b = T", "T (a + b)", "T: a + b".
const Number* total_of_chain(const Passage& passage, const Sentence& sentence, const Chain& chain) {
  if (chain.last < sentence.last_number && joined_by(passage, chain.last - 1, '=')) return &passage.numbers[chain.last];
  if (chain.first == sentence.first_number) return nullptr;
  const Number& before = passage.numbers[chain.first - 1];
  const std::string_view gap = trimmed(passage.between(before.unit_end, passage.numbers[chain.first].begin));
  return gap == "=" || gap == "(" || gap == ":" || gap == "là" ? &before : nullptr;
}

void check_additions(const Passage& passage, const Sentence& sentence, Findings& findings) {
  for (size_t i = sentence.first_number; i + 1 < sentence.last_number;) {
    Chain chain{i, i + 1};
    while (chain.last < sentence.last_number && joined_by(passage, chain.last - 1, '+')) ++chain.last;
    i = chain.last;
    if (chain.last - chain.first < 2) continue;
    const Number* total = total_of_chain(passage, sentence, chain);
    if (total == nullptr) continue;
    Parts parts;
    for (size_t k = chain.first; k < chain.last; ++k) parts.numbers.push_back(&passage.numbers[k]);
    Number exact = *total;
    exact.precision = vietnamese::Precision::exact;
    report_sum(passage, exact, parts, Evidence::strong, findings);
  }
}

}  // namespace

void check_sum(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    const Sentence* before = nullptr;
    for (const Sentence& sentence : passage.sentences) {
      if (before != nullptr) check_list_of_sentence_before(passage, *before, sentence, findings);
      before = &sentence;
      check_parentheses(passage, sentence, findings);
      check_lists(passage, sentence, findings);
      check_list_with_rest(passage, sentence, findings);
      check_additions(passage, sentence, findings);
    }
  }
}

}  // namespace gandan::reading::check
