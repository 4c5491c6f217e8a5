#include "platform/office/html_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/office/docx_numbering.h"
#include "platform/office/xml.h"

namespace gandan::office {
namespace {

// A row with more than this in one cell is a page laid out by a table, not a row of figures: its cells are read one
// after the other.
constexpr size_t longest_row_cell = 600;  // bytes

template <size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_unseen(std::string_view tag) {
  static constexpr std::array<std::string_view, 7> names = {"script",   "style",  "title", "template",
                                                            "noscript", "iframe", "object"};
  return is_one_of(names, tag);
}

bool is_block(std::string_view tag) {
  static constexpr std::array<std::string_view, 37> names = {
      "address", "article", "aside",    "blockquote", "body",   "caption", "center", "dd", "details", "div",
      "dl",      "dt",      "fieldset", "figcaption", "figure", "footer",  "form",   "h1", "h2",      "h3",
      "h4",      "h5",      "h6",       "header",     "hr",     "html",    "legend", "li", "main",    "nav",
      "ol",      "p",       "pre",      "section",    "table",  "ul",      "summary"};
  return is_one_of(names, tag);
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

std::string_view format_of(std::string_view type) {
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  if (type == "I") return "upperRoman";
  return "decimal";
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += ' ';
    text += line;
  }
  std::replace(text.begin(), text.end(), '\t', ' ');
  return text;
}

}  // namespace

void HtmlWriter::break_line() {
  Cell& cell = target();
  while (!cell.line.empty() && is_blank(cell.line.back())) cell.line.pop_back();
  if (!cell.line.empty()) cell.lines.push_back(std::exchange(cell.line, {}));
}

void HtmlWriter::open_item(const ListAttributes& attributes) {
  if (lists_.empty() || !lists_.back().ordered) {
    target().line = "- ";
    return;
  }
  List& list = lists_.back();
  list.next = number_or(attributes.value, list.next);
  target().line = format_list_number(list.next, list.format) + ". ";
  list.next = std::min(list.next + 1, 32767);
}

void HtmlWriter::end_row() {
  if (rows_.empty()) return;
  if (!rows_.back().cells.empty()) break_line();
  const Row row = std::move(rows_.back());
  rows_.pop_back();
  break_line();
  Cell& cell = target();
  const bool laid_out = std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& candidate) {
    size_t length = 0;
    for (const std::string& line : candidate.lines) length += line.size();
    return length > longest_row_cell;
  });
  std::string text;
  for (size_t i = 0; i < row.cells.size(); ++i) {
    if (laid_out) {
      cell.lines.insert(cell.lines.end(), row.cells[i].lines.begin(), row.cells[i].lines.end());
      continue;
    }
    if (i > 0) text += '\t';
    text += joined(row.cells[i].lines);
  }
  if (text.find_first_not_of('\t') != std::string::npos) cell.lines.push_back(std::move(text));
}

void HtmlWriter::open(std::string_view tag, const ListAttributes& attributes) {
  if (is_unseen(tag)) ++unseen_;
  if (unseen_ > 0) return;
  if (tag == "br" || is_block(tag)) break_line();
  if (tag == "pre") ++preformatted_;
  if (tag == "ul") lists_.emplace_back();
  if (tag == "ol") lists_.push_back({true, number_or(attributes.start, 1), std::string(format_of(attributes.type))});
  if (tag == "li") open_item(attributes);
  if (tag == "tr") rows_.emplace_back();
  if ((tag == "td" || tag == "th") && !rows_.empty()) {
    if (!rows_.back().cells.empty()) break_line();
    rows_.back().cells.emplace_back();
  }
}

void HtmlWriter::close(std::string_view tag) {
  if (is_unseen(tag)) {
    unseen_ = std::max(unseen_ - 1, 0);
    return;
  }
  if (unseen_ > 0) return;
  if (is_block(tag)) break_line();
  if (tag == "pre") preformatted_ = std::max(preformatted_ - 1, 0);
  if ((tag == "ul" || tag == "ol") && !lists_.empty()) lists_.pop_back();
  if (tag == "tr") end_row();
}

void HtmlWriter::text(std::string_view characters) {
  if (unseen_ > 0) return;
  constexpr std::string_view no_break_space = "\xC2\xA0";
  for (size_t at = 0; at < characters.size(); ++at) {
    std::string& line = target().line;
    if (characters.substr(at).starts_with(no_break_space)) {
      line += ' ';
      ++at;
    } else if (!is_blank(characters[at])) {
      line += characters[at];
    } else if (preformatted_ > 0 && characters[at] == '\n') {
      break_line();
    } else if (preformatted_ > 0 || (!line.empty() && line.back() != ' ')) {
      line += ' ';
    }
  }
}

std::string HtmlWriter::finish() {
  while (!rows_.empty()) end_row();
  break_line();
  std::string text;
  for (const std::string& line : page_.lines) text.append(line).append("\n");
  return text;
}

}  // namespace gandan::office
