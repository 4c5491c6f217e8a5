#include "features/reading/tasks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "features/reading/letters.h"
#include "features/reading/marker.h"
#include "features/reading/phrase.h"
#include "features/reading/sentence.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;

// The list that a heading or label opens.
std::optional<TaskKind> list_kind(std::string_view low) {
  static constexpr Phrases<3> key = {"nhiệm vụ trọng tâm", "nhiệm vụ then chốt", "nhiệm vụ ưu tiên"};
  static constexpr Phrases<6> breakthrough = {"khâu đột phá",     "đột phá chiến lược", "các đột phá",
                                              "nội dung đột phá", "lĩnh vực đột phá",   "giải pháp đột phá"};
  static constexpr Phrases<2> both = {"nhiệm vụ trọng tâm", "nhiệm vụ chủ yếu"};
  static constexpr Phrases<3> mixed = {"mục tiêu", "chỉ tiêu", "phương hướng"};
  if (has_any(low, mixed)) return std::nullopt;
  if (has_any(low, breakthrough) && !has_any(low, both)) return TaskKind::breakthrough;
  if (has_any(low, key) && !has_phrase(low, "thường xuyên")) return TaskKind::key_task;
  return std::nullopt;
}

// "IV. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU": names a section and is no task itself.
bool is_section_title(std::string_view low) {
  static constexpr Phrases<12> openings = {
      "nhiệm vụ",      "các nhiệm vụ",  "những nhiệm vụ",         "một số nhiệm vụ",
      "giải pháp",     "các giải pháp", "phương hướng",           "mục tiêu",
      "nhóm nhiệm vụ", "quan điểm",     "chương trình hành động", "tổ chức thực hiện"};
  return count_letters(low) <= 120 && begins_with_any(trim(low), openings);
}

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

std::string bare_number(std::string number) {
  std::erase_if(number, [](char c) { return c == '(' || c == ')'; });
  return number;
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
    const std::string low = lower_in_place(heading.text);
    const bool item_of_list = list_ && heading.level > list_level_;
    const bool short_enough = count_letters(low) <= 160;
    if (const auto kind = list_kind(low); kind && short_enough && (is_section_title(low) || !item_of_list)) {
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
    add(*list_, heading, {0, heading.text.size()}, bare_number(heading.number));
  }

  void append(const Paragraph& paragraph) {
    if (!takes_more_ || tasks_.empty()) return;
    tasks_.back().text += " " + paragraph.text;
    tasks_.back().lines.last = paragraph.lines.last;
  }

  void read_body(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const std::string low = lower_in_place(paragraph.text);
    if (places_[index].is_label || trim(low).ends_with(':')) {
      if (const auto kind = list_kind(low); kind && count_letters(low) <= 160) {
        open(*kind, paragraph.level + 100);
        return;
      }
      if (places_[index].is_label && list_level_ >= 100) list_.reset();
    }
    const bool short_item = paragraph.kind == ParagraphKind::item && count_letters(low) <= 60 && !low.ends_with('.');
    if (const auto kind = short_item ? list_kind(low) : std::nullopt) {
      open(*kind, paragraph.level + 100);
      return;
    }
    if (read_run_in(index, low)) return;
    if (!list_) {
      read_regular_item(index);
      return;
    }
    const bool opens = paragraph.kind == ParagraphKind::item || (paragraph.kind == ParagraphKind::bullet && !numbered_);
    const auto items = inline_items(paragraph.text);
    if (opens || items.size() > 1) {
      add_items(paragraph, items);
    } else {
      append(paragraph);
    }
  }

  void add_items(const Paragraph& paragraph, const std::vector<InlineItem>& items) {
    const bool item = paragraph.kind == ParagraphKind::item;
    if (item) numbered_ = true;
    for (const InlineItem& inner : items) {
      if (inner.number.empty() && !item && items.size() > 1) continue;  // the words that lead to the list
      const std::string own =
          paragraph.kind == ParagraphKind::bullet ? std::to_string(count_ + 1) : bare_number(paragraph.number);
      add(*list_, paragraph, inner.span, inner.number.empty() ? own : inner.number);
    }
  }

  // "Ba khâu đột phá: (1) ...; (2) ...": heading and list in one paragraph.
  bool read_run_in(size_t index, std::string_view low) {
    static constexpr Phrases<5> lists = {"khâu đột phá", "đột phá chiến lược", "các đột phá", "nhiệm vụ trọng tâm",
                                         "nhiệm vụ then chốt"};
    for (size_t from = 0; from < low.size();) {
      const auto named = find_any(low.substr(from), lists);
      if (!named) return false;
      const size_t end = from + named->end;
      const size_t colon = low.find(": ", end);
      if (colon == std::string_view::npos) return false;
      const bool near = colon <= end + 80 && low.substr(end, colon - end).find_first_of(".;") == std::string_view::npos;
      const auto kind = near ? list_kind(low.substr(from + named->begin, colon - from - named->begin)) : std::nullopt;
      if (kind && count_letters(low.substr(colon)) >= 20) {
        add_run_in(document_.paragraphs[index], *kind, colon + 2);
        return true;
      }
      from = end;
    }
    return false;
  }

  void add_run_in(const Paragraph& paragraph, TaskKind kind, size_t begin) {
    const auto items = inline_items(std::string_view(paragraph.text).substr(begin));
    open(kind, paragraph.level + 100);
    for (const InlineItem& item : items) {
      if (!item.number.empty()) add(kind, paragraph, {begin + item.span.begin, begin + item.span.end}, item.number);
    }
    if (items.size() > 1) return;
    const auto all = sentences(paragraph.text, {begin, paragraph.text.size()});
    if (all.empty()) return;
    for (const Span clause : clauses(paragraph.text, all.front()))
      add(kind, paragraph, clause, std::to_string(count_ + 1));
  }

  // Under "Nhiệm vụ, giải pháp" a numbered sentence is a task too.
  void read_regular_item(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const bool decimal =
        paragraph.kind == ParagraphKind::item && opening_marker(paragraph.number + ". ").style == MarkerStyle::decimal;
    if (!decimal || places_[index].scope != Scope::task || paragraph.parent < 0) return;
    const std::string parent = lower_in_place(document_.paragraphs[static_cast<size_t>(paragraph.parent)].text);
    if (!is_section_title(parent)) return;
    add(TaskKind::regular, paragraph, {0, paragraph.text.size()}, bare_number(paragraph.number));
  }

  void open(TaskKind kind, int level) {
    list_ = kind;
    list_level_ = level;
    numbered_ = false;
    item_level_ = 0;
    takes_more_ = false;
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
  int item_level_ = 0;       // of the headings that are items of the list
  bool numbered_ = false;    // the list has numbered items, so bullets belong to them
  bool takes_more_ = false;  // following paragraphs go on with the last task
};

}  // namespace

std::vector<ReadTask> read_tasks(const Document& document, const std::vector<Place>& places) {
  return TaskWalk(document, places).run();
}

}  // namespace gandan::reading
