#include "platform/scan/clamd.h"

#include <netdb.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

namespace gandan::scan {
namespace {

using namespace std::string_view_literals;

// A scanner that is well answers within a second; one that loads new signatures lets callers wait for some.
constexpr time_t patience_seconds = 30;
constexpr size_t chunk_bytes = size_t{64} << 10U;
constexpr size_t longest_reply = 4096;

void be_patient(int socket) {
  const timeval patience{patience_seconds, 0};
  ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);  // connecting, too (socket(7))
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

std::string big_endian(size_t size) {
  std::string bytes(4, '\0');
  for (size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>((size >> (8 * (3 - i))) & 0xFFU);
  return bytes;
}

}  // namespace

Answer answer_in(std::string_view reply) {
  while (!reply.empty() && (reply.back() == '\0' || reply.back() == '\n')) reply.remove_suffix(1);
  constexpr std::string_view begin = "stream: ", found = " FOUND";
  if (reply == "stream: OK"sv) return {Verdict::clean, {}};
  if (reply.starts_with(begin) && reply.ends_with(found) && reply.size() > begin.size() + found.size()) {
    reply.remove_prefix(begin.size());
    reply.remove_suffix(found.size());
    return {Verdict::infected, std::string(reply)};
  }
  if (reply.find("size limit exceeded"sv) != std::string_view::npos) return {Verdict::too_large, std::string(reply)};
  return {Verdict::unknown, reply.empty() ? "no answer" : std::string(reply)};
}

Clamd::Clamd(const std::string& address) {
  const size_t colon = address.rfind(':');
  if (address.starts_with("unix:")) {
    connect_unix(address.substr(5));
  } else {
    connect_tcp(address.substr(4, colon - 4), address.substr(colon + 1));
  }
  write("zINSTREAM\0"sv);
}

bool Clamd::try_connect(int family, const void* address, unsigned size) {
  files::Descriptor socket(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (socket.is_open()) {
    be_patient(socket.number());
    if (::connect(socket.number(), static_cast<const sockaddr*>(address), size) == 0) {
      socket_ = std::move(socket);
      problem_.clear();
      return true;
    }
  }
  problem_ = std::strerror(errno);
  return false;
}

void Clamd::connect_unix(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) {
    problem_ = "the path of the socket is too long";
    return;
  }
  std::copy(path.begin(), path.end(), std::begin(address.sun_path));
  try_connect(AF_UNIX, &address, sizeof address);
}

void Clamd::connect_tcp(const std::string& host, const std::string& port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (const int fault = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found); fault != 0) {
    problem_ = ::gai_strerror(fault);
    return;
  }
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
  for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
    if (try_connect(each->ai_family, each->ai_addr, each->ai_addrlen)) return;
  }
}

// A scanner that has seen enough closes before we have sent all: what it said is read all the same.
void Clamd::write(std::string_view bytes) {
  while (problem_.empty() && socket_.is_open() && !bytes.empty()) {
    const ssize_t sent = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) {
      problem_ = std::strerror(errno);
      return;
    }
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
}

void Clamd::send(std::string_view bytes) {
  while (problem_.empty() && !bytes.empty()) {
    const std::string_view chunk = bytes.substr(0, chunk_bytes);
    write(big_endian(chunk.size()));
    write(chunk);
    bytes.remove_prefix(chunk.size());
  }
}

Answer Clamd::finish() {
  write(big_endian(0));
  std::string reply;
  std::array<char, 512> buffer{};
  while (socket_.is_open() && reply.size() < longest_reply && !reply.ends_with('\0')) {
    const ssize_t got = ::recv(socket_.number(), buffer.data(), buffer.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    reply.append(buffer.data(), static_cast<size_t>(got));
  }
  if (reply.empty() && !problem_.empty()) return {Verdict::unknown, problem_};
  return answer_in(reply);
}

}  // namespace gandan::scan
