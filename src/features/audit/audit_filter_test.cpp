#include "features/audit/audit_filter.h"

#include <gtest/gtest.h>

namespace gandan::audit {
namespace {

http::Fields fields(std::initializer_list<std::pair<const char*, const char*>> pairs) {
  http::Fields made;
  for (const auto& [name, value] : pairs) made.add(name, value);
  return made;
}

TEST(AuditFilter, WithoutFieldsTakesEverything) {
  const auto filter = parse_filter({});
  ASSERT_TRUE(filter.ok());
  EXPECT_EQ(filter->begin().epoch_milliseconds, 0);
  EXPECT_GT(filter->end().epoch_milliseconds, int64_t{1} << 60U);
  EXPECT_EQ(address_of(*filter), "/audit");
}

TEST(AuditFilter, DaysAreWholeDaysInVietnam) {
  const auto filter = parse_filter(fields({{"from", "2026-11-23"}, {"to", "2026-11-23"}}));
  ASSERT_TRUE(filter.ok());
  EXPECT_EQ(filter->end().epoch_milliseconds - filter->begin().epoch_milliseconds, 24 * 60 * 60 * 1000);
  EXPECT_EQ(base::local_date(filter->begin()).iso(), "2026-11-23");
}

TEST(AuditFilter, WrongDaysNameTheField) {
  EXPECT_EQ(parse_filter(fields({{"from", "31/11/2026"}})).error().field, "from");
  EXPECT_EQ(parse_filter(fields({{"to", "2026-11-31"}})).error().message_key, "error.audit.no_such_day");
  EXPECT_EQ(parse_filter(fields({{"from", "2026-11-02"}, {"to", "2026-11-01"}})).error().message_key,
            "error.audit.days_reversed");
}

TEST(AuditFilter, AddressHoldsTheWholeFilter) {
  const auto filter = parse_filter(fields({{"kind", "person"}, {"actor", "Lê & Hoa"}, {"from", "2026-11-01"}}));
  ASSERT_TRUE(filter.ok());
  EXPECT_EQ(address_of(*filter), "/audit?kind=person&actor=L%C3%AA%20%26%20Hoa&from=2026-11-01");
}

}  // namespace
}  // namespace gandan::audit
