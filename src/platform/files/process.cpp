#include "platform/files/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "platform/files/child.h"

namespace gandan::files {
namespace {

using Time = std::chrono::steady_clock;

constexpr size_t errors_limit = size_t{8} * 1024;
constexpr int without_pidfd_look_again =
    20;  // milliseconds; only where the system has no pidfd_open (before Linux 5.3)

// The output of a child: read while there is some, so that a full pipe never stops it.
class Watch {
 public:
  Watch(Child& child, const ProcessLimits& limits, ProcessOutcome& outcome)
      : child_(child), limits_(limits), outcome_(outcome), end_(Time::now() + limits.time) {
    ::fcntl(child.output.number(), F_SETFL, O_NONBLOCK);
    ::fcntl(child.errors.number(), F_SETFL, O_NONBLOCK);
    signal_ = Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, child.id, 0)));
  }

  void run() {
    while (!ended_) {
      wait_for_something();
      drain();
      if (outcome_.output.size() > limits_.output) {
        end_by_force(ProcessEnding::output_too_large);
      } else if (!look_whether_it_ended() && Time::now() >= end_) {
        end_by_force(ProcessEnding::timed_out);
      }
    }
    drain();  // what it wrote last; others that still hold the pipe are gone by now, and reading does not wait
    if (outcome_.output.size() > limits_.output) {
      outcome_.output.resize(limits_.output);
      outcome_.ending = ProcessEnding::output_too_large;
    }
  }

 private:
  void wait_for_something() {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end_ - Time::now()).count() + 1;
    const long longest = signal_.is_open() ? 60'000 : without_pidfd_look_again;
    std::array<pollfd, 3> watched{{{child_.output.number(), POLLIN, 0},  // closed ones are -1, which poll passes over
                                   {child_.errors.number(), POLLIN, 0},
                                   {signal_.number(), POLLIN, 0}}};
    ::poll(watched.data(), watched.size(), static_cast<int>(std::clamp<long>(left, 0, longest)));
  }

  void drain() {
    drain(child_.output, outcome_.output, limits_.output + 1);
    drain(child_.errors, outcome_.errors, errors_limit);
  }

  // Takes what is there; what exceeds `keep` bytes is read and dropped.
  static void drain(Descriptor& source, std::string& target, uint64_t keep) {
    std::array<char, size_t{64} * 1024> buffer;
    while (source.is_open()) {
      const ssize_t got = ::read(source.number(), buffer.data(), buffer.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0 && errno == EAGAIN) return;
      if (got <= 0) return source.close();
      target.append(buffer.data(), std::min<uint64_t>(static_cast<uint64_t>(got), keep - target.size()));
      if (target.size() >= keep && keep != errors_limit) return;
    }
  }

  bool look_whether_it_ended() {
    siginfo_t information{};
    if (::waitid(P_PID, static_cast<id_t>(child_.id), &information, WEXITED | WNOHANG | WNOWAIT) != 0) return false;
    if (information.si_pid != child_.id) return false;
    const int status = end_group();
    outcome_.ending = WIFEXITED(status) ? ProcessEnding::exited : ProcessEnding::killed;
    if (WIFEXITED(status)) outcome_.exit_status = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) outcome_.signal = WTERMSIG(status);
    return true;
  }

  void end_by_force(ProcessEnding ending) {
    end_group();
    outcome_.ending = ending;
  }

  // Ends the child and those of its group that it left behind, before its id is free for another process.
  int end_group() {
    ::kill(-child_.id, SIGKILL);
    int status = 0;
    while (::waitpid(child_.id, &status, 0) < 0 && errno == EINTR) {
    }
    ended_ = true;
    return status;
  }

  Child& child_;
  const ProcessLimits& limits_;
  ProcessOutcome& outcome_;
  Time::time_point end_;
  Descriptor signal_;  // readable when the child has ended
  bool ended_ = false;
};

}  // namespace

ProcessOutcome run_process(const ProcessRequest& request) {
  ProcessOutcome outcome;
  int failed = 0;
  Child child = start_child(request, failed);
  if (child.id < 0) {
    outcome.errors = request.program + ": " + std::strerror(failed);
    return outcome;
  }
  Watch(child, request.limits, outcome).run();
  return outcome;
}

std::string describe(const ProcessOutcome& outcome) {
  std::string text;
  switch (outcome.ending) {
    case ProcessEnding::exited:
      text = "exited with " + std::to_string(outcome.exit_status);
      break;
    case ProcessEnding::killed:
      text = "killed by signal " + std::to_string(outcome.signal);
      break;
    case ProcessEnding::timed_out:
      text = "ended after the time limit";
      break;
    case ProcessEnding::output_too_large:
      text = "ended after too much output";
      break;
    case ProcessEnding::not_started:
      text = "not started";
      break;
  }
  if (outcome.errors.empty()) return text;
  return text + ": " + outcome.errors.substr(0, outcome.errors.find('\n'));
}

}  // namespace gandan::files
