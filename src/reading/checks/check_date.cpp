// Dates: days that do not exist, periods that end before they begin, a state "tính đến" a day later than any other date
// of the report, and one document cited with two dates.
#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "reading/checks/check.h"
#include "reading/checks/check_written_date.h"
#include "vietnamese/format.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool exists(const WrittenDate& date) {
  const int year = date.year == 0 ? 2024 : date.year;  // a leap year: 29/2 without a year may exist
  return base::Date::make(year, date.month, date.day).has_value() &&
         (date.year == 0 || (date.year >= 1000 && date.year <= 2100));
}

std::string text_of(const Passage& passage, Span span) {
  return std::string(passage.text().substr(span.begin, span.end - span.begin));
}

void check_existence(const Passage& passage, const std::vector<WrittenDate>& dates, Findings& findings) {
  for (const WrittenDate& date : dates) {
    if (exists(date)) continue;
    findings.push_back(FindingBuilder(FindingKind::date, Severity::error, "reading.finding.no_such_day")
                           .at(passage, date)
                           .argument("date", text_of(passage, date))
                           .build());
  }
}

// "khởi công ngày 15/3/2025, hoàn thành ngày 20/1/2025": what is begun before what it ends with.
bool begins_and_ends(std::string_view before, std::string_view gap) {
  return gap.size() <= 60 && gap.find_first_of(".;") == std::string_view::npos &&
         has_any_word(before, {"khởi công", "bắt đầu", "khai mạc", "phát động", "triển khai"}) &&
         has_any_word(gap, {"hoàn thành", "kết thúc", "khánh thành", "bế mạc", "nghiệm thu", "bàn giao"}) &&
         !has_any_word(gap, {"khởi công", "bắt đầu"});
}

// "từ ngày A đến ngày B"
void check_order(const Passage& passage, const std::vector<WrittenDate>& dates, Findings& findings) {
  for (size_t i = 0; i + 1 < dates.size(); ++i) {
    // "từ ngày 15/3 đến ngày 10/3/2025"; another month may be one of the year before.
    WrittenDate begin = dates[i];
    if (begin.year == 0 && begin.month == dates[i + 1].month) begin.year = dates[i + 1].year;
    const auto first = day_of(begin);
    const auto second = day_of(dates[i + 1]);
    const std::string_view gap = passage.between(dates[i].end, dates[i + 1].begin);
    const std::string_view before = passage.between(dates[i].begin > 16 ? dates[i].begin - 16 : 0, dates[i].begin);
    const bool range =
        (gap.size() <= 24 && has_any_word(gap, {"đến", "tới"}) && has_word(before, "từ")) ||
        begins_and_ends(passage.between(dates[i].begin > 40 ? dates[i].begin - 40 : 0, dates[i].begin), gap);
    if (!first || !second || !range || *first <= *second) continue;
    findings.push_back(FindingBuilder(FindingKind::date, Severity::error, "reading.finding.period_reversed")
                           .at(passage, dates[i])
                           .at(passage, dates[i + 1])
                           .argument("first", text_of(passage, dates[i]))
                           .argument("second", text_of(passage, dates[i + 1]))
                           .build());
  }
}

// "giai đoạn 2025-2020", "nhiệm kỳ 2025 - 2020", "từ năm 2025 đến năm 2020"
void check_year_ranges(const Passage& passage, Findings& findings) {
  const std::string_view lower = passage.lower;
  for (const std::string_view lead : {"giai đoạn", "nhiệm kỳ", "từ năm", "phương hướng", "thời kỳ"}) {
    for (size_t at = find_word(lower, lead); at != std::string_view::npos; at = find_word(lower, lead, at + 1)) {
      const auto first = year_at(lower, vietnamese::skip_blanks(lower, at + lead.size()));
      if (!first) continue;
      size_t next = vietnamese::skip_blanks(lower, first->end);
      bool joined = false;
      for (const std::string_view joint : {"-", "–", "đến năm", "đến"}) {
        if (joined || !lower.substr(next).starts_with(joint)) continue;
        next = vietnamese::skip_blanks(lower, next + joint.size());
        joined = true;
      }
      const auto second = joined ? year_at(lower, next) : std::nullopt;
      if (!second || second->value >= first->value) continue;
      findings.push_back(FindingBuilder(FindingKind::date, Severity::error, "reading.finding.period_reversed")
                             .at(passage, Span{at, second->end})
                             .argument("first", std::to_string(first->value))
                             .argument("second", std::to_string(second->value))
                             .build());
    }
  }
}

