// Storing and changing the programme, on both engines.
#include <gmock/gmock.h>

#include "features/programme/figures/figure_store.h"
#include "features/programme/targets/standing.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

class ProgrammeActions : public test::EachEngine {
 protected:
  ProgrammeActions() : test::EachEngine(founded) {}

  TargetId add(const NewTarget& target = insurance()) {
    auto transaction = database().write();
    const auto id = add_target(transaction, program(), target);
    EXPECT_TRUE(id.ok());
    transaction.commit();
    return *id;
  }
  TargetStatus status(const TargetId& id) {
    auto transaction = database().read();
    return *find_status(transaction, ward, id);
  }
  base::Result<void> enter(const TargetId& id, const FigureEntry& entry, const auth::Principal& who,
                           base::Instant at = now) {
    auto transaction = database().write();
    auto entered = enter_figure(transaction, program(at), who, id, entry);
    if (!entered) return entered.error();
    transaction.commit();
    return {};
  }
  auth::Principal leader() {
    return principal(database(), "Nguyễn Minh Khải",
                     {Permission::view_programme, Permission::enter_figures, Permission::approve_figures,
                      Permission::edit_programme});
  }
  auth::Principal officer() {
    return principal(database(), "Mai Thị Xuân", {Permission::view_programme, Permission::enter_figures});
  }
  int64_t revision() {
    auto transaction = database().read();
    return revision_of(transaction, ward);
  }
};
GANDAN_ON_EACH_ENGINE(ProgrammeActions);

TEST_P(ProgrammeActions, OneResolutionIsLive) {
  auto transaction = database().write();
  EXPECT_TRUE(live_resolution(transaction, ward));
  EXPECT_EQ(create_resolution(transaction, program(), {"Khác", 2025, 2030}).error().kind, base::ErrorKind::conflict);
}

TEST_P(ProgrammeActions, ATargetIsKeptAsItWasGiven) {
  const TargetId id = add();
  auto transaction = database().read();
  const auto target = find_target(transaction, ward, id);
  ASSERT_TRUE(target);
  EXPECT_EQ(target->wording, insurance().text);
  EXPECT_EQ(target->group_name, "xã hội");
  EXPECT_EQ(target->aim.value->text(), "98.5");
  EXPECT_EQ(target->aim.basis, Basis::by_year);
  EXPECT_EQ(target->aim.first_year, 2025);
  EXPECT_EQ(target->source.page, 16);
  EXPECT_EQ(find_status(transaction, ward, id)->status, Status::no_data);
  EXPECT_EQ(audit::history_of(transaction, ward, "target", id.text()).size(), 1U);
}

TEST_P(ProgrammeActions, APartKnowsWhatItIsAPartOf) {
  add();
  NewTarget part = insurance();
  part.text = "trong đó 58% có bằng cấp";
  const TargetId id = add(part);
  auto transaction = database().read();
  EXPECT_EQ(find_target(transaction, ward, id)->part_of, insurance().text);
}

TEST_P(ProgrammeActions, WhatCannotBeMeasuredIsRefusedByItsField) {
  auto transaction = database().write();
  NewTarget target = insurance();
  target.text.clear();
  EXPECT_EQ(add_target(transaction, program(), target).error().field, "text");
  target = insurance();
  target.comparator = Comparator::range;
  target.low = number("5");
  EXPECT_EQ(add_target(transaction, program(), target).error().field, "high");
  target.high = number("4");
  EXPECT_EQ(add_target(transaction, program(), target).error().message_key, "error.programme.bounds_crossed");
}

TEST_P(ProgrammeActions, AFigureChangesTheStatusTheRevisionAndTheLog) {
  const TargetId id = add();
  const int64_t before = revision();
  ASSERT_TRUE(enter(id, {"2026-Q4", "95,9", "", "đo lại", "CV 12/2026"}, leader()).ok());
  EXPECT_EQ(status(id).status, Status::off_track);
  EXPECT_EQ(status(id).previous, Status::no_data);
  EXPECT_EQ(status(id).latest_text, "95,9%");
  EXPECT_GT(revision(), before);
  ASSERT_TRUE(enter(id, {"2026-Q4", "97,2", "", "", ""}, leader()).ok());
  EXPECT_EQ(status(id).status, Status::on_track);
  auto transaction = database().read();
  const auto history = audit::history_of(transaction, ward, "target", id.text());
  ASSERT_EQ(history.size(), 3U);
  EXPECT_EQ(history.front().action, "target.figure_corrected");
  EXPECT_THAT(history.front().before_json, testing::HasSubstr("95.9"));
  EXPECT_EQ(measurements_of(transaction, ward, id).size(), 1U);
}

