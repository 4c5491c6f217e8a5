#include "platform/db/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "platform/db/postgresql_session.h"
#include "tests/support/test_database.h"

namespace gandan::db {
namespace {

constexpr int64_t now = 1'795'000'000'123;

// A table with every type, and one that refers to it.
std::vector<Migration> sample_schema() {
  return {{1, "sample",
           "CREATE TABLE thing (ward_id TEXT NOT NULL, thing_id TEXT NOT NULL, done BOOLEAN NOT NULL, count BIGINT, "
           "share DOUBLE PRECISION, note TEXT, PRIMARY KEY (ward_id, thing_id));\n"
           "CREATE TABLE part (ward_id TEXT NOT NULL, thing_id TEXT NOT NULL, "
           "FOREIGN KEY (ward_id, thing_id) REFERENCES thing (ward_id, thing_id) ON DELETE RESTRICT)"}};
}

class DatabaseTest : public ::testing::TestWithParam<Engine> {
 protected:
  DatabaseTest() { EXPECT_TRUE(database_->migrate(sample_schema()).ok()); }
  Database& database() { return *database_; }
  test::TestDatabase& test_database() { return database_; }

  static base::Result<int64_t> add_thing(Transaction& transaction, const std::string& id) {
    return transaction.try_execute(
        "INSERT INTO thing (ward_id, thing_id, done, count) VALUES (:ward_id, :thing_id, true, :count)",
        {{"ward_id", "06811"}, {"thing_id", id}, {"count", now}});
  }
  int64_t things() {
    auto transaction = database().read();
    return transaction.query_one("SELECT count(*) AS n FROM thing")->integer("n");
  }

 private:
  test::TestDatabase database_{GetParam(), test::Schema::empty};
};

GANDAN_ON_EACH_ENGINE(DatabaseTest);

TEST_P(DatabaseTest, GivesBackEveryTypeAsItWasStored) {
  auto transaction = database().write();
  transaction.execute(
      "INSERT INTO thing (ward_id, thing_id, done, count, share, note) "
      "VALUES (:ward_id, :thing_id, :done, :count, :share, :note)",
      {{"ward_id", "06811"},
       {"thing_id", "a"},
       {"done", false},
       {"count", now},
       {"share", 0.1},
       {"note", "Phường Uông Bí: 'ký tự' \"lạ\" :x -- \\ %"}});
  const auto row =
      transaction.query_one("SELECT done, count, share, note FROM thing WHERE thing_id = :id", {{"id", "a"}});
  ASSERT_TRUE(row);
  EXPECT_FALSE(row->boolean("done"));
  EXPECT_EQ(row->integer("count"), now);
  EXPECT_EQ(row->real("share"), 0.1);
  EXPECT_EQ(row->text("note"), "Phường Uông Bí: 'ký tự' \"lạ\" :x -- \\ %");
}

TEST_P(DatabaseTest, GivesBackNulls) {
  auto transaction = database().write();
  transaction.execute(
      "INSERT INTO thing (ward_id, thing_id, done, count, share, note) VALUES ('06811', 'a', true, :count, :share, "
      ":note)",
      {{"count", nullptr}, {"share", optional_value(std::optional<double>())}, {"note", nullptr}});
  const auto row = transaction.query_one("SELECT done, count, share, note FROM thing");
  EXPECT_TRUE(row->boolean("done"));
  EXPECT_EQ(row->optional_integer("count"), std::nullopt);
  EXPECT_EQ(row->optional_real("share"), std::nullopt);
  EXPECT_TRUE(row->is_null("note"));
}

TEST_P(DatabaseTest, ReadsBooleansOfColumnsAndOfExpressions) {
  auto transaction = database().write();
  ASSERT_TRUE(add_thing(transaction, "a").ok());
  const auto row = transaction.query_one(
      "WITH inner_things AS (SELECT done FROM thing) SELECT done, NOT done AS open, "
      "EXISTS (SELECT 1 FROM part) AS has_parts FROM inner_things");
  EXPECT_TRUE(row->boolean("done"));
  EXPECT_FALSE(row->boolean("open"));
  EXPECT_FALSE(row->boolean("has_parts"));
  EXPECT_THROW(row->integer("done"), std::logic_error);
}

TEST_P(DatabaseTest, SumsOfWholeNumbersAreWholeAndAveragesAreReal) {
  auto transaction = database().write();
  ASSERT_TRUE(add_thing(transaction, "a").ok());
  ASSERT_TRUE(add_thing(transaction, "b").ok());
  const auto row =
      transaction.query_one("SELECT sum(count) AS total, avg(count) AS mean, sum(share) AS none FROM thing");
  EXPECT_EQ(row->integer("total"), 2 * now);
  EXPECT_DOUBLE_EQ(row->real("mean"), static_cast<double>(now));
  EXPECT_TRUE(row->is_null("none"));
}

TEST_P(DatabaseTest, RefusesADuplicateAndGoesOn) {
  auto transaction = database().write();
  ASSERT_TRUE(add_thing(transaction, "a").ok());
  const auto refused = add_thing(transaction, "a");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(refused.error().message_key, "error.db.duplicate");
  ASSERT_TRUE(add_thing(transaction, "b").ok());
  transaction.commit();
  EXPECT_EQ(things(), 2);
}

TEST_P(DatabaseTest, RefusesAReferenceThatLeadsNowhere) {
  auto transaction = database().write();
  const auto refused = transaction.try_execute("INSERT INTO part (ward_id, thing_id) VALUES ('06811', 'nothing')");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().message_key, "error.db.reference");
}

TEST_P(DatabaseTest, RefusesToRemoveWhatIsReferredTo) {
  auto transaction = database().write();
  ASSERT_TRUE(add_thing(transaction, "a").ok());
  transaction.execute("INSERT INTO part (ward_id, thing_id) VALUES ('06811', 'a')");
  const auto refused = transaction.try_execute("DELETE FROM thing");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().message_key, "error.db.reference");
}

