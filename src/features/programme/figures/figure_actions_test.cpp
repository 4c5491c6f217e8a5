// The way of a figure from draft to approval on both engines: who may do what with the ward's real roles, what is kept
// of a correction, many writers at once, areas.
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "features/programme/figures/area.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/roles_test.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

class FigureActions : public test::EachEngine {
 protected:
  FigureActions() : test::EachEngine(founded), target_(TargetId::make(now)) {
    auto transaction = database().write();
    target_ = *add_target(transaction, program(), insurance());
    transaction.commit();
    officer_ = as("Mai Thị Xuân", "officer");
    charge(officer_->unit, std::nullopt, std::nullopt);
  }

  auth::Principal as(const std::string& person, const std::string& role) {
    auto who = principal(database(), person, {});
    who.permissions = permissions_of_role(role);
    return who;
  }
  auth::Principal officer() { return *officer_; }
  // The head of the officer's unit.
  auth::Principal head() {
    auto who = as("Nguyễn Minh Khải", "unit_head");
    who.unit = officer_->unit;
    return who;
  }
  auth::Principal head_of_another_unit() { return as("Nguyễn Minh Khải", "unit_head"); }

  void charge(const std::optional<auth::UnitId>& unit, const std::optional<auth::PersonId>& person,
              const std::optional<auth::PersonId>& reviewer) {
    auto transaction = database().write();
    const auto version = find_target(transaction, ward, target_)->version;
    ASSERT_TRUE(put_in_charge(transaction, program(), target_, version, unit, person, reviewer).ok());
    transaction.commit();
  }

  base::Result<FigureState> enter(const auth::Principal& who, const FigureEntry& entry, base::Instant at = now) {
    auto transaction = database().write();
    auto entered = enter_figure(transaction, program(at), who, target_, entry);
    if (entered) transaction.commit();
    return entered;
  }
  base::Result<void> approve(const auth::Principal& who, const FigureId& id) {
    auto transaction = database().write();
    auto done = approve_figure(transaction, program(), who, id);
    if (done) transaction.commit();
    return done;
  }
  base::Result<void> send_back(const auth::Principal& who, const FigureId& id, const std::string& reason) {
    auto transaction = database().write();
    auto done = return_figure(transaction, program(), who, id, reason);
    if (done) transaction.commit();
    return done;
  }
  std::vector<ReportedFigure> reported() {
    auto transaction = database().read();
    return reported_of(transaction, ward, target_);
  }
  std::vector<Measurement> approved() {
    auto transaction = database().read();
    return measurements_of(transaction, ward, target_);
  }
  FigureId the_waiting() {
    for (const ReportedFigure& figure : reported()) {
      if (figure.state == FigureState::submitted) return figure.id;
    }
    throw std::logic_error("nothing waits");
  }

  TargetId target_;
  std::optional<auth::Principal> officer_;
};
GANDAN_ON_EACH_ENGINE(FigureActions);

TEST_P(FigureActions, WhatAnOfficerSendsCountsOnlyOnceItIsApproved) {
  EXPECT_EQ(*enter(officer(), {"2026-Q3", "97", "", "", "CV 5"}), FigureState::submitted);
  EXPECT_TRUE(approved().empty());
  ASSERT_TRUE(approve(head(), the_waiting()).ok());
  ASSERT_EQ(approved().size(), 1U);
  EXPECT_EQ(approved().front().entered_name, "Mai Thị Xuân");
  EXPECT_EQ(approved().front().approved_name, "Nguyễn Minh Khải");
  EXPECT_TRUE(reported().empty());
  auto transaction = database().read();
  EXPECT_EQ(find_status(transaction, ward, target_)->latest_text, "97%");
}

TEST_P(FigureActions, WhoMayApproveEntersAtOnce) {
  EXPECT_EQ(*enter(head(), {"2026-Q3", "97", "", "", ""}), FigureState::approved);
  EXPECT_EQ(approved().size(), 1U);
}

