#include "reading/works/projects.h"

#include <algorithm>
#include <charconv>

#include "reading/text/heading_words.h"
#include "reading/text/letters.h"
#include "reading/text/list_heading.h"
#include "reading/text/marker.h"
#include "reading/text/phrase.h"
#include "reading/text/sentence.h"

namespace gandan::reading {
namespace {

constexpr size_t longest_name = 300;  // letters

// A name without what trails behind it: ";", ".", ",...".
Span name_span(std::string_view text, Span span) {
  span = trimmed(text, span);
  while (span.size() >= 3 && part(text, span).ends_with("…")) span = trimmed(text, {span.begin, span.end - 3});
  return span;
}

class ProjectWalk {
 public:
  ProjectWalk(const Document& document, const std::vector<Place>& places) : document_(document), places_(places) {}

  std::vector<ReadProject> run() {
    for (size_t i = 0; i < places_.size(); ++i) read_paragraph(i);
    return std::move(projects_);
  }

 private:
  void read_paragraph(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    if (paragraph.kind == ParagraphKind::footnote || places_[index].scope == Scope::result) return;
    const std::string low = heading_words(paragraph.text);
    const bool heading = paragraph.kind == ParagraphKind::heading;
    if (heading && listing_ && paragraph.level > list_level_) {
      add_heading_item(paragraph);
      return;
    }
    const bool label = heading || places_[index].is_label || low.ends_with(':');
    const bool parts_list =
        listing_ && (paragraph.kind == ParagraphKind::bullet || paragraph.kind == ParagraphKind::item);
    if (parts_list && label && !announces_projects(low)) return;  // "- Giao thông:" and its works below
    if (label && opens_list(paragraph, low)) return;
    if (!heading && expected_ > 0 && continues_list(paragraph)) return;
    listing_ = false;
    expected_ = 0;
    read_run_in(paragraph, low);
  }

  bool opens_list(const Paragraph& paragraph, std::string_view low) {
    constexpr size_t longest_heading = 160;  // letters
    const bool heading = paragraph.kind == ParagraphKind::heading;
    const bool announced = announces_projects(low) && (low.ends_with(':') || has_phrase(low, "danh mục"));
    const bool run_in = low.find(": ") != std::string_view::npos;
    if (count_letters(low) > longest_heading || (!announced && (run_in || !is_title_of_projects(low)))) return false;
    listing_ = true;
    expected_ = 1;
    list_level_ = heading ? paragraph.level : deepest;
    item_level_ = 0;
    return true;
  }

  // A heading below the list's own is a project; what stands below that one says more of it.
  void add_heading_item(const Paragraph& heading) {
    if (item_level_ > 0 && heading.level > item_level_) return;
    item_level_ = heading.level;
    add(heading, {0, heading.text.size()}, bare_number(heading.number));
  }

  // Items and bullets behind a list heading; numbered items that go on with an inline list.
  bool continues_list(const Paragraph& paragraph) {
    const bool item = paragraph.kind == ParagraphKind::item;
    const std::string number = bare_number(paragraph.number);
    if (item && number == std::to_string(expected_)) {
      add_inline(paragraph, inline_items(paragraph.text), 0, number);
      return true;
    }
    if (!listing_ || (paragraph.kind != ParagraphKind::bullet && !item)) return false;
    if (item_level_ == 0) add(paragraph, {0, paragraph.text.size()}, std::to_string(expected_++));
    return true;
  }

  void add_inline(const Paragraph& paragraph, const std::vector<InlineItem>& items, size_t offset,
                  const std::string& first) {
    for (const InlineItem& item : items) {
      const std::string& number = item.number.empty() ? first : item.number;
      if (number.empty()) continue;
      add(paragraph, {offset + item.span.begin, offset + item.span.end}, number);
      std::from_chars(number.data(), number.data() + number.size(), expected_);
      ++expected_;
    }
  }

  // "đầu tư các dự án: (1) ...; (2) ...", "xây dựng các công trình: Trường A; cầu B".
  void read_run_in(const Paragraph& paragraph, std::string_view low) {
    const std::string_view text = paragraph.text;
    size_t begin = std::string_view::npos;
    for (size_t colon = low.find(": "); colon != std::string_view::npos; colon = low.find(": ", colon + 1)) {
      if (begin == std::string_view::npos && announces_projects(low.substr(0, colon))) begin = colon + 2;
      const bool nearer = announces_projects(low.substr(0, colon)) && low.substr(colon + 2).starts_with('(');
      if (nearer) {
        begin = colon + 2;
        break;
      }
    }
    if (begin == std::string_view::npos) return;
    const auto items = inline_items(text.substr(begin));
    if (items.size() > 1 && items.front().span.size() < 4 + longest_name) {
      add_inline(paragraph, items, begin, "");
      return;
    }
    read_plain_list(paragraph, begin);
  }

  // Names between semicolons, to the end of the sentence.
  void read_plain_list(const Paragraph& paragraph, size_t begin) {
    const auto all = sentences(paragraph.text, {begin, paragraph.text.size()});
    if (all.empty()) return;
    const auto names = clauses(paragraph.text, all.front());
    if (names.size() < 2) return;
    int number = 1;
    for (const Span name : names) add(paragraph, name, std::to_string(number++));
  }

  void add(const Paragraph& paragraph, Span span, const std::string& number) {
    span = name_span(paragraph.text, span);
    if (span.size() < 4) return;
    const auto all = sentences(paragraph.text, span);
    if (!all.empty()) span = name_span(paragraph.text, all.front());
    if (count_letters(part(paragraph.text, span)) > longest_name) return;
    projects_.push_back(
        {number, std::string(part(paragraph.text, span)), paragraph.lines_of(span.begin, span.end), paragraph.page});
  }

  const Document& document_;
  const std::vector<Place>& places_;
  std::vector<ReadProject> projects_;
  static constexpr int deepest = 1000;
  bool listing_ = false;  // behind a heading that announces a list
  int list_level_ = 0;    // of that heading; deepest when it is none of the outline
  int item_level_ = 0;    // of the headings that are items of the list
  int expected_ = 0;      // the number of the next project of an open list; 0 = none is open
};

}  // namespace

std::vector<ReadProject> read_projects(const Document& document, const std::vector<Place>& places) {
  return ProjectWalk(document, places).run();
}

}  // namespace gandan::reading
