#include "reading/text/place.h"

#include <algorithm>
#include <array>

#include "reading/text/heading_words.h"
#include "reading/text/letters.h"
#include "reading/text/list_heading.h"
#include "reading/text/phrase.h"
#include "vietnamese/number.h"

namespace gandan::reading {
namespace {

constexpr size_t longest_label = 130;  // letters

template <size_t size>
using Phrases = std::array<std::string_view, size>;

// "Về kinh tế", "Các chỉ tiêu chủ yếu": what an item or bullet must begin with to be a label and no target.
bool names_a_topic(std::string_view text) {
  static constexpr Phrases<24> openings = {"kế hoạch năm",
                                           "tầm nhìn",
                                           "về",
                                           "các",
                                           "một số",
                                           "những",
                                           "nhóm",
                                           "lĩnh vực",
                                           "chỉ tiêu",
                                           "mục tiêu",
                                           "nhiệm vụ",
                                           "giải pháp",
                                           "kinh tế",
                                           "văn hóa",
                                           "văn hoá",
                                           "xã hội",
                                           "quốc phòng",
                                           "môi trường",
                                           "xây dựng đảng",
                                           "xây dựng hệ thống chính trị",
                                           "công tác",
                                           "phương hướng",
                                           "kết quả",
                                           "phát triển kinh tế"};
  return count_letters(text) <= 60 && begins_with_any(lower_in_place(text), openings);
}

// A line without a number of its own that announces what follows: "Các chỉ tiêu chủ yếu:", "* Về kinh tế".
bool looks_like_label(const Paragraph& paragraph) {
  if (paragraph.kind == ParagraphKind::heading) return true;
  if (paragraph.kind == ParagraphKind::footnote || paragraph.kind == ParagraphKind::table_row) return false;
  const std::string_view text = trim(paragraph.text);
  if (text.empty() || count_letters(text) > longest_label) return false;
  const char32_t last = letter_before(text, text.size()).code;
  if (paragraph.kind != ParagraphKind::body && last != U':') return names_a_topic(text);
  return last == U':' || (last != U'.' && last != U';' && last != U',' && last != U'…');
}

// Figures other than years and counts of what the section holds.
bool holds_figures(const Paragraph& paragraph, std::string_view low) {
  const auto numbers = vietnamese::find_numbers(paragraph.text);
  static constexpr Phrases<6> counted = {"chỉ tiêu", "nhiệm vụ", "khâu", "nhóm", "mục tiêu", "khâu đột phá"};
  return std::ranges::any_of(numbers, [&](const vietnamese::NumberInText& number) {
    return std::ranges::none_of(counted, [&](std::string_view unit) { return number.unit.starts_with(unit); }) &&
           !(number.unit.empty() && !low.substr(0, number.begin).ends_with(": "));
  });
}

// Figures, or the first ":" with text behind it, or with "không có".
bool promises_something(const Paragraph& paragraph, std::string_view low) {
  const size_t colon = low.find(": ");
  static constexpr Phrases<2> none = {"không có", "không còn"};
  if (colon != std::string_view::npos && begins_with_any(trim(low.substr(colon + 1)), none)) return true;
  const bool run_in = colon != std::string_view::npos && count_letters(low.substr(colon)) > 12 &&
                      scope_of_heading(low.substr(colon)) == Scope::open;
  const bool sentence = low.ends_with('.');
  return holds_figures(paragraph, low) || run_in || sentence;
}

struct GroupWords {
  std::string_view group;
  Phrases<9> words;
};

// In the order in which they are tried: the narrower field first.
constexpr std::array<GroupWords, 5> groups = {{
    {"xây dựng Đảng",
     {"xây dựng đảng", "hệ thống chính trị", "chi bộ", "đảng viên", "tổ chức đảng", "đảng bộ", "mttq", "đoàn thể",
      "công tác đảng"}},
    {"quốc phòng - an ninh",
     {"quốc phòng", "an ninh", "trật tự an toàn", "nhập ngũ", "tuyển quân", "giao quân", "antt", "tội phạm", "qp-an"}},
    {"môi trường",
     {"môi trường", "rác thải", "chất thải", "nước sạch", "che phủ rừng", "tài nguyên", "nước thải", "cây xanh",
      "hợp vệ sinh"}},
    {"kinh tế",
     {"kinh tế", "ngân sách", "giá trị sản xuất", "tổng sản phẩm", "tăng trưởng", "dịch vụ", "nông nghiệp",
      "công nghiệp", "vốn đầu tư"}},
    {"xã hội", {"xã hội", "văn hóa", "văn hoá", "hộ nghèo", "y tế", "trường", "lao động", "thu nhập", "dân số"}},
}};

// "Nhiệm vụ, giải pháp", "Mục tiêu chung: ...": a title, or one that runs on into its text.
bool names_section(std::string_view low) {
  return is_section_title(low.substr(0, std::min(low.find(": "), low.size())));
}

class Walk {
 public:
  explicit Walk(const Document& document) : document_(document), places_(document.paragraphs.size()) {
    for (const Paragraph& paragraph : document.paragraphs) {
      const int year = paragraph.kind == ParagraphKind::heading ? end_of_plan(heading_words(paragraph.text)) : 0;
      if (year == 0) continue;
      first_year_ = first_year_ == 0 ? year : std::min(first_year_, year);
      last_year_ = std::max(last_year_, year);
    }
  }

