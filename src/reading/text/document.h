// A report as read: its lines, the paragraphs they form, its outline and footnotes. Every later item points back here,
// to page, line and quote. Pure: text in, structure out; leaves files and formats to platform/office.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gandan::reading {

// Lines are counted from 1 over the lines of the source file as given (blank ones too).
struct LineRange {
  int first = 0;
  int last = 0;
  friend bool operator==(const LineRange&, const LineRange&) = default;
};

enum class ParagraphKind {
  body,
  heading,      // Phần thứ nhất; I-; 1.; 1.1.; 2.1.1.
  item,         // (1) ...; a) ...
  bullet,       // - ...; + ...
  footnote,     // text of a note at the end (or foot) of the document
  page_number,  // a stray number alone in its line
  table_row,
};

// A run of text that one sentence or item forms, joined over line and page breaks: NFC, blanks made single, footnote
// marks taken out.
struct Paragraph {
  ParagraphKind kind = ParagraphKind::body;
  std::string number;  // "2.1.1", "(9)", "IV", "a", "-"; empty for body
  std::string text;    // without the number
  LineRange lines;
  std::optional<int> page;  // from 1, where the source has pages
  int level = 0;            // depth in the outline; 0 = not a heading
  int parent = -1;          // index of the heading above it, -1 = none
  // Byte offset in `text` at which each source line begins, so that a span of text leads back to its lines.
  std::vector<std::pair<size_t, int>> line_starts;

  LineRange lines_of(size_t begin, size_t end) const;  // the source lines that text[begin, end) stands on
};

struct Footnote {
  int number = 0;
  std::string text;
  int marked_at = 0;  // the line with its mark; 0 = no mark found
  LineRange lines;
  int paragraph = -1;  // index of the paragraph that bears the mark
  size_t offset = 0;   // where in that paragraph's text the mark stood
};

struct Document {
  std::vector<std::string> lines;     // NFC, as given otherwise
  std::vector<int> page_of_line;      // empty when the source has no pages
  std::vector<Paragraph> paragraphs;  // in reading order, footnotes last
  std::vector<Footnote> footnotes;
};

// Source text after platform/office made it text: pages separated by form feeds (U+000C) where known.
Document read_document(std::string_view text);

}  // namespace gandan::reading
