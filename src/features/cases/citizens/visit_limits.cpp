#include "features/cases/citizens/visit_limits.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <utility>

#include "platform/auth/token.h"

namespace gandan::cases {
namespace {

constexpr size_t most_entries = 50'000;  // some MB; a flood from more networks than this loses count of some
constexpr size_t hash_bytes = 16;

// Makes room: first for what no longer matters, then for anything.
template <typename Map, typename IsOver>
void make_room(Map& map, const IsOver& is_over) {
  if (map.size() < most_entries) return;
  std::erase_if(map, is_over);
  while (map.size() >= most_entries) map.erase(map.begin());
}

}  // namespace

VisitLimits::VisitLimits(std::string secret) : key_(crypto_generichash_KEYBYTES, '\0') {
  if (secret.empty()) secret = auth::random_text(crypto_generichash_KEYBYTES);
  crypto_generichash(reinterpret_cast<unsigned char*>(key_.data()), key_.size(),
                     reinterpret_cast<const unsigned char*>(secret.data()), secret.size(), nullptr, 0);
}

std::string VisitLimits::hash_of(std::string_view what, std::string_view who) const {
  const std::string text = std::string(what) + " " + std::string(who);
  std::array<unsigned char, hash_bytes> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     reinterpret_cast<const unsigned char*>(key_.data()), key_.size());
  std::array<char, sodium_base64_ENCODED_LEN(hash_bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> written{};
  return sodium_bin2base64(written.data(), written.size(), hash.data(), hash.size(),
                           sodium_base64_VARIANT_URLSAFE_NO_PADDING);
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
  changed_.insert(key);
}

int64_t VisitLimits::take(std::string_view what, std::string_view who, const Allowance& allowance, base::Instant now) {
  const std::scoped_lock lock(guard_);
  const std::string key = hash_of(what, who);
  const int64_t seconds = wait_locked(key, allowance, now);
  if (seconds == 0) count_locked(key, allowance, now);
  return seconds;
}

int64_t VisitLimits::begin_guess(std::string_view address, base::Instant now) {
  const auth::ThrottleRule rule;
  const std::scoped_lock lock(guard_);
  make_room(guesses_, [&](const auto& entry) { return auth::remembered(entry.second, now, rule).count == 0; });
  const std::string key = hash_of("guess", visitor_at(address));
  auth::Failures& failures = guesses_[key];
  const int64_t seconds = auth::seconds_to_wait({}, failures, now, rule);
  if (seconds > 0) return seconds;
  failures = {auth::remembered(failures, now, rule).count + 1, now};
  changed_.insert(key);
  return 0;
}

void VisitLimits::guessed_right(std::string_view address) {
  const std::scoped_lock lock(guard_);
  const std::string key = hash_of("guess", visitor_at(address));
  const auto found = guesses_.find(key);
  if (found == guesses_.end() || found->second.count == 0) return;
  --found->second.count;
  changed_.insert(key);
}

std::vector<VisitRecord> VisitLimits::take_changed(size_t most) {
  const std::scoped_lock lock(guard_);
  std::vector<VisitRecord> records;
  for (auto each = changed_.begin(); each != changed_.end() && records.size() < most; each = changed_.erase(each)) {
    if (const auto found = full_at_.find(*each); found != full_at_.end()) {
      records.push_back({VisitRecord::Kind::allowance, *each, found->second, 0, 0});
    } else if (const auto guessed = guesses_.find(*each); guessed != guesses_.end()) {
      const auth::Failures& failures = guessed->second;
      records.push_back({VisitRecord::Kind::guess, *each, 0, failures.count, failures.last.epoch_milliseconds});
    }
  }
  return records;
}

void VisitLimits::put_back(const std::vector<VisitRecord>& records) {
  const std::scoped_lock lock(guard_);
  for (const VisitRecord& each : records) changed_.insert(each.key_hash);
}

void VisitLimits::restore(const std::vector<VisitRecord>& records) {
  const std::scoped_lock lock(guard_);
  for (const VisitRecord& each : records) {
    if (each.kind == VisitRecord::Kind::allowance) full_at_[each.key_hash] = each.full_at;
    if (each.kind == VisitRecord::Kind::guess) {
      guesses_[each.key_hash] = {static_cast<int>(each.guesses), {each.last_at}};
    }
  }
}

}  // namespace gandan::cases
