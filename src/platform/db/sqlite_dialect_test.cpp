#include "platform/db/sqlite_dialect.h"

#include <gtest/gtest.h>

namespace gandan::db {
namespace {

TEST(SqliteDialect, TranslatesTypesAndMakesTablesStrict) {
  EXPECT_EQ(to_sqlite_dialect("CREATE TABLE a (n BIGINT, x DOUBLE PRECISION, t TEXT, PRIMARY KEY (n, t));"),
            "CREATE TABLE a (n INTEGER, x REAL , t TEXT, PRIMARY KEY (n, t)) STRICT;");
}

TEST(SqliteDialect, ABooleanColumnIsAnIntThatIsCheckedWhereverItIsMade) {
  EXPECT_EQ(to_sqlite_dialect("create table a (done boolean not null default false)"),
            "create table a (done INT CHECK (done IN (0, 1)) not null default false) STRICT");
  EXPECT_EQ(to_sqlite_dialect("ALTER TABLE a ADD COLUMN \"done\" BOOLEAN"),
            "ALTER TABLE a ADD COLUMN \"done\" INT CHECK (\"done\" IN (0, 1))");
  EXPECT_EQ(to_sqlite_dialect("SELECT CAST(x AS BOOLEAN)"), "SELECT CAST(x AS INT)");
}

TEST(SqliteDialect, APlainIntIsNotTakenForABoolean) {
  EXPECT_EQ(to_sqlite_dialect("CREATE TABLE a (n INT)"), "CREATE TABLE a (n INTEGER) STRICT");
}

TEST(SqliteDialect, LeavesQuotedTextAndCommentsAlone) {
  const char* const text =
      "-- BIGINT (\nINSERT INTO a VALUES ('BOOLEAN '' BIGINT'); /* BOOLEAN */ SELECT \"INT\" FROM a";
  EXPECT_EQ(to_sqlite_dialect(text), text);
}

TEST(SqliteDialect, MakesNothingElseStrict) {
  const char* const text = "CREATE TABLE b AS SELECT 1; CREATE INDEX i ON a (n); INSERT INTO a (n) VALUES (1)";
  EXPECT_EQ(to_sqlite_dialect(text), text);
}

TEST(SqliteDialect, TakesHalfWrittenTextWithoutHarm) {
  for (const char* const text : {"", "'", "\"a", "/*", "--", ":", "::x", "CREATE TABLE", ")", "DOUBLE"}) {
    EXPECT_NO_THROW(to_sqlite_dialect(text)) << text;
  }
}

}  // namespace
}  // namespace gandan::db
