// The table of days off: what is proposed, what may be put in, the calendar made of it, and the ward's own days on both
// databases.
#include <gmock/gmock.h>

#include "features/calendar/day_change_job.h"
#include "features/calendar/day_off_actions.h"
#include "features/calendar/proposed_days.h"
#include "features/people/people.h"
#include "tests/support/test_database.h"

namespace gandan::calendar {
namespace {

using testing::HasSubstr;

base::Date day(const char* iso) {
  return *base::Date::parse_iso(iso);
}

std::string names_on(const std::vector<TableDay>& days, const char* iso) {
  for (const TableDay& each : days) {
    if (each.date == day(iso)) return each.name;
  }
  return "";
}

std::string fault(const base::Result<void>& result) {
  return result ? "" : result.error().message_key;
}

TEST(ProposedDays, AreThoseOfTheLawAndTheLunarCalendar) {
  const auto days = proposed_days(2027);
  EXPECT_EQ(names_on(days, "2027-01-01"), "Tết Dương lịch");
  for (const char* tet : {"2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09"}) {
    EXPECT_EQ(names_on(days, tet), "Tết Nguyên đán") << tet;
  }
  // The 6th and 7th of February 2027 are a weekend: two days are made up for, after the holidays.
  EXPECT_THAT(names_on(days, "2027-02-10"), HasSubstr("nghỉ bù"));
  EXPECT_THAT(names_on(days, "2027-02-11"), HasSubstr("nghỉ bù"));
  EXPECT_EQ(names_on(days, "2027-04-16"), "Giỗ Tổ Hùng Vương");
  EXPECT_EQ(names_on(days, "2027-11-24"), "Ngày Văn hóa Việt Nam");
  for (const TableDay& each : days) EXPECT_FALSE(each.official);
}

// The days that were announced for 2026 and follow from the law alone.
TEST(ProposedDays, AgreeWithTheTableOf2026) {
  const auto days = proposed_days(2026);
  for (const auto& [date, carried] : standard_day_table()) {
    if (date.year() != 2026 || carried.work != DayWork::off || !carried.official) continue;
    if (carried.name == "nghỉ hoán đổi") continue;  // swapped with a Saturday by that year's decision
    EXPECT_NE(names_on(days, date.iso().c_str()), "") << date.iso() << " " << carried.name;
  }
}

TEST(UndecidedDays, AreTheHolidaysOfWhichNothingIsDecided) {
  EXPECT_TRUE(undecided_days(standard_day_table(), 2026).empty());
  EXPECT_EQ(undecided_days(standard_day_table(), 2027).size(), proposed_days(2027).size());
  const TableDay tet{day("2027-02-05"), DayWork::off, "Tết Nguyên đán", "TB 1"};
  const auto left = undecided_days(with(standard_day_table(), {tet}), 2027);
  EXPECT_EQ(names_on(left, "2027-02-11"), "") << "the decision on one day of Tết is that on all of it";
  EXPECT_EQ(names_on(left, "2027-01-01"), "Tết Dương lịch");
  const TableDay expected{day("2027-01-01"), DayWork::off, "Tết Dương lịch", "", {}, false};
  EXPECT_NE(names_on(undecided_days(with(standard_day_table(), {expected}), 2027), "2027-01-01"), "");
}

TEST(UndecidedDays, WaitFromOctoberOn) {
  EXPECT_EQ(year_to_confirm(standard_day_table(), day("2026-09-30")), std::nullopt);
  EXPECT_EQ(year_to_confirm(standard_day_table(), day("2026-10-01")), 2027);
  EXPECT_EQ(year_to_confirm(standard_day_table(), day("2027-03-01")), 2027) << "still to come in this year";
  EXPECT_EQ(year_to_confirm(with(standard_day_table(), proposed_days(2027)), day("2026-12-01")), 2027)
      << "put in, but as expected only";
}

TEST(UndecidedDays, AreSaidInWords) {
  const auto& calendar = standard_day_calendar();
  vietnamese::Undecided undecided;
  EXPECT_EQ(in_words(undecided, calendar, html::Language::vietnamese), "");
  undecided.add(calendar, day("2026-12-28"), day("2027-02-09"));
  const std::string words = in_words(undecided, calendar, html::Language::vietnamese);
  EXPECT_THAT(words, HasSubstr("Tết Dương lịch (01/01/2027), Tết Nguyên đán (05/02/2027 - 09/02/2027)"));
  EXPECT_THAT(words, HasSubstr("của năm 2027"));
}

TEST(DayTable, RefusesWhatCannotBe) {
  const DayTable table = standard_day_table();
  const TableDay good{day("2026-11-27"), DayWork::off, "Bão", "CĐ 12"};
  EXPECT_EQ(fault(check_days(table, {good})), "");
  TableDay bad = good;
  bad.source.clear();
  EXPECT_EQ(fault(check_days(table, {bad})), "error.calendar.source_missing");
  bad = good;
  bad.name.clear();
  EXPECT_EQ(fault(check_days(table, {bad})), "error.calendar.name_missing");
  bad = good;
  bad.work = DayWork::worked;
  EXPECT_EQ(fault(check_days(table, {bad})), "error.calendar.worked_weekday");
  bad.work = DayWork::ordinary;
  EXPECT_EQ(fault(check_days(table, {bad})), "error.calendar.nothing_there");
  EXPECT_EQ(fault(check_days(table, {})), "error.calendar.no_day");
  EXPECT_FALSE(read_day_table(R"({"days_off": [{"d": "2026-02-30"}]})").ok());
}

TEST(DayTable, ADayTakenBackIsWorkedAgain) {
  const TableDay back{day("2026-11-24"), DayWork::ordinary, "", "NQ khác"};
  const auto calendar = calendar_of(with(standard_day_table(), {back}));
  EXPECT_TRUE(calendar.is_working(day("2026-11-24")));
  EXPECT_EQ(calendar.source_of(day("2026-11-24")), "NQ khác");
  EXPECT_FALSE(standard_day_calendar().is_working(day("2026-11-24")));
  const TableDay saturday{day("2026-08-22"), DayWork::ordinary, "", "NQ khác"};
  EXPECT_FALSE(calendar_of(with(standard_day_table(), {saturday})).is_working(day("2026-08-22")));
}

class WardDays : public test::EachEngine {
 protected:
  WardDays() {
    auto transaction = database().write();
    EXPECT_TRUE(people::create_ward(transaction, actor(), {ward, "phường Uông Bí", "Quảng Ninh"}).ok());
    transaction.commit();
  }
  static audit::Actor actor() { return {ward, std::nullopt, "quản trị", audit::Channel::web, {1'795'000'000'000}}; }
  static auth::Principal person(auth::Permission permission) {
    auth::Principal made{auth::PersonId::make({1}), auth::UnitId::make({1}), auth::SessionId::make({1}), "A", {}};
    made.permissions.add(permission);
    return made;
  }
  inline static const base::WardId ward = *base::WardId::parse("06811");
};
GANDAN_ON_EACH_ENGINE(WardDays);

TEST_P(WardDays, AChangeCountsAtOnceAndMovesInPortions) {
  const TableDay storm{day("2026-11-27"), DayWork::off, "Bão số 9", "Công điện 12", day("2026-11-26")};
  std::vector<std::string> why;
  size_t told = 0;
  DeadlineKeeper keeper;
  keeper.preview = [](db::Transaction&, const base::WardId&, const DaysChanged& days) {
    EXPECT_FALSE(days.calendar->is_working(days.first));
    return MovePreview{{{"A-1", "/cases/A-1", base::Instant{1}, base::Instant{2}}}, 1, false};
  };
  keeper.count = [](db::Transaction&, const base::WardId&, const DaysChanged&) { return int64_t{2}; };
  keeper.move = [&](db::Transaction&, const audit::Actor& by, const DaysChanged& days, const std::string& after) {
    EXPECT_FALSE(days.calendar->is_working(days.first));
    EXPECT_EQ(by.name, "quản trị");
    why.push_back(days.why + after);
    const std::string name = after.empty() ? "A-1" : "A-2";
    return MovedPortion{{{name, "/cases/" + name, base::Instant{1}, base::Instant{2}}}, 1, after.empty() ? "1" : ""};
  };
  keeper.tell = [&](db::Database&, const audit::Actor&, const DaysChanged&, const std::vector<MovedDeadline>& moved) {
    told = moved.size();
  };
  const base::FixedClock clock{actor().at};
  jobs::Runner runner(database(), clock, ward);
  add_calendar_jobs(runner, ward, keeper);
  const auto change = [&] {
    auto transaction = database().write();
    EXPECT_EQ(ward_calendar(transaction, ward), nullptr);
    const auto preview = preview_days(transaction, ward, keeper, {storm});
    EXPECT_EQ(preview->count, 1);
    EXPECT_EQ(ward_calendar(transaction, ward), nullptr) << "nothing was changed yet";
    EXPECT_FALSE(change_days(transaction, actor(), person(auth::Permission::view_cases), {storm}).ok());
    auto made = change_days(transaction, actor(), person(auth::Permission::administer), {storm});
    transaction.commit();
    return made;
  }();
  ASSERT_TRUE(change.ok());
  {
    auto transaction = database().read();
    const auto calendar = ward_calendar(transaction, ward);
    ASSERT_NE(calendar, nullptr);
    EXPECT_FALSE(calendar->is_working(day("2026-11-27")));
    EXPECT_FALSE(calendar->is_working(day("2026-11-24"))) << "the carried table still holds";
    EXPECT_EQ(ward_calendar(transaction, ward), calendar) << "made once";
    EXPECT_TRUE(moving_job(transaction, ward, change->id));
    EXPECT_EQ(audit::history_of(transaction, ward, "day_off", "2026-11-27").size(), 1U);
  }
  while (runner.run_next()) {
  }
  const std::string words = "27/11/2026 nghỉ: Bão số 9 (Công điện 12, 26/11/2026)";
  EXPECT_EQ(why, (std::vector<std::string>{words, words + "1"}));
  EXPECT_EQ(told, 2U);
  auto transaction = database().write();
  EXPECT_FALSE(moving_job(transaction, ward, change->id));
  const auto moved = moved_by(transaction, ward, change->id, 10);
  ASSERT_EQ(moved.size(), 2U);
  EXPECT_EQ(moved[0].after, base::Instant{2});
  const TableDay back{day("2026-11-27"), DayWork::ordinary, "", "Công điện 13"};
  ASSERT_TRUE(change_days(transaction, actor(), person(auth::Permission::edit_programme), {back}).ok());
  EXPECT_TRUE(ward_calendar(transaction, ward)->is_working(day("2026-11-27")));
  EXPECT_EQ(newest_changes(transaction, ward, 10).size(), 2U);
}

}  // namespace
}  // namespace gandan::calendar