TEST_P(FigureActions, AReturnedFigureKeepsItsReasonUntilAnotherIsSent) {
  ASSERT_TRUE(enter(officer(), {"2026-Q3", "79", "", "", ""}).ok());
  const FigureId id = the_waiting();
  EXPECT_EQ(send_back(head(), id, "").error().field, "reason");
  ASSERT_TRUE(send_back(head(), id, "gõ ngược hai chữ số").ok());
  EXPECT_EQ(reported().front().state, FigureState::returned);
  EXPECT_EQ(reported().front().reason, "gõ ngược hai chữ số");
  EXPECT_EQ(approve(head(), id).error().kind, base::ErrorKind::conflict);
  ASSERT_TRUE(enter(officer(), {"2026-Q3", "97", "", "", ""}).ok());
  ASSERT_TRUE(approve(head(), the_waiting()).ok());
  ASSERT_EQ(reported().size(), 1U);
  EXPECT_EQ(reported().front().state, FigureState::superseded);
  EXPECT_EQ(approved().front().figure.value->text(), "97");
}

TEST_P(FigureActions, ADraftWaitsForNobody) {
  EXPECT_EQ(*enter(officer(), {"2026-Q3", "97", "", "", "", "", true}), FigureState::draft);
  EXPECT_EQ(approve(head(), reported().front().id).error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(*enter(officer(), {"2026-Q3", "97", "", "", ""}), FigureState::submitted);
  auto transaction = database().read();
  EXPECT_EQ(submitted_figures(transaction, ward).size(), 1U);
  EXPECT_TRUE(unfinished_figures_of(transaction, ward, officer().person).empty());
}

TEST_P(FigureActions, ACorrectionSupersedesAndKeepsWhatStoodThere) {
  ASSERT_TRUE(enter(head(), {"2026-Q3", "97", "", "", "CV 1"}).ok());
  ASSERT_TRUE(enter(head(), {"2026-Q3", "96,4", "", "đếm lại", "CV 9"}).ok());
  ASSERT_EQ(approved().size(), 1U);
  EXPECT_EQ(approved().front().figure.value->text(), "96.4");
  ASSERT_EQ(reported().size(), 1U);
  EXPECT_EQ(reported().front().state, FigureState::superseded);
  EXPECT_EQ(reported().front().measurement.figure.value->text(), "97");
  EXPECT_EQ(reported().front().measurement.evidence, "CV 1");
  EXPECT_TRUE(reported().front().measurement.approved_at);
}

TEST_P(FigureActions, TheSameAgainChangesNothing) {
  ASSERT_TRUE(enter(head(), {"2026-Q3", "97", "", "", "CV 1"}).ok());
  ASSERT_TRUE(enter(officer(), {"2026-Q4", "97,5", "", "", ""}).ok());
  const auto count = [&] {
    auto transaction = database().read();
    return audit::count_of_changes(transaction, ward);
  };
  const int64_t before = count();
  EXPECT_EQ(*enter(head(), {"2026-Q3", "97,0", "", "", "CV 1"}), FigureState::approved);
  EXPECT_EQ(*enter(officer(), {"2026-Q4", "97,5", "", "", ""}), FigureState::submitted);
  EXPECT_EQ(count(), before);
}

TEST_P(FigureActions, EveryRoleDoesWhatIsItsAndNoMore) {
  struct Row {
    const char* role;
    bool own_unit, enters, approves;
  };
  const Row rows[] = {{"leader", false, true, true},        {"deputy", false, true, true},
                      {"unit_head", true, true, true},      {"unit_head", false, false, false},
                      {"officer", true, true, false},       {"officer", false, false, false},
                      {"auditor", true, false, false},      {"neighbourhood_head", true, true, false},
                      {"administrator", true, false, false}};
  for (const Row& row : rows) {
    SCOPED_TRACE(std::string(row.role) + (row.own_unit ? " of the unit" : " of another unit"));
    auto who = as("Nguyễn Minh Khải", row.role);
    if (row.own_unit) who.unit = officer().unit;
    const auto entered = [&] {
      auto transaction = database().write();
      return enter_figure(transaction, program(), who, target_, {"2026-Q2", "96", "", "", ""});
    }();
    EXPECT_EQ(entered.ok(), row.enters);
    if (entered.ok()) {
      EXPECT_EQ(*entered == FigureState::approved, row.approves);
    }
    ASSERT_TRUE(enter(officer(), {"2026-Q3", "97", "", "", ""}).ok());
    auto transaction = database().write();
    EXPECT_EQ(approve_figure(transaction, program(), who, the_waiting()).ok(), row.approves);
  }
}

TEST_P(FigureActions, ANamedReviewerDecidesInsteadOfTheUnitsHead) {
  auto reviewer = as("Lê Quang Đạt", "officer");
  charge(officer().unit, std::nullopt, reviewer.person);
  ASSERT_TRUE(enter(officer(), {"2026-Q3", "97", "", "", ""}).ok());
  EXPECT_EQ(approve(head(), the_waiting()).error().kind, base::ErrorKind::forbidden);
  EXPECT_EQ(approve(officer(), the_waiting()).error().kind, base::ErrorKind::forbidden);
  EXPECT_EQ(*enter(head(), {"2026-Q2", "96", "", "", ""}), FigureState::submitted);
  EXPECT_TRUE(approve(reviewer, the_waiting()).ok());
  EXPECT_TRUE(approve(as("Trần Thị Thanh Hương", "leader"), the_waiting()).ok());
  EXPECT_EQ(approved().size(), 2U);
}

TEST_P(FigureActions, ThirtyTwoWritersAtOnceLoseNothingAndNobodySeesHalfAnApproval) {
  constexpr int writers = 32;
  const auto chief = as("Nguyễn Minh Khải", "leader");
  std::atomic<int> failed{0};
  std::atomic<bool> over{false};
  std::thread reader([&] {
    while (!over) {
      auto transaction = database().read();
      const auto measurements = measurements_of(transaction, ward, target_);
      const auto status = find_status(transaction, ward, target_);
      // What stands as approved, the status that was made of it and the audit are of one moment.
      const std::string newest = measurements.empty() ? "" : measurements.back().figure.value->normalised().text();
      std::string shown = status->latest_text;
      std::ranges::replace(shown, ',', '.');
      if (shown != (newest.empty() ? "" : newest + "%")) ++failed;
      for (const Measurement& measurement : measurements) failed += measurement.approved_name.empty() ? 1 : 0;
    }
  });
  std::vector<std::thread> threads;
  for (int i = 0; i < writers; ++i) {
    threads.emplace_back([&, i] {
      auto who = officer();
      who.person = auth::PersonId::make({now.epoch_milliseconds + i});
      auto transaction = database().write();
      const auto sent =
          enter_figure(transaction, program(), who, target_, {"2026-Q3", std::to_string(60 + i), "", "", ""});
      if (!sent) ++failed;
      transaction.commit();
    });
  }
  for (std::thread& thread : threads) thread.join();
  const auto sent = reported();
  EXPECT_EQ(sent.size(), static_cast<size_t>(writers));
  threads.clear();
  for (const ReportedFigure& figure : sent) {
    threads.emplace_back([&, id = figure.id] {
      if (!approve(chief, id)) ++failed;
    });
  }
  for (std::thread& thread : threads) thread.join();
  over = true;
  reader.join();
  EXPECT_EQ(failed, 0);
  ASSERT_EQ(approved().size(), 1U);
  // Each of the others was approved once, and is kept as superseded.
  std::set<std::string> values = {approved().front().figure.value->text()};
  for (const ReportedFigure& figure : reported()) {
    EXPECT_EQ(figure.state, FigureState::superseded);
    EXPECT_TRUE(figure.measurement.approved_at);
    values.insert(figure.measurement.figure.value->text());
  }
  EXPECT_EQ(values.size(), static_cast<size_t>(writers));
}

TEST_P(FigureActions, AnAreaHasItsOwnFigureBesideTheWhole) {
  std::string area;
  {
    auto transaction = database().write();
    const auto version = find_target(transaction, ward, target_)->version;
    ASSERT_TRUE(
        plan_figures(transaction, program(), target_, version, {"BHXH cơ sở", AreaKind::neighbourhood, AreaRule::mean})
            .ok());
    area = areas_of(transaction, ward, AreaKind::neighbourhood).front().key;
    transaction.commit();
  }
  EXPECT_EQ(enter(head(), {"2026-Q3", "90", "", "", "", "nowhere"}).error().field, "area");
  ASSERT_TRUE(enter(head(), {"2026-Q3", "97", "", "", ""}).ok());
  ASSERT_TRUE(enter(head(), {"2026-Q3", "90", "", "", "", area}).ok());
  auto transaction = database().read();
  EXPECT_EQ(approved().size(), 1U);
  ASSERT_EQ(area_measurements_of(transaction, ward, target_).size(), 1U);
  EXPECT_EQ(find_status(transaction, ward, target_)->latest_text, "97%");
}

}  // namespace
}  // namespace gandan::programme
