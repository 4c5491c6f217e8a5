// What `gandan serve` does by the clock, beside its requests and jobs.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace gandan::app {

// Calls `often` each time the pause is over and `seldom` at every so many of those, both in a thread of its own, and
// both a last time when it is destroyed. What fails now may succeed the next time: it is said in the log and tried
// again.
class Housekeeper {
 public:
  struct Plan {
    std::chrono::milliseconds pause;  // more than nothing
    int rounds;                       // of `often` for one of `seldom`
  };

  Housekeeper(Plan plan, std::function<void()> often, std::function<void()> seldom);

 private:
  void keep(const std::stop_token& stop, Plan plan);

  std::function<void()> often_, seldom_;
  std::mutex guard_;
  std::condition_variable_any woken_;
  std::jthread thread_;  // last, so that it ends before what it uses
};

}  // namespace gandan::app