TEST_P(DatabaseTest, CountsTheRowsChanged) {
  auto transaction = database().write();
  ASSERT_EQ(*add_thing(transaction, "a"), 1);
  ASSERT_EQ(*add_thing(transaction, "b"), 1);
  EXPECT_EQ(transaction.execute("UPDATE thing SET note = 'x'"), 2);
  EXPECT_EQ(transaction.execute("UPDATE thing SET note = 'y' WHERE thing_id = 'none'"), 0);
  EXPECT_EQ(transaction.execute("INSERT INTO thing (ward_id, thing_id, done) VALUES ('06811', 'a', false) "
                                "ON CONFLICT DO NOTHING"),
            0);
  EXPECT_EQ(transaction.query("DELETE FROM thing WHERE thing_id = 'a' RETURNING done").size(), 1U);
}

TEST_P(DatabaseTest, RollsBackUnlessCommitted) {
  {
    auto transaction = database().write();
    ASSERT_TRUE(add_thing(transaction, "a").ok());
  }
  EXPECT_EQ(things(), 0);
}

TEST_P(DatabaseTest, KeepsWhatWasCommittedOverARestart) {
  auto transaction = database().write();
  ASSERT_TRUE(add_thing(transaction, "a").ok());
  transaction.commit();
  test_database().reopen();
  EXPECT_EQ(things(), 1);
}

TEST_P(DatabaseTest, ReadersSeeOneSnapshot) {
  auto reader = database().read();
  const auto count = [&] { return reader.query_one("SELECT count(*) AS n FROM thing")->integer("n"); };
  ASSERT_EQ(count(), 0);
  auto writer = database().write();
  ASSERT_TRUE(add_thing(writer, "a").ok());
  writer.commit();
  EXPECT_EQ(count(), 0);
  EXPECT_EQ(things(), 1);
}

TEST_P(DatabaseTest, AReaderCannotWrite) {
  auto reader = database().read();
  EXPECT_THROW(add_thing(reader, "a").ok(), Failure);
}

TEST_P(DatabaseTest, AFailedTransactionCannotBeCommitted) {
  auto transaction = database().write();
  ASSERT_TRUE(add_thing(transaction, "a").ok());
  EXPECT_THROW(transaction.execute("UPDATE thing SET thing_id = NULL"), Failure);
  EXPECT_THROW(transaction.execute("DELETE FROM thing"), Failure);
  EXPECT_THROW(transaction.commit(), Failure);
}

TEST_P(DatabaseTest, ACommittedTransactionIsOver) {
  auto transaction = database().write();
  transaction.commit();
  EXPECT_THROW(transaction.execute("DELETE FROM thing"), std::logic_error);
  EXPECT_NO_THROW(database().write());
}

TEST_P(DatabaseTest, WantsAValueForEachParameterAndAParameterForEachValue) {
  auto transaction = database().read();
  EXPECT_THROW(transaction.query("SELECT note FROM thing WHERE thing_id = :id"), std::logic_error);
  EXPECT_THROW(transaction.query("SELECT note FROM thing WHERE thing_id = :id", {{"id", "a"}, {"di", "a"}}),
               std::logic_error);
  EXPECT_THROW(transaction.query("SELECT note FROM thing", {{"id", "a"}}), std::logic_error);
}

TEST_P(DatabaseTest, BindsOneNameInSeveralPlaces) {
  auto transaction = database().read();
  const auto row =
      transaction.query_one("SELECT CAST(:x AS TEXT) AS a, CAST(:x AS TEXT) AS b, ':x' AS literal", {{"x", "đ"}});
  EXPECT_EQ(row->text("a"), "đ");
  EXPECT_EQ(row->text("b"), "đ");
  EXPECT_EQ(row->text("literal"), ":x");
}

