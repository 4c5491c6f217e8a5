// Many figures at once, by sheet and by API, on both engines.
#include <gmock/gmock.h>

#include <algorithm>

#include "features/programme/figure_sheet.h"
#include "features/programme/frozen_actions.h"
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
      if (cells[3] == "2026-Q4") cells[5] = value;
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
  const auto before = frozen_targets(transaction, ward, second);
  const auto after = frozen_targets(transaction, ward, third);
  ASSERT_EQ(before.size(), 3U);
  EXPECT_TRUE(std::ranges::none_of(before, [](const FrozenTarget& t) { return t.status == Status::overdue; }));
  EXPECT_EQ(before[2].figure_text, "97%");  // corrected to 60 since, but kept
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
