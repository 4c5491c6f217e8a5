// Dates as reports write them: "17/6/2025", "ngày 5 tháng 6 năm 2025", "ngày 30/4". Whether such a day exists is left
// to the checks.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "reading/checks/check_passage.h"

namespace gandan::reading::check {

struct Whole {
  int value = 0;
  size_t end = 0;
};

// The whole number of at most `most_digits` digits at `position`; nullopt when there is none, or a longer one.
std::optional<Whole> whole_at(std::string_view text, size_t position, size_t most_digits);
// The whole number behind `word`, which stands at `position` but for blanks.
std::optional<Whole> whole_after_word(std::string_view lower, size_t position, std::string_view word,
                                      size_t most_digits);
// A year from 1900 to 2100.
std::optional<Whole> year_at(std::string_view text, size_t position);

struct WrittenDate : Span {
  int day = 0;
  int month = 0;
  int year = 0;  // 0 when not written
};

std::vector<WrittenDate> dates_in(const Passage& passage);
// nullopt when no year is written, or there is no such day.
std::optional<base::Date> day_of(const WrittenDate& date);

}  // namespace gandan::reading::check
