#include "tests/support/test_database.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "base/clock.h"
#include "base/typed_id.h"
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
  if (schema == Schema::migrated) {
    fill(engine, only_migrated);
  } else if (engine == db::Engine::sqlite) {
    make_folder_of_sqlite();
  } else {
    name_ = Cluster::instance().make_empty_database();
    url_ = Cluster::instance().url(name_);
  }
  open();
}

TestDatabase::TestDatabase(db::Engine engine, const Filling& filling, db::Options options) : options_(options) {
  fill(engine, filling);
  open();
}

void TestDatabase::make_folder_of_sqlite() {
  folder_ = make_folder();
  path_ = folder_ + "/gandan.sqlite";
  url_ = "sqlite:" + path_;
}

// Whoever made the filling may have done so at a later instant of the tests' fixed clocks than those of this process.
// Ids never go back: from here on they come after all of the filling's, as they would in a ward.
void TestDatabase::fill(db::Engine engine, const Filling& filling) {
  (void)base::new_uuid_v7(base::SystemClock().now());
  if (engine == db::Engine::sqlite) {
    make_folder_of_sqlite();
    std::filesystem::copy_file(filled_sqlite_file(filling), path_);
    return;
  }
  name_ = Cluster::instance().make_filled_database(filling);
  url_ = Cluster::instance().url(name_);
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
