// Kinds of deadlines besides days and hours, and deadlines that were put off. Days, hours and pauses: case_test.cpp.
#include "features/cases/engine/case_deadline.h"

#include <gmock/gmock.h>

#include "features/cases/engine/case_step.h"
#include "features/cases/ward_test.h"

namespace gandan::cases {
namespace {

using namespace test_ward;

constexpr int five = 17 * 60;

std::optional<base::Instant> due(DeadlineKind kind, int64_t count, base::Instant from,
                                 const std::vector<Pause>& pauses = {}) {
  return due_of(rules().work, {"a", count, kind, {}, Sureness::low, from}, five, pauses);
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

Case running(const char* category, base::Instant received) {
  Case subject{CaseId::make(received)};
  subject.category = category;
  subject.received_at = received;
  return begun(rules().work, *standard_case_types().find("field_report"), std::move(subject)).value();
}

std::optional<base::Instant> due(const Case& subject) {
  return due_of(rules().work, subject, five);
}

std::vector<std::string> reasons(const Case& subject) {
  std::vector<std::string> found;
  for (const WhyLine& line : why_due(rules().work, subject, five, html::Language::vietnamese).days) {
    found.push_back(line.day + ": " + line.reason);
  }
  return found;
}

TEST(Why, AFirstDayThatIsOffSaysSo) {
  EXPECT_EQ(reasons(running("lighting", at(2026, 11, 24, 8))).front(),
            "24/11/2026, thứ Ba: ngày đầu, nghỉ: Ngày Văn hóa, không tính");
  EXPECT_EQ(reasons(running("lighting", at(2026, 11, 28, 8))).front(),
            "28/11/2026, thứ Bảy: ngày đầu, nghỉ cuối tuần, không tính");
  EXPECT_EQ(reasons(running("lighting", at(2026, 11, 25, 8))).front(), "25/11/2026, thứ Tư: ngày đầu, không tính");
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

TEST(Extension, StandsInTheReasonsOfTheDate) {
  Case subject = running("lighting", at(2026, 11, 25, 8));
  const size_t before = why_due(rules().work, subject, five, html::Language::vietnamese).days.size();
  subject.extensions = {{now, 3, DeadlineKind::working_days, "12/TB-UBND"}};
  const Why why = why_due(rules().work, subject, five, html::Language::vietnamese);
  ASSERT_EQ(why.days.size(), before + 5) << "the decision, its first day, three that count";
  EXPECT_THAT(why.days[before].reason, testing::HasSubstr("12/TB-UBND"));
  EXPECT_THAT(why.days[before].reason, testing::HasSubstr("3 ngày làm việc"));
  EXPECT_THAT(why.days.back().day, testing::HasSubstr("03/12/2026"));
}

TEST(Why, SaysWhatTheDateRestsOnThatIsNotDecided) {
  const vietnamese::DayCalendar calendar({{*base::Date::make(2026, 11, 24), "Ngày Văn hóa"}}, {},
                                         {{*base::Date::make(2027, 1, 1), "Tết Dương lịch"}});
  const WorkTime work{&calendar};
  Case subject = running("lighting", at(2026, 12, 29, 8));
  Why why = why_due(work, subject, five, html::Language::vietnamese);
  EXPECT_THAT(why.may_move, testing::HasSubstr("Tết Dương lịch (01/01/2027)"));
  EXPECT_THAT(why.days.back().reason, testing::HasSubstr("dự kiến nghỉ Tết Dương lịch"));
  subject.answered_at = at(2026, 12, 30, 8);
  EXPECT_EQ(why_due(work, subject, five, html::Language::vietnamese).may_move, "") << "nothing moves any more";
  EXPECT_EQ(why_due(work, running("lighting", at(2026, 11, 25, 8)), five, html::Language::vietnamese).may_move, "");
}

TEST(Why, SaysSinceWhenTheClockStands) {
  Case subject = running("lighting", at(2026, 11, 25, 8));
  subject.pauses = {{at(2026, 11, 26, 9), std::nullopt}};
  const Why why = why_due(rules().work, subject, five, html::Language::vietnamese);
  EXPECT_THAT(why.days.back().day, testing::HasSubstr("26/11/2026"));
  EXPECT_THAT(why.days.back().reason, testing::HasSubstr("tạm dừng từ lúc này"));
}

TEST(Why, WhatCameOutsideOfficeHoursIsCountedFromThenOn) {
  const auto said = [](const Case& subject) {
    std::string lines;
    for (const WhyLine& line : why_due(rules().work, subject, five, html::Language::vietnamese).days) {
      if (line.reason.find("ngoài giờ làm việc") != std::string::npos) lines += line.day + "; ";
    }
    return lines;
  };
  EXPECT_EQ(said(running("noise", at(2026, 11, 25, 8))), "") << "within them";
  EXPECT_EQ(said(running("noise", at(2026, 11, 25, 20))), "26/11/2026 07:30; ");
  EXPECT_EQ(said(running("noise", at(2026, 11, 28, 10))), "30/11/2026 07:30; ") << "on a Saturday";
  Case asked = running("noise", at(2026, 11, 25, 8));
  asked.pauses = {{at(2026, 11, 25, 9), at(2026, 11, 25, 12)}};
  EXPECT_EQ(said(asked), "25/11/2026 13:30; ") << "the citizen answered at noon";
  EXPECT_EQ(said(running("lighting", at(2026, 11, 25, 20))), "") << "days are counted otherwise";
}

TEST(Why, WhatCameTooLateForTheSameDayIsOfTheNext) {
  const auto said = [](base::Instant from) {
    Case subject = running("noise", from);
    subject.deadline.kind = DeadlineKind::same_day;
    subject.deadline.count = 15;
    const Why why = why_due(rules().work, subject, five, html::Language::vietnamese);
    return why.days.size() == 3 ? why.days[1].day : "";
  };
  EXPECT_EQ(said(at(2026, 11, 25, 14)), "");
  EXPECT_EQ(said(at(2026, 11, 25, 16)), "26/11/2026");
  EXPECT_EQ(said(at(2026, 11, 28, 10)), "30/11/2026") << "on a Saturday";
}

TEST(Why, OfOfficeTimeSaysHowItIsCounted) {
  Case subject = running("noise", at(2026, 11, 25, 8));
  subject.deadline.kind = DeadlineKind::quarter_days;
  subject.deadline.count = 3;
  Why why = why_due(rules().work, subject, five, html::Language::vietnamese);
  EXPECT_THAT(why.rule, testing::StartsWith("3 phần tư ngày làm việc"));
  EXPECT_THAT(why.days.back().day, testing::HasSubstr("16:00"));
  subject.deadline.kind = DeadlineKind::same_day;
  subject.deadline.count = 15;
  why = why_due(rules().work, subject, five, html::Language::vietnamese);
  EXPECT_THAT(why.rule, testing::HasSubstr("nhận sau 15 giờ"));
  EXPECT_THAT(why.days.back().day, testing::HasSubstr("17:00"));
}

}  // namespace
}  // namespace gandan::cases
