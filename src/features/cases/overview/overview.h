// The numbers of the leader's page, put together from what is kept by day and what is open now; red first. No HTML.
#pragma once

#include <string>
#include <vector>

#include "features/cases/overview/case_measure_store.h"

namespace gandan::cases {

struct OverviewLine {
  std::string key = {};  // of the unit, category, neighbourhood or person; "": nobody, nowhere
  Measured measured = {};
  int64_t open = 0, late = 0, late_of_span = 0;
  int64_t before = 0;  // received in the span before
};

struct Overview {
  OverviewLine all = {};
  int64_t extended = 0;  // of the span: put off, in the count that holds now
  std::vector<OverviewLine> units = {}, categories = {};
  std::vector<OverviewLine> neighbourhoods = {};  // hot spots: the most received first, at most most_hot_spots
  std::vector<OverviewLine> people = {};          // only what is open
  std::vector<MonthMeasured> months = {};
};
inline constexpr size_t most_hot_spots = 10;
inline constexpr int months_of_trend = 12;

Overview overview_of(db::Transaction& transaction, const base::WardId& ward, std::string_view type, const Span& span,
                     base::Instant now);

// The most late first, then the lowest share in time, then the most received.
void sort_red_first(std::vector<OverviewLine>& lines);

}  // namespace gandan::cases
