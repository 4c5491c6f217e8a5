// What a closed period keeps besides its targets, on both engines.
#include "features/programme/periods/frozen.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/programme/figures/figure_actions.h"
#include "features/programme/periods/frozen_actions.h"
#include "features/programme/targets/indicator_actions.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

class FrozenTest : public test::EachEngine {
 protected:
  FrozenTest() : test::EachEngine(founded) {
    auto transaction = database().write();
    target_ = add_target(transaction, program(), insurance()).value();
    IndicatorPlan plan;
    plan.wording = "Số vụ cháy trên địa bàn phường";
    plan.group = "xã hội";
    plan.unit = "vụ";
    plan.expected_from = *base::Date::make(2026, 4, 1);
    indicator_ = add_indicator(transaction, program(), plan).value();
    record(transaction, *target_, "2026-Q2", "97");
    record(transaction, *indicator_, "2026-Q2", "4");
    EXPECT_TRUE(add_task(transaction, program(), task()).ok());
    transaction.commit();
  }

  static NewTask task() {
    NewTask task;
    task.title = "Rà soát hộ chưa có thẻ bảo hiểm y tế";
    task.deadline = base::Date::make(2026, 6, 30);
    return task;
  }
  static void record(db::Transaction& transaction, const TargetId& id, const char* period, const char* value) {
    record_measurement(transaction, program(), *find_target(transaction, ward, id),
                       {{*Period::parse(period), number(value), ""}, "", "", "", false, {}, "chương trình", now});
  }
  Picture closed(const char* period) {
    auto transaction = database().write();
    const auto id = freeze(transaction, program(), SpanKind::quarter, period, "");
    EXPECT_TRUE(id.ok());
    transaction.commit();
    auto reading = database().read();
    return frozen_picture(reading, ward, *id);
  }

  std::optional<TargetId> target_, indicator_;
};
GANDAN_ON_EACH_ENGINE(FrozenTest);

TEST_P(FrozenTest, IndicatorsAreKeptAndCountedAmongNoTargets) {
  const Picture picture = closed("2026-Q2");
  ASSERT_EQ(picture.targets.size(), 2U);
  const auto& kept = *std::ranges::find(picture.targets, *indicator_, &FrozenTarget::target);
  EXPECT_TRUE(kept.watched);
  EXPECT_EQ(kept.figure_text, "4 vụ");
  EXPECT_EQ(roll_up_of(picture).total(), 1);
  {
    auto transaction = database().write();
    record(transaction, *indicator_, "2026-Q3", "6");
    transaction.commit();
  }
  const Picture later = closed("2026-Q3");
  const Comparison comparison = compare(picture, later);
  ASSERT_EQ(comparison.watched.size(), 1U);
  EXPECT_EQ(comparison.watched[0].before->figure_text, "4 vụ");
  EXPECT_EQ(comparison.watched[0].after->figure_text, "6 vụ");
  EXPECT_EQ(comparison.same + comparison.other.size() + comparison.red.size() + comparison.green.size(), 1U);
}

TEST_P(FrozenTest, TasksAndExplanationsAreCounted) {
  const Picture picture = closed("2026-Q2");
  const auto count = [&](const char* subject, const char* state) {
    const auto found = std::ranges::find_if(
        picture.counts, [&](const FrozenCount& c) { return c.subject == subject && c.state == state; });
    return found == picture.counts.end() ? -1 : found->how_many;
  };
  EXPECT_EQ(count("task", "overdue"), 1);
  EXPECT_EQ(count("task", "going"), 0);
  EXPECT_EQ(count("explanation", "awaited"), 0);
}

TEST_P(FrozenTest, WhatOtherFeaturesMeasuredIsKeptAsItWasFound) {
  std::optional<PeriodAsked> asked;
  const PeriodFacts facts{[&](db::Transaction&, const PeriodAsked& of) {
    asked = of;
    return std::vector<PeriodFact>{{"part", "b", "Của B", "Of B", "share", base::Decimal::parse("97.5")},
                                   {"part", "a", "Của A", "Of A", "share", std::nullopt}};
  }};
  auto transaction = database().write();
  const auto id = freeze(transaction, program(), SpanKind::half, "2026-H1", "", facts);
  ASSERT_TRUE(id.ok());
  ASSERT_TRUE(asked);
  EXPECT_EQ(asked->first_day, *base::Date::make(2026, 1, 1));
  EXPECT_EQ(asked->last_day, *base::Date::make(2026, 6, 30));
  const auto kept = frozen_picture(transaction, ward, *id).facts;
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].subject, "b") << "in the order in which it was told";
  EXPECT_EQ(kept[0].value, base::Decimal::parse("97.5"));
  EXPECT_EQ(kept[1].name_en, "Of A");
  EXPECT_FALSE(kept[1].value);
}

TEST(Frozen, APeriodKnowsItsFirstDay) {
  const auto first = [](SpanKind kind, const char* period) {
    return first_day_of(*span_of(kind, period, 2025, 2030)).iso();
  };
  EXPECT_EQ(first(SpanKind::month, "2026-02"), "2026-02-01");
  EXPECT_EQ(first(SpanKind::quarter, "2026-Q3"), "2026-07-01");
  EXPECT_EQ(first(SpanKind::mid_term, "2025-2027"), "2025-01-01");
  EXPECT_EQ(first(SpanKind::term, "2025-2030"), "2025-01-01");
}

TEST_P(FrozenTest, WhatIsClosedIsKnownByItsLastDay) {
  const auto until = [&] {
    auto transaction = database().read();
    return closed_until(transaction, ward, *live_resolution(transaction, ward));
  };
  EXPECT_FALSE(until());
  closed("2026-Q2");
  EXPECT_EQ(until(), base::Date::make(2026, 6, 30));
}

TEST(Frozen, TheNewestQuarterIsUsuallyClosed) {
  const auto spans = spans_over(2025, 2030, *base::Date::make(2026, 11, 24));
  ASSERT_NE(usual_span(spans), nullptr);
  EXPECT_EQ(usual_span(spans)->period, "2026-Q3");
  EXPECT_EQ(usual_span({}), nullptr);
}

TEST(WholeWording, APartIsNeverAlone) {
  EXPECT_EQ(whole_wording("trong đó 20% hoàn thành xuất sắc", "95% tổ chức đảng hoàn thành tốt"),
            "95% tổ chức đảng hoàn thành tốt, trong đó 20% hoàn thành xuất sắc");
  EXPECT_EQ(whole_wording("Trong đó: nữ 30%", "100 đảng viên mới"), "100 đảng viên mới, trong đó: nữ 30%");
  EXPECT_EQ(whole_wording("nữ 30%", "100 đảng viên mới"), "100 đảng viên mới, trong đó nữ 30%");
  EXPECT_EQ(whole_wording("100 đảng viên mới", ""), "100 đảng viên mới");
  EXPECT_EQ(numbered("11", "95% trở lên"), "11. 95% trở lên");
  EXPECT_EQ(numbered("", "95% trở lên"), "95% trở lên");
}

}  // namespace
}  // namespace gandan::programme
