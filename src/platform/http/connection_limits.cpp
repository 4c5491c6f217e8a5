#include "platform/http/connection_limits.h"

namespace gandan::http {

std::optional<ConnectionLimits::Ticket> ConnectionLimits::admit(std::string key) {
  const std::scoped_lock lock(guard_);
  if (open_ >= most_) return std::nullopt;
  if (!key.empty()) {
    size_t& count = by_address_[key];
    if (count >= most_per_address_) return std::nullopt;
    ++count;
  }
  ++open_;
  return std::optional<Ticket>(std::in_place, *this, std::move(key));
}

void ConnectionLimits::release(const std::string& key) {
  const std::scoped_lock lock(guard_);
  --open_;
  if (const auto found = by_address_.find(key); found != by_address_.end() && --found->second == 0) {
    by_address_.erase(found);
  }
  changed_.notify_all();
}

size_t ConnectionLimits::open() const {
  const std::scoped_lock lock(guard_);
  return open_;
}

bool ConnectionLimits::wait_until_none(std::chrono::milliseconds time) {
  std::unique_lock lock(guard_);
  return changed_.wait_for(lock, time, [this] { return open_ == 0; });
}

}  // namespace gandan::http
