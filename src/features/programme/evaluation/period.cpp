#include "features/programme/evaluation/period.h"

#include <array>
#include <charconv>

#include "base/named.h"

namespace gandan::programme {
namespace {

constexpr int default_due_days = 15;
constexpr int default_due_days_of_year = 31;

int periods_in_year(Frequency length) {
  switch (length) {
    case Frequency::year:
      return 1;
    case Frequency::half:
      return 2;
    case Frequency::quarter:
      return 4;
    case Frequency::month:
      return 12;
  }
  return 1;
}

int months_of(Frequency length) {
  return 12 / periods_in_year(length);
}

std::optional<int> whole_number(std::string_view digits) {
  int value = 0;
  if (digits.empty() || digits.front() == '-') return std::nullopt;
  const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (failure != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

constexpr std::array<std::string_view, 4> names = {"year", "half", "quarter", "month"};

}  // namespace

std::string_view name_of(Frequency frequency) {
  return names[static_cast<size_t>(frequency)];
}

std::optional<Frequency> frequency_named(std::string_view name) {
  return base::named<Frequency>(names, name);
}

std::optional<Period> Period::make(int year, Frequency length, int number) {
  if (year < 1900 || year > 2999 || number < 1 || number > periods_in_year(length)) return std::nullopt;
  return Period(year, length, number);
}

std::optional<Period> Period::parse(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  const auto year = whole_number(text.substr(0, 4));
  if (!year) return std::nullopt;
  if (text.size() == 4) return make(*year, Frequency::year, 1);
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const bool lettered = text[5] == 'H' || text[5] == 'Q';
  const auto number = whole_number(text.substr(lettered ? 6 : 5));
  if (!number) return std::nullopt;
  if (!lettered) return make(*year, Frequency::month, *number);
  return make(*year, text[5] == 'H' ? Frequency::half : Frequency::quarter, *number);
}

Period Period::containing(base::Date date, Frequency length) {
  return Period(date.year(), length, (date.month() - 1) / months_of(length) + 1);
}

std::string Period::text() const {
  std::string text = std::to_string(year_);
  switch (length_) {
    case Frequency::year:
      return text;
    case Frequency::half:
      return text + "-H" + std::to_string(number_);
    case Frequency::quarter:
      return text + "-Q" + std::to_string(number_);
    case Frequency::month:
      return text + (number_ < 10 ? "-0" : "-") + std::to_string(number_);
  }
  return text;
}

base::Date Period::first_day() const {
  return *base::Date::make(year_, (number_ - 1) * months_of(length_) + 1, 1);
}

base::Date Period::last_day() const {
  const int month = number_ * months_of(length_);
  return *base::Date::make(year_, month, base::days_in_month(year_, month));
}

Period Period::next() const {
  if (number_ < periods_in_year(length_)) return Period(year_, length_, number_ + 1);
  return Period(year_ + 1, length_, 1);
}

bool Period::ends_year() const {
  return number_ == periods_in_year(length_);
}

double Period::end_time() const {
  return year_ + part_of_year();
}

double Period::part_of_year() const {
  return static_cast<double>(number_) / periods_in_year(length_);
}

bool earlier(const Period& a, const Period& b) {
  const int a_end = a.year() * 12 + a.number() * months_of(a.length());
  const int b_end = b.year() * 12 + b.number() * months_of(b.length());
  if (a_end != b_end) return a_end < b_end;
  return months_of(a.length()) < months_of(b.length());
}

base::Date due_on(const Period& period, std::optional<int> due_days) {
  const int days = period.length() == Frequency::year ? default_due_days_of_year : default_due_days;
  return period.last_day().plus_days(due_days.value_or(days));
}

}  // namespace gandan::programme
