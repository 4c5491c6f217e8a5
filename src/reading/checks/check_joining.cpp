#include "reading/checks/check_joining.h"

#include <algorithm>
#include <string_view>

namespace gandan::reading::check {
namespace {

struct Balance {
  int open = 0;      // opened and not closed
  int unopened = 0;  // closed and not opened
};

void count(std::string_view text, std::string_view opening, std::string_view closing, Balance& total) {
  Balance balance;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, opening.size()) == opening) {
      ++balance.open;
    } else if (text.substr(i, closing.size()) == closing) {
      if (balance.open > 0)
        --balance.open;
      else
        ++balance.unopened;
    }
  }
  total.open += balance.open;
  total.unopened += balance.unopened;
}

Balance parentheses_of(std::string_view text) {
  Balance balance;
  count(text, "(", ")", balance);
  return balance;
}

Balance quotes_of(std::string_view text) {
  Balance balance;
  count(text, "“", "”", balance);
  return balance;
}

bool ends_sentence(std::string_view text) {
  while (text.ends_with("”") || text.ends_with('"') || text.ends_with(' '))
    text.remove_suffix(text.ends_with("”") ? 3 : 1);
  return text.empty() || std::string_view(".;:!?").find(text.back()) != std::string_view::npos || text.ends_with("…");
}

bool may_go_on(ParagraphKind kind) {
  return kind == ParagraphKind::body || kind == ParagraphKind::item || kind == ParagraphKind::bullet;
}

// Long enough to be a sentence that was cut, and no line of a table or of a title.
constexpr size_t least_cut_sentence = 60;

bool belongs_together(const Paragraph& first, const Paragraph& second) {
  if (!may_go_on(first.kind)) return false;
  const bool plain = second.kind == ParagraphKind::body && second.number.empty();
  if (plain && first.text.size() >= least_cut_sentence && !ends_sentence(first.text)) return true;
  if (!plain && second.kind != ParagraphKind::bullet) return false;
  return (parentheses_of(first.text).open > 0 && parentheses_of(second.text).unopened > 0) ||
         (quotes_of(first.text).open > 0 && quotes_of(second.text).unopened > 0);
}

// Requires first to hold its own offsets in line_starts. Returns the offset at which the text of `second` begins.
size_t append(Paragraph& first, const Paragraph& second) {
  first.text += ' ';
  if (!second.number.empty()) first.text += second.number + ' ';
  const size_t shift = first.text.size();
  first.text += second.text;
  if (first.line_starts.empty()) first.line_starts.emplace_back(0, first.lines.first);
  for (const auto& [offset, line] : second.line_starts) first.line_starts.emplace_back(shift + offset, line);
  if (second.line_starts.empty()) first.line_starts.emplace_back(shift, second.lines.first);
  first.lines.last = std::max(first.lines.last, second.lines.last);
  return shift;
}

}  // namespace

JoinedText join_paragraphs(const Document& document) {
  constexpr size_t longest_joined = 100'000;  // a text without any full stop must not be scanned again and again
  JoinedText joined;
  joined.paragraphs.reserve(document.paragraphs.size());
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool page_number = paragraph.kind == ParagraphKind::page_number;
    size_t shift = 0;
    if (!page_number && !joined.paragraphs.empty() && joined.paragraphs.back().text.size() < longest_joined &&
        belongs_together(joined.paragraphs.back(), paragraph)) {
      shift = append(joined.paragraphs.back(), paragraph);
    } else if (!page_number) {
      joined.paragraphs.push_back(paragraph);
    }
    joined.places.push_back({joined.paragraphs.empty() ? 0 : joined.paragraphs.size() - 1, shift});
  }
  return joined;
}

}  // namespace gandan::reading::check
