// How many connections there are, in all and from one address; waits for the last to go.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace gandan::http {

class ConnectionLimits {
 public:
  ConnectionLimits(size_t most, size_t most_per_address) : most_(most), most_per_address_(most_per_address) {}

  // Counts one connection while it lives. Not to outlive its ConnectionLimits.
  class Ticket {
   public:
    Ticket(ConnectionLimits& limits, std::string key) : limits_(&limits), key_(std::move(key)) {}
    Ticket(Ticket&& other) noexcept : limits_(std::exchange(other.limits_, nullptr)), key_(std::move(other.key_)) {}
    Ticket& operator=(Ticket&&) = delete;
    ~Ticket() {
      if (limits_ != nullptr) limits_->release(key_);
    }

   private:
    ConnectionLimits* limits_;
    std::string key_;
  };

  // `key`: the address, or "" for one that only the total counts. nullopt: over a limit.
  std::optional<Ticket> admit(std::string key);
  size_t open() const;
  // False when some are left after `time`.
  bool wait_until_none(std::chrono::milliseconds time);

 private:
  void release(const std::string& key);

  const size_t most_;
  const size_t most_per_address_;
  mutable std::mutex guard_;
  std::condition_variable changed_;
  size_t open_ = 0;
  std::unordered_map<std::string, size_t> by_address_;
};

}  // namespace gandan::http
