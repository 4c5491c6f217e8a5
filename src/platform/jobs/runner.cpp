#include "platform/jobs/runner.h"

#include <algorithm>

#include "platform/jobs/job_store.h"
#include "platform/log/log.h"

namespace gandan::jobs {
namespace {

constexpr int64_t minute = 60'000;
constexpr int64_t days_kept = 30;

base::Error broken(std::string detail) {
  return {base::ErrorKind::unavailable, "error.jobs.broken", {}, {}, std::move(detail)};
}

base::Instant after(base::Instant now, int64_t milliseconds) {
  return {now.epoch_milliseconds + milliseconds};
}

// 1, 4, 16, 64 minutes after the first, second ... run.
int64_t back_off(int64_t attempts) {
  int64_t minutes = 1;
  for (int64_t i = 1; i < attempts; ++i) minutes *= 4;
  return minutes * minute;
}

}  // namespace

base::Instant Run::now() const {
  return runner_.clock_.now();
}

db::Database& Run::database() const {
  return runner_.database_;
}

bool Run::goes_on() const {
  return !runner_.stopping_.load();
}

bool Run::report(const Progress& progress) {
  auto transaction = database().write();
  if (!save_progress(transaction, runner_.ward_, job_, progress)) return false;
  transaction.commit();
  return goes_on();
}

bool Run::finish(db::Transaction& transaction, const std::string& result) {
  finished_ = end_done(transaction, runner_.ward_, job_, result, now());
  return finished_;
}

Runner::Runner(db::Database& database, const base::Clock& clock, base::WardId ward)
    : database_(database), clock_(clock), ward_(std::move(ward)) {}

void Runner::handle(std::string kind, const Handler& handler) {
  if (!handlers_.try_emplace(std::move(kind), handler).second) {
    throw std::logic_error("two handlers for one kind of job");
  }
}

std::optional<Job> Runner::take() {
  const base::Instant now = clock_.now();
  {
    auto transaction = database_.read();
    if (!anything_due(transaction, ward_, now)) return std::nullopt;
  }
  auto transaction = database_.write();
  auto job = take_due(transaction, ward_, now, after(now, std::chrono::milliseconds(lease).count()));
  if (!job) return std::nullopt;
  transaction.commit();
  return job;
}

bool Runner::run_next() {
  if (stopping_) return false;
  auto job = take();
  if (!job) return false;
  {
    const std::scoped_lock lock(mutex_);
    running_.push_back(*job);
  }
  Run run(*this, *std::move(job));
  const auto outcome = run.job().attempts > most_attempts ? base::Result<void>(broken("too many runs")) : call(run);
  try {
    if (!outcome) settle(run, outcome.error());
  } catch (const std::exception& failure) {
    // The lease runs out and another run takes it up.
    log::warning("a job's end was not written", {{"kind", run.job().kind}, {"reason", failure.what()}});
  }
  const std::scoped_lock lock(mutex_);
  std::erase_if(running_, [&](const Job& one) { return one.id == run.job().id; });
  ++ended_;
  changed_.notify_all();
  return true;
}

base::Result<void> Runner::call(Run& run) {
  const auto handler = handlers_.find(run.job().kind);
  if (handler == handlers_.end()) return base::invalid("error.jobs.unknown_kind", {}, {{"kind", run.job().kind}});
  try {
    auto outcome = handler->second(run);
    if (!outcome || run.finished_) return outcome;
    auto transaction = database_.write();
    if (run.finish(transaction, "")) transaction.commit();
    return {};
  } catch (const std::exception& failure) {
    return broken(failure.what());
  }
}

// A run that has lost its lease writes nothing: each statement looks for its own attempt.
void Runner::settle(const Run& run, const base::Error& error) {
  const Job& job = run.job();
  auto transaction = database_.write();
  const bool may_succeed = error.kind == base::ErrorKind::unavailable;
  if (may_succeed && stopping_) {
    hand_back(transaction, ward_, job);
  } else if (may_succeed && job.attempts < most_attempts) {
    try_again(transaction, ward_, job, error, after(clock_.now(), back_off(job.attempts)));
  } else {
    end_failed(transaction, ward_, job, error, clock_.now());
  }
  transaction.commit();
  log::warning("a job did not succeed", {{"kind", job.kind},
                                         {"job", job.id.text()},
                                         {"attempt", std::to_string(job.attempts)},
                                         {"error", error.message_key},
                                         {"reason", error.detail}});
}

void Runner::wake() {
  const std::scoped_lock lock(mutex_);
  ++added_;
  changed_.notify_all();
}

void Runner::wait_for(const JobId& id, std::chrono::milliseconds patience) {
  const auto has_ended = [&] {
    auto transaction = database_.read();
    const auto job = find(transaction, ward_, id);
    return !job || job->ended();
  };
  if (!has_workers_) {
    while (!has_ended() && run_next()) {
    }
    return;
  }
  const auto end = std::chrono::steady_clock::now() + patience;
  while (true) {
    std::unique_lock lock(mutex_);
    const uint64_t seen = ended_;
    lock.unlock();
    if (has_ended()) return;
    lock.lock();
    if (!changed_.wait_until(lock, end, [&] { return ended_ != seen || stopping_; }) || stopping_) return;
  }
}

bool Runner::sleep(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  const uint64_t seen = added_;
  changed_.wait_for(lock, time, [&] { return added_ != seen || stopping_; });
  return !stopping_;
}

void Runner::stop() {
  const std::scoped_lock lock(mutex_);
  stopping_ = true;
  changed_.notify_all();
}

void Runner::renew_leases() {
  std::vector<Job> running;
  {
    const std::scoped_lock lock(mutex_);
    running = running_;
  }
  if (running.empty()) return;
  auto transaction = database_.write();
  const auto until = after(clock_.now(), std::chrono::milliseconds(lease).count());
  for (const Job& job : running) renew_lease(transaction, ward_, job, until);
  transaction.commit();
}

void Runner::forget_old() const {
  auto transaction = database_.write();
  remove_ended_before(transaction, ward_, after(clock_.now(), -days_kept * 24 * 60 * minute));
  transaction.commit();
}

}  // namespace gandan::jobs
