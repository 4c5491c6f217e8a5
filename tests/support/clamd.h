// A real clamd for the time of a test, with a signature database of one entry that the test makes itself, so that
// nothing is downloaded: it finds EICAR's test text, which every scanner knows, anywhere in a file.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

namespace gandan::test {

class ClamdServer {
 public:
  // Throws std::runtime_error with the reason when it does not start within a minute.
  ClamdServer();
  ~ClamdServer();
  ClamdServer(const ClamdServer&) = delete;
  ClamdServer& operator=(const ClamdServer&) = delete;

  std::string unix_address() const { return "unix:" + socket().string(); }
  std::string tcp_address() const { return "tcp:127.0.0.1:" + std::to_string(port_); }
  static constexpr size_t most_bytes = size_t{4} << 20U;  // of one stream

 private:
  std::filesystem::path socket() const { return folder_ / "clamd.sock"; }
  void write_files() const;
  bool answers() const;

  std::filesystem::path folder_;
  int port_ = 0;
  pid_t process_ = -1;
};

// Harmless, made of two halves so that this file is not found by scanners itself.
std::string eicar();

}  // namespace gandan::test
