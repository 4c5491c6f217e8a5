#include "platform/files/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "platform/files/temporary.h"

namespace gandan::files {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

ProcessRequest shell(std::string script) {
  return {.program = "sh", .arguments = {"-c", std::move(script)}};
}

TEST(RunProcess, gives_output_errors_and_status) {
  const ProcessOutcome outcome = run_process(shell("echo out; echo err >&2; exit 3"));
  EXPECT_EQ(outcome.ending, ProcessEnding::exited);
  EXPECT_EQ(outcome.exit_status, 3);
  EXPECT_EQ(outcome.output, "out\n");
  EXPECT_EQ(outcome.errors, "err\n");
  EXPECT_FALSE(outcome.well());
  EXPECT_EQ(describe(outcome), "exited with 3: err");
}

TEST(RunProcess, hands_arguments_over_as_they_are) {
  const ProcessOutcome outcome = run_process({.program = "printf", .arguments = {"%s|", "a b", "$HOME", "`id`", ""}});
  EXPECT_EQ(outcome.output, "a b|$HOME|`id`||");
}

TEST(RunProcess, says_that_there_is_no_such_program) {
  const ProcessOutcome outcome = run_process({.program = "no-such-program-here", .arguments = {}});
  EXPECT_EQ(outcome.ending, ProcessEnding::not_started);
  EXPECT_THAT(outcome.errors, HasSubstr("no-such-program-here"));
}

TEST(RunProcess, ends_what_takes_too_long_with_its_children) {
  ProcessRequest request = shell("sleep 1000 & echo $!; wait");
  request.limits.time = 200ms;
  const ProcessOutcome outcome = run_process(request);
  EXPECT_EQ(outcome.ending, ProcessEnding::timed_out);
  const pid_t grandchild = std::atoi(outcome.output.c_str());
  ASSERT_GT(grandchild, 0);
  // Nobody waits for it, so that it may remain as a zombie where nothing reaps orphans; it does not run any more, once
  // the busy system has come to end it.
  const auto state = [&] {
    return run_process(shell("cut -d' ' -f3 /proc/" + std::to_string(grandchild) + "/stat")).output;
  };
  const auto runs = [&] { return kill(grandchild, 0) == 0 && state() != "Z\n" && state() != "X\n"; };
  for (int tries = 0; tries < 100 && runs(); ++tries) std::this_thread::sleep_for(50ms);
  EXPECT_FALSE(runs()) << state();
}

TEST(RunProcess, does_not_wait_for_a_child_that_was_left_behind) {
  const ProcessOutcome outcome = run_process(shell("sleep 1000 & echo done"));
  EXPECT_TRUE(outcome.well());
  EXPECT_EQ(outcome.output, "done\n");
}

TEST(RunProcess, ends_what_closes_its_output_and_stays) {
  ProcessRequest request = shell("exec >&- 2>&-; sleep 1000");
  request.limits.time = 200ms;
  EXPECT_EQ(run_process(request).ending, ProcessEnding::timed_out);
}

TEST(RunProcess, ends_what_ignores_every_polite_signal) {
  ProcessRequest request = shell("trap '' TERM INT HUP; while :; do sleep 1; done");
  request.limits.time = 200ms;
  EXPECT_EQ(run_process(request).ending, ProcessEnding::timed_out);
}

TEST(RunProcess, stops_at_the_limit_of_output) {
  ProcessRequest request{.program = "yes", .arguments = {}};
  request.limits.output = 1000;
  const ProcessOutcome outcome = run_process(request);
  EXPECT_EQ(outcome.ending, ProcessEnding::output_too_large);
  EXPECT_EQ(outcome.output.size(), 1000U);
}

TEST(RunProcess, reads_large_output_whole) {
  const ProcessOutcome outcome = run_process({.program = "head", .arguments = {"-c", "5000000", "/dev/zero"}});
  EXPECT_TRUE(outcome.well());
  EXPECT_EQ(outcome.output.size(), 5'000'000U);
}

TEST(RunProcess, drops_errors_over_8_kibibytes_without_blocking) {
  const ProcessOutcome outcome = run_process(shell("head -c 300000 /dev/zero >&2; echo done"));
  EXPECT_EQ(outcome.output, "done\n");
  EXPECT_EQ(outcome.errors.size(), 8192U);
}

TEST(RunProcess, limits_memory) {
  ProcessRequest request = shell("exec python3 -c 'bytearray(1 << 30)'");
  request.limits.memory = uint64_t{200} << 20;
  const ProcessOutcome outcome = run_process(request);
  EXPECT_FALSE(outcome.well());
  EXPECT_THAT(outcome.errors, HasSubstr("MemoryError"));
}

TEST(RunProcess, limits_the_size_of_files) {
  const TemporaryFolder folder = std::move(TemporaryFolder::make("test")).value();
  ProcessRequest request{.program = "dd", .arguments = {"if=/dev/zero", "of=large", "bs=1000", "count=100"}};
  request.folder = folder.path();
  request.limits.written_file = 5000;
  const ProcessOutcome outcome = run_process(request);
  EXPECT_EQ(outcome.ending, ProcessEnding::killed);
  EXPECT_EQ(outcome.signal, SIGXFSZ);
  EXPECT_EQ(std::filesystem::file_size(folder.path() / "large"), 5000U);
}

TEST(RunProcess, tells_by_which_signal_it_ended) {
  const ProcessOutcome outcome = run_process(shell("kill -SEGV $$"));
  EXPECT_EQ(outcome.ending, ProcessEnding::killed);
  EXPECT_EQ(outcome.signal, SIGSEGV);
}

TEST(RunProcess, gives_no_environment_but_the_language_and_what_is_asked_for) {
  setenv("GANDAN_TEST_SECRET", "secret", 1);
  const ProcessOutcome outcome =
      run_process({.program = "env", .arguments = {}, .environment = {{"OMP_THREAD_LIMIT", "1"}}});
  EXPECT_EQ(outcome.output, "LANG=C.UTF-8\nOMP_THREAD_LIMIT=1\n");
}

TEST(RunProcess, gives_empty_input_and_no_other_open_file) {
  const TemporaryFolder folder = std::move(TemporaryFolder::make("test")).value();
  FILE* open = fopen((folder.path() / "inherited").c_str(), "w");  // without the close-on-exec flag
  ASSERT_NE(open, nullptr);
  const ProcessOutcome outcome = run_process(shell("cat; ls -l /proc/self/fd"));
  fclose(open);
  EXPECT_THAT(outcome.output, HasSubstr("/dev/null"));
  EXPECT_THAT(outcome.output, testing::Not(HasSubstr("inherited")));
}

TEST(RunProcess, takes_the_network_away_where_the_system_permits) {
  if (!run_process(shell("unshare --net true || unshare --user --net true")).well()) {
    GTEST_SKIP() << "this system does not permit a network namespace";
  }
  const ProcessOutcome outcome = run_process(shell("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '"));
  EXPECT_EQ(outcome.output, "lo\n");
}

}  // namespace
}  // namespace gandan::files
