// How many there are to be, and how many then are named: "5 khâu đột phá: (1) ...; (2) ...; (3) ...; (4) ...", or a
// heading "Ba nhiệm vụ trọng tâm" with four items below it.
#include <algorithm>
#include <array>

#include "reading/checks/check.h"
#include "reading/text/sentence.h"

namespace gandan::reading::check {
namespace {

constexpr std::array<std::string_view, 11> in_words = {"",    "một", "hai", "ba",   "bốn", "năm",
                                                       "sáu", "bảy", "tám", "chín", "mười"};
// What congresses count and then name one by one. Targets are not among them: one item may hold several.
constexpr std::array<std::string_view, 8> counted = {
    "khâu đột phá",         "nhiệm vụ trọng tâm", "đột phá chiến lược", "nhiệm vụ đột phá", "chương trình trọng điểm",
    "chương trình đột phá", "nhiệm vụ then chốt", "giải pháp đột phá"};

constexpr size_t most_paragraphs = 400;  // below a heading
constexpr size_t longest_title = 160;    // bytes
constexpr int most_tried = 50;           // of one noun in one paragraph

struct Announced {
  int count = 0;
  std::string_view noun;
  size_t begin = 0;
  size_t end = 0;  // behind the noun
};

// The count in front of `noun_begin`: "05 ", "ba ".
int count_before(std::string_view lower, size_t noun_begin) {
  const size_t begin = noun_begin > 16 ? noun_begin - 16 : 0;
  const std::string_view before = trimmed(lower.substr(begin, noun_begin - begin));
  const size_t blank = before.find_last_of(" :(");
  const std::string_view word = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
  const auto named = std::find(in_words.begin() + 1, in_words.end(), word);
  if (named != in_words.end()) return static_cast<int>(named - in_words.begin());
  if (word.empty() || word.size() > 2 ||
      !std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return 0;
  int value = 0;
  for (const char digit : word) value = value * 10 + (digit - '0');
  return value;
}

void report_count(const Passage& passage, const Announced& announced, int named, Findings& findings) {
  findings.push_back(FindingBuilder(FindingKind::conflict, Severity::warning, "reading.finding.announced")
                         .at(passage, Span{announced.begin, announced.end})
                         .stated(base::Decimal(announced.count))
                         .computed(base::Decimal(named))
                         .argument("noun", std::string(announced.noun))
                         .build());
}

// Where the next counted list is announced behind `from`, or the end.
size_t next_announced(std::string_view lower, size_t from) {
  size_t next = lower.size();
  for (const std::string_view noun : counted) {
    const size_t at = find_word(lower, noun, from);
    if (at < next && count_before(lower, at) >= 2) next = at;
  }
  return next;
}

// The items that follow the colon behind the noun in the same paragraph; 0 when there are none, or when the next
// paragraph goes on with them.
int named_inline(const CheckedReport& report, size_t index, const Announced& announced) {
  const Passage& passage = report.passages[index];
  const std::string_view text = passage.text();
  const std::string_view behind = text.substr(announced.end, 80);
  const size_t colon = behind.find(": ");
  if (colon == std::string_view::npos || behind.substr(0, colon).find_first_of(".;") != std::string_view::npos)
    return 0;
  // "3 khâu đột phá và 12 chỉ tiêu: (1) ...": the list is that of the nearer noun.
  const std::string_view bridge = std::string_view(passage.lower).substr(announced.end, colon);
  if (has_any_word(bridge, {"và", "chỉ tiêu", "nhiệm vụ", "giải pháp", "chương trình"})) return 0;
  const size_t begin = announced.end + colon + 2;
  const size_t end = begin + next_announced(std::string_view(passage.lower).substr(begin, longest_sentence), 0);
  const auto items = inline_items(text.substr(begin, end - begin));
  if (items.size() < 2 || items.front().number != "1") return 0;
  const std::string next = "(" + std::to_string(items.size() + 1) + ")";
  const bool goes_on = index + 1 < report.passages.size() && report.passages[index + 1].paragraph->number == next;
  return goes_on ? 0 : static_cast<int>(items.size());
}

// The paragraphs right below a heading or label that are its items: all of one kind, numbered or signed alike.
int named_below(const CheckedReport& report, size_t at) {
  const auto& passages = report.passages;
  if (at + 1 >= passages.size()) return 0;
  const Paragraph& heading = *passages[at].paragraph;
  const Paragraph& first = *passages[at + 1].paragraph;
  const bool items = first.kind == ParagraphKind::item || first.kind == ParagraphKind::bullet ||
                     (first.kind == ParagraphKind::heading && first.level > heading.level);
  if (!items || first.number.empty()) return 0;
  int named = 0;
  for (size_t i = at + 1; i < std::min(passages.size(), at + most_paragraphs); ++i) {
    const Paragraph& below = *passages[i].paragraph;
    if (below.kind == ParagraphKind::footnote) break;
    if (below.kind == ParagraphKind::heading && below.level <= heading.level && heading.kind == ParagraphKind::heading)
      break;
    if (below.kind != first.kind || below.level != first.level) {
      // What says more of an item may stand below it; the items of another list may not.
      if (first.kind == ParagraphKind::bullet || below.kind == ParagraphKind::heading) break;
      continue;
    }
    if (first.kind == ParagraphKind::bullet && below.number != first.number) continue;
    if (first.kind == ParagraphKind::item && named > 0 && below.number == first.number) break;
    ++named;
  }
  return named;
}

void check_one(const CheckedReport& report, size_t index, const Announced& announced, Findings& findings) {
  const Passage& passage = report.passages[index];
  const int inside = named_inline(report, index, announced);
  const std::string_view lower = passage.lower;
  const bool title = passage.paragraph->kind == ParagraphKind::heading || trimmed(lower).ends_with(':');
  // A title of two lists says nothing of which of them stands below.
  const auto named = std::count_if(counted.begin(), counted.end(), [&](auto noun) { return has_word(lower, noun); });
  const bool alone = inside == 0 && title && lower.size() <= longest_title && named == 1;
  const int found = alone ? named_below(report, index) : inside;
  if (found >= 2 && found != announced.count) report_count(passage, announced, found, findings);
}

}  // namespace

void check_announced(const CheckedReport& report, Findings& findings) {
  for (size_t i = 0; i < report.passages.size(); ++i) {
    const Passage& passage = report.passages[i];
    if (passage.paragraph->kind == ParagraphKind::table_row) continue;
    for (const std::string_view noun : counted) {
      int tried = 0;
      for (size_t at = find_word(passage.lower, noun); at != std::string_view::npos && tried < most_tried; ++tried) {
        const Announced announced{count_before(passage.lower, at), noun, at, at + noun.size()};
        if (announced.count >= 2) check_one(report, i, announced, findings);
        at = find_word(passage.lower, noun, announced.end);
      }
    }
  }
}

}  // namespace gandan::reading::check
