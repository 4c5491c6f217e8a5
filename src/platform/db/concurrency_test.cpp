// Many threads at once, and a process that is killed: nothing is lost, nobody is passed over.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <latch>
#include <thread>

#include "platform/db/database.h"
#include "platform/db/session_pool.h"
#include "tests/support/test_database.h"

namespace gandan::db {
namespace {

std::vector<Migration> counter_schema() {
  return {{1, "counter",
           "CREATE TABLE counter (counter_id TEXT NOT NULL PRIMARY KEY, value BIGINT NOT NULL);"
           "INSERT INTO counter (counter_id, value) VALUES ('all', 0);"
           "CREATE TABLE entry (entry_id BIGINT NOT NULL PRIMARY KEY)"}};
}

int64_t read_counter(Transaction& transaction) {
  return transaction.query_one("SELECT value FROM counter WHERE counter_id = 'all'")->integer("value");
}

// Load, decide, save: what a lost update would show in.
void count_one(Database& database) {
  auto transaction = database.write();
  const int64_t next = read_counter(transaction) + 1;
  transaction.execute("UPDATE counter SET value = :value", {{"value", next}});
  transaction.execute("INSERT INTO entry (entry_id) VALUES (:id)", {{"id", next}});
  transaction.commit();
}

class ConcurrencyTest : public ::testing::TestWithParam<Engine> {
 protected:
  ConcurrencyTest() { EXPECT_TRUE(database_->migrate(counter_schema()).ok()); }
  test::TestDatabase database_{GetParam(), test::Schema::empty, {.readers = 4, .busy_timeout_milliseconds = 100'000}};
};

GANDAN_ON_EACH_ENGINE(ConcurrencyTest);

TEST_P(ConcurrencyTest, SixtyFourWritersLoseNothing) {
  constexpr int writers = 64;
  constexpr int times = 4;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < writers; ++i) {
      threads.emplace_back([this] {
        for (int time = 0; time < times; ++time) count_one(*database_);
      });
    }
  }
  auto transaction = database_->read();
  EXPECT_EQ(read_counter(transaction), writers * times);
  EXPECT_EQ(transaction.query_one("SELECT count(*) AS n FROM entry")->integer("n"), writers * times);
}

TEST_P(ConcurrencyTest, TwoProgramsLoseNothingEither) {
  auto other = Database::open(database_.url(), {.readers = 1, .busy_timeout_milliseconds = 100'000});
  ASSERT_TRUE(other.ok());
  {
    std::vector<std::jthread> threads;
    for (Database* const database : {&*database_, other->get()}) {
      threads.emplace_back([database] {
        for (int time = 0; time < 32; ++time) count_one(*database);
      });
    }
  }
  auto transaction = database_->read();
  EXPECT_EQ(read_counter(transaction), 64);
}

TEST_P(ConcurrencyTest, ReadersNeverSeeHalfAWrite) {
  std::atomic<bool> writing = true;
  std::vector<std::jthread> readers;
  std::atomic<int> halves = 0;
  for (int i = 0; i < 4; ++i) {
    readers.emplace_back([&] {
      while (writing) {
        auto transaction = database_->read();
        const int64_t value = read_counter(transaction);
        if (transaction.query_one("SELECT count(*) AS n FROM entry")->integer("n") != value) ++halves;
      }
    });
  }
  for (int time = 0; time < 50; ++time) count_one(*database_);
  writing = false;
  readers.clear();
  EXPECT_EQ(halves, 0);
}

TEST_P(ConcurrencyTest, ACommittedWriteSurvivesAKilledProcess) {
  std::array<int, 2> pipe{};
  ASSERT_EQ(::pipe(pipe.data()), 0);
  const std::string url = database_.url();
  const pid_t child = ::fork();
  if (child == 0) {  // writes for ever, and tells of each commit
    auto database = Database::open(url);
    for (char one = 1; database.ok(); ++one) {
      count_one(**database);
      if (::write(pipe[1], &one, 1) != 1) break;
    }
    ::_exit(1);
  }
  ::close(pipe[1]);
  int64_t told = 0;
  char byte = 0;
  while (told < 20 && ::read(pipe[0], &byte, 1) == 1) ++told;
  ASSERT_EQ(told, 20);
  ::kill(child, SIGKILL);
  while (::read(pipe[0], &byte, 1) == 1) ++told;
  ::close(pipe[0]);
  ::waitpid(child, nullptr, 0);
  auto transaction = database_->read();
  const int64_t value = read_counter(transaction);
  EXPECT_GE(value, told);
  EXPECT_LE(value, told + 1);  // committed, but killed before it told
  EXPECT_EQ(transaction.query_one("SELECT count(*) AS n FROM entry")->integer("n"), value);
}

TEST_P(ConcurrencyTest, WhoAsksTwiceIsTold) {
  test::TestDatabase impatient(GetParam(), test::Schema::empty, {.readers = 1, .busy_timeout_milliseconds = 1});
  auto first = impatient->write();
  EXPECT_THROW(impatient->write(), Failure);
  first.commit();
  EXPECT_NO_THROW(impatient->write());
}

TEST_P(ConcurrencyTest, WaitsForAnotherProgramOnlySoLong) {
  auto other = Database::open(database_.url(), {.readers = 1, .busy_timeout_milliseconds = 1});
  ASSERT_TRUE(other.ok());
  auto held = database_->write();
  EXPECT_THROW((*other)->write(), Failure);
  held.commit();
  EXPECT_NO_THROW((*other)->write());
}

TEST(SqliteDisk, WhenItIsFullNothingOfTheTransactionStays) {
  test::TestDatabase database(Engine::sqlite, test::Schema::empty);
  ASSERT_TRUE(database->migrate(counter_schema()).ok());
  const auto fill = [&](Transaction& transaction) {
    for (int64_t id = 1; id < 1'000'000; ++id) {
      transaction.execute("INSERT INTO entry (entry_id) VALUES (:id)", {{"id", id}});
    }
  };
  auto transaction = database->write();
  transaction.query("PRAGMA max_page_count = 8");
  EXPECT_THROW(fill(transaction), Failure);
  EXPECT_THROW(transaction.execute("INSERT INTO entry (entry_id) VALUES (0)"), Failure);
  EXPECT_THROW(transaction.commit(), Failure);
  EXPECT_EQ(database->read().query_one("SELECT count(*) AS n FROM entry")->integer("n"), 0);
}

TEST(PostgresqlConnection, IsReplacedWhenTheServerClosedIt) {
  test::TestDatabase database(Engine::postgresql);
  const auto close_others = [&] {
    auto other = Database::open(database.url());
    ASSERT_TRUE(other.ok());
    auto transaction = (*other)->write();
    transaction.query(
        "SELECT pg_terminate_backend(pid) AS closed FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()");
  };
  close_others();
  EXPECT_EQ(database->write().query("SELECT ward_id FROM ward").size(), 0U);
  auto broken = database->read();
  close_others();
  EXPECT_THROW(broken.query("SELECT ward_id FROM ward"), Failure);
  EXPECT_NO_THROW(database->read().query("SELECT ward_id FROM ward"));
}

class NoSession final : public Session {
 public:
  Engine engine() const override { return Engine::sqlite; }
  void begin(Access /*access*/) override {}
  void commit() override {}
  void rollback() noexcept override {}
  int64_t run(Sql /*sql*/, std::span<const Bound> /*values*/, std::vector<Row>* /*rows*/, size_t /*limit*/) override {
    return 0;
  }
  int64_t run_or_undo(Sql /*sql*/, std::span<const Bound> /*values*/) override { return 0; }
  void run_script(const std::string& /*script*/) override {}
  bool usable() const noexcept override { return true; }
};

TEST(SessionPool, ServesInTheOrderOfAsking) {
  SessionPool pool(1, std::chrono::seconds(100), [] { return std::make_unique<NoSession>(); });
  auto held = pool.take();
  std::vector<int> order;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&pool, &order, i] {
      auto session = pool.take();
      order.push_back(i);  // only the holder of the one session comes here
      pool.give_back(std::move(session));
    });
    while (pool.waiting() != static_cast<size_t>(i) + 1) std::this_thread::yield();
  }
  pool.give_back(std::move(held));
  threads.clear();
  EXPECT_THAT(order, ::testing::ElementsAre(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
}

TEST(SessionPool, APlaceWhoseSessionCannotBeOpenedIsNotLost) {
  bool open = false;
  SessionPool pool(1, std::chrono::milliseconds(1), [&]() -> std::unique_ptr<Session> {
    if (!open) throw Failure("not now");
    return std::make_unique<NoSession>();
  });
  EXPECT_THROW(pool.take(), Failure);
  open = true;
  EXPECT_NE(pool.take(), nullptr);
}

}  // namespace
}  // namespace gandan::db
