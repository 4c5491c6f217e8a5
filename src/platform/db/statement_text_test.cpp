#include "platform/db/statement_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace gandan::db {
namespace {

using ::testing::ElementsAre;

TEST(StatementText, NumbersParametersTheSameNameTheSameNumber) {
  const auto statement = number_parameters("SELECT :ward_id, :x WHERE a = :ward_id AND b=:x2");
  EXPECT_EQ(statement.text, "SELECT $1, $2 WHERE a = $1 AND b=$3");
  EXPECT_THAT(statement.names, ElementsAre("ward_id", "x", "x2"));
}

TEST(StatementText, LeavesTextNamesCommentsCastsAndSlicesAlone) {
  const char* const text = "SELECT ':a', 'it''s :a', \":a\", x::text, y[1:2] -- :a\n/* :a */";
  const auto statement = number_parameters(text);
  EXPECT_EQ(statement.text, text);
  EXPECT_TRUE(statement.names.empty());
}

}  // namespace
}  // namespace gandan::db
