#include "platform/jobs/workers.h"

#include "platform/log/log.h"

namespace gandan::jobs {
namespace {

// How soon a job is seen that nobody woke us for: one to be tried again, or made by another program.
constexpr std::chrono::seconds look_again{5};

}  // namespace

Workers::Workers(Runner& runner, unsigned threads) : runner_(runner) {
  runner_.has_workers_ = true;
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  threads_.emplace_back([this] { renew(); });
}

Workers::~Workers() {
  runner_.stop();
}

void Workers::work() {
  while (!runner_.stopping_) {
    bool ran = false;
    try {
      ran = runner_.run_next();
    } catch (const std::exception& failure) {
      log::warning("jobs could not be looked at", {{"reason", failure.what()}});
    }
    if (!ran) runner_.sleep(look_again);
  }
}

void Workers::renew() {
  auto due = std::chrono::steady_clock::now() + Runner::lease / 3;
  while (runner_.sleep(look_again)) {
    if (std::chrono::steady_clock::now() < due) continue;
    due = std::chrono::steady_clock::now() + Runner::lease / 3;
    try {
      runner_.renew_leases();
    } catch (const std::exception& failure) {
      log::warning("leases of jobs were not renewed", {{"reason", failure.what()}});
    }
  }
}

}  // namespace gandan::jobs
