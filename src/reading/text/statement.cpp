#include "reading/text/statement.h"

#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;

// "Đại hội đã xác định nhiều chỉ tiêu, trong đó: ...": that they were set is past, what they ask is not.
bool sets_targets(std::string_view low) {
  static constexpr Phrases<6> verbs = {"xác định", "đề ra", "đặt ra", "thông qua", "quyết nghị", "thống nhất"};
  static constexpr Phrases<2> goals = {"chỉ tiêu", "mục tiêu"};
  static constexpr Phrases<5> met = {"đạt và vượt", "hoàn thành", "vượt", "đạt được", "kết quả"};
  const auto verb = find_any(low, verbs);
  if (!verb) return false;
  const auto goal = find_any(low.substr(verb->end, 40), goals);
  if (!goal) return false;
  const std::string_view behind = low.substr(verb->end + goal->end);
  const size_t opens = behind.substr(0, 60).find(':');
  return opens != std::string_view::npos && !has_any(behind.substr(0, opens), met) &&
         !has_any(low.substr(0, verb->begin), met);
}

// Words that only a promise uses.
bool promises_plainly(std::string_view low) {
  static constexpr Phrases<26> words = {
      "phấn đấu",         "đặt mục tiêu",      "đặt ra mục tiêu", "đề ra mục tiêu",   "mục tiêu đến",
      "nhiệm kỳ tới",     "năm tới",           "thời gian tới",   "quyết tâm",        "đề ra các",
      "đề ra một số",     "xác định mục tiêu", "với mục tiêu",    "chỉ tiêu chủ yếu", "các chỉ tiêu",
      "một số chỉ tiêu",  "chỉ tiêu cụ thể",   "những chỉ tiêu",  "chỉ tiêu đến",     "định hướng đến",
      "mục tiêu là",      "bước sang năm",     "phương hướng",    "đề ra chỉ tiêu",   "thông qua chỉ tiêu",
      "chỉ tiêu phấn đấu"};
  static constexpr Phrases<2> openings = {"mục tiêu", "chỉ tiêu"};
  // "tăng 4% so với mục tiêu đề ra" compares with what was promised.
  const auto said = find_any(low, words);
  const bool compares = said && ends_with_phrase(trim(low.substr(0, said->begin)), "so");
  return (said && !compares) || begins_with_any(trim(low), openings) || sets_targets(low);
}

bool hints_at_promise(std::string_view low) {
  static constexpr Phrases<10> words = {"chỉ tiêu",      "mục tiêu", "đề ra",    "trở lên",   "định hướng",
                                        "cuối nhiệm kỳ", "hằng năm", "hàng năm", "tối thiểu", "ít nhất"};
  return has_any(low, words);
}

// Words of what has been measured already.
bool reports_plainly(std::string_view low) {
  static constexpr Phrases<42> words = {"đã",
                                        "phát biểu",
                                        "nhấn mạnh",
                                        "đề nghị",
                                        "nhiệm kỳ vừa qua",
                                        "đạt được",
                                        "nhiệm kỳ qua",
                                        "thời gian qua",
                                        "năm qua",
                                        "đến nay",
                                        "hiện nay",
                                        "hiện có",
                                        "hiện tại",
                                        "ước đạt",
                                        "ước thực hiện",
                                        "ước tính",
                                        "cùng kỳ",
                                        "vượt chỉ tiêu",
                                        "vượt kế hoạch",
                                        "vượt mục tiêu",
                                        "đạt và vượt",
                                        "vượt mức",
                                        "được nâng lên",
                                        "chính thức thành lập",
                                        "diện tích tự nhiên",
                                        "tham dự",
                                        "đại biểu",
                                        "tuyên dương",
                                        "khen thưởng",
                                        "tặng",
                                        "kết quả",
                                        "nghị quyết đại hội đề ra",
                                        "sáp nhập",
                                        "đứng thứ",
                                        "được công nhận là",
                                        "nửa đầu nhiệm kỳ",
                                        "6 tháng",
                                        "9 tháng",
                                        "tháng đầu năm",
                                        "quý i",
                                        "giai đoạn vừa qua",
                                        "được duy trì"};
  return has_any(low, words);
}

