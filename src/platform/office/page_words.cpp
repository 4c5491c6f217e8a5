#include "platform/office/page_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

#include "platform/office/page_table.h"

namespace gandan::office {
namespace {

// All in parts of the height of a line.
constexpr double same_line_overlap = 0.7;     // the lines of a cell beside a centred one overlap by half
constexpr double overlap_of_one_word = 0.25;  // two signs drawn for one letter overlap the sign behind it
constexpr double cell_gap = 2.0;
constexpr double raised_height = 0.8;  // a footnote mark is at most this high
constexpr double raised_gap = 0.25;    // of its own height
constexpr double paragraph_gap = 1.3;  // of the usual distance of lines

using Line = PageLine;

bool stands_on(const Line& line, const PageWord& word) {
  const double shared = std::min(line.bottom, word.bottom()) - std::max(line.top, word.top);
  return shared >= same_line_overlap * std::min(line.bottom - line.top, word.height);
}

std::vector<Line> group(std::vector<PageWord>& words) {
  std::stable_sort(words.begin(), words.end(), [](const PageWord& a, const PageWord& b) { return a.top < b.top; });
  std::vector<Line> lines;
  constexpr size_t look_back = 3;
  for (const PageWord& word : words) {
    const auto oldest = lines.end() - static_cast<std::ptrdiff_t>(std::min(look_back, lines.size()));
    const auto line =
        std::find_if(oldest, lines.end(), [&](const Line& candidate) { return stands_on(candidate, word); });
    if (line == lines.end()) {
      lines.push_back({word.top, word.bottom(), {word}});
      continue;
    }
    line->words.push_back(word);
    if (word.height > line->bottom - line->top) {
      line->top = word.top;
      line->bottom = word.bottom();
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.top < b.top; });
  for (Line& line : lines) {
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PageWord& a, const PageWord& b) { return a.left < b.left; });
  }
  return lines;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view between(const PageWord& left, const PageWord& right, bool left_is_first) {
  const double gap = right.left - left.right();
  const double small = std::min(left.height, right.height), large = std::max(left.height, right.height);
  if (gap < -overlap_of_one_word * small) return "";
  const bool number_of_note = left_is_first && left.height < right.height && is_number(left.text);
  if (small < raised_height * large && gap < raised_gap * small && !number_of_note) return "";
  return gap > cell_gap * large ? "\t" : " ";
}

std::string text_of(const Line& line) {
  std::string text(line.words.front().text);
  for (size_t i = 1; i < line.words.size(); ++i) {
    text += between(line.words[i - 1], line.words[i], i == 1);
    text += line.words[i].text;
  }
  return text;
}

// The distance from line to line that most lines of the page have.
double usual_distance(const std::vector<Line>& lines) {
  std::vector<double> distances;
  for (size_t i = 1; i < lines.size(); ++i) distances.push_back(lines[i].top - lines[i - 1].top);
  if (distances.empty()) return 0;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle;
}

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::isfinite(value) ? value : 0;
}

// The columns of pdftotext's table: level page par block line word left top width height conf text.
constexpr size_t column_count = 12;
using Columns = std::array<std::string_view, column_count>;

bool split(std::string_view row, Columns& columns) {
  for (size_t i = 0; i + 1 < column_count; ++i) {
    const size_t tab = row.find('\t');
    if (tab == std::string_view::npos) return false;
    columns[i] = row.substr(0, tab);
    row.remove_prefix(tab + 1);
  }
  columns.back() = row;
  return true;
}

// What a page leaves for the next: the columns of the table that ended it, or the head of one that it cut off.
struct OpenTable {
  std::vector<PageColumn> columns;
  std::vector<Line> head;
  std::string rest;  // of its last row, as this page has it
};

// Puts the head of a table that the page before cut off above its rows, a row's distance away.
void put_head(std::vector<Line> head, std::vector<Line>& lines) {
  constexpr double distance = 2.0;  // of the height of a line
  const size_t at = !lines.empty() && is_page_number(lines.front()) ? 1 : 0;
  if (head.empty()) return;
  const Line& last = head.back();
  const double below = at < lines.size() ? lines[at].top : last.top;
  const double shift = below - distance * (last.bottom - last.top) - last.top;
  for (Line& line : head) {
    line.top += shift;
    line.bottom += shift;
  }
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), head.begin(), head.end());
}

