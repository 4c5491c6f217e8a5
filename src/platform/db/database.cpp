#include "platform/db/database.h"

#include <atomic>
#include <filesystem>
#include <fstream>

#include "base/embedded.h"
#include "platform/db/commits.h"
#include "platform/db/location.h"
#include "platform/db/migration.h"
#include "platform/db/session.h"
#include "platform/db/session_pool.h"

namespace gandan::db {
namespace {

std::atomic<uint64_t> commits = 0;

}  // namespace

uint64_t commits_of_this_process() {
  return commits.load();
}

struct Database::State {
  State(Location where, Options options)
      : location(std::move(where)),
        writers(1, patience(options), [this, options] { return open_session(location, Access::write, options); }),
        readers(static_cast<size_t>(options.readers), patience(options),
                [this, options] { return open_session(location, Access::read, options); }),
        settings(options) {}

  static std::chrono::milliseconds patience(const Options& options) {
    return std::chrono::milliseconds(options.busy_timeout_milliseconds);
  }

  Location location;
  SessionPool writers;
  SessionPool readers;
  Options settings;
};

struct Transaction::State {
  State(SessionPool& from, Access wanted) : pool(from), session(pool.take()), access(wanted) {
    try {
      begin();
    } catch (...) {
      give_back();
      throw;
    }
  }
  ~State() {
    if (!session) return;
    session->rollback();
    give_back();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // A server that was restarted meanwhile has left a dead connection in the pool.
  void begin() {
    try {
      session->begin(access);
    } catch (const Failure&) {
      session->rollback();
      if (session->usable()) throw;
      session = pool.open();
      session->begin(access);
    }
  }
  void give_back() { pool.give_back(std::move(session)); }

  Session& open_session() {
    if (!session) throw std::logic_error("the transaction was committed already");
    if (failed) throw Failure("the transaction failed already and can only be rolled back");
    return *session;
  }

  // Runs `step`; any Failure leaves the transaction without a future.
  template <typename Step>
  auto guarded(Step step) {
    Session& current = open_session();
    try {
      return step(current);
    } catch (const Failure&) {
      failed = true;
      throw;
    }
  }

  SessionPool& pool;
  std::unique_ptr<Session> session;  // empty once committed
  Access access;
  bool failed = false;
};

Transaction::Transaction(std::unique_ptr<State> state) : state_(std::move(state)) {}
Transaction::Transaction(Transaction&&) noexcept = default;
Transaction::~Transaction() = default;

std::vector<Row> Transaction::query(Sql sql, std::initializer_list<Bound> values) {
  return query(sql, std::span<const Bound>(values.begin(), values.size()));
}

std::vector<Row> Transaction::query(Sql sql, std::span<const Bound> values) {
  std::vector<Row> rows;
  state_->guarded([&](Session& session) { return session.run(sql, values, &rows, all_rows); });
  return rows;
}

std::optional<Row> Transaction::query_one(Sql sql, std::initializer_list<Bound> values) {
  std::vector<Row> rows;
  const std::span<const Bound> bound(values.begin(), values.size());
  state_->guarded([&](Session& session) { return session.run(sql, bound, &rows, 1); });
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

base::Result<int64_t> Transaction::try_execute(Sql sql, std::initializer_list<Bound> values) {
  const std::span<const Bound> bound(values.begin(), values.size());
  return state_->guarded([&](Session& session) -> base::Result<int64_t> {
    try {
      return session.run_or_undo(sql, bound);
    } catch (const Refusal& refusal) {
      const bool duplicate = refusal.key() == Refusal::Key::duplicate;
      return base::Error{
          base::ErrorKind::conflict, duplicate ? "error.db.duplicate" : "error.db.reference", {}, {}, refusal.what()};
    }
  });
}

int64_t Transaction::execute(Sql sql, std::initializer_list<Bound> values) {
  return execute(sql, std::span<const Bound>(values.begin(), values.size()));
}

int64_t Transaction::execute(Sql sql, std::span<const Bound> values) {
  return state_->guarded([&](Session& session) { return session.run(sql, values, nullptr, 0); });
}

void Transaction::commit() {
  state_->guarded([](Session& session) {
    session.commit();
    return true;
  });
  if (state_->access == Access::write) ++commits;
  state_->give_back();
}

Engine Transaction::engine() const {
  return state_->open_session().engine();
}

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;

base::Result<std::unique_ptr<Database>> Database::open(std::string_view url, Options options) {
  base::Result<Location> location = parse_location(url);
  if (!location.ok()) return location.error();
  if (auto refused = check_location(*location)) return *refused;
  auto state = std::make_unique<State>(*location, options);
  try {
    std::unique_ptr<Session> first = state->writers.take();
    if (auto refused = check_session(*location, *first)) return *refused;
    state->writers.give_back(std::move(first));
  } catch (const Failure& failure) {
    return cannot_open(*location, failure.what());
  }
  return std::unique_ptr<Database>(new Database(std::move(state)));
}

Transaction Database::read() {
  return Transaction(std::make_unique<Transaction::State>(state_->readers, Access::read));
}
Transaction Database::write() {
  return Transaction(std::make_unique<Transaction::State>(state_->writers, Access::write));
}
Engine Database::engine() const {
  return state_->location.engine;
}

base::Result<int> Database::migrate() {
  return migrate(migrations_among(base::embedded_files(), engine()));
}

base::Result<int> Database::migrate(const std::vector<Migration>& migrations) {
  try {
    const std::unique_ptr<Session> session = open_migrating_session(state_->location, state_->settings);
    const auto keep_copy = [this](int number) {
      if (engine() != Engine::sqlite) return;
      replace_with_copy(state_->location, state_->location.text + ".before-" + std::to_string(number));
    };
    base::Result<int> count = apply_migrations(*session, migrations, keep_copy);
    state_->readers.close_idle();  // their statements know the old schema
    state_->writers.close_idle();
    return count;
  } catch (const Failure& failure) {
    return cannot_open(state_->location, failure.what());
  }
}

base::Result<void> Database::backup_to(const std::string& path) const {
  return back_up(state_->location, path);
}

}  // namespace gandan::db
