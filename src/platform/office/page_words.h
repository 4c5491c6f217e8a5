// From the words of a page and where they stand to lines of text: words of one height are a line, a small raised number
// is glued to its word, a wide gap is the border of a table's cells. Pure.
//
// Why not the lines that pdftotext makes: programs that lack a letter in a font draw it from two signs with a wrong
// width, and its lines then say "đổ i mới" and "vềđổi"; the boxes of the words tell what was meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gandan::office {

struct PageWord {
  double left = 0, top = 0, width = 0, height = 0;  // points, from the upper left corner of the page
  std::string_view text;
  double right() const { return left + width; }
  double bottom() const { return top + height; }
};

// The lines of one page, from top to bottom, each ended by a line feed; a blank line where the page has a wider gap.
std::string lines_of_page(std::vector<PageWord> words);

// What `pdftotext -tsv` prints, as text: pages separated by form feeds. Words point into `tsv` only meanwhile.
std::vector<std::string> pages_of_tsv(std::string_view tsv);

}  // namespace gandan::office
