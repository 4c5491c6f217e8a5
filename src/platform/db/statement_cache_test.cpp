#include "platform/db/statement_cache.h"

#include <gtest/gtest.h>

#include <memory>

namespace gandan::db {
namespace {

constexpr Sql first = "SELECT 1";
constexpr Sql second = "SELECT 2";
constexpr Sql third = "SELECT 3";

TEST(StatementCache, DropsTheLeastRecentlyUsed) {
  StatementCache<std::unique_ptr<int>> cache(2);
  cache.add(first, std::make_unique<int>(1));
  cache.add(second, std::make_unique<int>(2));
  ASSERT_NE(cache.find(first), nullptr);
  cache.add(third, std::make_unique<int>(3));
  EXPECT_EQ(cache.find(second), nullptr);
  EXPECT_EQ(**cache.find(first), 1);
  EXPECT_EQ(**cache.find(third), 3);
  EXPECT_EQ(cache.size(), 2U);
}

TEST(StatementCache, IsEmptyAfterClear) {
  StatementCache<std::unique_ptr<int>> cache(2);
  cache.add(first, std::make_unique<int>(1));
  cache.clear();
  EXPECT_EQ(cache.find(first), nullptr);
}

}  // namespace
}  // namespace gandan::db
