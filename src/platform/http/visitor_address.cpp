#include "platform/http/visitor_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace gandan::http {
namespace {

constexpr size_t network_bytes = 8;

}  // namespace

std::string visitor_at(std::string_view address) {
  std::string text(address);
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
  constexpr std::array<unsigned char, 12> mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  if (std::equal(mapped.begin(), mapped.end(), bytes.begin())) return text.substr(text.rfind(':') + 1);
  std::memset(bytes.data() + network_bytes, 0, bytes.size() - network_bytes);
  std::array<char, INET6_ADDRSTRLEN> network{};
  inet_ntop(AF_INET6, bytes.data(), network.data(), network.size());
  return std::string(network.data()) + "/64";
}

bool is_this_machine(std::string_view address) {
  return address.empty() || address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

}  // namespace gandan::http
