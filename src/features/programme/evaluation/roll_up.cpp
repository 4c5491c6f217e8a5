#include "features/programme/evaluation/roll_up.h"

namespace gandan::programme {

void RollUp::add(const RollUp& other) {
  for (size_t i = 0; i < status_count; ++i) counts[i] += other.counts[i];
}

int RollUp::total() const {
  int sum = 0;
  for (const int count : counts) sum += count;
  return sum;
}

std::optional<Status> RollUp::worst() const {
  for (size_t i = status_count; i > 0; --i) {
    if (counts[i - 1] > 0) return static_cast<Status>(i - 1);
  }
  return std::nullopt;
}

}  // namespace gandan::programme
