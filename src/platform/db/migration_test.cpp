#include "platform/db/migration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "base/embedded.h"
#include "tests/support/test_database.h"

namespace gandan::db {
namespace {

class MigrationTest : public ::testing::TestWithParam<Engine> {
 protected:
  Database& database() { return *database_; }
  test::TestDatabase& test_database() { return database_; }
  bool has_table(std::string_view name) {
    auto transaction = database().write();
    if (GetParam() == Engine::sqlite) {
      return transaction.query_one("SELECT name FROM sqlite_schema WHERE name = :name", {{"name", std::string(name)}})
          .has_value();
    }
    return transaction
        .query_one("SELECT tablename FROM pg_tables WHERE tablename = :name", {{"name", std::string(name)}})
        .has_value();
  }

 private:
  test::TestDatabase database_{GetParam(), test::Schema::empty};
};

GANDAN_ON_EACH_ENGINE(MigrationTest);

const Migration make_a{1, "make_a", "CREATE TABLE a (n BIGINT NOT NULL PRIMARY KEY, done BOOLEAN)"};
const Migration fill_a{2, "fill_a",
                       "INSERT INTO a (n, done) VALUES (1, true); INSERT INTO a (n, done) VALUES (2, false)"};
const Migration broken{3, "broken", "CREATE TABLE b (n BIGINT); INSERT INTO a (n) VALUES (1)"};

std::string key_of(const base::Result<int>& result) {
  return result.ok() ? "" : result.error().message_key;
}

TEST_P(MigrationTest, AppliesWhatIsMissingInOrderAndOnce) {
  EXPECT_EQ(*database().migrate({make_a}), 1);
  EXPECT_EQ(*database().migrate({make_a, fill_a}), 1);
  EXPECT_EQ(*database().migrate({make_a, fill_a}), 0);
  auto transaction = database().read();
  EXPECT_EQ(transaction.query_one("SELECT count(*) AS n FROM a WHERE done")->integer("n"), 1);
}

TEST_P(MigrationTest, ABrokenOneLeavesNothingBehind) {
  const auto result = database().migrate({make_a, fill_a, broken});
  EXPECT_EQ(key_of(result), "error.db.migration_failed");
  EXPECT_EQ(result.error().arguments.front().second, "3");
  EXPECT_TRUE(has_table("a"));
  EXPECT_FALSE(has_table("b"));
  EXPECT_EQ(*database().migrate({make_a, fill_a}), 0);
}

TEST_P(MigrationTest, RefusesAnAlteredOne) {
  ASSERT_TRUE(database().migrate({make_a}).ok());
  Migration altered = make_a;
  altered.sql += " ";
  EXPECT_EQ(key_of(database().migrate({altered, fill_a})), "error.db.altered");
}

TEST_P(MigrationTest, RefusesADatabaseOfANewerProgram) {
  ASSERT_TRUE(database().migrate({make_a, fill_a}).ok());
  EXPECT_EQ(key_of(database().migrate({make_a})), "error.db.newer");
}

TEST_P(MigrationTest, TwoProgramsThatStartTogetherApplyEachOnce) {
  const std::string url = test_database().url();
  std::vector<int> applied(4);
  {
    std::vector<std::jthread> programs;
    for (int& count : applied) {
      programs.emplace_back([&count, url] {
        auto opened = Database::open(url);
        ASSERT_TRUE(opened.ok()) << opened.error().detail;
        auto result = (*opened)->migrate({make_a, fill_a});
        ASSERT_TRUE(result.ok()) << result.error().detail;
        count = *result;
      });
    }
  }
  EXPECT_EQ(applied[0] + applied[1] + applied[2] + applied[3], 2);
}

TEST_P(MigrationTest, TheProgramsOwnApplyToAnEmptyDatabase) {
  EXPECT_GE(*database().migrate(), 1);
  EXPECT_TRUE(has_table("ward"));
  EXPECT_EQ(*database().migrate(), 0);
}

TEST(SqliteMigration, CopiesTheFileFirstWhenThereIsSomethingToKeep) {
  test::TestDatabase database(Engine::sqlite, test::Schema::empty);
  ASSERT_TRUE(database->migrate({make_a}).ok());
  EXPECT_FALSE(std::filesystem::exists(database.path() + ".before-1"));
  ASSERT_TRUE(database->migrate({make_a, fill_a}).ok());
  auto copy = Database::open("sqlite:" + database.path() + ".before-2");
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ((*copy)->read().query_one("SELECT count(*) AS n FROM a")->integer("n"), 0);
  EXPECT_EQ(database->read().query_one("SELECT count(*) AS n FROM a")->integer("n"), 2);
}

TEST(SqliteMigration, RebuildsATableThatOthersReferToAndChecksTheReferencesAtTheEnd) {
  const Migration tables{
      1, "tables",
      "CREATE TABLE a (n BIGINT NOT NULL PRIMARY KEY); CREATE TABLE part (n BIGINT NOT NULL REFERENCES "
      "a (n) ON DELETE CASCADE); INSERT INTO a VALUES (1); INSERT INTO part VALUES (1)"};
  const Migration rebuild{
      2, "rebuild",
      "CREATE TABLE a_new (n BIGINT NOT NULL PRIMARY KEY, note TEXT); INSERT INTO a_new (n) SELECT n "
      "FROM a; DROP TABLE a; ALTER TABLE a_new RENAME TO a",
      true};
  const Migration lose{3, "lose", "DELETE FROM a", true};
  test::TestDatabase database(Engine::sqlite, test::Schema::empty);
  ASSERT_EQ(*database->migrate({tables, rebuild}), 2);
  EXPECT_EQ(database->read().query_one("SELECT count(*) AS n FROM part")->integer("n"), 1);
  EXPECT_EQ(key_of(database->migrate({tables, rebuild, lose})), "error.db.migration_failed");
  EXPECT_EQ(database->read().query_one("SELECT count(*) AS n FROM a")->integer("n"), 1);
}

TEST(MigrationFiles, AreSortedByNumberAndChosenByEngine) {
  const std::map<std::string_view, std::string_view> files = {{"schema/migrations/0002_b.sqlite.sql", "lite"},
                                                              {"schema/migrations/0002_b.postgres.sql", "post"},
                                                              {"schema/migrations/0001_a_table.sql", "both"},
                                                              {"locales/vi/db.toml", "other"}};
  const auto migrations = migrations_among(files, Engine::postgresql);
  ASSERT_EQ(migrations.size(), 2U);
  EXPECT_EQ(migrations[0].name, "a_table");
  EXPECT_FALSE(migrations[0].for_one_engine);
  EXPECT_EQ(migrations[1].sql, "post");
  EXPECT_EQ(migrations[1].number, 2);
  EXPECT_TRUE(migrations[1].for_one_engine);
}

TEST(MigrationFiles, AreNamedWithANumberThatNoOtherHas) {
  const auto among = [](std::string_view a, std::string_view b) {
    return migrations_among({{a, ""}, {b, ""}}, Engine::sqlite);
  };
  EXPECT_THROW(among("schema/migrations/0001_a.sql", "schema/migrations/0001_b.sql"), std::logic_error);
  EXPECT_THROW(among("schema/migrations/1_a.sql", "schema/migrations/0002_b.sql"), std::logic_error);
}

}  // namespace
}  // namespace gandan::db
