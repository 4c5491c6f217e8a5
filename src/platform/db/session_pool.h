// Sessions lent to threads, first come first served. SQLite and PostgreSQL alike have a pool of one for writing
// and a pool of several for reading.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/db/session.h"

namespace gandan::db {

class SessionPool {
 public:
  using Open = std::function<std::unique_ptr<Session>()>;  // throws Failure

  // Sessions are opened when first needed, at most `limit`. Requires limit >= 1.
  SessionPool(size_t limit, std::chrono::milliseconds patience, Open open);

  // Waits for a session behind those who came before; throws Failure when that takes longer than `patience`.
  std::unique_ptr<Session> take();
  // Every session taken comes back through here, a broken one too (it is closed and its place reopened later).
  void give_back(std::unique_ptr<Session> session) noexcept;
  std::unique_ptr<Session> open() const { return open_(); }
  size_t waiting() const;  // how many threads wait for a session now
  // Closes the sessions that are not lent out.
  void close_idle();

 private:
  // A place for a session, empty until somebody needs it.
  using Place = std::unique_ptr<Session>;
  struct Waiter {
    std::condition_variable called;
    bool served = false;
    Place place;
  };
  Place wait_for_place();
  void put(Place place) noexcept;

  mutable std::mutex mutex_;
  std::vector<Place> free_;  // those with an open session at the back
  std::deque<Waiter*> queue_;
  std::chrono::milliseconds patience_;
  Open open_;
};

}  // namespace gandan::db