TEST_P(DatabaseTest, AStatementTakesAnotherTypeTheNextTime) {
  auto transaction = database().write();
  ASSERT_TRUE(add_thing(transaction, "a").ok());
  for (const Value& value : {Value(int64_t{5}), Value(nullptr), Value(int64_t{-7})}) {
    transaction.execute("UPDATE thing SET count = :count", {{"count", value}});
    const auto row = transaction.query_one("SELECT count FROM thing");
    EXPECT_EQ(row->optional_integer("count"),
              std::holds_alternative<int64_t>(value) ? std::optional(std::get<int64_t>(value)) : std::nullopt);
  }
}

TEST_P(DatabaseTest, RefusesATextWithANul) {
  auto transaction = database().write();
  EXPECT_THROW(add_thing(transaction, std::string("a\0b", 3)).ok(), std::logic_error);
}

TEST_P(DatabaseTest, ABooleanColumnTakesNothingElse) {
  auto transaction = database().write();
  EXPECT_THROW(transaction.execute("INSERT INTO thing (ward_id, thing_id, done) VALUES ('06811', 'a', :done)",
                                   {{"done", int64_t{7}}}),
               Failure);
}

TEST_P(DatabaseTest, TextSortsByItsBytesOnBoth) {
  auto transaction = database().write();
  for (const char* const id : {"b", "đ", "B", "a", "_"}) ASSERT_TRUE(add_thing(transaction, id).ok());
  std::vector<std::string> order;
  for (const Row& row : transaction.query("SELECT thing_id FROM thing ORDER BY thing_id"))
    order.push_back(row.text("thing_id"));
  EXPECT_THAT(order, ::testing::ElementsAre("B", "_", "a", "b", "đ"));
}

TEST_P(DatabaseTest, AskingForWhatIsNotThereIsAMistake) {
  auto transaction = database().read();
  const auto row = transaction.query_one("SELECT CAST('x' AS TEXT) AS note");
  EXPECT_THROW(row->text("nota"), std::logic_error);
  EXPECT_THROW(row->integer("note"), std::logic_error);
  EXPECT_THROW(row->boolean("note"), std::logic_error);
  EXPECT_THROW(row->real("note"), std::logic_error);
}

TEST(DatabaseUrl, SaysWhatIsWrongWithIt) {
  const auto key = [](const std::string& url) {
    const auto opened = Database::open(url);
    return opened.ok() ? "opened" : opened.error().message_key;
  };
  EXPECT_EQ(key("mysql://localhost/x"), "error.db.url");
  EXPECT_EQ(key("sqlite:"), "error.db.url");
  EXPECT_EQ(key("sqlite:/no/such/folder/gandan.sqlite"), "error.db.folder_missing");
  EXPECT_EQ(key("sqlite:" GANDAN_SOURCE_DIR "/CMakeLists.txt"), "error.db.not_a_database");
  EXPECT_EQ(key("sqlite:" GANDAN_SOURCE_DIR), "error.db.cannot_open");
  EXPECT_EQ(key("postgresql://nobody@127.0.0.1:1/none"), "error.db.cannot_connect");
}

TEST(DatabaseUrl, RefusesAPostgresqlThatWouldSortOtherwise) {
  test::TestDatabase database(Engine::postgresql);
  const std::string name = "latin_" + std::to_string(::getpid());
  const auto server = open_postgresql({database.url()});
  server->run_script("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'LATIN1'");
  const auto opened = Database::open("postgresql:///" + name + database.url().substr(database.url().find('?')));
  server->run_script("DROP DATABASE " + name + " WITH (FORCE)");
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().message_key, "error.db.collation");
}

TEST(DatabaseUrl, RefusesADamagedFile) {
  test::TestDatabase database(Engine::sqlite);
  const std::string path = database.path() + ".damaged";
  std::ofstream(path, std::ios::binary) << std::string("SQLite format 3\0", 16) << std::string(5000, 'x');
  const auto opened = Database::open("sqlite:" + path);
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().message_key, "error.db.cannot_open");
}

TEST(DatabaseUrl, KeepsThePasswordOutOfItsMessages) {
  const auto opened = Database::open("postgresql://user:secret@127.0.0.1:1/none?password=secret");
  ASSERT_FALSE(opened.ok());
  EXPECT_EQ(opened.error().arguments.front().second, "postgresql://user:***@127.0.0.1:1/none");
  EXPECT_EQ(opened.error().detail.find("secret"), std::string::npos);
}

}  // namespace
}  // namespace gandan::db
