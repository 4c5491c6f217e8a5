#include "reading/targets/table_targets.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/number.h"
#include "vietnamese/unit.h"

namespace gandan::reading {
namespace {

std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  for (size_t begin = 0; begin <= row.size();) {
    const size_t end = std::min(row.find('\t', begin), row.size());
    cells.push_back(trim(row.substr(begin, end - begin)));
    begin = end + 1;
  }
  return cells;
}

bool is_unit(std::string_view cell) {
  if (cell.empty() || count_letters(cell) > 30) return false;
  const auto unit = vietnamese::read_unit(cell, 0);
  // "hộ nghèo %" ends with the unit, and is none.
  return unit.known && unit.end + 2 >= cell.size() && cell.find('%', unit.end) == std::string_view::npos;
}

// "98,5", "≥ 95", "trên 90", "8 - 10", "100%": a figure and little else.
bool is_value(std::string_view cell) {
  const bool digit = std::ranges::any_of(cell, [](char c) { return is_digit(c); });
  return digit && count_letters(cell) <= 24;
}

bool is_row_number(std::string_view cell) {
  return !cell.empty() && cell.size() <= 5 && cell.find_first_not_of("0123456789.IVXABCD") == std::string_view::npos;
}

// "95 trở lên" and "%" -> "95 % trở lên".
std::string with_unit(std::string_view value, std::string_view unit) {
  const size_t digit = value.find_last_of("0123456789");
  if (unit.empty() || digit == std::string_view::npos || trim(value.substr(digit + 1)).starts_with('%'))
    return std::string(value);
  return std::string(value.substr(0, digit + 1)) + " " + std::string(unit) + std::string(value.substr(digit + 1));
}

// A row whose cells run together: "3 Tỷ lệ hộ nghèo % 1,5".
struct RunTogether {
  std::string number, name, unit, value;
};

RunTogether take_apart(std::string_view row) {
  RunTogether parts;
  const std::string_view first = first_word(row);
  if (is_row_number(first)) {
    parts.number = std::string(first);
    row = trim(row.substr(first.size()));
  }
  // The last word with a digit is the value of the last column.
  size_t begin = row.size();
  const size_t last = row.find_last_of("0123456789");
  if (last != std::string_view::npos) {
    begin = row.rfind(' ', last);
    begin = begin == std::string_view::npos ? 0 : begin + 1;
    parts.value = std::string(trim(row.substr(begin)));
  }
  std::string_view rest = trim(row.substr(0, begin));
  // Figures of other columns, then the unit, then the name.
  while (!rest.empty() && is_digit(rest.back()) && is_value(last_word(rest)) && last_word(rest).size() < rest.size()) {
    rest = trim(rest.substr(0, rest.size() - last_word(rest).size()));
  }
  for (size_t blank = rest.rfind(' '), words = 0; blank != std::string_view::npos && words < 4; ++words) {
    if (is_unit(rest.substr(blank + 1))) {
      parts.unit = std::string(rest.substr(blank + 1));
      parts.name = std::string(trim(rest.substr(0, blank)));
    }
    blank = blank == 0 ? std::string_view::npos : rest.rfind(' ', blank - 1);
  }
  if (parts.name.empty()) parts.name = std::string(rest);
  return parts;
}

void state(TargetTable::Row& row, const std::string& name, const std::string& unit, const std::string& value) {
  if (name.empty() || value.empty()) {
    row.group = name;
    return;
  }
  row.statement = name + ": ";
  row.value_begin = row.statement.size();
  row.statement += with_unit(value, lower_in_place(unit));
}

// Years (20dd) of a head: where each begins.
std::vector<int> years_in(std::string_view cell) {
  std::vector<int> years;
  for (size_t i = 0; i + 4 <= cell.size(); ++i) {
    const bool starts = i == 0 || !is_digit(cell[i - 1]);
    const std::string_view digits = cell.substr(i, 4);
    if (!starts || !digits.starts_with("20") || !std::ranges::all_of(digits, [](char c) { return is_digit(c); }))
      continue;
    if (i + 4 < cell.size() && is_digit(cell[i + 4])) continue;
    years.push_back(2000 + (digits[2] - '0') * 10 + (digits[3] - '0'));
  }
  return years;
}

int latest_year(std::string_view cell) {
  const auto years = years_in(cell);
  return years.empty() ? 0 : *std::ranges::max_element(years);
}

long digits_without_years(std::string_view head) {
  return std::ranges::count_if(head, [](char c) { return is_digit(c); }) - 4 * static_cast<long>(years_in(head).size());
}

// Columns that tell what was, or compare, or comment.
bool tells_results(std::string_view cell) {
  static constexpr std::array<std::string_view, 12> words = {"thực hiện", "ước",      "hiện trạng", "kết quả",
                                                             "th năm",    "đạt được", "so sánh",    "so với",
                                                             "ghi chú",   "tỷ lệ",    "cơ quan",    "phụ trách"};
  return has_any(cell, words);
}

constexpr std::array<std::string_view, 4> head_units = {"đơn vị", "đvt", "đơn vị tính", "đ.vị"};

struct ValueColumn {
  int index = -1;
  int year = 0;  // the latest that its head names
  bool goal = false;
  bool result = false;
};

// Which column holds the goal: the one of the latest year, or the one that is called so.
bool is_better(const ValueColumn& column, const ValueColumn& best) {
  if (best.index < 0) return true;
  if (column.result != best.result) return !column.result;
  if (column.year > 0 && best.year > 0 && column.year != best.year) return column.year > best.year;
  if (column.goal != best.goal) return column.goal;
  return column.goal && column.year == 0 && best.year == 0;  // of two without a year, the later one
}

}  // namespace

