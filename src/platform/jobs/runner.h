// Runs jobs: takes one that is due, calls the handler of its kind, writes how it ended. Needs no thread of its own, so
// that tests run jobs when they like; workers.h adds the threads. What it guarantees is in README.md.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "platform/jobs/job.h"

namespace gandan::jobs {

class Runner;

// What a handler knows of its run. Used by one thread.
class Run {
 public:
  const Job& job() const { return job_; }
  base::Instant now() const;
  db::Database& database() const;
  // Says how far it is. False: stop as soon as possible and return an Error; the run is over or is handed back.
  bool report(const Progress& progress);
  // False when the program is stopping.
  bool goes_on() const;
  // Ends the job within the handler's own transaction, which the handler commits. False: another run has taken the job
  // over; roll back.
  bool finish(db::Transaction& transaction, const std::string& result);

 private:
  friend class Runner;
  Run(Runner& runner, Job job) : runner_(runner), job_(std::move(job)) {}
  Runner& runner_;
  Job job_;
  bool finished_ = false;
};

// ErrorKind::unavailable is tried again later; any other error is the job's end. Without finish(), no error means done.
using Handler = std::function<base::Result<void>(Run&)>;

class Runner {
 public:
  static constexpr int64_t most_attempts = 5;
  static constexpr std::chrono::seconds lease{60};

  // All outlive it.
  Runner(db::Database& database, const base::Clock& clock, base::WardId ward);
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  // Before the first run. A kind has one handler.
  void handle(std::string kind, const Handler& handler);

  // Takes one job that is due and runs it. False when none is due, or the program is stopping.
  bool run_next();
  // Those that were committed a moment ago need not wait for the next look.
  void wake();
  // Waits until the job has ended, `patience` at most. Without workers the waiting thread does the work itself.
  void wait_for(const JobId& id, std::chrono::milliseconds patience);
  // Removes jobs that ended over 30 days ago.
  void forget_old() const;

 private:
  friend class Run;
  friend class Workers;

  std::optional<Job> take();
  base::Result<void> call(Run& run);
  void settle(const Run& run, const base::Error& error);
  void renew_leases();
  bool sleep(std::chrono::milliseconds time);  // until woken; false: stopping
  void stop();

  db::Database& database_;
  const base::Clock& clock_;
  base::WardId ward_;
  std::map<std::string, Handler, std::less<>> handlers_;

  std::mutex mutex_;
  std::condition_variable changed_;  // a job was added, or one ended
  uint64_t added_ = 0;
  uint64_t ended_ = 0;
  std::vector<Job> running_;
  std::atomic<bool> has_workers_ = false;
  std::atomic<bool> stopping_ = false;
};

}  // namespace gandan::jobs
