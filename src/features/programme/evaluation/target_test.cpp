#include "features/programme/evaluation/target.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

TEST(TargetWords, NamesRoundTrip) {
  for (const Status status :
       {Status::achieved, Status::on_track, Status::no_data, Status::at_risk, Status::overdue, Status::off_track}) {
    EXPECT_EQ(status_named(name_of(status)), status);
  }
  EXPECT_EQ(comparator_named("level_reached"), Comparator::level_reached);
  EXPECT_EQ(name_of(Comparator::level_reached), "level_reached");
  EXPECT_EQ(name_of(Basis::as_assigned), "as_assigned");
  EXPECT_EQ(basis_named("versus_year"), Basis::versus_year);
  EXPECT_EQ(status_named("red"), std::nullopt);
}

TEST(TargetWords, CountsGrowWithinAYearAndSharesDoNot) {
  Aim jobs;
  jobs.comparator = Comparator::at_least;
  jobs.basis = Basis::annual;
  jobs.value = base::Decimal(1600);
  jobs.unit = "lượt lao động";
  EXPECT_TRUE(accumulates_in_year(jobs));
  jobs.unit = "%";
  EXPECT_FALSE(accumulates_in_year(jobs));
}

}  // namespace
}  // namespace gandan::programme
