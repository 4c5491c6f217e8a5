#include "features/cases/overview/case_measure.h"

#include <charconv>

#include "platform/html/translator.h"

// keys: cases.span.*

namespace gandan::cases {
namespace {

constexpr int64_t minute_milliseconds = 60'000;
constexpr std::array<std::string_view, 4> dimension_names = {"all", "unit", "category", "neighbourhood"};
constexpr std::array<const char*, 4> roman = {"I", "II", "III", "IV"};
constexpr int first_year = 2000, last_year = 2110;

std::optional<base::Decimal> divided(int64_t part, int64_t whole) {
  return base::Decimal::divide(base::Decimal(part), base::Decimal(whole), 1);
}

std::optional<int> number_in(std::string_view text, int least, int most) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool good = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return good && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace

Measured& Measured::operator+=(const Measured& other) {
  received += other.received;
  answered += other.answered;
  in_time += other.in_time;
  first_answers += other.first_answers;
  first_answer_minutes += other.first_answer_minutes;
  reopened += other.reopened;
  rated += other.rated;
  rating_sum += other.rating_sum;
  return *this;
}

Measured Measured::negated() const {
  return {-received, -answered, -in_time, -first_answers, -first_answer_minutes, -reopened, -rated, -rating_sum};
}

Measured measured_of(const Case& subject) {
  Measured made;
  made.received = 1;
  const Outcomes& earlier = subject.earlier;
  const bool answers_now = subject.answered_at && !subject.passed_on;
  made.answered = earlier.answers + (answers_now ? 1 : 0);
  made.in_time = earlier.in_time + (answers_now && subject.is_answered_in_time() ? 1 : 0);
  if (subject.first_answer_at && (!subject.passed_on || earlier.answers > 0)) {
    made.first_answers = 1;
    made.first_answer_minutes =
        (subject.first_answer_at->epoch_milliseconds - subject.received_at.epoch_milliseconds) / minute_milliseconds;
  }
  made.reopened = subject.times_reopened > 0 ? 1 : 0;
  made.rated = earlier.ratings + (subject.rating ? 1 : 0);
  made.rating_sum = earlier.rating_sum + subject.rating.value_or(0);
  return made;
}

std::optional<base::Decimal> percent_in_time(const Measured& measured, int64_t late_open) {
  return divided(measured.in_time * 100, measured.answered + late_open);
}

std::optional<base::Decimal> percent_reopened(const Measured& measured) {
  return divided(measured.reopened * 100, measured.first_answers);
}

std::optional<base::Decimal> hours_to_first_answer(const Measured& measured) {
  return divided(measured.first_answer_minutes, measured.first_answers * 60);
}

std::optional<base::Decimal> average_rating(const Measured& measured) {
  return divided(measured.rating_sum, measured.rated);
}

std::string_view name_of(Dimension dimension) {
  return dimension_names[static_cast<size_t>(dimension)];
}

std::string key_of(Dimension dimension, const Case& subject) {
  switch (dimension) {
    case Dimension::unit:
      return subject.unit ? subject.unit->text() : std::string();
    case Dimension::category:
      return subject.category;
    case Dimension::neighbourhood:
      return subject.place.neighbourhood ? subject.place.neighbourhood->text() : std::string();
    case Dimension::all:
      break;
  }
  return {};
}

std::optional<Span> Span::parse(std::string_view text) {
  const auto year = number_in(text.substr(0, 4), first_year, last_year);
  if (!year || text.size() < 4) return std::nullopt;
  const std::string_view rest = text.substr(4);
  if (rest.empty()) return Span(*base::Date::make(*year, 1, 1), 12);
  if (rest.starts_with("-Q")) {
    const auto quarter = number_in(rest.substr(2), 1, 4);
    return quarter ? std::optional(Span(*base::Date::make(*year, *quarter * 3 - 2, 1), 3)) : std::nullopt;
  }
  const auto month = rest.size() == 3 && rest.front() == '-' ? number_in(rest.substr(1), 1, 12) : std::nullopt;
  return month ? std::optional(Span(*base::Date::make(*year, *month, 1), 1)) : std::nullopt;
}

Span Span::month_of(base::Date date) {
  return {*base::Date::make(date.year(), date.month(), 1), 1};
}

Span Span::quarter_of(base::Date date) {
  return {*base::Date::make(date.year(), (date.month() - 1) / 3 * 3 + 1, 1), 3};
}

Span Span::year_of(base::Date date) {
  return {*base::Date::make(date.year(), 1, 1), 12};
}

Span Span::of_months(base::Date first, int months) {
  return {*base::Date::make(first.year(), first.month(), 1), months};
}

std::string Span::text() const {
  if (months_ == 1) return first_.iso().substr(0, 7);
  const std::string year = std::to_string(first_.year());
  return months_ == 12 ? year : year + "-Q" + std::to_string((first_.month() + 2) / 3);
}

std::string Span::in_words(html::Language language) const {
  const char* key = months_ == 1 ? "cases.span.month" : months_ == 12 ? "cases.span.year" : "cases.span.quarter";
  return html::translate(language, key,
                         {{"year", std::to_string(first_.year())},
                          {"number", std::to_string(first_.month())},
                          {"roman", roman.at(static_cast<size_t>((first_.month() - 1) / 3))}});
}

}  // namespace gandan::cases
