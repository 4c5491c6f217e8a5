// A fresh database for a test, on either engine, gone when the test ends. README.md shows how to use it.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <string>

#include "platform/db/database.h"
#include "tests/support/filling.h"

namespace gandan::test {

enum class Schema : uint8_t { migrated, empty };

class TestDatabase {
 public:
  explicit TestDatabase(db::Engine engine, Schema schema = Schema::migrated, db::Options options = {});
  TestDatabase(db::Engine engine, const Filling& filling, db::Options options = {});
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  db::Database& operator*() { return *database_; }
  db::Database* operator->() { return database_.get(); }
  const std::string& url() const { return url_; }
  // SQLite: the file, in a folder of its own.
  const std::string& path() const { return path_; }
  // Closes and opens it again, as a restart of the program does. Requires: no transaction is open.
  void reopen();

 private:
  void make_folder_of_sqlite();
  void fill(db::Engine engine, const Filling& filling);
  void open();

  db::Options options_;
  std::string folder_;  // SQLite
  std::string path_;
  std::string name_;  // PostgreSQL
  std::string url_;
  std::unique_ptr<db::Database> database_;
};

// Base of a fixture whose tests run once on each engine.
class EachEngine : public ::testing::TestWithParam<db::Engine> {
 protected:
  EachEngine() : EachEngine(only_migrated) {}
  explicit EachEngine(const Filling& filling) : test_database_(GetParam(), filling) {}
  db::Database& database() { return *test_database_; }
  TestDatabase& test_database() { return test_database_; }

 private:
  TestDatabase test_database_;
};

std::string name_of_engine(const ::testing::TestParamInfo<db::Engine>& engine);  // "sqlite", "postgresql"

}  // namespace gandan::test

// Once for each fixture derived from EachEngine (or from TestWithParam<db::Engine>); the tests are TEST_P.
#define GANDAN_ON_EACH_ENGINE(fixture)                                                                        \
  INSTANTIATE_TEST_SUITE_P(on, fixture,                                                                       \
                           ::testing::Values(::gandan::db::Engine::sqlite, ::gandan::db::Engine::postgresql), \
                           ::gandan::test::name_of_engine)
