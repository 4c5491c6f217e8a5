#include "features/programme/review/first_hour.h"

#include <algorithm>

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, first_step_count> names = {"names",  "units",  "people",
                                                                  "report", "review", "in_charge"};
constexpr int64_t fewest_people = 2;  // the administrator and somebody who works with the programme

StepProgress all_of(FirstStep step, int64_t done, int64_t of) {
  return {step, done, of, of > 0 && done >= of};
}

}  // namespace

std::string_view name_of(FirstStep step) {
  return names.at(static_cast<size_t>(step));
}

std::vector<StepProgress> first_hour(const FirstHourFacts& facts) {
  const int64_t named = (facts.named ? 1 : 0) + (facts.neighbourhoods > 0 ? 1 : 0);
  StepProgress review = all_of(FirstStep::review, facts.reviewed, facts.cards);
  review.complete = facts.live;  // cards that nobody wants may stay unread; what counts is that the programme runs
  const int64_t reports = facts.reports > 0 || facts.live ? 1 : 0;
  return {all_of(FirstStep::names, named, 2),
          all_of(FirstStep::units, facts.headed_units, facts.staffed_units),
          {FirstStep::people, facts.people, 0, facts.people >= fewest_people},
          all_of(FirstStep::report, reports, 1),
          review,
          all_of(FirstStep::in_charge, facts.in_charge, facts.targets)};
}

int complete_steps(const std::vector<StepProgress>& steps) {
  return static_cast<int>(std::ranges::count_if(steps, &StepProgress::complete));
}

}  // namespace gandan::programme
