// Many figures at once, by sheet and by API, on both engines.
#include <gmock/gmock.h>

#include <algorithm>

#include "features/programme/figures/figure_sheet.h"
#include "features/programme/periods/frozen_actions.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

class BulkEntryTest : public test::EachEngine {
 protected:
  BulkEntryTest() : test::EachEngine(founded) {
    auto transaction = database().write();
    for (int i = 0; i < 3; ++i) targets_.push_back(*add_target(transaction, program(), insurance()));
    transaction.commit();
    leader_ = principal(database(), "Nguyễn Minh Khải",
                        {Permission::enter_figures, Permission::approve_figures, Permission::edit_programme});
  }
  BulkOutcome enter(const std::vector<BulkEntry>& entries) {
    auto transaction = database().write();
    auto outcome = enter_figures(transaction, program(), *leader_, entries);
    if (outcome.errors.empty()) transaction.commit();
    return outcome;
  }
  BulkEntry row(int number, size_t target, const char* period, const char* value) {
    return {number, targets_[target].text(), {period, value, "", "", ""}};
  }
  size_t figures() {
    auto transaction = database().read();
    size_t count = 0;
    for (const TargetId& id : targets_) count += measurements_of(transaction, ward, id).size();
    return count;
  }

  sheet::Sheet sheet_now() {
    auto transaction = database().read();
    return figure_sheet(transaction, ward, *leader_, html::Language::vietnamese, base::local_date(now));
  }
  BulkOutcome upload(const sheet::Sheet& form) {
    const auto rows = sheet::read_workbook_bytes(*sheet::write_workbook(form));
    auto transaction = database().write();
    auto outcome = enter_figures(transaction, program(), *leader_,
                                 entries_in(*rows, transaction, ward, html::Language::vietnamese));
    if (outcome.errors.empty()) transaction.commit();
    return outcome;
  }
  std::string& cell(sheet::Sheet& form, size_t target, const char* period, size_t column) {
    const auto found = std::ranges::find_if(
        form.rows, [&](const auto& cells) { return cells[0] == targets_[target].text() && cells[3] == period; });
    return found->at(column);
  }
  std::string value_of(size_t target, const char* period) {
    auto transaction = database().read();
    return find_measurement(transaction, ward, targets_[target], *Period::parse(period))->figure.value->text();
  }

  std::vector<TargetId> targets_;
  std::optional<auth::Principal> leader_;
};
GANDAN_ON_EACH_ENGINE(BulkEntryTest);

TEST_P(BulkEntryTest, IsAllOrNothingAndNamesEachCell) {
  const auto outcome = enter({row(2, 0, "2026-Q3", "97"),
                              row(3, 1, "2026-Q9", "97"),
                              row(4, 2, "2026-Q3", "nhiều"),
                              {5, "no-such-code", {"2026-Q3", "1", "", "", ""}},
                              row(6, 0, "2026-Q3", "98")});
  std::vector<std::string> cells;
  for (const BulkError& error : outcome.errors) cells.push_back(cell_of(error));
  EXPECT_THAT(cells, testing::ElementsAre("D3", "F4", "A5", "D6"));
  EXPECT_EQ(figures(), 0U);
}

TEST_P(BulkEntryTest, TheSheetComesBackAndTwiceChangesNothing) {
  ASSERT_EQ(enter({row(2, 0, "2026-Q3", "97,1")}).approved, 1);
  const auto upload = [&](const char* value) {
    auto transaction = database().write();
    sheet::Sheet form = figure_sheet(transaction, ward, *leader_, html::Language::vietnamese, base::local_date(now));
    for (auto& cells : form.rows) {
      if (cells[3] == "Quý IV/2026") cells[5] = value;
    }
    const auto rows = sheet::read_workbook_bytes(*sheet::write_workbook(form));
    EXPECT_TRUE(rows.ok());
    auto outcome = enter_figures(transaction, program(), *leader_,
                                 entries_in(*rows, transaction, ward, html::Language::vietnamese));
    EXPECT_TRUE(outcome.errors.empty());
    transaction.commit();
    return outcome;
  };
  const auto first = upload("97.4");
  EXPECT_EQ(first.approved, 3);
  EXPECT_EQ(first.unchanged, 1);
  EXPECT_EQ(figures(), 4U);
  const int64_t changes = [&] {
    auto transaction = database().read();
    return audit::count_of_changes(transaction, ward);
  }();
  const auto second = upload("97.4");
  EXPECT_EQ(second.approved, 0);
  EXPECT_GE(second.unchanged, 4);
  auto transaction = database().read();
  EXPECT_EQ(audit::count_of_changes(transaction, ward), changes);
}

TEST_P(BulkEntryTest, AnOldSheetUndoesNoLaterCorrection) {
  ASSERT_EQ(enter({row(2, 0, "2026-Q2", "97,9"), row(3, 1, "2026-Q2", "96")}).approved, 2);
  sheet::Sheet old = sheet_now();
  ASSERT_EQ(enter({row(2, 0, "2026-Q2", "97,5")}).approved, 1);
  const auto untouched = upload(old);
  EXPECT_TRUE(untouched.errors.empty());
  EXPECT_EQ(untouched.approved, 0);
  EXPECT_EQ(value_of(0, "2026-Q2"), "97.5");

  cell(old, 0, "Quý II/2026", 5) = "97.6";
  cell(old, 1, "Quý II/2026", 5) = "96.5";
  const auto refused = upload(old);
  ASSERT_EQ(refused.errors.size(), 1U);
  EXPECT_EQ(cell_of(refused.errors[0]), "F2");
  EXPECT_EQ(refused.errors[0].error.message_key, "error.programme.changed_meanwhile");
  EXPECT_EQ(value_of(0, "2026-Q2"), "97.5");
  EXPECT_EQ(value_of(1, "2026-Q2"), "96");

  cell(old, 0, "Quý II/2026", 5) = "97.5";
  EXPECT_EQ(upload(old).approved, 1) << "what stands there by now is no quarrel";
  EXPECT_EQ(upload(old).approved, 0);
  EXPECT_EQ(value_of(1, "2026-Q2"), "96.5");
}

