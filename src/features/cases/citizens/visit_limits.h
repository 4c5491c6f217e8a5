// How much one address, or one key of a program, may send within a time; and how long an address waits after wrong
// guesses at secrets. Counted in the memory of this process under keyed hashes: no visitor's address is written down.
// Leaves saying so to the pages, and keeping it over a restart to visit_limit_store.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/clock.h"
#include "platform/auth/throttle.h"
#include "platform/http/visitor_address.h"

namespace gandan::cases {

// `at_once` together, then one more every `refill_milliseconds`.
struct Allowance {
  int64_t at_once = 1;
  int64_t refill_milliseconds = 1000;
};

// Phones of one network share addresses, and so does a school or an office: enough for all of them on a stormy day, far
// too little to fill the ward's inbox.
inline constexpr Allowance reports_of_an_address{40, 30'000};
inline constexpr Allowance supports_of_an_address{60, 10'000};

// What this machine sends is not counted; what it guesses is.
using http::is_this_machine;
using http::visitor_at;

// What is known of one key, as it is kept.
struct VisitRecord {
  enum class Kind : uint8_t { allowance, guess };
  Kind kind = Kind::allowance;
  std::string key_hash = {};
  int64_t full_at = 0;  // of an allowance
  int64_t guesses = 0;  // wrong ones, the last of them at last_at
  int64_t last_at = 0;
};

class VisitLimits {
 public:
  // `secret` keys the hashes: the same over a restart when they are kept; "": one of this process.
  explicit VisitLimits(std::string secret = {});

  // 0, and one more of `what` from `who` is counted; or the seconds to wait until there is room for it.
  int64_t take(std::string_view what, std::string_view who, const Allowance& allowance, base::Instant now);

  // A guess at a secret is counted as wrong beforehand, so that many at once are counted all. By address only: whoever
  // knows a public code cannot lock out its reporter, and a secret of 49 bits bears what many addresses can try.
  int64_t begin_guess(std::string_view address, base::Instant now);
  void guessed_right(std::string_view address);

  // What has changed since it was last asked for, `most` at most; the rest is given next time.
  std::vector<VisitRecord> take_changed(size_t most);
  // They could not be written: they are given again.
  void put_back(const std::vector<VisitRecord>& records);
  // As it was kept, before anything is counted.
  void restore(const std::vector<VisitRecord>& records);

 private:
  int64_t wait_locked(const std::string& key, const Allowance& allowance, base::Instant now) const;
  void count_locked(const std::string& key, const Allowance& allowance, base::Instant now);

  std::string hash_of(std::string_view what, std::string_view who) const;

  std::string key_;  // of the hashes
  mutable std::mutex guard_;
  std::unordered_set<std::string> changed_;           // keys of both maps
  std::unordered_map<std::string, int64_t> full_at_;  // when all of an allowance is there again, epoch milliseconds
  std::unordered_map<std::string, auth::Failures> guesses_;
};

}  // namespace gandan::cases
