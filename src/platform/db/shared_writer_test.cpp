// Many who write at once with one commit: nothing is lost, a failing one fails alone, and whoever was answered is on
// disk.
#include "platform/db/shared_writer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <thread>

#include "platform/db/commits.h"
#include "tests/support/test_database.h"

namespace gandan::db {
namespace {

std::vector<Migration> entry_schema() {
  return {{1, "entry", "CREATE TABLE entry (entry_id BIGINT NOT NULL PRIMARY KEY, number BIGINT NOT NULL)"}};
}

base::Result<void> add(Transaction& transaction, int64_t id) {
  const int64_t number = transaction.query_one("SELECT count(*) AS n FROM entry")->integer("n");
  transaction.execute("INSERT INTO entry (entry_id, number) VALUES (:id, :number)", {{"id", id}, {"number", number}});
  return {};
}

class SharedWriterTest : public ::testing::TestWithParam<Engine> {
 protected:
  SharedWriterTest() { EXPECT_TRUE(database_->migrate(entry_schema()).ok()); }

  // Each in a thread, all of them waiting for the writer when it becomes free.
  void while_the_writer_is_taken(int count, const std::function<void(int)>& write) {
    std::vector<std::jthread> threads;
    auto taken = database_->write();
    for (int i = 0; i < count; ++i) threads.emplace_back([&write, i] { write(i); });
    while (writer_.waiting() < static_cast<size_t>(count)) std::this_thread::yield();
  }
  int64_t count(Sql sql = "SELECT count(*) AS n FROM entry") {
    auto transaction = database_->read();
    return transaction.query_one(sql)->integer("n");
  }

  test::TestDatabase database_{GetParam(), test::Schema::empty, {.readers = 4, .busy_timeout_milliseconds = 100'000}};
  SharedWriter writer_;
};
GANDAN_ON_EACH_ENGINE(SharedWriterTest);

TEST_P(SharedWriterTest, AllWhoWaitAreWrittenWithOneCommit) {
  const uint64_t before = commits_of_this_process();
  while_the_writer_is_taken(32, [this](int i) {
    EXPECT_TRUE(writer_.write(*database_, [i](Transaction& transaction) { return add(transaction, i); }).ok());
  });
  EXPECT_EQ(commits_of_this_process() - before, 1U);
  EXPECT_EQ(count(), 32);
  EXPECT_EQ(count("SELECT count(DISTINCT number) AS n FROM entry"), 32) << "each sees those before it";
  database_.reopen();
  EXPECT_EQ(count(), 32);
}

TEST_P(SharedWriterTest, AfterACrowdOneAloneIsWrittenToo) {
  while_the_writer_is_taken(8, [this](int i) {
    EXPECT_TRUE(writer_.write(*database_, [i](Transaction& transaction) { return add(transaction, i); }).ok());
  });
  for (int i = 8; i < 11; ++i) {
    EXPECT_TRUE(writer_.write(*database_, [i](Transaction& transaction) { return add(transaction, i); }).ok());
    EXPECT_EQ(count(), i + 1) << "nobody else came, and it was not waited for";
  }
}

TEST_P(SharedWriterTest, AreWrittenInPortionsWhenTheyAreMany) {
  const uint64_t before = commits_of_this_process();
  while_the_writer_is_taken(70, [this](int i) {
    EXPECT_TRUE(writer_.write(*database_, [i](Transaction& transaction) { return add(transaction, i); }).ok());
  });
  EXPECT_EQ(commits_of_this_process() - before, 3U);
  EXPECT_EQ(count(), 70);
}

TEST_P(SharedWriterTest, ThoseThatFailDoSoAlone) {
  std::atomic<int> refused = 0, thrown = 0, failed = 0, written = 0;
  while_the_writer_is_taken(32, [&](int i) {
    try {
      const auto outcome = writer_.write(*database_, [i](Transaction& transaction) -> base::Result<void> {
        static_cast<void>(add(transaction, i));
        if (i == 7) return base::invalid("error.test");
        if (i == 9) throw std::invalid_argument("nine");
        if (i == 11) static_cast<void>(add(transaction, i));  // its key is there: Failure
        return {};
      });
      ++(outcome ? written : refused);
    } catch (const Failure&) {
      ++failed;
    } catch (const std::invalid_argument&) {
      ++thrown;
    }
  });
  EXPECT_EQ(refused, 1);
  EXPECT_EQ(thrown, 1);
  EXPECT_EQ(failed, 1);
  EXPECT_EQ(written, 29);
  EXPECT_EQ(count(), 29);
  EXPECT_EQ(count("SELECT count(*) AS n FROM entry WHERE entry_id IN (7, 9, 11)"), 0);
}

TEST_P(SharedWriterTest, OneAloneFailsAndIsRunOnce) {
  int runs = 0;
  const auto outcome = writer_.write(*database_, [&](Transaction& transaction) -> base::Result<void> {
    ++runs;
    static_cast<void>(add(transaction, 1));
    return base::invalid("error.test");
  });
  EXPECT_EQ(outcome.error().message_key, "error.test");
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(count(), 0);
  EXPECT_TRUE(writer_.write(*database_, [](Transaction& transaction) { return add(transaction, 1); }).ok());
  EXPECT_EQ(count(), 1);
}

TEST_P(SharedWriterTest, BesideOthersWhoWriteNothingIsLost) {
  {
    std::vector<std::jthread> threads;
    for (int64_t i = 0; i < 32; ++i) {
      threads.emplace_back([this, i] {
        for (int64_t time = 0; time < 4; ++time) {
          const int64_t id = i * 4 + time;
          if (i % 4 == 0) {
            auto transaction = database_->write();
            EXPECT_TRUE(add(transaction, id).ok());
            transaction.commit();
          } else {
            EXPECT_TRUE(
                writer_.write(*database_, [id](Transaction& transaction) { return add(transaction, id); }).ok());
          }
        }
      });
    }
  }
  EXPECT_EQ(count(), 128);
  EXPECT_EQ(count("SELECT count(DISTINCT number) AS n FROM entry"), 128);
}

TEST_P(SharedWriterTest, WithoutAWriterAllAreToldAndTheNextOnesWrite) {
  test::TestDatabase impatient(GetParam(), test::Schema::empty, {.readers = 1, .busy_timeout_milliseconds = 50});
  ASSERT_TRUE(impatient->migrate(entry_schema()).ok());
  std::atomic<int> told = 0;
  {
    auto taken = impatient->write();
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&, i] {
        EXPECT_THROW(
            static_cast<void>(writer_.write(*impatient, [i](Transaction& transaction) { return add(transaction, i); })),
            Failure);
        ++told;
      });
    }
    threads.clear();  // all have ended
  }
  EXPECT_EQ(told, 4);
  EXPECT_TRUE(writer_.write(*impatient, [](Transaction& transaction) { return add(transaction, 1); }).ok());
}

}  // namespace
}  // namespace gandan::db
