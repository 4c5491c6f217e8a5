// The lines of a source text and what can be said of each alone: its width, its page, whether it is a page number.
// Pure; leaves joining lines to paragraphs.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/text/document.h"

namespace gandan::reading {

struct SourceLine {
  int number = 0;           // from 1
  int page = 0;             // from 1, 0 = the source has no pages
  std::string_view text;    // without blanks at the ends; points into Document::lines
  size_t width = 0;         // letters of `text`
  bool after_gap = false;   // a blank line, or more, stands before it
  bool after_rule = false;  // a ruled line stands before it: "________"
};

// How the source was set: it decides what the end of a line means.
struct Layout {
  // Letters of a full line; 0 when each paragraph is one line and a line end is a paragraph end.
  size_t full_width = 0;
  // A line that stays below this with the next word added was broken on purpose; above, it may have been full.
  size_t least_full_width = 0;
  bool gaps_matter = false;  // blank lines separate paragraphs (and do not just stand between all lines)
};

// Fills lines and page_of_line of `document` from NFC text.
void split_lines(std::string_view text, Document& document);
// The lines with text on them, without ruled lines and stray page numbers. The views stay valid as long as
// document.lines is unchanged.
std::vector<SourceLine> content_lines(const Document& document);
Layout layout_of(const std::vector<SourceLine>& lines);

}  // namespace gandan::reading
