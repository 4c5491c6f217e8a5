#include "platform/files/child.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

namespace gandan::files {
namespace {

struct Pipe {
  Descriptor read, write;
};

bool open_pipe(Pipe& pipe) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  pipe.read = Descriptor(ends[0]);
  pipe.write = Descriptor(ends[1]);
  return true;
}

// Everything the child needs, made before fork: after it, in a program with threads, no memory may be allocated.
struct Preparation {
  std::vector<std::string> candidates;  // paths of the program to try
  std::vector<std::string> arguments, environment;
  std::vector<char*> argument_pointers, environment_pointers;
  std::string folder;
  ProcessLimits limits;
  Pipe output, errors, failure;
};

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

void prepare(const ProcessRequest& request, Preparation& preparation) {
  if (request.program.starts_with('/')) {
    preparation.candidates = {request.program};
  } else {
    for (const char* folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
      preparation.candidates.push_back(folder + request.program);
    }
  }
  preparation.arguments = {request.program};
  preparation.arguments.insert(preparation.arguments.end(), request.arguments.begin(), request.arguments.end());
  preparation.environment = {"LANG=C.UTF-8"};
  for (const auto& [name, value] : request.environment) {
    std::string entry = name;
    preparation.environment.push_back(entry.append("=").append(value));
  }
  preparation.argument_pointers = pointers_to(preparation.arguments);
  preparation.environment_pointers = pointers_to(preparation.environment);
  preparation.folder = request.folder.string();
  preparation.limits = request.limits;
}

// From here on to exec: only functions that are safe after fork (signal-safety(7)).

bool limit(__rlimit_resource_t resource, rlim_t value) {
  const struct rlimit both { value, value };
  return ::setrlimit(resource, &both) == 0;
}

bool apply_limits(const ProcessLimits& limits) {
  const auto seconds = static_cast<rlim_t>(limits.time.count() / 1000 + 1);
  return limit(RLIMIT_CPU, seconds) && limit(RLIMIT_AS, limits.memory) && limit(RLIMIT_FSIZE, limits.written_file) &&
         limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 128);
}

// As far as the system permits: root may at once, others in a user namespace of their own, where those are allowed.
void leave_network() {
  if (::unshare(CLONE_NEWNET) != 0) static_cast<void>(::unshare(CLONE_NEWUSER | CLONE_NEWNET));
}

void reset_signals() {
  for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool connect_streams(const Preparation& preparation) {
  const int nothing = ::open("/dev/null", O_RDONLY);
  return nothing >= 0 && ::dup2(nothing, STDIN_FILENO) >= 0 &&
         ::dup2(preparation.output.write.number(), STDOUT_FILENO) >= 0 &&
         ::dup2(preparation.errors.write.number(), STDERR_FILENO) >= 0 &&
         ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
}

[[noreturn]] void become(Preparation& preparation) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // when the thread that waits for us dies, nobody else would end us
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  reset_signals();
  if (::chdir(preparation.folder.c_str()) == 0 && connect_streams(preparation) && apply_limits(preparation.limits)) {
    leave_network();
    for (const std::string& candidate : preparation.candidates) {
      ::execve(candidate.c_str(), preparation.argument_pointers.data(), preparation.environment_pointers.data());
      if (errno != ENOENT) break;
    }
  }
  const int code = errno;
  static_cast<void>(!::write(preparation.failure.write.number(), &code, sizeof code));
  ::_exit(127);
}

// Waits until the child has become the program (the pipe closes) or says why not: errno's value, 0 when well.
int failure_reported(Preparation& preparation) {
  preparation.failure.write.close();
  int code = 0;
  ssize_t got = 0;
  do {
    got = ::read(preparation.failure.read.number(), &code, sizeof code);
  } while (got < 0 && errno == EINTR);
  return got == sizeof code ? code : 0;
}

}  // namespace

Child start_child(const ProcessRequest& request, int& failed) {
  Preparation preparation;
  prepare(request, preparation);
  Child child;
  if (!open_pipe(preparation.output) || !open_pipe(preparation.errors) || !open_pipe(preparation.failure)) {
    failed = errno;
    return child;
  }
  child.id = ::fork();
  if (child.id == 0) become(preparation);
  if (child.id < 0) {
    failed = errno;
    return child;
  }
  ::setpgid(child.id, child.id);  // both sides do it, so that neither has to wait for the other
  failed = failure_reported(preparation);
  if (failed != 0) {
    while (::waitpid(child.id, nullptr, 0) < 0 && errno == EINTR) {
    }
    child.id = -1;
  }
  child.output = std::move(preparation.output.read);
  child.errors = std::move(preparation.errors.read);
  return child;
}

}  // namespace gandan::files
