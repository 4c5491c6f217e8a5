// The private PostgreSQL cluster that the tests of this checkout share: started by the first process that needs it,
// stopped when none does any more (postgresql.sh). It does not touch a cluster of the system.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "tests/support/file_lock.h"
#include "tests/support/filling.h"

namespace gandan::test {

class Cluster {
 public:
  // The one of this process, started if need be. Throws std::runtime_error with the reason when it cannot be: a
  // machine without PostgreSQL fails the tests, it does not pass them.
  static Cluster& instance();

  std::string url(const std::string& database) const;
  // A new database, filled; its name.
  std::string make_filled_database(const Filling& filling);
  std::string make_empty_database();
  void drop_database(const std::string& name) noexcept;

 private:
  Cluster();
  void run(const std::string& statement) const;
  std::string next_name();
  const std::string& template_of(const Filling& filling);

  std::string directory_;
  std::unique_ptr<FileLock> in_use_;
  std::map<std::string, std::string, std::less<>> templates_;  // by name of the filling
  int databases_made_ = 0;
};

}  // namespace gandan::test
