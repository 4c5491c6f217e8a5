// A job: something the program does by itself, kept in the database until it is done. This file: what a job is, making
// one, looking at one. Running them is runner.h; who may see a job is decided by those who show it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/typed_id.h"
#include "platform/db/database.h"

namespace gandan::jobs {

using JobId = base::TypedId<struct JobTag>;

enum class State : uint8_t { waiting, running, done, failed };

struct Progress {
  int64_t done = 0, total = 0;  // total 0: not known yet
  std::string message_key;      // of locales/, with {done} and {total}; "" when nothing was said yet
};

struct NewJob {
  std::string kind;                             // "reading.upload": who registered a handler for it
  std::string payload = {};                     // JSON for that handler
  std::optional<std::string> once_key = {};     // at most one job with it, done or not, as long as it is kept
  std::optional<base::Instant> run_after = {};  // not before; now when empty
};

struct Job {
  JobId id;
  std::string kind, payload;
  State state = State::waiting;
  int64_t attempts = 0;
  Progress progress;
  std::string result;                       // JSON of the handler, when done
  std::optional<base::Error> failure = {};  // of the last run, when failed or to be tried again
  base::Instant created_at;
  bool ended() const { return state == State::done || state == State::failed; }
};

// Its id; with a once_key that is known already, the id of the job that has it. Tell Runner::wake() after the commit.
JobId enqueue(db::Transaction& transaction, const base::WardId& ward, const NewJob& job, base::Instant now);
// Whether a job with that once_key is kept.
bool is_known(db::Transaction& transaction, const base::WardId& ward, const std::string& once_key);

// For what is looked at again and again, as each minute: enqueues the job unless one with its once_key was, and takes
// the writer only then. Requires a once_key, and that this thread holds no transaction.
void enqueue_once(db::Database& database, const base::WardId& ward, const NewJob& job, base::Instant now);
std::optional<Job> find(db::Transaction& transaction, const base::WardId& ward, const JobId& id);

// Those of a kind that have not ended, oldest first.
std::vector<Job> open_jobs(db::Transaction& transaction, const base::WardId& ward, std::string_view kind);

}  // namespace gandan::jobs