  std::vector<Place> run() {
    for (size_t i = 0; i < places_.size(); ++i) {
      const Paragraph& paragraph = document_.paragraphs[i];
      if (paragraph.kind == ParagraphKind::footnote) continue;
      if (paragraph.kind == ParagraphKind::heading) {
        read_heading(i);
      } else {
        places_[i] = current_;
        if (looks_like_label(paragraph)) {
          read_label(i);
        } else {
          read_run_in_label(i);
        }
      }
    }
    return std::move(places_);
  }

 private:
  // A heading takes over from the heading above it what it does not say itself.
  void read_heading(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const std::string low = heading_words(paragraph.text);
    const Place above = paragraph.parent >= 0 ? places_[static_cast<size_t>(paragraph.parent)] : title_;
    Place place = above;
    const bool under_results = paragraph.parent >= 0 && place.scope == Scope::result;
    // "2.7. Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ 90%": a target that only looks like a heading says nothing of what
    // stands below it.
    const bool item = above.scope == Scope::target && promises_something(paragraph, low) && !names_section(low);
    if (!item) {
      announce(low, place);
      // "II. Giai đoạn 2026 - 2030": the last of the terms that headings name lies ahead.
      const bool coming = first_year_ < last_year_ && end_of_plan(low) == last_year_;
      if (coming && !paragraph.number.empty() && scope_of_heading(low) == Scope::open && place.scope == Scope::open)
        place.scope = Scope::forward;
    } else if (const std::string group = group_of_heading(low); !group.empty()) {
      place.group = group;
    }
    if (is_bare_goal(low) && next_lists_targets(index)) place.scope = Scope::general;
    if (under_results) place.scope = Scope::result;
    under_results_ = under_results || place.scope == Scope::result;
    place.is_label = !promises_something(paragraph, low);
    places_[index] = place;
    current_ = item ? above : place;
    current_.is_label = false;
  }

  // The last year of the term or the plan that a heading names; 0 when it names none, or one year alone.
  static int end_of_plan(std::string_view low) {
    const Horizon horizon = horizon_of(time_words(low));
    return horizon.single ? 0 : horizon.year;
  }

  // "1. Mục tiêu" before "2. Các chỉ tiêu chủ yếu": the general aim.
  static bool is_bare_goal(std::string_view low) { return without_count(low) == "mục tiêu"; }

