#include "reading/text/paragraphs.h"

#include <map>
#include <optional>

#include "reading/text/letters.h"
#include "reading/text/line_join.h"
#include "reading/text/table_lines.h"

namespace gandan::reading {
namespace {

struct MarkAt {
  int number = 0;
  size_t offset = 0;  // in the text of the line without marks
};

struct CleanLine {
  std::string text;  // single blanks, marks taken out
  std::vector<MarkAt> marks;
};

CleanLine clean(std::string_view text, size_t from, const FootnoteMark* begin, const FootnoteMark* end) {
  CleanLine result;
  std::string raw;
  size_t at = from;
  for (const FootnoteMark* mark = begin; mark != end; ++mark) {
    if (mark->begin < at) continue;
    raw.append(text, at, mark->begin - at);
    result.marks.push_back({mark->number, single_blanks(raw).size()});
    at = mark->end;
  }
  raw.append(text, at);
  result.text = single_blanks(raw);
  return result;
}

// "2020-" and "2025", "109-" and "QĐ": a hyphen glued to its word at the end of a line breaks one word in two.
bool is_broken_word(std::string_view before, std::string_view after) {
  if (!before.ends_with('-') || before.size() < 2 || after.empty()) return false;
  const Letter letter = letter_before(before, before.size() - 1);
  const Letter next = letter_at(after, 0);
  return (is_letter(letter.code) || is_digit(letter.code)) && (is_letter(next.code) || is_digit(next.code));
}

// Appends a line to the paragraph; gives the offset at which it begins in the text.
size_t append_line(Paragraph& paragraph, const SourceLine& line, std::string_view text) {
  if (!paragraph.text.empty() && !text.empty() && !is_broken_word(paragraph.text, text)) paragraph.text += ' ';
  const size_t offset = paragraph.text.size();
  paragraph.text += text;
  paragraph.line_starts.emplace_back(offset, line.number);
  if (paragraph.lines.first == 0) paragraph.lines.first = line.number;
  paragraph.lines.last = line.number;
  if (!paragraph.page && line.page > 0) paragraph.page = line.page;
  return offset;
}

void append_cell(Paragraph& paragraph, const SourceLine& line, std::string_view text) {
  paragraph.line_starts.emplace_back(paragraph.text.size(), line.number);
  paragraph.text += text;
  paragraph.lines.last = line.number;
}

class Joiner {
 public:
  Joiner(const std::vector<SourceLine>& lines, const Layout& layout, const FootnoteReading& notes, Document& document)
      : lines_(lines), layout_(layout), notes_(notes), document_(document), tables_(find_table_lines(lines)) {
    for (const FootnoteText& text : notes.texts) document.footnotes.push_back({text.number, {}, 0, {}, -1, 0});
  }

  void join_body() {
    size_t mark = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const size_t first_mark = mark;
      while (mark < notes_.marks.size() && notes_.marks[mark].line == i) ++mark;
      if (notes_.belongs_to_note[i]) continue;
      if (tables_[i].in_table) {
        take_row(lines_[i], tables_[i]);
        continue;
      }
      take(lines_[i], notes_.marks.data() + first_mark, notes_.marks.data() + mark);
    }
  }

  void join_notes() {
    for (size_t k = 0; k < notes_.texts.size(); ++k) {
      const FootnoteText& text = notes_.texts[k];
      Paragraph paragraph;
      paragraph.kind = ParagraphKind::footnote;
      paragraph.number = std::to_string(text.number);
      for (size_t i = text.first; i < text.end; ++i) {
        if (!notes_.belongs_to_note[i]) continue;
        append_line(paragraph, lines_[i], single_blanks(lines_[i].text.substr(i == text.first ? text.text_begin : 0)));
      }
      document_.footnotes[k].text = paragraph.text;
      document_.footnotes[k].lines = paragraph.lines;
      document_.paragraphs.push_back(std::move(paragraph));
    }
  }

 private:
  void take(const SourceLine& line, const FootnoteMark* marks, const FootnoteMark* marks_end) {
    Marker marker = opening_marker(line.text);
    open_.last_ordinal = last_ordinals_[marker.style];
    const bool is_new = !goes_on(open_, line, marker, layout_);
    if (is_new) begin_paragraph(marker);
    if (document_.paragraphs.back().text.empty())
      open_.capitals = is_all_capitals(line.text.substr(is_new ? marker.length : 0));
    Paragraph& paragraph = document_.paragraphs.back();
    const CleanLine text = clean(line.text, is_new ? marker.length : 0, marks, marks_end);
    const size_t offset = append_line(paragraph, line, text.text);
    for (const MarkAt& mark : text.marks) place(mark, line, offset);
    open_.last = &line;
  }

  void take_row(const SourceLine& line, const TableLine& row) {
    if (row.opens_row || open_.last != nullptr || document_.paragraphs.empty()) {
      document_.paragraphs.emplace_back().kind = ParagraphKind::table_row;
    }
    open_ = {};
    Paragraph& paragraph = document_.paragraphs.back();
    if (row.opens_cell && !paragraph.text.empty()) {
      paragraph.text += '\t';
      append_cell(paragraph, line, row.text);
    } else {
      append_line(paragraph, line, row.text);
    }
  }

  void begin_paragraph(const Marker& marker) {
    Paragraph paragraph;
    paragraph.number = marker.number;
    paragraph.level = marker.depth;  // kept for outline.cpp, which settles levels
    if (marker.style == MarkerStyle::bullet) paragraph.kind = ParagraphKind::bullet;
    if (marker.style != MarkerStyle::bullet && marker.style != MarkerStyle::none) paragraph.kind = ParagraphKind::item;
    if (marker.ordinal > 0) last_ordinals_[marker.style] = marker.ordinal;
    document_.paragraphs.push_back(std::move(paragraph));
    open_.marker = marker;
  }

  void place(const MarkAt& mark, const SourceLine& line, size_t line_offset) {
    for (size_t k = first_unmarked_; k < notes_.texts.size(); ++k) {
      if (notes_.texts[k].number != mark.number) continue;
      Footnote& note = document_.footnotes[k];
      note.marked_at = line.number;
      note.paragraph = static_cast<int>(document_.paragraphs.size()) - 1;
      note.offset = line_offset + mark.offset;
      first_unmarked_ = k + 1;
      return;
    }
  }

  const std::vector<SourceLine>& lines_;
  const Layout& layout_;
  const FootnoteReading& notes_;
  Document& document_;
  std::vector<TableLine> tables_;
  OpenParagraph open_;
  std::map<MarkerStyle, int> last_ordinals_;
  size_t first_unmarked_ = 0;
};

}  // namespace

void join_paragraphs(const std::vector<SourceLine>& lines, const Layout& layout, const FootnoteReading& notes,
                     Document& document) {
  Joiner joiner(lines, layout, notes, document);
  joiner.join_body();
  joiner.join_notes();
}

}  // namespace gandan::reading
