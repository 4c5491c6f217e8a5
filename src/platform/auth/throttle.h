// How long somebody must wait before the next try to sign in. Pure: the counts and the clock are handed in. Failures
// are counted for each account and for each address; the longer wait holds. The waits grow and are capped, so that
// guessing is hopeless, and nobody can lock a colleague out for a day.
#pragma once

#include <cstdint>

#include "base/clock.h"

namespace gandan::auth {

struct Failures {
  int count = 0;            // since the last success
  base::Instant last = {};  // when the last one was
};

struct ThrottleRule {
  int free_account_failures = 5;                 // mistyping is human
  int free_address_failures = 20;                // a whole office may share one address
  int64_t most_wait_seconds = int64_t{15} * 60;  // the cap
  int64_t forget_after_seconds = int64_t{24} * 60 * 60;
};

// The failures that still count: none once the last is older than the rule remembers.
Failures remembered(const Failures& failures, base::Instant now, const ThrottleRule& rule);

// Seconds to wait from `now`, 0: go on. After the free failures 1, 2, 4, 8 ... seconds from the last failure.
int64_t seconds_to_wait(const Failures& account, const Failures& address, base::Instant now, const ThrottleRule& rule);

}  // namespace gandan::auth
