#include "platform/office/page_table.h"

#include <algorithm>
#include <utility>

namespace gandan::office {
namespace {

constexpr size_t fewest_columns = 3;
constexpr double narrowest_gutter = 0.35;  // of the height of a line; a blank between words is narrower
constexpr size_t lines_that_settle = 6;    // how wide the columns are
constexpr double half_a_line = 0.7;        // of the height of a line: what is nearer stands beside it
constexpr double even_gap = 1.2;           // gaps between lines that differ by less are the same
constexpr double widest_gap = 4.0;         // of the height of a line: what stands further below is no row
constexpr size_t tallest_cut_off = 14;     // lines of a head and what rows may stand below it at the foot of a page

using Column = PageColumn;

double height_of(const PageLine& line) {
  return line.bottom - line.top;
}

// "STT", also where a narrow column breaks it.
bool is_corner(const std::vector<PageLine>& lines, size_t line) {
  const std::string_view first = lines[line].words.front().text;
  if (lines[line].words.size() < 2) return false;
  const auto begins_with_t = [&](size_t i) { return i < lines.size() && lines[i].words.front().text == "T"; };
  return first == "TT" || first == "STT" || (first == "ST" && (begins_with_t(line + 1) || begins_with_t(line + 2)));
}

// "1", "12.", "IV", "A": what the first column holds.
bool is_row_number(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.remove_suffix(1);
  const bool figure =
      !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
  const bool roman = !text.empty() && text.size() <= 4 && text.find_first_not_of("IVX") == std::string_view::npos;
  return figure || roman || (text.size() == 1 && text.front() >= 'A' && text.front() <= 'H');
}

// `columns` with the words of one more line in them: words that touch a column widen it, or join two.
std::vector<Column> widened(std::vector<Column> columns, const PageLine& line) {
  const double room = narrowest_gutter * height_of(line);
  for (const PageWord& word : line.words) columns.push_back({word.left, word.right()});
  std::sort(columns.begin(), columns.end(), [](const Column& a, const Column& b) { return a.left < b.left; });
  std::vector<Column> joined;
  for (const Column& column : columns) {
    if (!joined.empty() && column.left - joined.back().right < room)
      joined.back().right = std::max(joined.back().right, column.right);
    else
      joined.push_back(column);
  }
  return joined;
}

size_t column_at(const std::vector<Column>& columns, const PageWord& word) {
  const double middle = word.left + word.width / 2;
  size_t nearest = 0;
  for (size_t i = 0; i < columns.size(); ++i) {
    const auto distance = [&](size_t k) {
      return std::max({columns[k].left - middle, middle - columns[k].right, 0.0});
    };
    if (distance(i) < distance(nearest)) nearest = i;
  }
  return nearest;
}

class TableScan {
 public:
  TableScan(const std::vector<PageLine>& lines, std::vector<Column> columns)
      : lines_(lines), columns_(std::move(columns)), settled_(!columns_.empty()) {}

  // The table whose head has its first word in line `corner`.
  bool read(size_t corner, PageTable& table) {
    const size_t head = first_interleaved(corner);
    const size_t number = first_number(corner + 1, lines_[corner].words.front());
    if (number == lines_.size()) return false;
    const size_t body = std::max(corner + 1, first_interleaved(number));
    const size_t end = grow(number);
    if (columns_.size() < fewest_columns || (head > 0 && covers_gutters(head))) return false;
    table.rows.push_back(row_of(head, body));
    return read_rows(head, body, end, table);
  }

  // The rows that go on at the top of a page, in line `first`.
  bool go_on(size_t first, PageTable& table) {
    const size_t number = first < lines_.size() ? first_number(first, lines_[first].words.front()) : lines_.size();
    if (number == lines_.size() || spans_gutters(first)) return false;
    const size_t end = grow(first);
    const size_t body = end_of_rest(first, number, end);
    table.rest = row_of(first, body);
    return read_rows(first, body, end, table);
  }

  // The first of the lines that stand beside `line` and half above it, as the cells of centred rows do.
  size_t first_interleaved(size_t line) const {
    while (line > 0 && distance_to(line) < half_a_line * height_of(lines_[line])) --line;
    return line;
  }

 private:
  bool read_rows(size_t first, size_t body, size_t end, PageTable& table) {
    std::vector<size_t> anchors;
    for (size_t i = body; i < end; ++i) {
      centred_ = centred_ || (i > body && distance_to(i) < half_a_line * height_of(lines_[i]));
      if (has_number(i)) anchors.push_back(i);
    }
    for (size_t i = 0; i < anchors.size(); ++i) {
      const size_t last =
          i + 1 < anchors.size() ? cut_between(anchors[i], anchors[i + 1]) : end_of_row(anchors[i], end);
      table.rows.push_back(row_of(body, last));
      body = last;
    }
    table.first = first;
    table.last = body;
    table.columns = columns_;
    return !anchors.empty();
  }

  double distance_to(size_t line) const { return lines_[line].top - lines_[line - 1].top; }