// Measured against a plan: said of results, and of the goals of a year too.
bool compares_with_plan(std::string_view low) {
  static constexpr Phrases<3> words = {"so với kế hoạch", "dự toán", "kế hoạch giao"};
  return has_any(low, words);
}

// "Đạt và vượt các chỉ tiêu ...": the targets are spoken of because they have been met.
bool reports_on_targets(std::string_view low) {
  static constexpr Phrases<6> met = {"đạt và vượt", "hoàn thành vượt mức", "cơ bản hoàn thành", "đều đạt",
                                     "vượt",        "đã thực hiện"};
  static constexpr Phrases<4> ahead = {"phấn đấu", "đặt mục tiêu", "quyết tâm", "nhiệm kỳ tới"};
  const size_t targets = find_phrase(low, "chỉ tiêu");
  return !has_any(low, ahead) && targets != std::string_view::npos && has_any(low.substr(0, targets), met);
}

bool opens_with_past_year(std::string_view low, const TimeWords& words, int horizon_year) {
  if (horizon_year == 0) return false;
  const bool past_year = words.plain_year > 0 && words.plain_year < horizon_year && words.by_year < horizon_year &&
                         words.term_end < horizon_year;
  const bool past_term = words.term_end > 0 && words.term_end < horizon_year && words.by_year < horizon_year;
  return past_year || (past_term && !has_phrase(low, "chuẩn"));
}

}  // namespace

Statement statement_of(std::string_view low, const TimeWords& words, int horizon_year) {
  // "phấn đấu đạt và vượt" promises; "đã phấn đấu đạt" reports.
  const bool report = reports_plainly(low) || opens_with_past_year(low, words, horizon_year);
  static constexpr Phrases<2> ended = {"nhiệm kỳ qua", "nhiệm kỳ vừa qua"};
  if (begins_with_any(trim(low), ended) && !has_phrase(low, "nhiệm kỳ tới")) return Statement::report;
  if (promises_plainly(low) && !has_phrase(low, "đã phấn đấu") && !has_phrase(low, "đã hoàn thành")) {
    return reports_on_targets(low) ? Statement::report : Statement::promise;
  }
  if (report) return Statement::report;
  if (compares_with_plan(low)) return Statement::compares;
  const bool ahead = horizon_year > 0 && (words.by_year >= horizon_year || words.term_end >= horizon_year ||
                                          words.plain_year >= horizon_year);
  if (ahead) return Statement::promise;
  return hints_at_promise(low) ? Statement::hint : Statement::unsaid;
}

bool tells_what_was(std::string_view low) {
  static constexpr Phrases<6> past = {"ước đạt", "đến nay", "hiện có", "hiện nay", "hiện đạt", "ước thực hiện"};
  const std::string words = outside_brackets(low);
  const auto said = find_any(words, past);
  if (!said) return false;
  const std::string_view before = trim(std::string_view(words).substr(0, said->begin));
  static constexpr Phrases<3> ways = {"lên", "xuống", "còn"};
  const std::string_view from = before.substr(before.size() > 24 ? before.size() - 24 : 0);
  if (has_phrase(from, "từ") && begins_with_any(trim(std::string_view(words).substr(said->end)), ways)) return false;
  // "3% so với tổng số đảng viên hiện có"
  const std::string_view near = before.substr(before.size() > 48 ? before.size() - 48 : 0);
  const bool multiple = ends_with_phrase(before, "lần");  // "bằng 1,6 lần hiện nay"
  return !multiple && !has_phrase(near, "so với") && !ends_with_phrase(before, "so");
}

}  // namespace gandan::reading