TEST_P(ProgrammeActions, FiguresThatCannotBeAreRefusedByTheirField) {
  const TargetId id = add();
  EXPECT_EQ(enter(id, {"2026-Q9", "97", "", "", ""}, leader()).error().field, "period");
  EXPECT_EQ(enter(id, {"2027-Q1", "97", "", "", ""}, leader()).error().message_key, "error.programme.period_future");
  EXPECT_EQ(enter(id, {"2026-Q3", "nhiều", "", "", ""}, leader()).error().field, "value");
  EXPECT_EQ(enter(id, {"2026-Q3", "", "", "", ""}, leader()).error().message_key, "error.programme.value_missing");
  EXPECT_FALSE(status(id).latest_period);
}

TEST_P(ProgrammeActions, OfficersEnterOnlyWhatIsTheirs) {
  const TargetId id = add();
  EXPECT_EQ(enter(id, {"2026-Q3", "97", "", "", ""}, officer()).error().kind, base::ErrorKind::forbidden);
  {
    auto transaction = database().write();
    ASSERT_TRUE(put_in_charge(transaction, program(), id, 1, officer().unit, std::nullopt).ok());
    EXPECT_EQ(put_in_charge(transaction, program(), id, 1, std::nullopt, std::nullopt).error().kind,
              base::ErrorKind::conflict);
    transaction.commit();
  }
  EXPECT_TRUE(enter(id, {"2026-Q3", "97", "", "", ""}, officer()).ok());
  EXPECT_FALSE(status(id).latest_period);  // it waits for approval
}

TEST_P(ProgrammeActions, TimeAloneMakesAFigureOverdueAndCountsTheRevision) {
  const TargetId id = add();
  const int64_t before = revision();
  bring_up_to_date(database(), ward, now);
  EXPECT_EQ(revision(), before);
  const base::Instant later = base::local_midnight(*base::Date::make(2027, 1, 20));
  bring_up_to_date(database(), ward, later);
  EXPECT_EQ(status(id).status, Status::overdue);
  EXPECT_EQ(base::local_date(status(id).since).iso(), "2027-01-16");
  EXPECT_EQ(revision(), before + 1);
}

TEST_P(ProgrammeActions, RevisingKeepsWhatWasRecorded) {
  const TargetId id = add();
  ASSERT_TRUE(enter(id, {"2026-Q3", "97", "", "", ""}, leader()).ok());
  NewTarget anew = insurance();
  anew.text = "Tỷ lệ bao phủ bảo hiểm y tế đạt 99%";
  anew.value = number("99");
  anew.base_value.reset();
  auto transaction = database().write();
  ASSERT_TRUE(revise_target(transaction, program(), id, anew).ok());
  const auto target = find_target(transaction, ward, id);
  EXPECT_EQ(target->aim.value->text(), "99");
  EXPECT_EQ(target->aim.base_value->text(), "96.5");
  EXPECT_EQ(measurements_of(transaction, ward, id).size(), 1U);
}

TEST_P(ProgrammeActions, WithdrawnTargetsLeaveTheListsAndStayReadable) {
  const TargetId id = add();
  auto transaction = database().write();
  ASSERT_TRUE(withdraw_target(transaction, program(), id).ok());
  EXPECT_TRUE(find_target_lines(transaction, ward, *live_resolution(transaction, ward)).empty());
  EXPECT_TRUE(find_target(transaction, ward, id)->withdrawn_at);
  EXPECT_EQ(withdraw_target(transaction, program(), id).error().kind, base::ErrorKind::not_found);
}

TEST_P(ProgrammeActions, AnUnaccentedSearchWidensAndAnAccentedOneIsExact) {
  add();
  auto transaction = database().read();
  const auto found = [&](const char* query) {
    TargetFilter filter;
    filter.query = query;
    return find_target_lines(transaction, ward, *live_resolution(transaction, ward), filter).size();
  };
  EXPECT_EQ(found("bao hiem y te"), 1U);
  EXPECT_EQ(found("BẢO HIỂM"), 1U);
  EXPECT_EQ(found("báo hiểm"), 0U);
  EXPECT_EQ(found("100%_"), 0U);
}

TEST_P(ProgrammeActions, AnAssignedGoalJudgesTheFiguresOfItsYear) {
  NewTarget members = insurance();
  members.value.reset();
  members.base_value.reset();
  members.basis = Basis::as_assigned;
  members.unit = "đảng viên";
  const TargetId id = add(members);
  ASSERT_TRUE(enter(id, {"2026-Q3", "80", "", "", ""}, leader()).ok());
  EXPECT_EQ(status(id).status, Status::no_data);
  auto transaction = database().write();
  ASSERT_TRUE(assign_goal(transaction, program(), id, {2026, number("100")}, "KH 5").ok());
  EXPECT_EQ(find_status(transaction, ward, id)->status, Status::on_track);
}

TEST_P(ProgrammeActions, AChangeThatIsNotCommittedLeavesNothing) {
  const TargetId id = add();
  const int64_t before = revision();
  {
    auto transaction = database().write();
    ASSERT_TRUE(enter_figure(transaction, program(), leader(), id, {"2026-Q3", "90", "", "", ""}).ok());
  }
  EXPECT_EQ(revision(), before);
  EXPECT_EQ(status(id).status, Status::no_data);
}

}  // namespace
}  // namespace gandan::programme
