// Which lines are rows of a table: cells between tabs or bars, or the flattened tables of PDF text layers, one row or
// one cell to a line. Pure; leaves the meaning of columns to table_targets.cpp.
#pragma once

#include <string>
#include <vector>

#include "reading/text/lines.h"

namespace gandan::reading {

struct TableLine {
  bool in_table = false;
  bool opens_row = false;
  bool opens_cell = false;  // a cell of its own in the row that is open
  std::string text;         // of the line, its cells separated by tabs
};

// One for each content line.
std::vector<TableLine> find_table_lines(const std::vector<SourceLine>& lines);

}  // namespace gandan::reading
