// Jobs on both databases: done once, across restarts, crashes, failures and stops.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/jobs/job_store.h"
#include "platform/jobs/workers.h"
#include "tests/support/test_database.h"

namespace gandan::jobs {
namespace {

const base::WardId ward = *base::WardId::parse("06811");
constexpr int64_t minute = 60'000;

class JobsTest : public test::EachEngine {
 protected:
  void SetUp() override {
    auto transaction = database().write();
    transaction.execute(
        "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at) VALUES ('06811', 'phường Thử', 'tỉnh "
        "Thử', 0, 0)");
    transaction.commit();
  }
  JobId add(const NewJob& job) {
    auto transaction = database().write();
    const JobId id = enqueue(transaction, ward, job, clock.now());
    transaction.commit();
    return id;
  }
  Job job(const JobId& id) {
    auto transaction = database().read();
    return find(transaction, ward, id).value();
  }
  void pass(int64_t milliseconds) { clock.set({clock.now().epoch_milliseconds + milliseconds}); }
  static base::Error unavailable() { return {base::ErrorKind::unavailable, "error.jobs.broken", {}, {}, {}}; }

  base::FixedClock clock{{1'790'000'000'000}};
};

TEST_P(JobsTest, WhatIsEnqueuedOnceIsThereOnceHoweverOftenItIsAskedFor) {
  for (int i = 0; i < 3; ++i) enqueue_once(database(), ward, {.kind = "daily", .once_key = "daily 1"}, clock.now());
  enqueue_once(database(), ward, {.kind = "daily", .once_key = "daily 2"}, clock.now());
  auto transaction = database().read();
  EXPECT_EQ(transaction.query("SELECT job_id FROM job WHERE kind = 'daily'").size(), 2U);
}

TEST_P(JobsTest, AJobIsRunOnceWithItsPayloadAndItsResultIsKept) {
  Runner runner(database(), clock, ward);
  std::vector<std::string> seen;
  runner.handle("greet", [&](jobs::Run& run) -> base::Result<void> {
    seen.push_back(run.job().payload);
    EXPECT_TRUE(run.report({1, 2, "x.half"}));
    auto transaction = run.database().write();
    EXPECT_TRUE(run.finish(transaction, R"({"said":1})"));
    transaction.commit();
    return {};
  });
  EXPECT_FALSE(runner.run_next());
  const JobId id = add({"greet", R"("chào")"});
  EXPECT_EQ(job(id).state, State::waiting);
  EXPECT_TRUE(runner.run_next());
  EXPECT_FALSE(runner.run_next());
  EXPECT_EQ(seen, std::vector<std::string>{R"("chào")"});
  const Job done = job(id);
  EXPECT_EQ(done.state, State::done);
  EXPECT_EQ(done.result, R"({"said":1})");
  EXPECT_EQ(done.progress.done, 1);
  EXPECT_EQ(done.progress.total, 2);
  EXPECT_EQ(done.progress.message_key, "x.half");
}

TEST_P(JobsTest, JobsRunInTheirOrderAndNotBeforeTheirTime) {
  Runner runner(database(), clock, ward);
  std::string order;
  runner.handle("note", [&](jobs::Run& run) -> base::Result<void> {
    order += run.job().payload;
    return {};
  });
  add({"note", "c", {}, base::Instant{clock.now().epoch_milliseconds + minute}});
  add({"note", "a"});
  add({"note", "b"});
  while (runner.run_next()) {
  }
  EXPECT_EQ(order, "ab");
  pass(minute);
  EXPECT_TRUE(runner.run_next());
  EXPECT_EQ(order, "abc");
}

TEST_P(JobsTest, AKeyThatIsKnownMakesNoSecondJob) {
  const JobId first = add({"note", "a", "once"});
  EXPECT_EQ(add({"note", "b", "once"}), first);
  EXPECT_NE(add({"note", "b", "other"}), first);
  EXPECT_NE(add({"note", "b"}), add({"note", "b"}));
}

TEST_P(JobsTest, WhatFailsOutsideIsTriedAgainLaterAndLaterAndThenGivenUp) {
  Runner runner(database(), clock, ward);
  int runs = 0;
  runner.handle("mail", [&](jobs::Run&) -> base::Result<void> {
    ++runs;
    return unavailable();
  });
  const JobId id = add({"mail", ""});
  for (const int64_t wait : {0, 1, 4, 16, 64}) {
    EXPECT_EQ(job(id).state, State::waiting);
    if (wait > 0) {
      pass(wait * minute - 1);
      EXPECT_FALSE(runner.run_next()) << "too early after " << runs << " runs";
      pass(1);
    }
    EXPECT_TRUE(runner.run_next());
  }
  EXPECT_EQ(runs, 5);
  EXPECT_EQ(job(id).state, State::failed);
  EXPECT_EQ(job(id).failure.value().message_key, "error.jobs.broken");
}

TEST_P(JobsTest, WhatIsWrongWithTheInputEndsTheJobAtOnceWithItsSentence) {
  Runner runner(database(), clock, ward);
  runner.handle("read", [](jobs::Run&) -> base::Result<void> {
    return base::invalid("error.x.y", "file", {{"a", "b"}});
  });
  const JobId id = add({"read", ""});
  const JobId unknown = add({"nobody", ""});
  while (runner.run_next()) {
  }
  EXPECT_EQ(job(id).state, State::failed);
  EXPECT_EQ(job(id).failure, base::invalid("error.x.y", "file", {{"a", "b"}}));
  EXPECT_EQ(job(unknown).failure.value().message_key, "error.jobs.unknown_kind");
}

TEST_P(JobsTest, AnExceptionIsAFailureOutside) {
  Runner runner(database(), clock, ward);
  runner.handle("break", [](jobs::Run&) -> base::Result<void> { throw std::runtime_error("gone"); });
  const JobId id = add({"break", ""});
  EXPECT_TRUE(runner.run_next());
  EXPECT_EQ(job(id).state, State::waiting);
}

// The process ends in the middle: the job is left running, with its lease.
TEST_P(JobsTest, ARunThatCrashedIsTakenUpAfterItsLeaseByTheNextProgram) {
  const JobId id = add({"read", ""});
  {
    auto transaction = database().write();
    EXPECT_TRUE(take_due(transaction, ward, clock.now(), {clock.now().epoch_milliseconds + minute}).has_value());
    transaction.commit();
  }
  test_database().reopen();
  Runner runner(database(), clock, ward);
  int runs = 0;
  runner.handle("read", [&](jobs::Run&) -> base::Result<void> {
    ++runs;
    return {};
  });
  EXPECT_FALSE(runner.run_next()) << "somebody may still be at it";
  pass(minute);
  EXPECT_TRUE(runner.run_next());
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(job(id).state, State::done);
  EXPECT_EQ(job(id).attempts, 2);
}

TEST_P(JobsTest, AJobThatTakesTheProgramDownEachTimeEnds) {
  const JobId id = add({"read", ""});
  for (int64_t i = 0; i < Runner::most_attempts; ++i) {
    auto transaction = database().write();
    EXPECT_TRUE(take_due(transaction, ward, clock.now(), clock.now()).has_value());
    transaction.commit();
  }
  Runner runner(database(), clock, ward);
  runner.handle("read", [](jobs::Run&) -> base::Result<void> {
    ADD_FAILURE() << "it was run a sixth time";
    return {};
  });
  EXPECT_TRUE(runner.run_next());
  EXPECT_EQ(job(id).state, State::failed);
}

TEST_P(JobsTest, ARunThatLostItsLeaseChangesNothing) {
  Runner runner(database(), clock, ward);
  bool first = true;
  runner.handle("read", [&](jobs::Run& run) -> base::Result<void> {
    if (!first) return {};
    first = false;
    pass(minute);
    EXPECT_TRUE(runner.run_next()) << "another run takes it";
    EXPECT_FALSE(run.report({1, 1, ""}));
    auto transaction = run.database().write();
    EXPECT_FALSE(run.finish(transaction, "\"late\""));
    return unavailable();
  });
  const JobId id = add({"read", ""});
  EXPECT_TRUE(runner.run_next());
  EXPECT_EQ(job(id).state, State::done);
  EXPECT_EQ(job(id).result, "");
}

TEST_P(JobsTest, WorkersDoWhatIsAddedAndAStopHandsBackWhatIsNotDone) {
  Runner runner(database(), clock, ward);
  std::atomic<bool> begun = false;
  runner.handle("short", [](jobs::Run&) -> base::Result<void> { return {}; });
  runner.handle("long", [&](jobs::Run& run) -> base::Result<void> {
    begun = true;
    while (run.goes_on()) std::this_thread::yield();
    return unavailable();
  });
  JobId unfinished = JobId::make(clock.now());
  {
    const Workers workers(runner, 2);
    const JobId id = add({"short", ""});
    runner.wake();
    runner.wait_for(id, std::chrono::seconds(20));
    EXPECT_EQ(job(id).state, State::done);
    unfinished = add({"long", ""});
    runner.wake();
    while (!begun) std::this_thread::yield();
  }
  EXPECT_EQ(job(unfinished).state, State::waiting);
  EXPECT_EQ(job(unfinished).attempts, 0);
  Runner next(database(), clock, ward);
  next.handle("long", [](jobs::Run&) -> base::Result<void> { return {}; });
  next.wait_for(unfinished, {});
  EXPECT_EQ(job(unfinished).state, State::done) << "without workers, who waits does the work";
}

TEST_P(JobsTest, WhatEndedLongAgoIsForgotten) {
  Runner runner(database(), clock, ward);
  runner.handle("note", [](jobs::Run&) -> base::Result<void> { return {}; });
  const JobId id = add({"note", ""});
  const JobId open = add({"note", "", {}, base::Instant{clock.now().epoch_milliseconds + 100LL * 24 * 60 * minute}});
  EXPECT_TRUE(runner.run_next());
  pass(31LL * 24 * 60 * minute);
  runner.forget_old();
  auto transaction = database().read();
  EXPECT_FALSE(find(transaction, ward, id).has_value());
  EXPECT_TRUE(find(transaction, ward, open).has_value());
}

GANDAN_ON_EACH_ENGINE(JobsTest);

}  // namespace
}  // namespace gandan::jobs
