#include "vietnamese/deadline.h"

#include <gtest/gtest.h>

#include <random>

#include "vietnamese/undecided.h"

namespace gandan::vietnamese {
namespace {

using base::Date;
using base::Instant;

Date iso(std::string_view text) {
  return *Date::parse_iso(text);
}

// Some days of 2026; the whole table is data/calendar/days-off.json.
const DayCalendar& calendar() {
  static const DayCalendar table({{iso("2026-02-16"), "Tết", true},
                                  {iso("2026-02-17"), "Tết", true},
                                  {iso("2026-02-18"), "Tết", true},
                                  {iso("2026-02-19"), "Tết", true},
                                  {iso("2026-02-20"), "Tết", true},
                                  {iso("2026-08-31"), "hoán đổi", true},
                                  {iso("2026-09-01"), "Quốc khánh", true},
                                  {iso("2026-09-02"), "Quốc khánh", true}},
                                 {{iso("2026-08-22"), true}});
  return table;
}

Instant at(std::string_view date, int hour, int minute = 0) {
  return {base::local_midnight(iso(date)).epoch_milliseconds + (hour * 60 + minute) * int64_t{60'000}};
}

TEST(DueDate, LeavesTheFirstDayOut) {
  EXPECT_EQ(due_date(calendar(), DayCount::working_days, iso("2026-03-12"), 7), iso("2026-03-23"));
  EXPECT_EQ(due_date(calendar(), DayCount::calendar_days, iso("2026-03-04"), 20), iso("2026-03-24"));
}

TEST(DueDate, AnEndOnADayOffMovesToTheNextWorkingDay) {
  EXPECT_EQ(due_date(calendar(), DayCount::calendar_days, iso("2026-02-20"), 1), iso("2026-02-23"));
  EXPECT_EQ(due_date(calendar(), DayCount::calendar_days, iso("2026-08-25"), 6), iso("2026-09-03"));
}

TEST(DueDate, AWorkedSaturdayCountsAndMayBeTheEnd) {
  EXPECT_EQ(due_date(calendar(), DayCount::working_days, iso("2026-08-20"), 2), iso("2026-08-22"));
  EXPECT_EQ(due_date(calendar(), DayCount::calendar_days, iso("2026-08-20"), 2), iso("2026-08-22"));
}

TEST(DueDate, OutsideTheTableKnowsWeekends) {
  EXPECT_EQ(due_date(calendar(), DayCount::working_days, iso("2150-01-02"), 1), iso("2150-01-05"));
}

TEST(Explanation, TellsEachDay) {
  const auto explanation = explain_due_date(calendar(), DayCount::working_days, iso("2026-08-20"), 3);
  ASSERT_EQ(explanation.due, iso("2026-08-24"));
  std::vector<DayRole> roles;
  for (const auto& day : explanation.days) roles.push_back(day.role);
  EXPECT_EQ(roles,
            (std::vector{DayRole::start, DayRole::counted, DayRole::counted, DayRole::skipped, DayRole::counted}));
  EXPECT_EQ(explanation.days[2].kind, DayKind::worked_weekend);
}

TEST(Explanation, TellsWhichDaysTheEndWasMovedOver) {
  const auto explanation = explain_due_date(calendar(), DayCount::calendar_days, iso("2026-02-20"), 1);
  ASSERT_EQ(explanation.days.size(), 4U);
  EXPECT_EQ(explanation.days[1].role, DayRole::counted);
  EXPECT_EQ(explanation.days[3].role, DayRole::moved_to);
}

TEST(Suspension, OpenMeansThereIsNoDueDate) {
  const auto explanation =
      explain_due_date(calendar(), DayCount::working_days, iso("2026-03-02"), 10, {{iso("2026-03-05"), std::nullopt}});
  EXPECT_EQ(explanation.due, std::nullopt);
  EXPECT_EQ(explanation.days.back().date, iso("2026-03-05"));
}

TEST(Suspension, OnTheLastDayLeavesTheRestOfItForTheDayOfResumption) {
  const auto due = [](const char* start, int64_t count, const char* from, const char* until) {
    return explain_due_date(calendar(), DayCount::working_days, iso(start), count, {{iso(from), iso(until)}}).due;
  };
  EXPECT_EQ(due("2026-03-02", 3, "2026-03-05", "2026-03-11"), iso("2026-03-11"));
  EXPECT_EQ(due("2026-03-02", 3, "2026-03-05", "2026-03-07"), iso("2026-03-09")) << "answered on a Saturday";
  EXPECT_EQ(due("2026-03-02", 3, "2026-03-06", "2026-03-11"), iso("2026-03-05")) << "begun when it was over";
  const auto open =
      explain_due_date(calendar(), DayCount::working_days, iso("2026-03-02"), 3, {{iso("2026-03-05"), std::nullopt}});
  EXPECT_EQ(open.due, std::nullopt);
  EXPECT_EQ(open.days.back().number, 3);
}

TEST(Suspension, InTheDaysOffAfterTheEndLeavesTheWorkingDayThatFollows) {
  const auto due = [](const char* from, const char* until) {  // the fifth day is a Saturday, 7 March
    return explain_due_date(calendar(), DayCount::calendar_days, iso("2026-03-02"), 5, {{iso(from), iso(until)}}).due;
  };
  EXPECT_EQ(due("2026-03-07", "2026-03-18"), iso("2026-03-19"));
  EXPECT_EQ(due("2026-03-08", "2026-03-20"), iso("2026-03-23")) << "answered on a Friday";
  EXPECT_EQ(due("2026-03-09", "2026-03-18"), iso("2026-03-18")) << "begun on the Monday it had moved to";
  EXPECT_EQ(due("2026-03-10", "2026-03-18"), iso("2026-03-09"));
}

TEST(OfficeTime, PassesOverNoonNightsAndDaysOff) {
  const auto hours = standard_office_hours();
  EXPECT_EQ(due_instant(calendar(), hours, at("2026-03-12", 10), 120), at("2026-03-12", 14));
  EXPECT_EQ(due_instant(calendar(), hours, at("2026-03-13", 17), 60), at("2026-03-16", 8));
  EXPECT_EQ(due_instant(calendar(), hours, at("2026-03-14", 9), 30), at("2026-03-16", 8));
  EXPECT_EQ(due_instant(calendar(), hours, at("2026-03-12", 7, 30), 480), at("2026-03-12", 17, 30));
}

TEST(OfficeTime, IsReadFromWords) {
  const auto hours = read_office_hours("7:30-11:30, 13:30-17:30");
  ASSERT_TRUE(hours);
  ASSERT_EQ(hours->intervals.size(), 2U);
  EXPECT_EQ(hours->intervals[0].from_minute, 450);
  EXPECT_EQ(hours->intervals[1].until_minute, 1050);
  EXPECT_EQ(hours->minutes_a_day(), 480);
  EXPECT_EQ(read_office_hours("07:00-11:00,13:00-17:00,18:00-20:00")->minutes_a_day(), 600);
  for (const char* text : {"", "7:30", "7:30-7:30", "9:00-8:00", "7:30-11:30,", "7:30-11:30, 11:00-12:00", "7-11",
                           "7:60-9:00", "20:00-24:30", "a:30-9:00", "7:30-11:30; 13:30-17:30", "-1:30-9:00"}) {
    EXPECT_FALSE(read_office_hours(text)) << text;
  }
}

TEST(OfficeTime, AQuarterDayIsAQuarterOfTheOfficeDay) {
  EXPECT_EQ(minutes_of_quarter_days(standard_office_hours(), 1), 120);
}

TEST(SameDay, AfterFifteenHoursOrOnADayOffIsDueTheNextWorkingDay) {
  EXPECT_EQ(same_day_due(calendar(), at("2026-03-12", 15)), iso("2026-03-12"));
  EXPECT_EQ(same_day_due(calendar(), at("2026-03-12", 15, 1)), iso("2026-03-13"));
  EXPECT_EQ(same_day_due(calendar(), at("2026-03-14", 9)), iso("2026-03-16"));
}

TEST(OfficeTime, TellsWhatEachDayGives) {
  const auto hours = standard_office_hours();
  const auto days = explain_office_time(calendar(), hours, at("2026-03-13", 16), at("2026-03-16", 9));
  ASSERT_EQ(days.size(), 4U);
  EXPECT_EQ(days[0].minutes, 90);
  EXPECT_EQ(days[1].minutes, 0);
  EXPECT_EQ(days[1].kind, DayKind::weekend);
  EXPECT_EQ(days[3].minutes, 90);
}

// New Year is off by law, but the year's days are not decided yet; its weekend is no news.
const DayCalendar& with_open_days() {
  static const DayCalendar table({{iso("2026-09-02"), "Quốc khánh"}, {iso("2026-11-24"), "Ngày Văn hóa", false}}, {},
                                 {{iso("2027-01-01"), "Tết Dương lịch"}, {iso("2027-02-06"), "Tết Nguyên đán"}});
  return table;
}

Undecided undecided_of(DayCount kind, std::string_view start, int64_t count) {
  Undecided undecided;
  undecided.add(with_open_days(), kind, explain_due_date(with_open_days(), kind, iso(start), count));
  return undecided;
}

TEST(Undecided, IsWhatACountRestsOn) {
  EXPECT_TRUE(with_open_days().is_working(iso("2027-01-01"))) << "nothing counts before it is confirmed";
  EXPECT_TRUE(undecided_of(DayCount::working_days, "2026-12-01", 5).empty());
  const Undecided over = undecided_of(DayCount::working_days, "2026-12-28", 5);
  EXPECT_EQ(over.days, (std::set{iso("2027-01-01")}));
  EXPECT_EQ(over.years, (std::set{2027}));
  EXPECT_EQ(undecided_of(DayCount::working_days, "2026-11-20", 3).days, (std::set{iso("2026-11-24")}));
}

TEST(Undecided, DaysInARowRestOnTheirEndAlone) {
  EXPECT_TRUE(undecided_of(DayCount::calendar_days, "2026-11-20", 6).empty());
  EXPECT_EQ(undecided_of(DayCount::calendar_days, "2026-11-20", 4).days, (std::set{iso("2026-11-24")}));
  EXPECT_TRUE(undecided_of(DayCount::calendar_days, "2027-02-01", 5).days.empty()) << "a Saturday is off anyway";
}

// ---- properties, over random starts and counts ----

class DeadlineProperty : public testing::Test {
 protected:
  std::mt19937 random_{20261124};
  Date some_date() { return iso("2026-01-01").plus_days(static_cast<int64_t>(random_() % 700)); }
  int64_t some_count() { return 1 + static_cast<int64_t>(random_() % 90); }
};

TEST_F(DeadlineProperty, NeverFallsOnADayOff) {
  for (int i = 0; i < 5000; ++i) {
    for (const auto kind : {DayCount::calendar_days, DayCount::working_days}) {
      EXPECT_TRUE(calendar().is_working(due_date(calendar(), kind, some_date(), some_count())));
    }
  }
}

TEST_F(DeadlineProperty, GrowsWithStartAndCount) {
  for (int i = 0; i < 5000; ++i) {
    const Date start = some_date();
    const int64_t count = some_count();
    for (const auto kind : {DayCount::calendar_days, DayCount::working_days}) {
      const Date due = due_date(calendar(), kind, start, count);
      EXPECT_LE(due, due_date(calendar(), kind, start.plus_days(1), count));
      EXPECT_LE(due, due_date(calendar(), kind, start, count + 1));
    }
  }
}

TEST_F(DeadlineProperty, WorkingDaysAreNeverEarlierThanCalendarDays) {
  for (int i = 0; i < 5000; ++i) {
    const Date start = some_date();
    const int64_t count = some_count();
    EXPECT_GE(due_date(calendar(), DayCount::working_days, start, count),
              due_date(calendar(), DayCount::calendar_days, start, count));
  }
}

TEST_F(DeadlineProperty, TheExplanationEndsAtTheDueDateAndNumbersEachDayOnce) {
  for (int i = 0; i < 1000; ++i) {
    const Date start = some_date();
    const int64_t count = some_count();
    for (const auto kind : {DayCount::calendar_days, DayCount::working_days}) {
      const auto explanation = explain_due_date(calendar(), kind, start, count);
      ASSERT_EQ(explanation.due, due_date(calendar(), kind, start, count));
      int64_t number = 0;
      for (const auto& day : explanation.days) {
        if (day.role == DayRole::counted) {
          EXPECT_EQ(day.number, ++number);
        }
      }
      EXPECT_EQ(number, count);
    }
  }
}

TEST_F(DeadlineProperty, ASuspensionShiftsByExactlyTheSuspendedTime) {
  for (int i = 0; i < 2000; ++i) {
    const Date start = some_date();
    const int64_t count = some_count();
    for (const auto kind : {DayCount::calendar_days, DayCount::working_days}) {
      // The day on which the last is counted, before it moves off a day off.
      const Date end =
          kind == DayCount::calendar_days ? start.plus_days(count) : calendar().working_day_after(start, count);
      const Date from = start.plus_days(static_cast<int64_t>(random_() % static_cast<unsigned>(end - start + 1)));
      const Date until = from.plus_days(static_cast<int64_t>(random_() % 40));
      const int64_t suspended =
          kind == DayCount::calendar_days ? until - from : calendar().working_days_between(from, until);
      const Date shifted = due_date(calendar(), kind, start, count + suspended);
      const Date running_again = calendar().working_day_from(until);
      if (from == end && !calendar().is_working(end)) continue;  // what is left then is the day it moves to
      EXPECT_EQ(explain_due_date(calendar(), kind, start, count, {{from, until}}).due,
                from == end ? std::max(shifted, running_again) : shifted);
    }
  }
}

TEST_F(DeadlineProperty, OfficeMinutesUntilTheDueInstantAreTheMinutesAsked) {
  const auto hours = standard_office_hours();
  for (int i = 0; i < 5000; ++i) {
    const Instant start{base::local_midnight(some_date()).epoch_milliseconds +
                        static_cast<int64_t>(random_() % 1440) * 60'000};
    const auto minutes = static_cast<int64_t>(1 + random_() % 10'000);
    const Instant due = due_instant(calendar(), hours, start, minutes);
    EXPECT_EQ(office_minutes_between(calendar(), hours, start, due), minutes);
  }
}

}  // namespace
}  // namespace gandan::vietnamese