// The first year of the latest term that the report names: "nhiệm kỳ 2025 - 2030".
int first_year_of_term(const std::vector<Passage>& passages) {
  int latest = 0;
  constexpr std::string_view lead = "nhiệm kỳ";
  for (const Passage& passage : passages) {
    const std::string_view lower = passage.lower;
    for (size_t at = find_word(lower, lead); at != std::string_view::npos; at = find_word(lower, lead, at + 1)) {
      const auto year = year_at(lower, vietnamese::skip_blanks(lower, at + lead.size()));
      if (year && year->value < 2100) latest = std::max(latest, year->value);
    }
  }
  return latest;
}

// "phấn đấu đến năm 2003" in a report of the term 2025-2030: no one promises for a term that is long over.
void check_promised_years(const Passage& passage, int term, Findings& findings) {
  const std::string_view lower = passage.lower;
  for (const std::string_view lead : {"phấn đấu đến năm", "phấn đấu năm", "phấn đấu đến hết năm"}) {
    for (size_t at = find_word(lower, lead); at != std::string_view::npos; at = find_word(lower, lead, at + 1)) {
      const auto year = year_at(lower, vietnamese::skip_blanks(lower, at + lead.size()));
      if (!year || year->value >= term - 5) continue;
      findings.push_back(FindingBuilder(FindingKind::date, Severity::warning, "reading.finding.promise_in_past")
                             .at(passage, Span{at, year->end})
                             .argument("year", std::to_string(year->value))
                             .argument("term", std::to_string(term))
                             .build());
    }
  }
}

// "tháng 13/2025"
void check_months(const Passage& passage, Findings& findings) {
  const std::string_view lower = passage.lower;
  for (size_t at = find_word(lower, "tháng"); at != std::string_view::npos; at = find_word(lower, "tháng", at + 1)) {
    const auto month = whole_after_word(lower, at, "tháng", 2);
    if (!month || month->end >= lower.size() || (lower[month->end] != '/' && lower[month->end] != '-')) continue;
    const auto year = year_at(lower, month->end + 1);
    if (!year || (month->value >= 1 && month->value <= 12)) continue;
    findings.push_back(FindingBuilder(FindingKind::date, Severity::error, "reading.finding.no_such_month")
                           .at(passage, Span{at, year->end})
                           .argument("month", text_of(passage, {at, year->end}))
                           .build());
  }
}

// "từ tháng 8/2025 đến tháng 5/2025"
void check_month_ranges(const Passage& passage, Findings& findings) {
  const std::string_view lower = passage.lower;
  constexpr std::string_view lead = "từ tháng";
  for (size_t at = find_word(lower, lead); at != std::string_view::npos; at = find_word(lower, lead, at + 1)) {
    const auto first_month = whole_at(lower, vietnamese::skip_blanks(lower, at + lead.size()), 2);
    if (!first_month || first_month->end >= lower.size() || lower[first_month->end] != '/') continue;
    const auto first_year = year_at(lower, first_month->end + 1);
    const auto second_month = first_year ? whole_after_word(lower, first_year->end, "đến tháng", 2) : std::nullopt;
    if (!second_month || second_month->end >= lower.size() || lower[second_month->end] != '/') continue;
    const auto second_year = year_at(lower, second_month->end + 1);
    if (!second_year) continue;
    const int first = first_year->value * 12 + first_month->value;
    if (first <= second_year->value * 12 + second_month->value) continue;
    findings.push_back(FindingBuilder(FindingKind::date, Severity::error, "reading.finding.period_reversed")
                           .at(passage, Span{at, second_year->end})
                           .argument("first", text_of(passage, {at + lead.size() + 1, first_year->end}))
                           .argument("second", text_of(passage, {second_month->end - 1, second_year->end}))
                           .build());
  }
}

struct AsOf {
  const Passage* passage = nullptr;
  Span span;
  std::optional<base::Date> date;
};

