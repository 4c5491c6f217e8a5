#include "platform/jobs/job_store.h"

#include <array>
#include <nlohmann/json.hpp>

#include "base/named.h"

namespace gandan::jobs {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> state_names = {"waiting", "running", "done", "failed"};

State state_named(std::string_view name) {
  if (const auto state = base::named<State>(state_names, name)) return *state;
  throw std::logic_error("no such state of a job: " + std::string(name));
}

std::string json_of(const base::Error& error) {
  const json object = {{"kind", static_cast<int>(error.kind)},
                       {"key", error.message_key},
                       {"arguments", error.arguments},
                       {"field", error.field}};
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<base::Error> error_in(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const json object = json::parse(text);
  return base::Error{static_cast<base::ErrorKind>(object.at("kind").get<int>()),
                     object.at("key").get<std::string>(),
                     object.at("arguments").get<std::vector<std::pair<std::string, std::string>>>(),
                     object.at("field").get<std::string>(),
                     {}};
}

Job job_in(const db::Row& row) {
  return {.id = JobId::parse(row.text("job_id")).value(),
          .kind = row.text("kind"),
          .payload = row.text("payload"),
          .state = state_named(row.text("state")),
          .attempts = row.integer("attempts"),
          .progress = {row.integer("progress_done"), row.integer("progress_total"), row.text("progress_key")},
          .result = row.text("result"),
          .failure = error_in(row.text("failure")),
          .created_at = {row.integer("created_at")}};
}

}  // namespace

JobId enqueue(db::Transaction& transaction, const base::WardId& ward, const NewJob& job, base::Instant now) {
  if (job.once_key) {
    const auto known = transaction.query_one("SELECT job_id FROM job WHERE ward_id = :ward AND once_key = :once_key",
                                             {{"ward", ward.text()}, {"once_key", *job.once_key}});
    if (known) return JobId::parse(known->text("job_id")).value();
  }
  JobId id = JobId::make(now);
  transaction.execute(
      "INSERT INTO job (ward_id, job_id, kind, payload, once_key, state, attempts, run_after, progress_done, "
      "progress_total, progress_key, result, failure, created_at) VALUES (:ward, :job, :kind, :payload, :once_key, "
      "'waiting', 0, :run_after, 0, 0, '', '', '', :now)",
      {{"ward", ward.text()},
       {"job", id.text()},
       {"kind", job.kind},
       {"payload", job.payload},
       {"once_key", db::optional_value(job.once_key)},
       {"run_after", job.run_after.value_or(now).epoch_milliseconds},
       {"now", now.epoch_milliseconds}});
  return id;
}

bool is_known(db::Transaction& transaction, const base::WardId& ward, const std::string& once_key) {
  return transaction
      .query_one("SELECT job_id FROM job WHERE ward_id = :ward AND once_key = :once_key",
                 {{"ward", ward.text()}, {"once_key", once_key}})
      .has_value();
}

void enqueue_once(db::Database& database, const base::WardId& ward, const NewJob& job, base::Instant now) {
  {
    auto transaction = database.read();
    if (is_known(transaction, ward, job.once_key.value())) return;
  }
  auto transaction = database.write();
  enqueue(transaction, ward, job, now);
  transaction.commit();
}

std::optional<Job> find(db::Transaction& transaction, const base::WardId& ward, const JobId& id) {
  const auto row = transaction.query_one(
      "SELECT job_id, kind, payload, state, attempts, progress_done, progress_total, progress_key, result, failure, "
      "created_at FROM job WHERE ward_id = :ward AND job_id = :job",
      {{"ward", ward.text()}, {"job", id.text()}});
  if (!row) return std::nullopt;
  return job_in(*row);
}

std::vector<Job> open_jobs(db::Transaction& transaction, const base::WardId& ward, std::string_view kind) {
  std::vector<Job> jobs;
  for (const auto& row : transaction.query(
           "SELECT job_id, kind, payload, state, attempts, progress_done, progress_total, progress_key, result, "
           "failure, "
           "created_at FROM job WHERE ward_id = :ward AND ended_at IS NULL AND kind = :kind ORDER BY job_id",
           {{"ward", ward.text()}, {"kind", std::string(kind)}})) {
    jobs.push_back(job_in(row));
  }
  return jobs;
}

bool anything_due(db::Transaction& transaction, const base::WardId& ward, base::Instant now) {
  return transaction
      .query_one(
          "SELECT job_id FROM job WHERE ward_id = :ward AND ended_at IS NULL AND run_after <= :now AND "
          "(state = 'waiting' OR lease_until <= :now) LIMIT 1",
          {{"ward", ward.text()}, {"now", now.epoch_milliseconds}})
      .has_value();
}

std::optional<Job> take_due(db::Transaction& transaction, const base::WardId& ward, base::Instant now,
                            base::Instant lease_until) {
  const auto row = transaction.query_one(
      "UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = :lease WHERE ward_id = :ward AND "
      "job_id = "
      "(SELECT job_id FROM job WHERE ward_id = :ward AND ended_at IS NULL AND run_after <= :now AND "
      "(state = 'waiting' OR lease_until <= :now) ORDER BY run_after, job_id LIMIT 1) RETURNING job_id, kind, payload, "
      "state, attempts, progress_done, progress_total, progress_key, result, failure, created_at",
      {{"ward", ward.text()}, {"now", now.epoch_milliseconds}, {"lease", lease_until.epoch_milliseconds}});
  if (!row) return std::nullopt;
  return job_in(*row);
}

bool save_progress(db::Transaction& transaction, const base::WardId& ward, const Job& run, const Progress& progress) {
  return transaction.execute(
             "UPDATE job SET progress_done = :done, progress_total = :total, progress_key = :key WHERE ward_id = :ward "
             "AND job_id = :job AND attempts = :attempt AND state = 'running'",
             {{"ward", ward.text()},
              {"job", run.id.text()},
              {"attempt", run.attempts},
              {"done", progress.done},
              {"total", progress.total},
              {"key", progress.message_key}}) == 1;
}

bool renew_lease(db::Transaction& transaction, const base::WardId& ward, const Job& run, base::Instant lease_until) {
  return transaction.execute(
             "UPDATE job SET lease_until = :lease WHERE ward_id = :ward AND job_id = :job AND attempts = :attempt AND "
             "state = 'running'",
             {{"ward", ward.text()},
              {"job", run.id.text()},
              {"attempt", run.attempts},
              {"lease", lease_until.epoch_milliseconds}}) == 1;
}

bool end_done(db::Transaction& transaction, const base::WardId& ward, const Job& run, const std::string& result,
              base::Instant now) {
  return transaction.execute(
             "UPDATE job SET state = 'done', result = :result, failure = '', lease_until = NULL, ended_at = :now WHERE "
             "ward_id = :ward AND job_id = :job AND attempts = :attempt AND state = 'running'",
             {{"ward", ward.text()},
              {"job", run.id.text()},
              {"attempt", run.attempts},
              {"result", result},
              {"now", now.epoch_milliseconds}}) == 1;
}

bool end_failed(db::Transaction& transaction, const base::WardId& ward, const Job& run, const base::Error& error,
                base::Instant now) {
  return transaction.execute(
             "UPDATE job SET state = 'failed', failure = :failure, lease_until = NULL, ended_at = :now WHERE ward_id = "
             ":ward AND job_id = :job AND attempts = :attempt AND state = 'running'",
             {{"ward", ward.text()},
              {"job", run.id.text()},
              {"attempt", run.attempts},
              {"failure", json_of(error)},
              {"now", now.epoch_milliseconds}}) == 1;
}

bool try_again(db::Transaction& transaction, const base::WardId& ward, const Job& run, const base::Error& error,
               base::Instant run_after) {
  return transaction.execute(
             "UPDATE job SET state = 'waiting', failure = :failure, lease_until = NULL, run_after = :run_after WHERE "
             "ward_id = :ward AND job_id = :job AND attempts = :attempt AND state = 'running'",
             {{"ward", ward.text()},
              {"job", run.id.text()},
              {"attempt", run.attempts},
              {"failure", json_of(error)},
              {"run_after", run_after.epoch_milliseconds}}) == 1;
}

bool hand_back(db::Transaction& transaction, const base::WardId& ward, const Job& run) {
  return transaction.execute(
             "UPDATE job SET state = 'waiting', attempts = attempts - 1, lease_until = NULL WHERE ward_id = :ward AND "
             "job_id = :job AND attempts = :attempt AND state = 'running'",
             {{"ward", ward.text()}, {"job", run.id.text()}, {"attempt", run.attempts}}) == 1;
}

int64_t remove_ended_before(db::Transaction& transaction, const base::WardId& ward, base::Instant when) {
  return transaction.execute("DELETE FROM job WHERE ward_id = :ward AND ended_at < :when",
                             {{"ward", ward.text()}, {"when", when.epoch_milliseconds}});
}

}  // namespace gandan::jobs
