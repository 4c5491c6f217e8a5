// The table that stands on a page, from where its words stand: columns are what no word of its rows reaches across, and
// a row is what stands beside one number of the first column, however many lines its cells take. Pure.
#pragma once

#include <string>
#include <vector>

#include "platform/office/page_words.h"

namespace gandan::office {

struct PageLine {
  double top = 0, bottom = 0;   // of its highest word
  std::vector<PageWord> words;  // from left to right
};

struct PageColumn {
  double left = 0, right = 0;
};

struct PageTable {
  size_t first = 0, last = 0;     // the lines [first, last) of the page
  std::vector<std::string> rows;  // their cells parted by tabs
  std::string rest;               // of the row that the end of the page before broke
  std::vector<PageColumn> columns;
};

// "5", "- 5 -" alone in a line: the number of a page, when it stands at its top or its foot.
bool is_page_number(const PageLine& line);

struct PageTables {
  std::vector<PageTable> tables;  // in the order of the page
  size_t cut_off = 0;  // the line where the head of a table begins of which too few rows stand above the page's end;
                       // the number of lines when there is none
};

// The tables whose head begins with "TT" or "STT"; of fewer than three columns none is sure. `columns` are those of a
// table that ended the page before and may go on; they become those of one that ends this page.
PageTables tables_of_page(const std::vector<PageLine>& lines, std::vector<PageColumn>& columns);

}  // namespace gandan::office
