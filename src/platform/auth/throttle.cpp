#include "platform/auth/throttle.h"

#include <algorithm>

namespace gandan::auth {
namespace {

constexpr int64_t second = 1000;
constexpr int most_doublings = 30;

int64_t wait_after(const Failures& failures, int free, base::Instant now, const ThrottleRule& rule) {
  const int beyond = remembered(failures, now, rule).count - free;
  if (beyond <= 0) return 0;
  const int64_t pause = std::min(int64_t{1} << std::min(beyond - 1, most_doublings), rule.most_wait_seconds);
  const int64_t left = failures.last.epoch_milliseconds + pause * second - now.epoch_milliseconds;
  return left <= 0 ? 0 : (left + second - 1) / second;
}

}  // namespace

Failures remembered(const Failures& failures, base::Instant now, const ThrottleRule& rule) {
  const bool old = now.epoch_milliseconds - failures.last.epoch_milliseconds > rule.forget_after_seconds * second;
  return old ? Failures{} : failures;
}

int64_t seconds_to_wait(const Failures& account, const Failures& address, base::Instant now, const ThrottleRule& rule) {
  return std::max(wait_after(account, rule.free_account_failures, now, rule),
                  wait_after(address, rule.free_address_failures, now, rule));
}

}  // namespace gandan::auth
