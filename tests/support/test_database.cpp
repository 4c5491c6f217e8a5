#include "tests/support/test_database.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "tests/support/cluster.h"

namespace gandan::test {
namespace {

std::string make_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "gandan-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder like " + name);
  return name;
}

template <typename T>
T require(base::Result<T> result) {
  if (!result.ok()) throw std::runtime_error(result.error().message_key + ": " + result.error().detail);
  return std::move(*result);
}

}  // namespace

TestDatabase::TestDatabase(db::Engine engine, Schema schema, db::Options options) : options_(options) {
  const bool migrated = schema == Schema::migrated;
  if (engine == db::Engine::sqlite) {
    folder_ = make_folder();
    path_ = folder_ + "/gandan.sqlite";
    url_ = "sqlite:" + path_;
  } else {
    Cluster& cluster = Cluster::instance();
    name_ = migrated ? cluster.make_migrated_database() : cluster.make_empty_database();
    url_ = cluster.url(name_);
  }
  open();
  if (migrated) require(database_->migrate());
}

TestDatabase::~TestDatabase() {
  database_.reset();
  std::error_code ignored;
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  if (!name_.empty()) Cluster::instance().drop_database(name_);
}

void TestDatabase::open() {
  database_ = require(db::Database::open(url_, options_));
}

void TestDatabase::reopen() {
  database_.reset();
  open();
}

std::string name_of_engine(const ::testing::TestParamInfo<db::Engine>& engine) {
  return engine.param == db::Engine::sqlite ? "sqlite" : "postgresql";
}

}  // namespace gandan::test