  // Of the lines above the first number of a page, those that end a row of the page before: what stands above the gap
  // between two rows. Where cells begin beside their number all of them do.
  size_t end_of_rest(size_t first, size_t number, size_t end) const {
    double pitch = height_of(lines_[first]);  // at most, from line to line within a cell
    bool centred = false;
    for (size_t i = first + 1; i < end; ++i) {
      const bool beside = distance_to(i) < half_a_line * height_of(lines_[i]);
      centred = centred || beside;
      if (!beside) pitch = std::min(pitch, distance_to(i));
    }
    for (size_t i = number; i > first; --i) {
      if (distance_to(i) > even_gap * pitch) return i;
    }
    return centred ? first : number;
  }

  // The first line from `from` on that begins with the number of a row, below the word in the corner.
  size_t first_number(size_t from, const PageWord& corner) const {
    constexpr size_t tallest_head = 9;  // lines
    const double right = columns_.empty() ? corner.right() + corner.height : columns_.front().right;
    for (size_t i = from; i < std::min(lines_.size(), from + tallest_head); ++i) {
      const PageWord& word = lines_[i].words.front();
      if (is_row_number(word.text) && word.left < right) return i;
    }
    return lines_.size();
  }

  // Until a few rows have said how wide the columns are, a word of the next may join two of them.
  bool spans_gutters(size_t line) const {
    const size_t joined = settled_ ? 1 : 2;
    return columns_.size() >= fewest_columns && widened(columns_, lines_[line]).size() + joined <= columns_.size();
  }

  // Whether a line runs on over most columns, as text does; a cell of a head may stand over some of them.
  bool covers_gutters(size_t line) const {
    return 2 * widened(columns_, lines_[line]).size() < columns_.size() + fewest_columns;
  }

  // Takes the lines that leave the gutters open into columns_; where the table ends.
  size_t grow(size_t body) {
    size_t end = body;
    for (size_t i = body; i < lines_.size(); ++i) {
      if (i > body && distance_to(i) > widest_gap * height_of(lines_[i])) break;
      const bool spans = spans_gutters(i);
      if (spans && i > end) break;  // two lines in a row that run across the gutters
      if (spans) continue;          // the title of a group may
      columns_ = widened(columns_, lines_[i]);
      end = i + 1;
      settled_ = settled_ || end >= body + lines_that_settle;
    }
    return end;
  }

  bool has_number(size_t line) const {
    const PageWord& word = lines_[line].words.front();
    return is_row_number(word.text) && column_at(columns_, word) == 0;
  }

  // Where the lines between two numbers part: at the widest gap. Where all are even the cells begin beside their
  // number.
  size_t cut_between(size_t anchor, size_t next) const {
    size_t widest = next;
    double most = 0, least = distance_to(next);
    for (size_t i = anchor + 1; i <= next; ++i) {
      least = std::min(least, distance_to(i));
      if (distance_to(i) <= most) continue;
      most = distance_to(i);
      widest = i;
    }
    return centred_ || most > even_gap * least ? widest : next;
  }

  // The last row takes the lines that stand close below its number, and no text behind the table.
  size_t end_of_row(size_t anchor, size_t end) const {
    size_t line = anchor + 1;
    while (line < end && distance_to(line) < even_gap * height_of(lines_[line]) &&
           lines_[line].words.front().left >= columns_[1].left - height_of(lines_[line]))
      ++line;
    return line;
  }

  std::string row_of(size_t first, size_t last) const {
    std::vector<std::string> cells(columns_.size());
    for (size_t i = first; i < last; ++i) {
      for (const PageWord& word : lines_[i].words) {
        std::string& cell = cells[column_at(columns_, word)];
        if (!cell.empty()) cell += ' ';
        cell += word.text;
      }
    }
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    std::string row;
    for (size_t i = 0; i < cells.size(); ++i) row += (i > 0 ? "\t" : "") + cells[i];
    return row;
  }

  const std::vector<PageLine>& lines_;
  std::vector<Column> columns_;
  bool settled_;          // the columns are known
  bool centred_ = false;  // cells stand in the middle of their row
};

}  // namespace

bool is_page_number(const PageLine& line) {
  std::string digits;
  for (const PageWord& word : line.words) digits += word.text;
  for (const std::string_view dash : {"-", "–", "—"}) {
    while (digits.starts_with(dash)) digits.erase(0, dash.size());
    while (digits.ends_with(dash)) digits.erase(digits.size() - dash.size());
  }
  return !digits.empty() && digits.size() <= 4 && digits.find_first_not_of("0123456789") == std::string::npos;
}

PageTables tables_of_page(const std::vector<PageLine>& lines, std::vector<PageColumn>& columns) {
  PageTables found{{}, lines.size()};
  std::vector<PageTable>& tables = found.tables;
  const size_t top = !lines.empty() && is_page_number(lines.front()) ? 1 : 0;
  PageTable table;
  if (!columns.empty() && TableScan(lines, columns).go_on(top, table)) tables.push_back(std::move(table));
  for (size_t i = tables.empty() ? 0 : tables.back().last; i < lines.size(); ++i) {
    PageTable next;
    if (!is_corner(lines, i)) continue;
    if (!TableScan(lines, {}).read(i, next)) {
      if (lines.size() - i <= tallest_cut_off) found.cut_off = TableScan(lines, {}).first_interleaved(i);
      continue;
    }
    i = next.last - 1;
    tables.push_back(std::move(next));
  }
  const bool reaches_end = !tables.empty() && tables.back().last + 1 >= lines.size();  // but for the page's number
  columns = reaches_end ? tables.back().columns : std::vector<PageColumn>();
  return found;
}

}  // namespace gandan::office
