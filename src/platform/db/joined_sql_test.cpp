// Joined when compiled: what is wrong here does not compile.
#include "platform/db/joined_sql.h"

#include <gtest/gtest.h>

#include <array>

namespace gandan::db {
namespace {

constexpr SqlPart of_ward = "FROM unit WHERE ward_id = :ward ";

template <SqlPart condition>
constexpr Sql page = joined<"SELECT name ", of_ward, condition, "ORDER BY name">;

static_assert(page<"">.text() == "SELECT name FROM unit WHERE ward_id = :ward ORDER BY name");
static_assert(joined<"">.text().empty());

TEST(JoinedSql, PartsStandOneBehindTheOther) {
  constexpr std::array<Sql, 2> pages = {page<"">, page<"AND kind = :kind ">};
  EXPECT_EQ(pages[1].text(), "SELECT name FROM unit WHERE ward_id = :ward AND kind = :kind ORDER BY name");
  EXPECT_EQ(pages[1].text().data(), page<"AND kind = :kind ">.text().data()) << "the same text each time";
}

}  // namespace
}  // namespace gandan::db
