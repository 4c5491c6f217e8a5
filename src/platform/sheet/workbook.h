// Sheets of a spreadsheet file (XLSX, ECMA-376): writing one that people fill in, and reading what comes back. Leaves
// what the cells mean to features. A cell is text; numbers are written the Vietnamese way ("97,1") on the way in, so
// that one rule reads what was typed anywhere.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gandan::sheet {

struct Column {
  std::string heading;
  double width = 12;    // in characters
  bool filled = false;  // people type here: shown on white, the rest grey
  bool number = false;  // its cells are numbers where they can be read as such ("97.1"); otherwise text
  bool date = false;    // its cells are days where they can be read as such ("2026-12-05"); otherwise text
  bool hidden = false;  // goes along for the program
};

// The values that a cell takes, offered as a list to choose from. `row`, `column` from 0, headings not counted.
struct Choices {
  size_t row = 0, column = 0;
  std::vector<std::string> values;
};

struct Sheet {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // plain notation for numbers: "97.1"
  std::string note;                            // how to fill it in; stands on a second sheet
  std::string note_name = {};                  // of that sheet
  std::vector<Choices> choices = {};
};

// The bytes of the file. The first row has the headings and stays in sight. Never makes a formula of a text. Fails with
// error.sheet.not_written.
base::Result<std::string> write_workbook(const Sheet& sheet);

struct ReadRow {
  int number = 0;                    // as the spreadsheet counts: 1 is the first
  std::map<int, std::string> cells;  // by column, 0 is A; blank ones are left out
  std::string_view cell(int column) const;
};

inline constexpr int most_rows = 20'000;

// The first sheet, rows in order. What a formula last gave stands for it. Fails with error.sheet.unreadable,
// error.sheet.too_large (more rows, or more bytes once unpacked).
base::Result<std::vector<ReadRow>> read_workbook(const std::filesystem::path& file);
base::Result<std::vector<ReadRow>> read_workbook_bytes(const std::string& bytes);

std::string cell_name(int column, int row);  // (5, 12) -> "F12"

}  // namespace gandan::sheet
