#include "platform/http/raw_client_test.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <utility>

namespace gandan::http::test {

TemporaryFolder::TemporaryFolder() {
  std::string path = (std::filesystem::temp_directory_path() / "gandan-http-XXXXXX").string();
  if (::mkdtemp(path.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = path;
}

TemporaryFolder::~TemporaryFolder() {
  std::filesystem::remove_all(path_);
}

size_t TemporaryFolder::file_count() const {
  const std::filesystem::directory_iterator files(path_);
  return static_cast<size_t>(std::distance(begin(files), end(files)));
}

Context context_without_database() {
  alignas(db::Database) static std::array<std::byte, sizeof(db::Database)> nothing;
  static const base::SystemClock clock;
  static const Site site{"phường Thử", "tỉnh Thử", {}, {}, false};
  return {site, clock, reinterpret_cast<db::Database&>(nothing), *base::WardId::parse("00001"), {}, {}, {}, {}};
}

RawClient::RawClient(uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    throw std::runtime_error("cannot connect");
  }
}

RawClient::~RawClient() {
  if (socket_ >= 0) ::close(socket_);
}

RawClient::RawClient(RawClient&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), buffer_(std::move(other.buffer_)) {}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
  return true;
}

void RawClient::finish_sending() {
  ::shutdown(socket_, SHUT_WR);
}

bool RawClient::read_more() {
  pollfd wait{socket_, POLLIN, 0};
  if (::poll(&wait, 1, 20'000) != 1) {
    ADD_FAILURE() << "the server neither answered nor closed";
    return false;
  }
  std::array<char, 65536> bytes{};
  const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (count > 0) buffer_.append(bytes.data(), static_cast<size_t>(count));
  return count > 0;
}

std::string RawClient::read_answer(bool has_body) {
  size_t head_end = 0;
  while ((head_end = buffer_.find("\r\n\r\n")) == std::string::npos) {
    if (!read_more()) return {};
  }
  size_t size = head_end + 4;
  const std::string length = header_of(buffer_.substr(0, size), "content-length");
  if (has_body && !length.empty()) size += std::stoul(length);
  while (buffer_.size() < size) {
    if (!read_more()) return {};
  }
  std::string answer = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return answer;
}

std::string RawClient::read_to_end() {
  while (read_more()) {
  }
  return std::exchange(buffer_, {});
}

int status_of(std::string_view answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::atoi(std::string(answer.substr(9, 3)).c_str()) : 0;
}

std::string header_of(std::string_view answer, std::string_view name) {
  const std::string start = "\r\n" + std::string(name) + ": ";
  const size_t head_end = answer.find("\r\n\r\n");
  const size_t at = answer.find(start);
  if (at == std::string_view::npos || at > head_end) return {};
  const size_t begin = at + start.size();
  return std::string(answer.substr(begin, answer.find("\r\n", begin) - begin));
}

std::string body_of(std::string_view answer) {
  const size_t head_end = answer.find("\r\n\r\n");
  return head_end == std::string_view::npos ? std::string() : std::string(answer.substr(head_end + 4));
}

}  // namespace gandan::http::test
