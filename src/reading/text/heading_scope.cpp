// What a heading says of the time that the text below it speaks of: results, aims, targets, tasks.
#include <array>

#include "reading/text/letters.h"
#include "reading/text/list_heading.h"
#include "reading/text/phrase.h"
#include "reading/text/place.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;

// "Các chỉ tiêu phấn đấu đạt được vào năm 2030": still to be reached.
bool is_to_be_reached(std::string_view low) {
  static constexpr Phrases<6> words = {"phấn đấu",    "cần đạt",       "cần đạt được",
                                       "sẽ đạt được", "phải đạt được", "phải đạt"};
  return has_any(low, words);
}

// Does a heading speak of what has been? One that opens with goals does so only when it says that they were met:
// "Mục tiêu, chỉ tiêu và kết quả thực hiện", but not "Mục tiêu đến năm 2030, khắc phục hạn chế".
bool tells_past(std::string_view low, bool forward) {
  static constexpr Phrases<14> past = {"kết quả",     "đánh giá",    "tình hình", "thực trạng", "hạn chế",
                                       "nguyên nhân", "bài học",     "ưu điểm",   "tồn tại",    "thành tựu",
                                       "đạt được",    "khuyết điểm", "kiểm điểm", "tổng kết"};
  static constexpr Phrases<2> decided = {"kết quả đại hội", "kết quả kỳ họp"};  // by a congress: what lies ahead
  static constexpr Phrases<3> goals = {"mục tiêu", "chỉ tiêu", "định hướng"};
  static constexpr Phrases<5> met = {"kết quả thực hiện", "kết quả đạt được", "tình hình thực hiện", "đã thực hiện",
                                     "đã đạt"};
  if (!has_any(low, past) || has_any(low, decided)) return false;
  if (forward && has_phrase(low, "dự báo")) return false;
  if (!begins_with_any(without_count(low), goals)) return true;
  return has_any(low, met) || (has_phrase(low, "đạt được") && !is_to_be_reached(low));
}

}  // namespace

Scope scope_of_heading(std::string_view low) {
  static constexpr Phrases<10> goals = {
      "chỉ tiêu",     "mục tiêu cụ thể",     "mục tiêu chủ yếu", "mục tiêu phấn đấu", "mục tiêu đến năm",
      "các mục tiêu", "mục tiêu phát triển", "mục tiêu năm",     "mục tiêu nhiệm kỳ", "mục tiêu"};
  static constexpr Phrases<8> ahead = {"phương hướng", "định hướng", "mục tiêu", "kế hoạch",
                                       "quan điểm",    "tầm nhìn",   "phấn đấu", "nhiệm kỳ tới"};
  static constexpr Phrases<10> tasks = {
      "nhiệm vụ", "giải pháp",  "đột phá", "chương trình hành động", "tổ chức thực hiện", "biện pháp",
      "dự án",    "công trình", "đề án",   "chương trình trọng điểm"};
  static constexpr Phrases<8> general = {"mục tiêu tổng quát", "mục tiêu chung", "quan điểm",   "bối cảnh",
                                         "thuận lợi",          "khó khăn",       "phương châm", "chủ đề"};
  const bool task = has_any(low, tasks) && !has_phrase(low, "chương trình mục tiêu");
  const bool target = has_phrase(low, "chỉ tiêu");
  const bool forward = has_any(low, ahead);
  if (begins_with_phrase(trim(low), "tầm nhìn")) return Scope::general;  // further than any term
  if (tells_past(low, forward) && !(forward && has_phrase(low, "phương hướng"))) return Scope::result;
  if (target && !task) return Scope::target;
  if (has_any(low, general) && !target && !task) {
    // "Bối cảnh; phương hướng, mục tiêu nhiệm kỳ 2025 - 2030" holds more than the general aim.
    static constexpr Phrases<3> aims = {"tổng quát", "chung", "phương châm"};
    const bool of_term = has_phrase(low, "phương hướng") && has_phrase(low, "mục tiêu") && !has_any(low, aims);
    const bool both = has_phrase(low, "mục tiêu") && has_phrase(low, "quan điểm");
    return both || of_term ? Scope::forward : Scope::general;
  }
  if (target || (task && forward)) return Scope::forward;
  if (has_any(low, goals) && !task) return Scope::target;
  if (task) return Scope::task;
  return forward ? Scope::forward : Scope::open;
}

}  // namespace gandan::reading
