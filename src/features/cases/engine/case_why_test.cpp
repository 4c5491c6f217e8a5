// The reasons of a deadline: each day and moment, what it rests on that is not decided, and since when the clock
// stands.
#include "features/cases/engine/case_why.h"

#include <gmock/gmock.h>

#include "features/cases/engine/case_deadline_test.h"

namespace gandan::cases {
namespace {

using namespace test_ward;

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

TEST(Why, OfOfficeTimeListsEachDayAndWhatItGives) {
  Case subject = running("noise", at(2026, 11, 27, 16));  // a Friday; eight hours
  EXPECT_THAT(reasons(subject),
              testing::ElementsAre(testing::HasSubstr("bắt đầu"), "27/11/2026, thứ Sáu: tính 1 giờ 30 phút",
                                   "28/11/2026, thứ Bảy: nghỉ cuối tuần", "29/11/2026, Chủ nhật: nghỉ cuối tuần",
                                   "30/11/2026, thứ Hai: tính 6 giờ 30 phút", testing::HasSubstr("hết hạn")));
  subject.pauses = {{at(2026, 11, 27, 17), std::nullopt}};
  EXPECT_THAT(reasons(subject).back(), testing::HasSubstr("tạm dừng"));
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
