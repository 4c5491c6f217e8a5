#include "reading/text/time_words.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"

namespace gandan::reading {
namespace {

bool is_year_at(std::string_view low, size_t at) {
  const std::string_view digits = low.substr(at, 4);
  if (digits.size() < 4 || (!digits.starts_with("20") && !digits.starts_with("19"))) return false;
  const bool plain = std::ranges::all_of(digits, [](char c) { return is_digit(c); });
  const bool alone = (at == 0 || (!is_digit(low[at - 1]) && low[at - 1] != '/' && low[at - 1] != '.')) &&
                     (at + 4 == low.size() || !is_digit(low[at + 4]));
  return plain && alone;
}

int year_value(std::string_view low, size_t at) {
  return (low[at] - '0') * 1000 + (low[at + 1] - '0') * 100 + (low[at + 2] - '0') * 10 + (low[at + 3] - '0');
}

// "31/12/2028", "12/2028" at `at`: where its year stands; npos when there is no such date. Numbers of documents
// ("12/2028/QĐ") are none.
size_t year_of_date(std::string_view low, size_t at) {
  if (at > 0 && (is_digit(low[at - 1]) || low[at - 1] == '/')) return std::string_view::npos;
  for (int figures = 0; figures < 2; ++figures) {
    const size_t begin = at;
    while (at < low.size() && is_digit(low[at]) && at - begin < 3) ++at;
    if (at == begin || at - begin > 2 || at >= low.size() || low[at] != '/') return std::string_view::npos;
    ++at;
    const std::string_view digits = low.substr(at, 4);
    const bool year = digits.size() == 4 && std::ranges::all_of(digits, [](char c) { return is_digit(c); });
    const std::string_view behind = low.substr(std::min(at + 4, low.size()), 1);
    const bool ends = behind.empty() || (!is_digit(behind.front()) && behind.front() != '/');
    if (year && ends && digits.starts_with("20")) return at;
  }
  return std::string_view::npos;
}

// The words before `at`, back to the last separator, at most 48 bytes.
std::string_view lead_of(std::string_view low, size_t at) {
  const size_t window = at > 48 ? at - 48 : 0;
  std::string_view lead = low.substr(window, at - window);
  const size_t separator = lead.find_last_of(",;()");
  if (separator != std::string_view::npos) lead.remove_prefix(separator + 1);
  return trim(lead);
}

bool is_comparison(std::string_view lead) {
  static constexpr std::array<std::string_view, 16> words = {
      "lần giai đoạn", "rưỡi năm",     "gấp ba năm", "đôi năm",         "lần năm",     "so với",
      "so năm",        "so giai đoạn", "bằng năm",   "so cùng kỳ",      "giá so sánh", "so dự toán",
      "so kế hoạch",   "so thực hiện", "so ước",     "so với thực hiện"};
  return has_any(lead, words);
}

// The end of "2025 - 2030" when a term begins at `at`; 0 otherwise.
int term_end_after(std::string_view low, size_t at) {
  size_t next = at + 4;
  while (next < low.size() && low[next] == ' ') ++next;
  const size_t dash = next;
  for (const std::string_view sign : {"-", "–", "—", "đến"}) {
    if (low.substr(next).starts_with(sign)) next += sign.size();
  }
  if (next == dash) return 0;
  while (next < low.size() && low[next] == ' ') ++next;
  return is_year_at(low, next) ? year_value(low, next) : 0;
}

// Terms of the people's councils run on other years than those of the party.
bool is_term_of_council(std::string_view lead) {
  return has_phrase(lead, "hđnd") || has_phrase(lead, "hội đồng nhân dân");
}

void note_single_year(std::string_view lead, int year, TimeWords& words) {
  static constexpr std::array<std::string_view, 13> goals = {
      "đến năm", "đến cuối năm", "đến hết năm", "vào năm",        "vào cuối năm", "trước năm", "cuối năm",
      "tới năm", "đến",          "hết năm",     "từ nay đến năm", "đến năm học",  "đến quý"};
  if (has_phrase(lead, "giá so sánh") || has_phrase(lead, "tầm nhìn")) return;
  // "trước Tết Nguyên đán năm 2027", "trước mùa mưa năm 2026"
  static constexpr std::array<std::string_view, 5> before = {"trước tết", "trước mùa", "trước tháng", "trước quý",
                                                             "trước dịp"};
  if (ends_with_phrase(lead, "tháng cuối năm") || ends_with_phrase(lead, "tháng đầu năm")) {
    words.plain_year = year;
  } else if (is_comparison(lead)) {
    words.versus_year = year;
  } else if (std::ranges::any_of(goals, [&](std::string_view goal) { return ends_with_phrase(lead, goal); }) ||
             has_any(lead, before)) {
    words.by_year = std::max(words.by_year, year);
  } else if (ends_with_phrase(lead, "năm")) {
    words.plain_year = std::max(words.plain_year, year);
  }
}

// "trước 31/12/2028", "đến hết tháng 6/2027": by when something is due.
void note_date(std::string_view lead, int year, TimeWords& words) {
  static constexpr std::array<std::string_view, 6> goals = {"trước", "đến", "hết", "chậm nhất", "vào", "xong trong"};
  for (const std::string_view noun : {"ngày", "tháng", "hết", "cuối"}) {
    if (ends_with_phrase(lead, noun) && lead.size() > noun.size() + 1)
      lead = trim(lead.substr(0, lead.size() - noun.size()));
  }
  if (std::ranges::any_of(goals, [&](std::string_view goal) { return ends_with_phrase(lead, goal); }))
    words.by_year = std::max(words.by_year, year);
}

void read_years(std::string_view low, TimeWords& words) {
  for (size_t at = 0; at + 4 <= low.size(); ++at) {
    if (!is_digit(low[at])) continue;
    if (const size_t year = year_of_date(low, at); year != std::string_view::npos) {
      note_date(lead_of(low, at), year_value(low, year), words);
      at = year + 3;
      continue;
    }
    if (!is_year_at(low, at)) continue;
    const std::string_view lead = lead_of(low, at);
    const int end = term_end_after(low, at);
    if (end == 0) {
      note_single_year(lead, year_value(low, at), words);
    } else if (is_comparison(lead)) {
      words.versus_year = end;
      at = low.find(std::to_string(end), at + 4);
    } else {
      if (!is_term_of_council(lead) && !has_phrase(lead, "chuẩn") && end > words.term_end) {
        words.term_begin = year_value(low, at);
        words.term_end = end;
      }
      at = low.find(std::to_string(end), at + 4);
    }
    at += 3;
  }
}

// An average over years, as against one per head ("thu nhập bình quân đầu người").
bool speaks_of_average(std::string_view low) {
  static constexpr std::array<std::string_view, 6> per_head = {"đầu người", "người",          "/người",
                                                               "một người", "theo đầu người", "nhân khẩu"};
  static constexpr std::array<std::string_view, 3> words = {"bình quân", "trung bình", "bq"};
  for (const std::string_view word : words) {
    for (size_t at = find_phrase(low, word); at != std::string_view::npos; at = find_phrase(low, word, at + 1)) {
      if (!begins_with_any(trim(low.substr(at + word.size(), 40)), per_head)) return true;
    }
  }
  return false;
}

}  // namespace

TimeWords time_words(std::string_view low) {
  static constexpr std::array<std::string_view, 12> annual = {"hằng năm",
                                                              "hàng năm",
                                                              "mỗi năm",
                                                              "từng năm",
                                                              "/năm",
                                                              "/ năm",
                                                              "một năm",
                                                              "các năm",
                                                              "theo năm",
                                                              "bình quân năm đạt",
                                                              "trung bình năm đạt",
                                                              "năm sau cao hơn năm trước"};
  static constexpr std::array<std::string_view, 7> previous = {
      "so với năm trước",         "so năm trước",     "so với cùng kỳ", "so cùng kỳ", "năm sau cao hơn năm trước",
      "so với cùng kỳ năm trước", "cao hơn năm trước"};
  static constexpr std::array<std::string_view, 4> start = {"so với đầu nhiệm kỳ", "so với nhiệm kỳ trước",
                                                            "so với đầu kỳ", "so với đại hội trước"};
  static constexpr std::array<std::string_view, 10> whole = {
      "/nhiệm kỳ", "cả nhiệm kỳ", "toàn nhiệm kỳ", "trong nhiệm kỳ", "5 năm",
      "05 năm",    "năm năm",     "cả giai đoạn",  "giai đoạn",      "thời kỳ"};
  static constexpr std::array<std::string_view, 4> end = {"cuối nhiệm kỳ", "hết nhiệm kỳ", "kết thúc nhiệm kỳ",
                                                          "cuối kỳ"};
  TimeWords words;
  read_years(low, words);
  words.versus_previous_year = has_any(low, previous);
  words.versus_start_of_term = has_any(low, start);
  words.annual = has_any(low, annual);
  words.average = speaks_of_average(low);
  words.end_of_term = has_any(low, end);
  words.whole_term = has_any(low, whole);
  return words;
}

bool begins_annually(std::string_view low) {
  static constexpr std::array<std::string_view, 3> words = {"hằng năm", "hàng năm", "mỗi năm"};
  low = behind_label(low);
  if (begins_with_phrase(low, "phấn đấu")) low = trim(low.substr(std::string_view("phấn đấu").size()));
  return begins_with_any(low, words);
}

Horizon horizon_of(const TimeWords& words) {
  if (words.by_year > 0) return {words.by_year, false};
  if (words.term_end > 0) return {words.term_end, false};
  return {words.plain_year, words.plain_year > 0};
}

}  // namespace gandan::reading
