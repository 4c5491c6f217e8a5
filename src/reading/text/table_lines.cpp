#include "reading/text/table_lines.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"

namespace gandan::reading {
namespace {

constexpr size_t widest_cell = 90;  // letters; a longer line is running text behind the table

std::string cells_between(std::string_view line, char separator) {
  std::string text;
  while (!line.empty() && line.front() == separator) line.remove_prefix(1);
  while (!line.empty() && line.back() == separator) line.remove_suffix(1);
  for (size_t begin = 0; begin <= line.size();) {
    const size_t end = std::min(line.find(separator, begin), line.size());
    if (begin > 0) text += '\t';
    text += single_blanks(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return text;
}

bool has_cells(std::string_view line, char separator) {
  const auto separators = std::ranges::count(line, separator);
  return separator == '\t' ? separators >= 1 : separators >= 2;
}

bool is_whole_number(std::string_view text, int& value) {
  if (text.empty() || text.size() > 3 || !std::ranges::all_of(text, [](char c) { return is_digit(c); })) return false;
  value = 0;
  for (const char digit : text) value = value * 10 + (digit - '0');
  return true;
}

bool is_roman_or_letter(std::string_view text) {
  return !text.empty() && text.size() <= 4 &&
         (text.find_first_not_of("IVX") == std::string_view::npos ||
          (text.size() == 1 && is_upper(static_cast<unsigned char>(text[0]))));
}

// "STT Chỉ tiêu Đơn vị tính Kế hoạch": the head of a table whose cells are not set apart.
bool is_head_in_one_line(std::string_view low) {
  static constexpr std::array<std::string_view, 4> units = {"đơn vị", "đvt", "đơn vị tính", "đ.vị"};
  return (begins_with_phrase(low, "stt") || begins_with_phrase(low, "tt") || begins_with_phrase(low, "số tt")) &&
         has_any(low, units);
}

bool is_first_head_cell(std::string_view low) {
  return low == "stt" || low == "tt" || low == "số tt";
}

class Scan {
 public:
  explicit Scan(const std::vector<SourceLine>& lines) : lines_(lines), found_(lines.size()) {}

  std::vector<TableLine> run() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view text = lines_[i].text;
      if (has_cells(text, '\t')) {
        found_[i] = {true, true, true, cells_between(text, '\t')};
      } else if (has_cells(text, '|')) {
        found_[i] = {true, true, true, cells_between(text, '|')};
      } else if (lines_[i].width <= widest_cell) {
        read_flattened(i);
      }
    }
    return std::move(found_);
  }

 private:
  void read_flattened(size_t& i) {
    const std::string low = lower_in_place(lines_[i].text);
    if (is_head_in_one_line(low)) {
      mark(i, true, true);
      for (++i; i < lines_.size() && row_line(i); ++i) {
      }
      --i;
    } else if (is_first_head_cell(low) && head_follows(i)) {
      read_cells(i);
      --i;
    }
  }

  void mark(size_t i, bool opens_row, bool opens_cell) {
    found_[i] = {true, opens_row, opens_cell, single_blanks(lines_[i].text)};
  }

  // "3 Tỷ lệ hộ nghèo % 1,5" opens a row, "II Xã hội" a group; a short line goes on with the row above it.
  bool row_line(size_t i) {
    const std::string_view text = lines_[i].text;
    const std::string_view first = first_word(text);
    int number = 0;
    const bool opens = (is_whole_number(first, number) || is_roman_or_letter(first)) && first.size() < text.size();
    if (lines_[i].width > widest_cell + 20 || (!opens && is_all_capitals(text)) || (!opens && text.ends_with('.')))
      return false;
    mark(i, opens, opens);
    return true;
  }

  bool head_follows(size_t i) const {
    for (size_t k = i + 1; k < std::min(i + 4, lines_.size()); ++k) {
      const std::string low = lower_in_place(lines_[k].text);
      if (has_phrase(low, "chỉ tiêu") || has_phrase(low, "nội dung") || has_phrase(low, "tên công trình")) return true;
    }
    return false;
  }

  // One cell to a line, from the head on; leaves `i` behind the table.
  void read_cells(size_t& i) {
    int expected = 1;
    bool in_head = true;
    for (mark(i++, true, true); i < lines_.size(); ++i) {
      const std::string_view text = lines_[i].text;
      int number = 0;
      const bool counts = is_whole_number(text, number) && number == expected && i + 1 < lines_.size() &&
                          !is_digit(letter_at(lines_[i + 1].text, 0).code);
      const bool group = is_roman_or_letter(text);
      if (counts) ++expected;
      if (lines_[i].width > widest_cell || (!in_head && is_all_capitals(text) && !group)) return;
      in_head = in_head && !counts && !group;
      mark(i, counts || group, true);
    }
  }

  const std::vector<SourceLine>& lines_;
  std::vector<TableLine> found_;
};

}  // namespace

std::vector<TableLine> find_table_lines(const std::vector<SourceLine>& lines) {
  return Scan(lines).run();
}

}  // namespace gandan::reading
