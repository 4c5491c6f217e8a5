// Figures computed from those of other targets, on both engines, and what the areas of one make together.
#include "features/programme/figures/computed.h"

#include <gtest/gtest.h>

#include "features/programme/figures/area.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/roles_test.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

class ComputedFigures : public test::EachEngine {
 protected:
  ComputedFigures() : test::EachEngine(founded), target_(add(insurance().text.c_str(), "%")) {
    leader_ = principal(database(), "Nguyễn Minh Khải", {});
    leader_->permissions = permissions_of_role("leader");
  }

  TargetId add(const char* wording, const char* unit = "tỷ đồng") {
    NewTarget target = insurance();
    target.text = wording;
    target.unit = unit;
    auto transaction = database().write();
    const auto id = add_target(transaction, program(), target);
    transaction.commit();
    return *id;
  }
  base::Result<void> set(const TargetId& id, FormulaKind kind, const std::vector<TargetId>& inputs) {
    Formula formula{kind, {}};
    for (const TargetId& input : inputs) formula.inputs.push_back({input, base::Decimal(1)});
    auto transaction = database().write();
    auto done = set_formula(transaction, program(), id, formula);
    if (done) transaction.commit();
    return done;
  }
  void give(const TargetId& id, const char* period, const char* value) {
    auto transaction = database().write();
    ASSERT_TRUE(enter_figure(transaction, program(), *leader_, id, {period, value, "", "", ""}).ok());
    transaction.commit();
  }
  std::string value(const TargetId& id, const char* period) {
    auto transaction = database().read();
    const auto known = find_measurement(transaction, ward, id, *Period::parse(period));
    return known && known->figure.value ? known->figure.value->text() : "";
  }

  TargetId target_;
  std::optional<auth::Principal> leader_;
};
GANDAN_ON_EACH_ENGINE(ComputedFigures);

TEST_P(ComputedFigures, FollowTheirInputsThroughOtherComputedOnes) {
  const TargetId boys = add("nam");
  const TargetId girls = add("nữ");
  const TargetId pupils = add("học sinh");
  give(boys, "2026-Q3", "40");
  give(girls, "2026-Q3", "60");
  ASSERT_TRUE(set(pupils, FormulaKind::sum, {boys, girls}).ok());
  ASSERT_TRUE(set(target_, FormulaKind::share, {girls, pupils}).ok());
  EXPECT_EQ(value(pupils, "2026-Q3"), "100");
  EXPECT_EQ(value(target_, "2026-Q3"), "60");
  give(boys, "2026-Q3", "20");
  EXPECT_EQ(value(pupils, "2026-Q3"), "80");
  EXPECT_EQ(value(target_, "2026-Q3"), "75");
  auto transaction = database().read();
  const auto steps =
      path_to_inputs(transaction, ward, *find_target(transaction, ward, target_), *Period::parse("2026-Q3"));
  ASSERT_EQ(steps.size(), 5U);  // the share; girls; pupils; boys, girls
  EXPECT_EQ(steps[3].depth, 2);
  EXPECT_EQ(find_status(transaction, ward, target_)->latest_text, "75%");
}

TEST_P(ComputedFigures, AreNotEnteredByHandAndNeverGoInACircle) {
  const TargetId a = add("a");
  const TargetId b = add("b");
  ASSERT_TRUE(set(a, FormulaKind::sum, {b}).ok());
  EXPECT_EQ(set(b, FormulaKind::sum, {a}).error().message_key, "error.programme.formula_cycle");
  EXPECT_EQ(set(b, FormulaKind::sum, {b}).error().message_key, "error.programme.formula_cycle");
  EXPECT_EQ(set(b, FormulaKind::share, {a}).error().field, "inputs");
  auto transaction = database().write();
  EXPECT_EQ(enter_figure(transaction, program(), *leader_, a, {"2026-Q3", "1", "", "", ""}).error().message_key,
            "error.programme.is_computed");
}