  bool next_lists_targets(size_t index) const {
    const int level = document_.paragraphs[index].level;
    for (size_t i = index + 1; i < places_.size(); ++i) {
      const Paragraph& next = document_.paragraphs[i];
      if (next.kind != ParagraphKind::heading || next.level > level) continue;
      return next.level == level && has_phrase(lower_in_place(next.text), "chỉ tiêu");
    }
    return false;
  }

  void read_label(size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    const std::string low = heading_words(paragraph.text);
    const bool colon = trim(low).ends_with(':');
    const bool tells = scope_of_heading(low) != Scope::open || !group_of_heading(low).empty();
    const bool title = index < 3 && paragraph.kind == ParagraphKind::body;
    if (promises_something(paragraph, low) || (!tells && !colon && !title)) return;
    announce(low, current_);
    if (title && current_.scope != Scope::target) {
      // A headline sets no section: its sentences speak for themselves.
      // "Nghị quyết về nhiệm vụ phát triển kinh tế - xã hội năm 2026": a plan, too.
      const bool plan = current_.scope == Scope::task && current_.horizon.year > 0;
      current_.title_ahead = current_.title_ahead || current_.scope == Scope::forward || plan;
      current_.scope = Scope::open;
      current_.group.clear();
    }
    if (under_results_) current_.scope = Scope::result;
    places_[index] = current_;
    places_[index].is_label = true;
    current_.is_label = false;
    if (title) title_ = current_;
  }

  // "Mục tiêu tổng quát: Xây dựng ...": says where this one paragraph belongs.
  void read_run_in_label(size_t index) {
    const std::string_view text = document_.paragraphs[index].text;
    const size_t colon = text.substr(0, 120).find(": ");
    if (colon == std::string_view::npos || under_results_ || !names_a_topic(text.substr(0, colon))) return;
    announce(lower_in_place(text.substr(0, colon)), places_[index]);
  }

  // "Về đánh giá, xếp loại tổ chức đảng" among targets: a field of theirs, and no look back.
  static bool names_field_of_targets(std::string_view low) {
    static constexpr Phrases<6> look_back = {"kết quả thực hiện", "kết quả đạt được", "hạn chế",
                                             "nguyên nhân",       "bài học",          "nhiệm kỳ qua"};
    return begins_with_phrase(trim(low), "về") && !has_any(low, look_back);
  }

  static void announce(std::string_view low, Place& place) {
    Scope scope = scope_of_heading(low);
    if (scope == Scope::result && place.scope == Scope::target && names_field_of_targets(low)) scope = Scope::target;
    const std::string group = group_of_heading(low);
    if (scope != Scope::open) {
      place.scope = scope;
      place.group.clear();
    }
    if (!group.empty()) place.group = group;
    const TimeWords words = time_words(low);
    const Horizon horizon = horizon_of(words);
    if (horizon.year > 0) place.horizon = horizon;
    if (horizon.year > 0 || words.annual) place.annual = words.annual && scope == Scope::target;
  }

  const Document& document_;
  std::vector<Place> places_;
  Place current_;
  bool under_results_ = false;          // of a heading: no label in it leads out of the past
  Place title_;                         // what the first lines announce for the whole document
  int first_year_ = 0, last_year_ = 0;  // of the ends of terms and plans that headings name
};

}  // namespace

std::string group_of_heading(std::string_view low) {
  size_t first = 80;  // a heading names its field in its first words
  std::string named;
  for (const GroupWords& group : groups) {
    // The first words of a field are those that headings use.
    const auto found = find_any(low, std::span(group.words).first(2));
    if (!found || found->begin >= first) continue;
    first = found->begin;
    named = group.group;
  }
  const bool culture = has_phrase(low, "văn hóa") || has_phrase(low, "văn hoá");
  return named.empty() && culture ? "xã hội" : named;
}

std::string group_of_target(std::string_view low) {
  for (const GroupWords& group : groups) {
    if (has_any(low, group.words)) return std::string(group.group);
  }
  return {};
}

std::vector<Place> find_places(const Document& document) {
  return Walk(document).run();
}

}  // namespace gandan::reading
