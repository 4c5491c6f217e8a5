#include <gtest/gtest.h>

#include <filesystem>

#include "platform/db/database.h"
#include "tests/support/test_database.h"

namespace gandan::db {
namespace {

void add_ward(Database& database, const std::string& id) {
  auto transaction = database.write();
  transaction.execute(
      "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at) VALUES (:id, 'Thử', 'Thử', 1, 1)",
      {{"id", id}});
  transaction.commit();
}

int64_t wards(Database& database) {
  return database.read().query_one("SELECT count(*) AS n FROM ward")->integer("n");
}

TEST(Backup, IsOneFileWithEverythingCommittedWhileOthersReadAndWrite) {
  test::TestDatabase database(Engine::sqlite);
  add_ward(*database, "00001");
  auto reader = database->read();
  reader.query("SELECT ward_id FROM ward");
  auto writer = database->write();
  writer.execute("DELETE FROM ward");

  const std::string path = database.path() + ".backup";
  ASSERT_TRUE(database->backup_to(path).ok());
  EXPECT_FALSE(std::filesystem::exists(path + "-wal"));
  auto copy = Database::open("sqlite:" + path);
  ASSERT_TRUE(copy.ok());
  EXPECT_EQ(wards(**copy), 1);
}

TEST(Backup, DoesNotOverwriteAFile) {
  test::TestDatabase database(Engine::sqlite);
  const auto result = database->backup_to(database.path());
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message_key, "error.db.backup_exists");
}

TEST(Backup, SaysWhenItCannotBeWritten) {
  test::TestDatabase database(Engine::sqlite);
  const auto result = database->backup_to("/no/such/folder/backup");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message_key, "error.db.backup_failed");
}

TEST(Backup, OfPostgresqlIsLeftToPgDump) {
  test::TestDatabase database(Engine::postgresql);
  const auto result = database->backup_to("/tmp/never-written");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message_key, "error.db.backup_engine");
}

}  // namespace
}  // namespace gandan::db
