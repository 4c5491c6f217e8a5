#include "features/programme/review/first_hour.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

FirstHourFacts everything() {
  return {.named = true,
          .neighbourhoods = 12,
          .staffed_units = 3,
          .headed_units = 3,
          .people = 9,
          .reports = 1,
          .cards = 40,
          .reviewed = 38,
          .live = true,
          .targets = 29,
          .in_charge = 29};
}

bool complete(const FirstHourFacts& facts, FirstStep step) {
  return first_hour(facts).at(static_cast<size_t>(step)).complete;
}

TEST(FirstHour, OfANewWardHasNothingDone) {
  EXPECT_EQ(complete_steps(first_hour({})), 0);
  EXPECT_EQ(complete_steps(first_hour({.named = true, .people = 1})), 0);  // the administrator alone
}

TEST(FirstHour, IsOverWhenEveryStepIs) {
  EXPECT_EQ(complete_steps(first_hour(everything())), static_cast<int>(first_step_count));
}

TEST(FirstHour, EachStepIsOpenWhileSomethingOfItIsMissing) {
  FirstHourFacts facts = everything();
  facts.neighbourhoods = 0;
  EXPECT_FALSE(complete(facts, FirstStep::names));
  facts.headed_units = 2;
  EXPECT_FALSE(complete(facts, FirstStep::units));
  facts.in_charge = 28;
  EXPECT_FALSE(complete(facts, FirstStep::in_charge));
  facts.targets = facts.in_charge = 0;
  EXPECT_FALSE(complete(facts, FirstStep::in_charge));
  EXPECT_EQ(first_hour(facts).at(0).done, 1);
}

TEST(FirstHour, TheReviewIsOverWhenTheProgrammeRunsAndNotBefore) {
  FirstHourFacts facts = everything();
  facts.live = false;
  facts.reviewed = facts.cards;
  EXPECT_FALSE(complete(facts, FirstStep::review));
  EXPECT_TRUE(complete(facts, FirstStep::report));
}

}  // namespace
}  // namespace gandan::programme