// "tính đến tháng 12/2025": a state, so the report cannot be older than it.
std::vector<AsOf> states_of(const Passage& passage) {
  std::vector<AsOf> states;
  const std::string_view lower = passage.lower;
  constexpr std::string_view phrase = "tính đến";
  for (size_t at = find_word(lower, phrase); at != std::string_view::npos; at = find_word(lower, phrase, at + 1)) {
    const std::string_view state = passage.between(at, at + 200);
    if (has_any_word(state.substr(0, state.find('.')), {"dự kiến", "phấn đấu", "ước"})) continue;
    const auto month = whole_after_word(lower, at + phrase.size(), "tháng", 2);
    if (!month || month->end >= lower.size() || lower[month->end] != '/') continue;
    const auto year = year_at(lower, month->end + 1);
    if (year) states.push_back({&passage, {at, year->end}, base::Date::make(year->value, month->value, 1)});
  }
  return states;
}

// One document keeps one date: "17-NQ/TU" with two days of the same year is a slip.
class Citations {
 public:
  void add(const Passage& passage, const WrittenDate& date, Findings& findings) {
    const auto day = day_of(date);
    const std::string number = number_before(passage, date);
    if (!day || number.empty()) return;
    const auto [known, added] = first_.emplace(number, Citation{&passage, date, *day});
    const int64_t apart = std::abs(known->second.day - *day);
    if (added || apart == 0 || apart > 400) return;  // numbers begin anew each term
    findings.push_back(FindingBuilder(FindingKind::conflict, Severity::warning, "reading.finding.document_date")
                           .at(*known->second.passage, known->second.date)
                           .at(passage, date)
                           .argument("document", number)
                           .argument("first", text_of(*known->second.passage, known->second.date))
                           .argument("second", text_of(passage, date))
                           .build());
  }

 private:
  struct Citation {
    const Passage* passage;
    WrittenDate date;
    base::Date day;
  };

  // "số 17-NQ/TU, ngày 30/10/2023": the token with a letter and a digit right before "ngày".
  static std::string number_before(const Passage& passage, const WrittenDate& date) {
    std::string_view before =
        trimmed(passage.text().substr(date.begin > 60 ? date.begin - 60 : 0, std::min<size_t>(60, date.begin)));
    if (before.ends_with("ngày")) before = trimmed(before.substr(0, before.size() - std::string_view("ngày").size()));
    while (!before.empty() && (before.back() == ',' || before.back() == '('))
      before = trimmed(before.substr(0, before.size() - 1));
    const size_t blank = before.find_last_of(" \n(");
    const std::string_view token = blank == std::string_view::npos ? std::string_view() : before.substr(blank + 1);
    const bool coded = !token.empty() && is_digit(token.front()) && token.find('-') != std::string_view::npos &&
                       token.find('/') != std::string_view::npos;
    return coded && token.find_first_of("ABCDEFGHIKLMNOPQRSTUVXY") != std::string_view::npos ? std::string(token)
                                                                                             : std::string();
  }

  std::unordered_map<std::string, Citation> first_;
};

}  // namespace

void check_date(const CheckedReport& report, Findings& findings) {
  std::optional<base::Date> latest;
  size_t count = 0;
  std::vector<AsOf> states;
  Citations citations;
  const int term = first_year_of_term(report.passages);
  for (const Passage& passage : report.passages) {
    const std::vector<WrittenDate> dates = dates_in(passage);
    check_existence(passage, dates, findings);
    check_order(passage, dates, findings);
    check_year_ranges(passage, findings);
    if (term != 0) check_promised_years(passage, term, findings);
    check_months(passage, findings);
    check_month_ranges(passage, findings);
    for (const WrittenDate& date : dates) {
      citations.add(passage, date, findings);
      const auto day = day_of(date);
      if (!day || !exists(date)) continue;
      ++count;
      if (!latest || *day > *latest) latest = day;
    }
    for (AsOf& state : states_of(passage)) states.push_back(state);
  }
  constexpr size_t enough_dates = 8;  // to know when the report was written
  for (const AsOf& state : states) {
    if (count < enough_dates || !state.date || *state.date - *latest <= 62) continue;
    findings.push_back(FindingBuilder(FindingKind::date, Severity::warning, "reading.finding.state_in_future")
                           .at(*state.passage, state.span)
                           .argument("state", text_of(*state.passage, state.span))
                           .argument("latest", vietnamese::format_date(*latest))
                           .build());
  }
}

}  // namespace gandan::reading::check
