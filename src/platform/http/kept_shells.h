// What stands around the content of pages (page.cpp), kept by all the texts it was made from: a person who goes from
// page to page gets the same with other content.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace gandan::http {

struct Shell {
  std::string before, after;  // the content
  std::string tag;            // entity tag of both
};

// Thread safe.
class KeptShells {
 public:
  // The shell of that key, from `make` when there is none. Requires that the same key always makes the same.
  template <typename Make>
  std::shared_ptr<const Shell> get(std::string key, Make make) {
    {
      const std::scoped_lock lock(mutex_);
      if (const auto found = shells_.find(key); found != shells_.end()) return found->second;
    }
    auto shell = std::make_shared<const Shell>(make());
    const std::scoped_lock lock(mutex_);
    if (shells_.size() >= most_shells) shells_.clear();  // some ten KB each
    return shells_.insert_or_assign(std::move(key), std::move(shell)).first->second;
  }

 private:
  static constexpr size_t most_shells = 256;
  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const Shell>> shells_;
};

}  // namespace gandan::http