bool TargetTable::read_head(std::string_view row) {
  static constexpr std::array<std::string_view, 4> names = {"chỉ tiêu", "nội dung", "tên chỉ tiêu", "mục tiêu"};
  const std::string low = lower_in_place(row);
  if (!has_any(low, names) || !has_any(low, head_units) || digits_without_years(low) > 16) return false;
  *this = TargetTable();
  has_head_ = below_head_ = true;
  horizon_ = horizon_of(time_words(low));
  choose_columns(cells_of(low));
  // "Năm 2025 | Năm 2030": years apart are no plan for one year.
  const auto years = years_in(low);
  if (horizon_.single && !years.empty() && *std::ranges::min_element(years) + 2 <= horizon_.year)
    horizon_.single = false;
  return true;
}

void TargetTable::choose_columns(const std::vector<std::string_view>& cells) {
  static constexpr std::array<std::string_view, 8> goals = {"kế hoạch",     "mục tiêu", "phấn đấu", "đến năm",
                                                            "chỉ tiêu năm", "kh năm",   "kh",       "nghị quyết"};
  std::vector<ValueColumn> columns;
  ValueColumn best;
  for (size_t i = 0; i < cells.size() && cells.size() > 1; ++i) {
    if (has_any(cells[i], head_units)) {
      unit_column_ = static_cast<int>(i);
      continue;
    }
    if (unit_column_ < 0 || cells[i].empty()) continue;
    columns.push_back({static_cast<int>(i), latest_year(cells[i]), has_any(cells[i], goals), tells_results(cells[i])});
    if (columns.back().year == 0 && wide_column_ < 0) wide_column_ = columns.back().index;
    if (!is_better(columns.back(), best)) continue;
    best = columns.back();
    value_column_ = best.index;
    const Horizon named = horizon_of(time_words(cells[i]));
    if (named.year > 0) horizon_ = named;
  }
  // Where the path begins: the latest result, or else the year before the five of the plan.
  for (const ValueColumn& column : columns) {
    const bool start = column.result ? column.year > 0 : column.year > 0 && column.year + 5 == horizon_.year;
    if (start && column.year >= start_year_) note_start(column.index, column.year);
  }
}

void TargetTable::note_start(int column, int year) {
  start_column_ = column;
  start_year_ = year;
}

// "2026 | 2028 | 2030" below "Kế hoạch": the columns that one cell of the head stands over.
bool TargetTable::read_years_below(const std::vector<std::string_view>& cells) {
  int latest = 0, column = -1;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const int year = latest_year(cells[i]);
    if (year == 0 || digits_without_years(cells[i]) > 0 || count_letters(cells[i]) > 16) return false;
    if (year < latest) continue;
    latest = year;
    column = static_cast<int>(i);
  }
  if (column < 1 || wide_column_ < 0) return false;
  // Blank cells below the rest of the head are counted where the source has kept them.
  value_column_ = cells.front().empty() ? column : wide_column_ + column;
  horizon_ = {latest, false};
  for (size_t i = 0; i < cells.size() && start_column_ < 0; ++i) {
    if (latest_year(cells[i]) + 5 == latest)
      note_start(static_cast<int>(i) + (cells.front().empty() ? 0 : wide_column_), latest - 5);
  }
  return true;
}

TargetTable::Row TargetTable::read(std::string_view row) {
  if (read_head(row) || !has_head_) return {};
  const auto cells = cells_of(row);
  if (std::exchange(below_head_, false) && read_years_below(cells)) return {};
  Row result;
  if (cells.size() == 1) {
    const RunTogether parts = take_apart(row);
    result.number = parts.number;
    state(result, parts.name, parts.unit, parts.value);
    return result;
  }
  std::string name, unit, value;
  for (size_t i = 0; i < cells.size(); ++i) {
    const int column = static_cast<int>(i);
    if (i == 0 && is_row_number(cells[i])) {
      result.number = std::string(cells[i]);
    } else if (column == unit_column_ || (unit.empty() && !name.empty() && is_unit(cells[i]))) {
      unit = std::string(cells[i]);
    } else if (name.empty() && !cells[i].empty()) {
      name = std::string(cells[i]);
    } else if (is_value(cells[i]) && (value.empty() || column <= value_column_ || value_column_ < 0)) {
      value = std::string(cells[i]);
    }
  }
  state(result, name, unit, value);
  if (start_column_ >= 0 && static_cast<size_t>(start_column_) < cells.size() && start_column_ < value_column_) {
    const std::string_view cell = cells[static_cast<size_t>(start_column_)];
    result.start = vietnamese::parse_number(cell.substr(0, cell.find_first_of("/%")));
    if (result.start) result.start_year = start_year_;
  }
  return result;
}

}  // namespace gandan::reading
