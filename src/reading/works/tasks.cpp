#include "reading/works/tasks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "reading/text/heading_words.h"
#include "reading/text/letters.h"
#include "reading/text/list_heading.h"
#include "reading/text/marker.h"
#include "reading/text/phrase.h"
#include "reading/text/run_in_list.h"
#include "reading/text/sentence.h"

namespace gandan::reading {
namespace {

// The first statement of a task names it.
std::string title_of(std::string_view text) {
  size_t end = std::min(text.find(';'), text.size());
  for (const Span sentence : sentences(text, {0, text.size()})) {
    end = std::min(end, sentence.end);
    break;
  }
  const Span title = trimmed(text, {0, end});
  return std::string(part(text, title));
}

class TaskWalk {
 public:
  TaskWalk(const Document& document, const std::vector<Place>& places) : document_(document), places_(places) {}

  std::vector<ReadTask> run() {
    for (size_t i = 0; i < places_.size(); ++i) {
      const Paragraph& paragraph = document_.paragraphs[i];
      if (paragraph.kind == ParagraphKind::footnote) continue;
      if (places_[i].scope == Scope::result) {
        list_.reset();
      } else if (paragraph.kind == ParagraphKind::heading) {
        read_heading(i);
      } else {
        read_body(i);
      }
    }
    for (ReadTask& task : tasks_) task.title = task.title.empty() ? title_of(task.text) : task.title;
    return std::move(tasks_);
  }

 private:
  void read_heading(size_t index) {
    const Paragraph& heading = document_.paragraphs[index];
    const std::string low = heading_words(heading.text);
    const bool item_of_list = list_ && heading.level > list_level_;
    const bool short_enough = count_letters(low) <= 160;
    if (const auto kind = task_list_of(low); kind && short_enough && (is_section_title(low) || !item_of_list)) {
      open(*kind, heading.level);
      if (read_run_in(index, low)) list_.reset();
      return;
    }
    if (item_of_list && !is_section_title(low)) {
      add_heading_item(heading);
      return;
    }
    list_.reset();
    const bool numbered = opening_marker(heading.number + ". ").style == MarkerStyle::decimal;
    if (places_[index].scope == Scope::task && numbered && !is_section_title(low)) {
      if (!add(TaskKind::regular, heading, {0, heading.text.size()}, heading.number)) return;
      tasks_.back().title = heading.text;
      takes_more_ = false;
    }
  }

  // A heading below the list's own is an item of it; the headings below that one say more of the item.
  void add_heading_item(const Paragraph& heading) {
    if (item_level_ > 0 && heading.level > item_level_) {
      append(heading);
      return;
    }
    item_level_ = heading.level;
    numbered_ = true;
    style_ = MarkerStyle::decimal;
    add(*list_, heading, {0, heading.text.size()}, bare_number(heading.number));
  }

  void append(const Paragraph& paragraph) {
    if (!takes_more_ || tasks_.empty()) return;
    tasks_.back().text += " " + paragraph.text;
    tasks_.back().lines.last = paragraph.lines.last;
  }

  void read_body(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const std::string low = heading_words(paragraph.text);
    if (places_[index].is_label || trim(low).ends_with(':')) {
      if (const auto kind = task_list_of(low); kind && count_letters(low) <= 160) {
        open(*kind, paragraph.level + 100);
        return;
      }
      if (places_[index].is_label && list_level_ >= 100) list_.reset();
    }
    const bool short_item = paragraph.kind == ParagraphKind::item && count_letters(low) <= 60 && !low.ends_with('.');
    if (const auto kind = short_item ? task_list_of(low) : std::nullopt) {
      open(*kind, paragraph.level + 100);
      return;
    }
    if (read_run_in(index, low)) return;
    if (list_ && (leaves_list(paragraph) || ends_run_in(paragraph))) list_.reset();
    if (!list_) {
      read_regular_item(index);
      return;
    }
    const bool opens = paragraph.kind == ParagraphKind::item || (paragraph.kind == ParagraphKind::bullet && !numbered_);
    const bool detail = paragraph.kind == ParagraphKind::item && style_ && style_of(paragraph) != *style_;
    const auto items = items_in(paragraph);
    if (!detail && (opens || items.size() > 1)) {
      add_items(paragraph, items);
    } else {
      append(paragraph);
    }
  }

  static MarkerStyle style_of(const Paragraph& paragraph) { return marker_of_number(paragraph.number).style; }

  // "3. Dự án trọng điểm" behind a list of (1), (2): numbered like the headings around the list.
  bool leaves_list(const Paragraph& paragraph) const {
    return paragraph.kind == ParagraphKind::item && style_ && *style_ != MarkerStyle::decimal &&
           style_of(paragraph) == MarkerStyle::decimal;
  }

