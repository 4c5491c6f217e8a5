// The first hour of a new ward: what has to be there before the programme runs, and how much of it is. Pure: counted
// from records, never ticked by hand.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gandan::programme {

struct FirstHourFacts {
  bool named = false;  // the ward has its name and province
  int64_t neighbourhoods = 0;
  int64_t staffed_units = 0;  // units in which somebody works, and how many of them have a head
  int64_t headed_units = 0;
  int64_t people = 0;               // active
  int64_t reports = 0;              // uploaded
  int64_t cards = 0, reviewed = 0;  // of the newest report
  bool live = false;                // a resolution is
  int64_t targets = 0, in_charge = 0;
};

enum class FirstStep : uint8_t { names, units, people, report, review, in_charge };
inline constexpr size_t first_step_count = 6;
std::string_view name_of(FirstStep step);

struct StepProgress {
  FirstStep step = FirstStep::names;
  int64_t done = 0, of = 0;
  bool complete = false;
};

// In the order in which they are taken.
std::vector<StepProgress> first_hour(const FirstHourFacts& facts);
int complete_steps(const std::vector<StepProgress>& steps);

}  // namespace gandan::programme
