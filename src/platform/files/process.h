// Running another program on input that may be hostile: no shell, no network where the system lets us take it away, no
// inherited files, limits of time, memory, output and written files. Never hangs: whatever the program and its children
// do, run_process returns soon after the time limit, and its process group is gone by then.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace gandan::files {

struct ProcessLimits {
  std::chrono::milliseconds time{60'000};       // of the clock on the wall; the processor's time has the same limit
  uint64_t memory = uint64_t{1} << 30;          // bytes of address space
  uint64_t output = uint64_t{64} << 20;         // bytes on standard output
  uint64_t written_file = uint64_t{256} << 20;  // bytes of one file that it writes
};

struct ProcessRequest {
  std::string program;                 // "pdftotext", looked for in /usr/local/bin:/usr/bin:/bin, or an absolute path
  std::vector<std::string> arguments;  // without the program's name
  std::filesystem::path folder = "/";  // it runs there
  std::vector<std::pair<std::string, std::string>> environment = {};  // besides LANG=C.UTF-8, which it always has
  ProcessLimits limits = {};
};

enum class ProcessEnding {
  exited,            // by itself, with exit_status
  killed,            // by `signal` (SIGSEGV, SIGXCPU, ...)
  timed_out,         // we ended it
  output_too_large,  // we ended it; output holds the first limits.output bytes
  not_started,       // no such program, or the system refused; errors says why
};

struct ProcessOutcome {
  ProcessEnding ending = ProcessEnding::not_started;
  int exit_status = -1;  // of exited
  int signal = 0;        // of killed
  std::string output;    // standard output
  std::string errors;    // the first 8 KiB of standard error
  bool well() const { return ending == ProcessEnding::exited && exit_status == 0; }
};

// Runs to the end; standard input is empty. Safe to call from several threads.
ProcessOutcome run_process(const ProcessRequest& request);

// For the log: "exited with 3: Incorrect password".
std::string describe(const ProcessOutcome& outcome);

}  // namespace gandan::files