TEST_P(BulkEntryTest, ARowSaysTheFigureOfThePeriodBeforeIt) {
  ASSERT_EQ(enter({row(2, 0, "2026-Q1", "96,7"), row(3, 0, "2026-Q3", "97,2"), row(4, 0, "2026-Q2", "97")}).approved,
            3);
  sheet::Sheet form = sheet_now();
  EXPECT_EQ(cell(form, 0, "Quý I/2026", 8), "");
  EXPECT_EQ(cell(form, 0, "Quý II/2026", 8), "96.7");
  EXPECT_EQ(cell(form, 0, "Quý III/2026", 8), "97");
  EXPECT_EQ(cell(form, 0, "Quý IV/2026", 8), "97.2");
}

TEST_P(BulkEntryTest, WhatCannotBeIsRefusedAndWhatIsFarIsAskedAbout) {
  EXPECT_EQ(enter({row(2, 0, "2026-Q3", "974")}).errors.at(0).error.message_key, "error.programme.value_no_share");
  EXPECT_EQ(enter({row(2, 0, "2026-07", "97")}).errors.at(0).error.field, "period");
  BulkEntry far = row(2, 0, "2026-Q3", "9,7%");
  const auto asked = enter({far});
  ASSERT_EQ(asked.errors.size(), 1U);
  EXPECT_EQ(asked.errors[0].error.message_key, "error.programme.value_far");
  EXPECT_EQ(cell_of(asked.errors[0]), "J2");
  far.entry.confirmed = true;
  EXPECT_EQ(enter({far}).approved, 1);
}

TEST_P(BulkEntryTest, AFinerPeriodIsCorrectedWhereAFigureStandsAlready) {
  ASSERT_EQ(enter({row(2, 0, "2026-Q3", "97")}).approved, 1);
  {
    auto transaction = database().write();
    transaction.execute("UPDATE target SET frequency = 'year' WHERE target_id = :id", {{"id", targets_[0].text()}});
    transaction.commit();
  }
  EXPECT_EQ(enter({row(2, 0, "2026-Q3", "97,4")}).approved, 1);
  EXPECT_EQ(enter({row(2, 0, "2026-Q2", "97,4")}).errors.at(0).error.field, "period");
}

TEST_P(BulkEntryTest, AClosedPeriodStaysWhatItWasAndComparesWithTheNext) {
  ASSERT_EQ(enter({row(2, 0, "2026-Q2", "97"), row(3, 1, "2026-Q2", "90"), row(4, 2, "2026-Q2", "97")}).approved, 3);
  const auto close = [&](const char* period) {
    auto transaction = database().write();
    const auto id = freeze(transaction, program(), SpanKind::quarter, period, "");
    EXPECT_TRUE(id.ok()) << period;
    transaction.commit();
    return *id;
  };
  const FrozenId second = close("2026-Q2");
  ASSERT_EQ(enter({row(2, 0, "2026-Q3", "80"), row(3, 1, "2026-Q3", "98"), row(4, 2, "2026-Q2", "60")}).approved, 3);
  const FrozenId third = close("2026-Q3");
  auto transaction = database().write();
  EXPECT_EQ(freeze(transaction, program(), SpanKind::quarter, "2026-Q3", "").error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(freeze(transaction, program(), SpanKind::quarter, "2026-Q4", "").error().field, "span");
  EXPECT_EQ(freeze(transaction, program(), SpanKind::month, "2026-Q2", "").error().field, "span");
  const Picture before = frozen_picture(transaction, ward, second);
  const Picture after = frozen_picture(transaction, ward, third);
  ASSERT_EQ(before.targets.size(), 3U);
  EXPECT_TRUE(std::ranges::none_of(before.targets, [](const FrozenTarget& t) { return t.status == Status::overdue; }));
  EXPECT_EQ(before.targets[2].figure_text, "97%");  // corrected to 60 since, but kept
  const Comparison comparison = compare(before, after);
  ASSERT_FALSE(comparison.red.empty());
  EXPECT_EQ(comparison.red.front().after->target, targets_[0]);
  ASSERT_EQ(comparison.green.size(), 1U);
  EXPECT_EQ(comparison.green.front().after->target, targets_[1]);
}

TEST(Spans, EndWithTheirPeriodsAndTheTermHasAMiddle) {
  const auto spans = spans_over(2025, 2030, *base::Date::make(2028, 1, 10));
  const auto has = [&](SpanKind kind, const char* period) {
    return std::ranges::any_of(spans, [&](const Span& s) { return s.kind == kind && s.period == period; });
  };
  EXPECT_TRUE(has(SpanKind::month, "2027-12"));
  EXPECT_TRUE(has(SpanKind::half, "2025-H1"));
  EXPECT_TRUE(has(SpanKind::mid_term, "2025-2027"));
  EXPECT_FALSE(has(SpanKind::month, "2028-01"));
  EXPECT_FALSE(has(SpanKind::term, "2025-2030"));
}

}  // namespace
}  // namespace gandan::programme
