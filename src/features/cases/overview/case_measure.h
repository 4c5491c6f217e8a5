// What a leader measures of cases: how many of a period were received, answered, in time, reopened, and how they were
// rated. Pure: counts that can be added and taken away, the shares made of them, and the period they speak of. Kept by
// day in case_measure_store.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "features/cases/engine/case.h"
#include "platform/html/language.h"

namespace gandan::cases {

// Of cases received in some time. Answers, those in time and ratings are counted each time: a case that was reopened
// and answered again has two. What was merged or sent on has no answer of the ward's own.
struct Measured {
  int64_t received = 0, answered = 0, in_time = 0;
  int64_t first_answers = 0, first_answer_minutes = 0;  // cases that were ever answered
  int64_t reopened = 0, rated = 0, rating_sum = 0;

  Measured& operator+=(const Measured& other);
  Measured negated() const;
  friend bool operator==(const Measured&, const Measured&) = default;
};
Measured measured_of(const Case& subject);

// One decimal, or nullopt where there is nothing to divide by. `late_open`: received in that time, due, not answered.
std::optional<base::Decimal> percent_in_time(const Measured& measured, int64_t late_open);
std::optional<base::Decimal> percent_reopened(const Measured& measured);  // of those ever answered
std::optional<base::Decimal> hours_to_first_answer(const Measured& measured);
std::optional<base::Decimal> average_rating(const Measured& measured);

// What is counted apart.
enum class Dimension : uint8_t { all, unit, category, neighbourhood };
inline constexpr std::array<Dimension, 4> dimensions = {Dimension::all, Dimension::unit, Dimension::category,
                                                        Dimension::neighbourhood};
std::string_view name_of(Dimension dimension);
std::string key_of(Dimension dimension, const Case& subject);

// A month "2026-11", a quarter "2026-Q4" or a year "2026"; the same words as the programme's periods.
class Span {
 public:
  static std::optional<Span> parse(std::string_view text);
  static Span month_of(base::Date date);
  static Span quarter_of(base::Date date);
  static Span year_of(base::Date date);
  // So many whole months, for measuring; another length than those above has no words.
  static Span of_months(base::Date first, int months);

  base::Date first_day() const { return first_; }
  base::Date after() const { return first_.plus_months(months_); }  // the first day that is no longer in it
  Span before() const { return Span(first_.plus_months(-months_), months_); }
  std::string text() const;
  std::string in_words(html::Language language) const;  // "Quý IV/2026"
  bool contains(base::Date date) const { return first_ <= date && date < after(); }
  friend bool operator==(const Span&, const Span&) = default;

 private:
  Span(base::Date first, int months) : first_(first), months_(months) {}
  base::Date first_;
  int months_;
};

}  // namespace gandan::cases
