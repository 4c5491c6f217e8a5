// A real mail server (smtp_server.py) for the time of a test, on a port that the system picks.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gandan::test {

struct ReceivedMail {
  std::string from, to;  // of the envelope
  std::string bytes;     // the message as it came
};

class SmtpServer {
 public:
  // `options`: of smtp_server.py. Throws std::runtime_error when it does not start.
  explicit SmtpServer(const std::vector<std::string>& options = {});
  ~SmtpServer();
  SmtpServer(const SmtpServer&) = delete;
  SmtpServer& operator=(const SmtpServer&) = delete;

  std::string url() const { return "smtp://localhost:" + std::to_string(port_); }
  std::vector<ReceivedMail> received() const;  // in the order in which they came

 private:
  std::filesystem::path folder_;
  pid_t process_ = -1;
  int input_ = -1;
  uint16_t port_ = 0;
};

// The text of a message of ours: what stands behind the empty line, base64 undone.
std::string text_of_mail(const std::string& bytes);

}  // namespace gandan::test