  // Behind a list run in one paragraph only its next number goes on with it.
  bool ends_run_in(const Paragraph& paragraph) const {
    return run_in_ && bare_number(paragraph.number) != std::to_string(count_ + 1);
  }

  // "(1) ...; (2) ...", or "Một là, ... Hai là, ..." of which the first may have been taken off as the number.
  static std::vector<InlineItem> items_in(const Paragraph& paragraph) {
    auto items = inline_items(paragraph.text);
    if (items.size() > 1) return items;
    const Marker own = marker_of_number(paragraph.number);
    return ordinal_items(paragraph.text, own.style == MarkerStyle::ordinal_word ? own.ordinal + 1 : 1);
  }

  void add_items(const Paragraph& paragraph, const std::vector<InlineItem>& items) {
    const bool item = paragraph.kind == ParagraphKind::item;
    if (item) {
      numbered_ = true;
      style_ = style_of(paragraph);
    }
    for (const InlineItem& inner : items) {
      if (inner.number.empty() && !item && items.size() > 1) continue;  // the words that lead to the list
      const std::string own =
          paragraph.kind == ParagraphKind::bullet ? std::to_string(count_ + 1) : bare_number(paragraph.number);
      add(*list_, paragraph, inner.span, inner.number.empty() ? own : inner.number);
    }
  }

  // "Ba khâu đột phá: (1) ...; (2) ...": heading and list in one paragraph.
  bool read_run_in(size_t index, std::string_view low) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const auto lists = run_in_lists(paragraph.text, low);
    for (const RunInList& list : lists) {
      open(list.kind, paragraph.level + 100);
      for (const InlineItem& item : list.items) add(list.kind, paragraph, item.span, item.number);
      run_in_ = true;
    }
    return !lists.empty();
  }

  // Under "Nhiệm vụ, giải pháp" a numbered sentence is a task too.
  void read_regular_item(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const MarkerStyle style = style_of(paragraph);
    const bool counted = opening_marker(paragraph.number + ". ").style == MarkerStyle::decimal ||
                         style == MarkerStyle::parenthesis || style == MarkerStyle::labelled ||
                         style == MarkerStyle::ordinal_word;
    if (paragraph.kind != ParagraphKind::item || !counted || places_[index].scope != Scope::task ||
        paragraph.parent < 0)
      return;
    const std::string parent = lower_in_place(document_.paragraphs[static_cast<size_t>(paragraph.parent)].text);
    static constexpr std::array<std::string_view, 3> works = {"công trình", "dự án", "danh mục"};  // see projects.cpp
    if (!is_section_title(parent) || begins_with_any(without_count(parent), works)) return;
    add(TaskKind::regular, paragraph, {0, paragraph.text.size()}, bare_number(paragraph.number));
  }

  void open(TaskKind kind, int level) {
    list_ = kind;
    list_level_ = level;
    numbered_ = false;
    item_level_ = 0;
    takes_more_ = false;
    style_.reset();
    run_in_ = false;
    count_ = 0;
  }

  // False when the span holds no text.
  bool add(TaskKind kind, const Paragraph& paragraph, Span span, const std::string& number) {
    while (span.begin < span.end && paragraph.text[span.begin] == ' ') ++span.begin;
    while (span.end > span.begin && (paragraph.text[span.end - 1] == ' ' || paragraph.text[span.end - 1] == ';'))
      --span.end;
    if (span.size() == 0) return false;
    ReadTask task;
    task.kind = kind;
    task.number = number;
    task.text = std::string(part(paragraph.text, span));
    task.lines = paragraph.lines_of(span.begin, span.end);
    task.page = paragraph.page;
    tasks_.push_back(std::move(task));
    takes_more_ = true;
    ++count_;
    return true;
  }

  const Document& document_;
  const std::vector<Place>& places_;
  std::vector<ReadTask> tasks_;
  std::optional<TaskKind> list_;
  int list_level_ = 0;
  int count_ = 0;
  int item_level_ = 0;                // of the headings that are items of the list
  bool numbered_ = false;             // the list has numbered items, so bullets belong to them
  std::optional<MarkerStyle> style_;  // of the list's items
  bool run_in_ = false;               // the list was run in one paragraph
  bool takes_more_ = false;           // following paragraphs go on with the last task
};

}  // namespace

std::vector<ReadTask> read_tasks(const Document& document, const std::vector<Place>& places) {
  return TaskWalk(document, places).run();
}

}  // namespace gandan::reading
