#include "platform/db/session_pool.h"

#include <algorithm>
#include <utility>

namespace gandan::db {

SessionPool::SessionPool(size_t limit, std::chrono::milliseconds patience, Open open)
    : free_(limit), patience_(patience), open_(std::move(open)) {}

std::unique_ptr<Session> SessionPool::take() {
  Place place = wait_for_place();
  if (place) return place;
  try {
    return open_();
  } catch (...) {
    put(nullptr);
    throw;
  }
}

SessionPool::Place SessionPool::wait_for_place() {
  std::unique_lock lock(mutex_);
  if (queue_.empty() && !free_.empty()) {
    Place place = std::move(free_.back());
    free_.pop_back();
    return place;
  }
  Waiter self;
  queue_.push_back(&self);
  if (self.called.wait_for(lock, patience_, [&] { return self.served; })) return std::move(self.place);
  std::erase(queue_, &self);
  throw Failure("waited too long for a database session; does this thread already hold a transaction?");
}

void SessionPool::give_back(std::unique_ptr<Session> session) noexcept {
  if (session && !session->usable()) session.reset();
  put(std::move(session));
}

void SessionPool::put(Place place) noexcept {
  const std::lock_guard lock(mutex_);
  if (!queue_.empty()) {
    Waiter& first = *queue_.front();
    queue_.pop_front();
    first.place = std::move(place);
    first.served = true;
    first.called.notify_one();  // under the lock: the waiter's frame dies as soon as it runs
  } else if (place) {
    free_.push_back(std::move(place));
  } else {
    free_.insert(free_.begin(), nullptr);
  }
}

size_t SessionPool::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void SessionPool::close_idle() {
  const std::lock_guard lock(mutex_);
  for (Place& place : free_) place.reset();
}

}  // namespace gandan::db
