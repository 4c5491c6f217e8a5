// The private PostgreSQL cluster that the tests of this checkout share: started by the first process that needs it,
// stopped when none does any more (postgresql.sh). It does not touch a cluster of the system.
#pragma once

#include <memory>
#include <string>

#include "tests/support/file_lock.h"

namespace gandan::test {

class Cluster {
 public:
  // The one of this process, started if need be. Throws std::runtime_error with the reason when it cannot be: a
  // machine without PostgreSQL fails the tests, it does not pass them.
  static Cluster& instance();

  std::string url(const std::string& database) const;
  // A new database with every migration applied; its name.
  std::string make_migrated_database();
  std::string make_empty_database();
  void drop_database(const std::string& name) noexcept;

 private:
  Cluster();
  void run(const std::string& statement) const;
  std::string next_name();
  const std::string& migrated_template();

  std::string directory_;
  std::unique_ptr<FileLock> in_use_;
  std::string template_;  // empty until needed
  int databases_made_ = 0;
};

}  // namespace gandan::test
