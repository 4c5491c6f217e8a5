#include "app/housekeeper.h"

#include <exception>
#include <utility>

#include "platform/log/log.h"

namespace gandan::app {

Housekeeper::Housekeeper(Plan plan, std::function<void()> often, std::function<void()> seldom)
    : often_(std::move(often)),
      seldom_(std::move(seldom)),
      thread_([this, plan](const std::stop_token& stop) { keep(stop, plan); }) {}

void Housekeeper::keep(const std::stop_token& stop, Plan plan) {
  int round = 0;
  do {
    ++round;
    {
      std::unique_lock lock(guard_);
      woken_.wait_for(lock, stop, plan.pause, [] { return false; });
    }
    try {
      often_();
      if (round % plan.rounds == 0 || stop.stop_requested()) seldom_();
    } catch (const std::exception& failure) {
      log::warning("housekeeping failed", {{"reason", failure.what()}});
    }
  } while (!stop.stop_requested());
}

}  // namespace gandan::app