TEST_P(ComputedFigures, ASharesUnitIsPerCent) {
  const TargetId a = add("a");
  const TargetId b = add("b");
  const TargetId cases = add("vụ việc", "vụ");
  const auto refused = set(cases, FormulaKind::share, {a, b});
  EXPECT_EQ(refused.error().message_key, "error.programme.formula_unit");
  EXPECT_EQ(set(cases, FormulaKind::growth, {a}).error().field, "formula");
  EXPECT_TRUE(set(cases, FormulaKind::sum, {a, b}).ok());
  EXPECT_TRUE(set(target_, FormulaKind::share, {a, b}).ok());
}

TEST_P(ComputedFigures, TheStepsNameThePeriodsThatAreMissing) {
  const TargetId money = add("thu");
  ASSERT_TRUE(set(target_, FormulaKind::growth, {money}).ok());
  give(money, "2026-Q3", "110");
  auto transaction = database().read();
  const auto steps =
      path_to_inputs(transaction, ward, *find_target(transaction, ward, target_), *Period::parse("2026-Q3"));
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_TRUE(steps[1].measurement);
  EXPECT_FALSE(steps[2].measurement);
  EXPECT_EQ(steps[2].period.text(), "2025-Q3");
}

TEST_P(ComputedFigures, GrowthFollowsLastYearsFigureToo) {
  const TargetId money = add("thu");
  ASSERT_TRUE(set(target_, FormulaKind::growth, {money}).ok());
  give(money, "2026-Q3", "110");
  EXPECT_EQ(value(target_, "2026-Q3"), "");
  give(money, "2025-Q3", "100");
  EXPECT_EQ(value(target_, "2026-Q3"), "10");
  give(money, "2025-Q3", "88");
  EXPECT_EQ(value(target_, "2026-Q3"), "25");
}

TEST(AreaCheck, SaysWhenTheAreasDoNotMakeTheWhole) {
  const auto check = [](AreaRule rule, const char* whole, std::initializer_list<const char*> areas) {
    std::vector<std::optional<base::Decimal>> values;
    for (const char* area : areas) values.push_back(base::Decimal::parse(area));
    return check_areas(rule, base::Decimal::parse(whole), values);
  };
  EXPECT_FALSE(check(AreaRule::sum, "0.3", {"0.1", "0.2"}).differs);
  EXPECT_TRUE(check(AreaRule::sum, "100", {"40", "61"}).differs);
  EXPECT_EQ(check(AreaRule::sum, "100", {"40", "61"}).expected->text(), "101");
  EXPECT_FALSE(check(AreaRule::mean, "33", {"30", "40", "30"}).differs);  // 33.3 rounded
  EXPECT_TRUE(check(AreaRule::mean, "34", {"30", "40", "30"}).differs);
  EXPECT_EQ(check(AreaRule::sum, "100", {"40", "?"}).missing, 1U);
  EXPECT_FALSE(check(AreaRule::sum, "100", {"40", "?"}).differs);
  EXPECT_FALSE(check(AreaRule::none, "100", {"40"}).differs);
}

TEST(Formula, WeighsItsInputs) {
  const TargetId a = TargetId::make(now);
  const TargetId b = TargetId::make(now);
  const Formula formula{FormulaKind::weighted, {{a, base::Decimal(3)}, {b, base::Decimal(1)}}};
  const auto figure = [&](const TargetId& id, const Period&) {
    return std::optional(id == a ? base::Decimal(10) : base::Decimal(20));
  };
  EXPECT_EQ(computed(formula, *Period::parse("2026"), figure)->text(), "12.5");
  const Formula share{FormulaKind::share, {{a, base::Decimal(1)}, {b, base::Decimal(1)}}};
  const auto nought = [&](const TargetId&, const Period&) { return std::optional(base::Decimal(0)); };
  EXPECT_FALSE(computed(share, *Period::parse("2026"), nought));
}

}  // namespace
}  // namespace gandan::programme
