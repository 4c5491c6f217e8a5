// Many small writes at once, with one commit for all: who gets the writer takes with it what others want to write who
// wait at that moment, so that the wait for the disk is shared. For what many send at the same time; everything else
// writes by Database::write().
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "base/result.h"
#include "platform/db/database.h"

namespace gandan::db {

class SharedWriter {
 public:
  static constexpr size_t most_together = 32;  // so that nobody waits for long
  // Those who were just answered and come again have this long to share the next commit, which costs about as much for
  // one as for ten. Whoever writes alone waits for nobody.
  static constexpr std::chrono::microseconds longest_pause{1000};

  // Writes, and returns what it returned; an Error: nothing of it is kept. It sees what those before it in the same
  // commit have written. It may run on the thread of another caller, and twice: when one of those together fails,
  // nothing of them is kept and each is run again alone, so that one does not fail the others. Hence it leaves nothing
  // behind besides what it writes and results that the second run replaces, and does not commit.
  using Work = std::function<base::Result<void>(Transaction&)>;

  // Requires: this thread holds no transaction; all callers name one database. Returns when the change is on disk.
  // Throws what `work` threw; Failure when the writer was not to be had or the commit failed.
  base::Result<void> write(Database& database, const Work& work);
  size_t waiting() const;  // how many threads wait to be written now

 private:
  struct Waiting {
    explicit Waiting(const Work& wanted) : work(wanted) {}
    const Work& work;
    std::condition_variable called;
    base::Result<void> outcome = {};
    std::exception_ptr thrown = {};
    bool leads = false, done = false;
  };

  void lead(Database& database);
  void wait_for_the_others();
  std::vector<Waiting*> those_who_wait(size_t most);
  static bool write_together(Transaction& transaction, const std::vector<Waiting*>& together);
  static void write_alone(Database& database, Waiting& one);
  void finish(const std::vector<Waiting*>& together);

  mutable std::mutex mutex_;
  std::vector<Waiting*> waiting_;  // in the order of coming
  bool led_ = false;               // somebody writes for all, or is about to
  size_t crowd_ = 1;               // how many were written at the last commit or came while it was made
  std::condition_variable crowd_is_there_;
};

}  // namespace gandan::db
