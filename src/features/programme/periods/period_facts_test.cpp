#include "features/programme/periods/period_facts.h"

#include <gtest/gtest.h>

namespace gandan::programme {
namespace {

PeriodFact fact(const char* subject, const char* measure, std::optional<int> value) {
  return {"part",
          subject,
          std::string("vi ") + subject,
          std::string("en ") + subject,
          measure,
          value ? std::optional(base::Decimal(*value)) : std::nullopt};
}

TEST(PeriodFacts, TwoPeriodsStandSideBySideByTheirSubjects) {
  const auto tables = fact_tables(html::Language::vietnamese, {fact("b", "count", 3), fact("gone", "count", 1)},
                                  {fact("a", "count", 4), fact("a", "share", {}), fact("b", "count", 5)});
  ASSERT_EQ(tables.size(), 1U);
  const FactTable& table = tables[0];
  EXPECT_EQ(table.measures, (std::vector<std::string>{"count", "share"}));
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0].name, "vi a");
  EXPECT_FALSE(table.rows[0].cells[0].before) << "it is new";
  EXPECT_EQ(table.rows[0].cells[0].after, base::Decimal(4));
  EXPECT_FALSE(table.rows[0].cells[1].after) << "nothing was measured";
  EXPECT_EQ(table.rows[1].cells[0].before, base::Decimal(3));
  EXPECT_EQ(table.rows[1].cells[0].after, base::Decimal(5));
  EXPECT_EQ(table.rows[2].name, "vi gone");
  EXPECT_EQ(table.rows[2].cells.size(), 2U) << "every row has a cell for every measure";
}

TEST(PeriodFacts, NamesAreInTheReadersLanguage) {
  EXPECT_EQ(fact_tables(html::Language::english, {}, {fact("a", "count", 1)})[0].rows[0].name, "en a");
  EXPECT_TRUE(fact_tables(html::Language::english, {}, {}).empty());
}

}  // namespace
}  // namespace gandan::programme
