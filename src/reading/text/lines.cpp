#include "reading/text/lines.h"

#include <algorithm>

#include "reading/text/letters.h"
#include "reading/text/running_heads.h"

namespace gandan::reading {
namespace {

constexpr size_t narrowest_page = 40;
constexpr size_t widest_page = 150;
constexpr size_t cell_width = 24;

// "________": parts what stands above it from what stands below, and says nothing.
bool is_rule(std::string_view text) {
  return text.size() >= 3 && text.find_first_not_of(text.front()) == std::string_view::npos &&
         std::string_view("_-=*").find(text.front()) != std::string_view::npos;
}

// "16", "- 16 -", "Trang 16", "16/20", at most three digits.
bool looks_like_page_number(std::string_view text) {
  if (text.starts_with("Trang ") || text.starts_with("trang ")) text.remove_prefix(6);
  size_t digits = 0;
  size_t slashes = 0;
  for (size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (is_digit(letter.code)) {
      ++digits;
    } else if (letter.code == U'/') {
      ++slashes;
    } else if (letter.code != U'-' && letter.code != U'–' && letter.code != U'—' && !is_space(letter.code)) {
      return false;
    }
    at += letter.size;
  }
  return slashes == 0 ? digits >= 1 && digits <= 3 : slashes == 1 && digits >= 2 && digits <= 6;
}

// Without form feeds a number alone is a page number when text runs on around it; among the short lines of a
// flattened table it is a cell.
bool stands_in_running_text(const std::vector<SourceLine>& lines, size_t index) {
  const bool at_start = index == 0;
  const bool at_end = index + 1 == lines.size();
  const auto wide = [&](size_t i) { return lines[i].width > cell_width; };
  if (at_start || at_end) return lines.size() > 2 && (at_start ? wide(1) : wide(index - 1));
  const bool broken_sentence = wide(index - 1) &&
                               !is_digit(letter_at(lines[index + 1].text, lines[index + 1].text.size() - 1).code) &&
                               lines[index + 1].width > 2;
  if (broken_sentence) return true;
  return wide(index + 1) && (wide(index - 1) || !is_digit(letter_at(lines[index - 1].text, 0).code)) &&
         (wide(index - 1) || index < 2 || wide(index - 2));
}

bool is_page_number(const std::vector<SourceLine>& lines, size_t index) {
  const SourceLine& line = lines[index];
  if (line.width > 12 || !looks_like_page_number(line.text)) return false;
  if (line.page == 0) return stands_in_running_text(lines, index);
  const bool first = index == 0 || lines[index - 1].page != line.page;
  const bool last = index + 1 == lines.size() || lines[index + 1].page != line.page;
  return first || last;
}

}  // namespace

void split_lines(std::string_view text, Document& document) {
  const bool has_pages = text.find('\f') != std::string_view::npos;
  int page = 1;
  size_t begin = 0;
  while (begin < text.size()) {
    size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    // A form feed ends its page: text before it in the same line still belongs to that page.
    const auto leading = static_cast<int>(std::min(line.find_first_not_of('\f'), line.size()));
    const auto feeds = static_cast<int>(std::ranges::count(line, '\f'));
    if (has_pages) document.page_of_line.push_back(page + leading);
    page += feeds;
    document.lines.emplace_back(line);
  }
}

std::vector<SourceLine> content_lines(const Document& document) {
  std::vector<SourceLine> lines;
  bool gap = false, rule = false;
  for (size_t i = 0; i < document.lines.size(); ++i) {
    const std::string_view text = trim(document.lines[i]);
    if (text.empty()) {
      gap = true;
      continue;
    }
    if (is_rule(text)) {
      gap = rule = true;
      continue;
    }
    const int page = document.page_of_line.empty() ? 0 : document.page_of_line[i];
    lines.push_back({static_cast<int>(i) + 1, page, text, count_letters(text), gap, rule});
    gap = rule = false;
  }
  const std::vector<bool> heads = running_heads(lines);
  std::vector<SourceLine> kept;
  kept.reserve(lines.size());
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!heads[i] && !is_page_number(lines, i)) kept.push_back(lines[i]);
  }
  return kept;
}

Layout layout_of(const std::vector<SourceLine>& lines) {
  if (lines.size() < 4) return {};
  std::vector<size_t> widths;
  widths.reserve(lines.size());
  size_t gaps = 0;
  for (const SourceLine& line : lines) {
    widths.push_back(line.width);
    gaps += line.after_gap ? 1U : 0U;
  }
  std::ranges::sort(widths);
  const size_t width = widths[widths.size() * 9 / 10];
  const auto first_full = std::ranges::lower_bound(widths, width * 8 / 10);
  const auto full = static_cast<size_t>(widths.end() - first_full);
  const size_t least = first_full == widths.end() ? width : *(first_full + static_cast<std::ptrdiff_t>(full / 5));
  // Lines that were broken for want of room end in the middle of a sentence; paragraphs of a line each do not.
  const auto broken = std::ranges::count_if(lines, [&](const SourceLine& line) {
    return line.width >= width * 8 / 10 && std::string_view(".;:!?").find(line.text.back()) == std::string_view::npos;
  });
  const bool fills_lines = full * 10 >= widths.size() * 3 && static_cast<size_t>(broken) * 3 >= full;
  const bool wrapped = width >= narrowest_page && width <= widest_page && fills_lines;
  return {wrapped ? width : 0, wrapped ? least : 0, gaps * 2 < lines.size()};
}

}  // namespace gandan::reading
