// The rows of a table of targets -> sentences that say the same: "Tỷ lệ hộ nghèo: 1,5 %". Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "reading/text/time_words.h"

namespace gandan::reading {

// Reads the rows of a table from its head on.
class TargetTable {
 public:
  struct Row {
    std::string number;
    std::string statement;               // empty for a group or a head
    std::string group;                   // of a row that names a group: "Kinh tế"
    size_t value_begin = 0;              // where in the statement the value stands, behind the name
    std::optional<base::Decimal> start;  // what another column says has been reached, and of which year
    std::optional<int> start_year;
  };

  // `row` is the text of a table row, its cells separated by tabs where they are known.
  Row read(std::string_view row);
  bool has_head() const { return has_head_; }
  const Horizon& horizon() const { return horizon_; }
  void leave() { *this = TargetTable(); }

 private:
  bool read_head(std::string_view row);
  void choose_columns(const std::vector<std::string_view>& cells);
  bool read_years_below(const std::vector<std::string_view>& cells);
  void note_start(int column, int year);

  bool has_head_ = false;
  bool below_head_ = false;  // the next row is the first behind the head
  Horizon horizon_;
  int value_column_ = -1;
  int unit_column_ = -1;
  int start_column_ = -1;
  int start_year_ = 0;
  int wide_column_ = -1;  // the first behind the unit whose head names no year: it may stand over several columns
};

}  // namespace gandan::reading
