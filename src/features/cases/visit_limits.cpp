#include "features/cases/visit_limits.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace gandan::cases {
namespace {

constexpr size_t most_entries = 50'000;  // some MB; a flood from more networks than this loses count of some
constexpr size_t network_bytes = 8;

std::string key_of(std::string_view what, std::string_view who) {
  return std::string(what) + " " + std::string(who);
}

// Makes room: first for what no longer matters, then for anything.
template <typename Map, typename IsOver>
void make_room(Map& map, const IsOver& is_over) {
  if (map.size() < most_entries) return;
  std::erase_if(map, is_over);
  while (map.size() >= most_entries) map.erase(map.begin());
}

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

int64_t VisitLimits::wait_locked(const std::string& key, const Allowance& allowance, base::Instant now) const {
  const auto found = full_at_.find(key);
  const int64_t full_at = std::max(found == full_at_.end() ? 0 : found->second, now.epoch_milliseconds);
  const int64_t room_at = full_at - (allowance.at_once - 1) * allowance.refill_milliseconds;
  return room_at <= now.epoch_milliseconds ? 0 : (room_at - now.epoch_milliseconds + 999) / 1000;
}

void VisitLimits::count_locked(const std::string& key, const Allowance& allowance, base::Instant now) {
  make_room(full_at_, [&](const auto& entry) { return entry.second <= now.epoch_milliseconds; });
  int64_t& full_at = full_at_[key];
  const int64_t latest = now.epoch_milliseconds + allowance.at_once * allowance.refill_milliseconds;
  full_at = std::min(std::max(full_at, now.epoch_milliseconds) + allowance.refill_milliseconds, latest);
}

int64_t VisitLimits::wait(std::string_view what, std::string_view who, const Allowance& allowance,
                          base::Instant now) const {
  const std::scoped_lock lock(guard_);
  return wait_locked(key_of(what, who), allowance, now);
}

void VisitLimits::count(std::string_view what, std::string_view who, const Allowance& allowance, base::Instant now) {
  const std::scoped_lock lock(guard_);
  count_locked(key_of(what, who), allowance, now);
}

int64_t VisitLimits::take(std::string_view what, std::string_view who, const Allowance& allowance, base::Instant now) {
  const std::scoped_lock lock(guard_);
  const std::string key = key_of(what, who);
  const int64_t seconds = wait_locked(key, allowance, now);
  if (seconds == 0) count_locked(key, allowance, now);
  return seconds;
}

int64_t VisitLimits::begin_guess(std::string_view address, base::Instant now) {
  const auth::ThrottleRule rule;
  const std::scoped_lock lock(guard_);
  make_room(guesses_, [&](const auto& entry) { return auth::remembered(entry.second, now, rule).count == 0; });
  auth::Failures& failures = guesses_[visitor_at(address)];
  const int64_t seconds = auth::seconds_to_wait({}, failures, now, rule);
  if (seconds > 0) return seconds;
  failures = {auth::remembered(failures, now, rule).count + 1, now};
  return 0;
}

void VisitLimits::guessed_right(std::string_view address) {
  const std::scoped_lock lock(guard_);
  const auto found = guesses_.find(visitor_at(address));
  if (found != guesses_.end() && found->second.count > 0) --found->second.count;
}

}  // namespace gandan::cases
