// Many statuses as one line: how many of each, and the worst, which no number of good ones can hide. Pure.
#pragma once

#include <array>
#include <optional>
#include <span>

#include "features/programme/evaluation/target.h"

namespace gandan::programme {

struct RollUp {
  std::array<int, status_count> counts{};  // by Status

  void add(Status status, int how_many = 1) { counts[static_cast<size_t>(status)] += how_many; }
  void add(const RollUp& other);
  int of(Status status) const { return counts[static_cast<size_t>(status)]; }
  int total() const;
  // The largest status that occurs: a parent is as bad as its worst child. nullopt when empty.
  std::optional<Status> worst() const;
};

}  // namespace gandan::programme
