// Kinds of deadlines besides days and hours, and deadlines that were put off. Days, hours and pauses: case_test.cpp.
#include "features/cases/engine/case_deadline.h"

#include <gmock/gmock.h>

#include "features/cases/engine/case_deadline_test.h"

namespace gandan::cases {
namespace {

using namespace test_ward;

std::optional<base::Instant> due(DeadlineKind kind, int64_t count, base::Instant from,
                                 const std::vector<Pause>& pauses = {}) {
  return due_of(rules().work, {"a", count, kind, {}, Sureness::low, from}, five, pauses);
}

std::optional<base::Instant> due(const Case& subject) {
  return due_of(rules().work, subject, five);
}

TEST(QuarterDays, AreCountedInOfficeTime) {
  EXPECT_EQ(due(DeadlineKind::quarter_days, 3, at(2026, 11, 25, 8)), at(2026, 11, 25, 16)) << "six hours of eight";
  EXPECT_EQ(due(DeadlineKind::quarter_days, 1, at(2026, 11, 23, 17)), at(2026, 11, 25, 9)) << "the 24th is a day off";
  const std::vector<Pause> asked = {{at(2026, 11, 25, 9), at(2026, 11, 26, 9)}};
  EXPECT_EQ(due(DeadlineKind::quarter_days, 1, at(2026, 11, 25, 8), asked), at(2026, 11, 26, 10));
}

TEST(SameDay, UntilTheHourAndOtherwiseTheNextWorkingDay) {
  const auto received = [](base::Instant when) { return due(DeadlineKind::same_day, 15, when); };
  EXPECT_EQ(received(at(2026, 11, 25, 8)), at(2026, 11, 25, 17));
  EXPECT_EQ(received(at(2026, 11, 25, 15)), at(2026, 11, 25, 17));
  EXPECT_EQ(received(at(2026, 11, 25, 15, 1)), at(2026, 11, 26, 17));
  EXPECT_EQ(received(at(2026, 11, 23, 16)), at(2026, 11, 25, 17)) << "the 24th is a day off";
  EXPECT_EQ(received(at(2026, 11, 28, 9)), at(2026, 11, 30, 17)) << "on a Saturday";
}

TEST(SameDay, WhatWasAskedComesInLikeWhatWasReceived) {
  const auto asked = [](base::Instant from, std::optional<base::Instant> until) {
    return due(DeadlineKind::same_day, 15, at(2026, 11, 25, 9), {{from, until}});
  };
  EXPECT_EQ(asked(at(2026, 11, 25, 10), std::nullopt), std::nullopt);
  EXPECT_EQ(asked(at(2026, 11, 25, 10), at(2026, 11, 25, 11)), at(2026, 11, 25, 17));
  EXPECT_EQ(asked(at(2026, 11, 25, 10), at(2026, 11, 26, 16)), at(2026, 11, 27, 17));
  EXPECT_EQ(asked(at(2026, 11, 26, 9), std::nullopt), at(2026, 11, 25, 17)) << "asked when it was over";
}

TEST(Days, StandStillWhenTheCitizenIsAskedBeforeTheLastIsOver) {
  const auto asked = [](base::Instant from, std::optional<base::Instant> until) {  // due on Friday 27 at five
    return due(DeadlineKind::working_days, 3, at(2026, 11, 23, 9), {{from, until}});
  };
  EXPECT_EQ(asked(at(2026, 11, 27, 16), std::nullopt), std::nullopt);
  EXPECT_EQ(asked(at(2026, 11, 27, 18), std::nullopt), at(2026, 11, 27, five / 60)) << "asked when it was over";
  EXPECT_EQ(asked(at(2026, 11, 27, 16), at(2026, 12, 1, 10)), at(2026, 12, 1, 17));
  EXPECT_EQ(asked(at(2026, 11, 27, 16), at(2026, 12, 1, 18)), at(2026, 12, 2, 17)) << "answered after hours";
  EXPECT_EQ(asked(at(2026, 11, 27, 10), at(2026, 11, 27, 18)), at(2026, 11, 30, 17)) << "the same day, after hours";
  EXPECT_EQ(asked(at(2026, 11, 27, 10), at(2026, 11, 27, 11)), at(2026, 11, 27, 17));
  EXPECT_EQ(asked(at(2026, 11, 27, 16), at(2026, 11, 28, 10)), at(2026, 11, 30, 17)) << "answered on a Saturday";
}

TEST(Days, GoOnAfterTheClockStoodInTwoStatesOneAfterTheOther) {
  const CaseType& type = *standard_case_types().find("field_report");
  Transition again;
  again.from = {"waiting"};
  again.to = "waiting";
  const Case asked =
      moved(rules().work, type, running("lighting", at(2026, 11, 24, 9)), *type.transition("ask"), at(2026, 11, 25, 9))
          .value();
  const Case still = moved(rules().work, type, asked, again, at(2026, 11, 26, 9)).value();
  EXPECT_EQ(still.pauses.size(), 1U);
  const Case back = moved(rules().work, type, still, *type.transition("supplement"), at(2026, 11, 27, 9)).value();
  ASSERT_TRUE(back.due_at);
  EXPECT_EQ(*back.due_at, at(2026, 12, 1, 17));
}

TEST(Extension, IsCountedFromWhereTheTimeEnded) {
  Case subject = running("lighting", at(2026, 11, 25, 8));
  EXPECT_EQ(due(subject), at(2026, 11, 30, 17));
  subject.extensions = {{now, 3, DeadlineKind::working_days, "12/TB-UBND"}};
  EXPECT_EQ(due(subject), at(2026, 12, 3, 17));
  subject.extensions.push_back({now, 2, DeadlineKind::calendar_days, "13/TB-UBND"});
  EXPECT_EQ(due(subject), at(2026, 12, 7, 17)) << "Saturday the 5th moves to Monday";
  Case hours = running("noise", at(2026, 11, 25, 8));
  EXPECT_EQ(due(hours), at(2026, 11, 26, 8));
  hours.extensions = {{now, 1, DeadlineKind::working_days, "12/TB-UBND"}};
  EXPECT_EQ(due(hours), at(2026, 11, 27, 17));
}

TEST(Extension, TheClockStandsInIt) {
  Case subject = running("lighting", at(2026, 11, 25, 8));
  subject.extensions = {{now, 3, DeadlineKind::working_days, "12/TB-UBND"}};
  subject.pauses = {{at(2026, 12, 1, 9), std::nullopt}};
  EXPECT_EQ(due(subject), std::nullopt) << "asked after the first date, before the second";
  subject.pauses = {{at(2026, 12, 1, 9), at(2026, 12, 3, 10)}};
  EXPECT_EQ(due(subject), at(2026, 12, 7, 17)) << "Wednesday and Thursday do not count";
  subject.pauses = {{at(2026, 11, 26, 9), at(2026, 11, 27, 10)}};
  EXPECT_EQ(due(subject), at(2026, 12, 4, 17)) << "a day before the first date moves both, once";
}

}  // namespace
}  // namespace gandan::cases
