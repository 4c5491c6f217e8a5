#include "tests/support/clamd.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace gandan::test {
namespace {

namespace fs = std::filesystem;

int free_port() {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  const bool bound = ::bind(probe, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                     ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  ::close(probe);
  if (!bound) throw std::runtime_error("no free port for clamd");
  return ntohs(address.sin_port);
}

std::string hexadecimal(const std::string& bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    text += digits[static_cast<unsigned char>(c) >> 4U];
    text += digits[static_cast<unsigned char>(c) & 0xFU];
  }
  return text;
}

[[noreturn]] void become_clamd(const std::string& config, const std::string& log) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // it does not outlive a test that crashes
  const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(out, STDERR_FILENO);
  ::execl("/usr/sbin/clamd", "clamd", "--foreground", "--config-file", config.c_str(), nullptr);
  ::_exit(127);
}

std::string whole(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

std::string eicar() {
  return std::string("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-") + "ANTIVIRUS-TEST-FILE!$H+H*";
}

ClamdServer::ClamdServer() : port_(free_port()) {
  std::string made = (fs::temp_directory_path() / "gandan-clamd-XXXXXX").string();
  if (::mkdtemp(made.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = made;
  write_files();
  process_ = ::fork();
  if (process_ == 0) become_clamd(folder_ / "clamd.conf", folder_ / "out.log");
  const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
  while (!answers()) {
    const bool gone = ::waitpid(process_, nullptr, WNOHANG) == process_;
    if (gone || std::chrono::steady_clock::now() > end) {
      if (gone) process_ = -1;
      throw std::runtime_error("clamd did not start: is clamav-daemon installed? " + whole(folder_ / "out.log"));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

ClamdServer::~ClamdServer() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

// Extended signatures (.ndb): name, any type of file, any place, the bytes.
void ClamdServer::write_files() const {
  fs::create_directory(folder_ / "database");
  std::ofstream(folder_ / "database" / "own.ndb") << "Own.Test.Eicar:0:*:" << hexadecimal(eicar()) << "\n";
  std::ofstream(folder_ / "clamd.conf") << "DatabaseDirectory " << (folder_ / "database").string()
                                        << "\nTemporaryDirectory " << folder_.string() << "\nLocalSocket "
                                        << socket().string() << "\nTCPSocket " << port_
                                        << "\nTCPAddr 127.0.0.1\nForeground yes\nSelfCheck 0\nMaxThreads 2\n"
                                        << "StreamMaxLength " << most_bytes << "\nLogSyslog no\n";
}

bool ClamdServer::answers() const {
  const int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = socket().string();
  std::copy(path.begin(), path.end(), std::begin(address.sun_path));
  bool well = ::connect(probe, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  char reply[8] = {};
  well = well && ::send(probe, "zPING", 6, MSG_NOSIGNAL) == 6 && ::recv(probe, reply, sizeof reply, 0) >= 4;
  ::close(probe);
  return well && std::string_view(reply, 4) == "PONG";
}

}  // namespace gandan::test
