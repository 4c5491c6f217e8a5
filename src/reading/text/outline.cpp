#include "reading/text/outline.h"

#include <algorithm>

#include "reading/text/letters.h"
#include "reading/text/marker.h"

namespace gandan::reading {
namespace {

constexpr size_t longest_heading = 400;  // letters

// The nesting that reports use: Phần > A > I > 1 > 1.1 > 1.1.1; a heading in capitals without a number stands with
// the parts.
enum Rank { no_rank = 0, part_rank = 1, capital_rank = 2, roman_rank = 3, decimal_rank = 4 };

bool ends_like_heading(std::string_view text) {
  const char32_t last = letter_before(text, text.size()).code;
  return last != U'.' && last != U';' && last != U',' && last != U'…';
}

bool has_sentence_break(std::string_view text) {
  for (size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
    if (is_upper(letter_at(text, at + 2).code) && at > 2 && !is_digit(text[at - 1])) return true;
  }
  return false;
}

int rank_of(const Paragraph& paragraph) {
  if (paragraph.kind == ParagraphKind::body) {
    const bool heading = is_all_capitals(paragraph.text) && count_letters(paragraph.text) <= longest_heading;
    return heading ? part_rank : no_rank;
  }
  if (paragraph.kind != ParagraphKind::item) return no_rank;
  const Marker marker = opening_marker(paragraph.number + ". ");
  const bool short_enough = count_letters(paragraph.text) <= longest_heading;
  switch (marker.style) {
    case MarkerStyle::part:
      return paragraph.number.starts_with("Đ") ? roman_rank : part_rank;
    case MarkerStyle::capital:
      return short_enough && ends_like_heading(paragraph.text) ? capital_rank : no_rank;
    case MarkerStyle::roman:
      return short_enough ? roman_rank : no_rank;
    case MarkerStyle::decimal: {
      const bool title = short_enough && ends_like_heading(paragraph.text) && !has_sentence_break(paragraph.text);
      return title || marker.depth > 1 ? decimal_rank + marker.depth - 1 : no_rank;
    }
    default:
      return no_rank;
  }
}

}  // namespace

void find_outline(Document& document) {
  struct Above {
    int rank;
    int paragraph;
  };
  std::vector<Above> path;
  for (size_t i = 0; i < document.paragraphs.size(); ++i) {
    Paragraph& paragraph = document.paragraphs[i];
    const int rank = rank_of(paragraph);
    paragraph.level = 0;
    if (paragraph.kind == ParagraphKind::footnote) continue;
    if (rank == no_rank) {
      paragraph.parent = path.empty() ? -1 : path.back().paragraph;
      continue;
    }
    while (!path.empty() && path.back().rank >= rank) path.pop_back();
    paragraph.kind = ParagraphKind::heading;
    paragraph.parent = path.empty() ? -1 : path.back().paragraph;
    path.push_back({rank, static_cast<int>(i)});
    paragraph.level = static_cast<int>(path.size());
  }
}

}  // namespace gandan::reading
