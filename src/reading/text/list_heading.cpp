#include "reading/text/list_heading.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;

constexpr size_t longest_section_title = 120;  // letters

}  // namespace

std::string_view without_count(std::string_view low) {
  static constexpr Phrases<16> counts = {"các", "những", "một số", "một",  "hai",  "ba", "bốn",  "năm",
                                         "sáu", "bảy",   "tám",    "chín", "mười", "về", "nhóm", "hệ thống"};
  low = trim(low);
  for (bool found = true; found && !low.empty();) {
    size_t skipped = 0;
    while (skipped < low.size() && is_digit(low[skipped])) ++skipped;
    if (skipped > 2 || (skipped < low.size() && low[skipped] != ' ')) skipped = 0;
    for (const std::string_view count : counts) {
      if (skipped == 0 && begins_with_phrase(low, count)) skipped = count.size();
    }
    found = skipped > 0;
    low = trim(low.substr(skipped));
  }
  return low;
}

std::optional<TaskKind> task_list_of(std::string_view low) {
  static constexpr Phrases<4> key = {"nhiệm vụ trọng tâm", "nhiệm vụ then chốt", "nhiệm vụ ưu tiên",
                                     "nhiệm vụ trọng điểm"};
  static constexpr Phrases<10> breakthrough = {
      "khâu đột phá",      "đột phá chiến lược", "các đột phá",          "nội dung đột phá", "lĩnh vực đột phá",
      "giải pháp đột phá", "nhiệm vụ đột phá",   "chương trình đột phá", "mũi đột phá",      "hướng đột phá"};
  static constexpr Phrases<2> both = {"nhiệm vụ trọng tâm", "nhiệm vụ chủ yếu"};
  static constexpr Phrases<3> mixed = {"mục tiêu", "chỉ tiêu", "phương hướng"};
  if (has_any(low, mixed)) return std::nullopt;
  // "03 đột phá", "Đột phá": counted, or nothing else said; "Đột phá về hạ tầng" is one of them.
  const std::string_view bare = without_count(low);
  const bool counted = begins_with_phrase(bare, "đột phá") && (bare.size() < trim(low).size() || bare == "đột phá");
  if ((counted || has_any(low, breakthrough)) && !has_any(low, both)) return TaskKind::breakthrough;
  if (has_any(low, key) && !has_phrase(low, "thường xuyên")) return TaskKind::key_task;
  return std::nullopt;
}

bool is_section_title(std::string_view low) {
  static constexpr Phrases<12> openings = {"nhiệm vụ",
                                           "giải pháp",
                                           "phương hướng",
                                           "mục tiêu",
                                           "nhóm nhiệm vụ",
                                           "quan điểm",
                                           "chương trình hành động",
                                           "tổ chức thực hiện",
                                           "khâu đột phá",
                                           "công trình",
                                           "danh mục",
                                           "chương trình đột phá"};
  const std::string_view bare = without_count(low);
  const bool counted = begins_with_phrase(bare, "đột phá") && bare.size() < trim(low).size();
  return count_letters(low) <= longest_section_title && (counted || begins_with_any(bare, openings));
}

bool announces_projects(std::string_view low) {
  static constexpr Phrases<5> works = {"dự án", "công trình", "hạng mục", "danh mục đầu tư", "đầu tư xây dựng"};
  static constexpr Phrases<11> acts = {"đầu tư",    "triển khai", "xây dựng", "hoàn thành", "danh mục", "trọng điểm",
                                       "khởi công", "thực hiện",  "thu hút",  "nâng cấp",   "sửa chữa"};
  static constexpr Phrases<4> others = {"chỉ tiêu", "tỷ lệ", "hạn chế", "vướng mắc"};
  const std::string_view near = low.substr(low.size() > 140 ? low.size() - 140 : 0);
  return has_any(near, works) && has_any(near, acts) && !has_any(near, others);
}

bool is_title_of_projects(std::string_view low) {
  static constexpr Phrases<4> openings = {"công trình", "dự án", "danh mục", "hạng mục"};
  const std::string_view bare = without_count(low);
  const bool counted = bare.size() < trim(low).size();
  return count_letters(low) <= longest_section_title && begins_with_any(bare, openings) &&
         (announces_projects(low) || counted);
}

}  // namespace gandan::reading
