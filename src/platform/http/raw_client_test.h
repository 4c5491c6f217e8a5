// For tests of this folder: a router with a context that needs no database, and a socket that speaks raw bytes.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

#include "platform/http/router.h"
#include "platform/http/server.h"

namespace gandan::http::test {

// A folder of its own that is removed again.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  size_t file_count() const;

 private:
  std::filesystem::path path_;
};

// The handlers of these tests ask for no database: the context refers to storage that is none.
Context context_without_database();

// A connection to 127.0.0.1 that sends what it is told and reads what comes.
class RawClient {
 public:
  explicit RawClient(uint16_t port);
  ~RawClient();
  RawClient(RawClient&& other) noexcept;
  RawClient& operator=(RawClient&&) = delete;

  bool send(std::string_view bytes);
  // One whole answer by its content-length; "" when the server closed before.
  std::string read_answer(bool has_body = true);
  // Everything until the server closes; fails the test when it does not within 20 s.
  std::string read_to_end();
  void finish_sending();

 private:
  bool read_more();
  int socket_ = -1;
  std::string buffer_;
};

int status_of(std::string_view answer);
std::string header_of(std::string_view answer, std::string_view name);
std::string body_of(std::string_view answer);

// Waits for `condition` to hold, up to 20 s.
template <typename Condition>
bool eventually(const Condition& condition) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (std::chrono::steady_clock::now() < end) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return condition();
}

}  // namespace gandan::http::test