// Takes the lines from `cut_off` on out of the page, but for its number at the foot.
std::vector<Line> take_cut_off(size_t cut_off, std::vector<Line>& lines) {
  if (cut_off >= lines.size()) return {};
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(cut_off);
  const auto end = lines.end() - (is_page_number(lines.back()) ? 1 : 0);
  std::vector<Line> head(begin, end);
  lines.erase(begin, end);
  return head;
}

std::string lines_of_page(std::vector<PageWord> words, OpenTable& open) {
  std::vector<Line> lines = group(words);
  put_head(std::move(open.head), lines);
  const PageTables found = tables_of_page(lines, open.columns);
  open.head = take_cut_off(found.cut_off, lines);
  open.rest = found.tables.empty() ? std::string() : found.tables.front().rest;
  const double usual = usual_distance(lines);
  auto table = found.tables.begin();
  std::string text;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && lines[i].top - lines[i - 1].top > paragraph_gap * usual) text += '\n';
    if (table != found.tables.end() && table->first == i) {
      for (const std::string& row : table->rows) text += row + '\n';
      i = table->last - 1;
      ++table;
      continue;
    }
    text += text_of(lines[i]);
    text += '\n';
  }
  return text;
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  for (size_t begin = 0; begin <= row.size();) {
    const size_t end = std::min(row.find('\t', begin), row.size());
    cells.emplace_back(row.substr(begin, end - begin));
    begin = end + 1;
  }
  return cells;
}

// Adds the cells of `rest` to those of the last row of `page`.
void complete_last_row(std::string& page, std::string_view rest) {
  const size_t tab = rest.empty() ? std::string::npos : page.rfind('\t');
  if (tab == std::string::npos) return;
  const size_t feed = page.rfind('\n', tab);
  const size_t begin = feed == std::string::npos ? 0 : feed + 1, end = std::min(page.find('\n', tab), page.size());
  std::vector<std::string> cells = cells_of(std::string_view(page).substr(begin, end - begin));
  const std::vector<std::string> more = cells_of(rest);
  cells.resize(std::max(cells.size(), more.size()));
  for (size_t i = 0; i < more.size(); ++i) {
    if (!more[i].empty()) cells[i] += (cells[i].empty() ? "" : " ") + more[i];
  }
  std::string row;
  for (size_t i = 0; i < cells.size(); ++i) row += (i > 0 ? "\t" : "") + cells[i];
  page.replace(begin, end - begin, row);
}

// What no page came for any more.
std::string rest_of(const OpenTable& open) {
  std::string text;
  for (const Line& line : open.head) text += text_of(line) + '\n';
  return text;
}

}  // namespace

std::string lines_of_page(std::vector<PageWord> words) {
  OpenTable open;
  const std::string text = lines_of_page(std::move(words), open);
  return text + rest_of(open);
}

std::vector<std::string> pages_of_tsv(std::string_view tsv) {
  std::vector<std::string> pages;
  OpenTable open;
  std::vector<PageWord> words;
  bool in_page = false;
  const auto finish_page = [&] {
    if (in_page) {
      std::string page = lines_of_page(std::move(words), open);
      if (!pages.empty()) complete_last_row(pages.back(), std::exchange(open.rest, {}));
      pages.push_back(std::move(page));
    }
    words.clear();
  };
  Columns columns;
  while (!tsv.empty()) {
    const size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view row = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    if (!split(row, columns)) continue;
    if (columns[0] == "1") {
      finish_page();
      in_page = true;
    } else if (columns[0] == "5" && !columns.back().empty()) {
      words.push_back({number(columns[6]), number(columns[7]), number(columns[8]), number(columns[9]), columns.back()});
    }
  }
  finish_page();
  if (!pages.empty()) pages.back() += rest_of(open);
  return pages;
}

}  // namespace gandan::office
