#include "reading/text/running_heads.h"

#include <algorithm>
#include <map>

#include "reading/text/letters.h"

namespace gandan::reading {
namespace {

constexpr size_t shortest_head = 12;  // letters; shorter lines that recur are the cells of a table
constexpr size_t fewest_pages = 3;
constexpr int most_skipped = 3;  // pages without their number, as where a table fills the sheet

using Places = std::vector<size_t>;

std::map<std::string_view, Places> recurring_lines(const std::vector<SourceLine>& lines) {
  std::map<std::string_view, Places> places;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].width >= shortest_head) places[lines[i].text].push_back(i);
  }
  std::erase_if(places, [](const auto& line) { return line.second.size() < fewest_pages; });
  return places;
}

// "7", "- 7 -": the number of a page that stands alone in its line; 0 when it is none.
int page_number(std::string_view text) {
  int number = 0;
  size_t digits = 0;
  for (const char c : text) {
    if (is_digit(c) && ++digits <= 3) {
      number = number * 10 + (c - '0');
    } else if (is_digit(c) || (c != '-' && c != ' ')) {
      return 0;
    }
  }
  return number;
}

// The numbers that stand right behind (`step` 1) or before (-1) the places count up from page to page.
bool counts_pages(const std::vector<SourceLine>& lines, const Places& places, int step) {
  int last = 0;
  for (const size_t at : places) {
    const size_t beside = at + static_cast<size_t>(step);  // wraps below 0 to beyond the end
    const int number = beside < lines.size() ? page_number(lines[beside].text) : 0;
    if (number == 0 || (last > 0 && (number <= last || number > last + most_skipped))) return false;
    last = number;
  }
  return true;
}

bool at_edge_of_page(const std::vector<SourceLine>& lines, size_t at) {
  if (lines[at].page == 0) return false;
  const auto other_page = [&](size_t neighbour) { return lines[neighbour].page != lines[at].page; };
  return at == 0 || at + 1 == lines.size() || other_page(at - 1) || other_page(at + 1);
}

}  // namespace

std::vector<bool> running_heads(const std::vector<SourceLine>& lines) {
  std::vector<bool> heads(lines.size(), false);
  for (const auto& [text, places] : recurring_lines(lines)) {
    const bool edges = std::ranges::all_of(places, [&](size_t at) { return at_edge_of_page(lines, at); });
    const int step = counts_pages(lines, places, 1) ? 1 : counts_pages(lines, places, -1) ? -1 : 0;
    if (!edges && step == 0) continue;
    for (const size_t at : places) {
      heads[at] = true;
      if (step != 0) heads[at + static_cast<size_t>(step)] = true;
    }
  }
  return heads;
}

}  // namespace gandan::reading
