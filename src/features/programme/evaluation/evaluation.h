// Where a target stands: achieved, on track, at risk, off track, no data or overdue, with the reason in words and
// figures. Pure: figures in, verdict out; leaves storing to evaluation_store and words to words.h.
//
// Rules. A figure is compared with the path from the base line to the goal (path.h). On the path or better: on track.
// Behind it, what counts is the pace still required against the pace once planned, as the to-complete schedule
// performance index does (W. Lipke, "Schedule Is Different", 2003; TSPI): up to recoverable_pace times it is at risk,
// above it off track. Where the path is flat (kept, or anew every year), at risk is a shortfall of at most
// tolerated_shortfall of the goal while the year is not over. A trend (trend.h) whose whole band ends short of the goal
// makes what is on track at risk, one that leads to it makes what is off track at risk. Once the time is over only
// achieved or off track remain. A figure that is due and missing makes the target overdue, whatever it was but off
// track: silence neither hides a red target nor makes it better. An indicator that is only watched has no path: its
// status is no_data, whatever its figures, or overdue; its reason tells how the newest figure compares with the last.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "features/programme/evaluation/path.h"
#include "features/programme/evaluation/series.h"
#include "features/programme/evaluation/target.h"
#include "features/programme/evaluation/trend.h"

namespace gandan::programme {

inline constexpr double recoverable_pace = 1.25;     // one idle year of five can still be made up
inline constexpr double tolerated_shortfall = 0.05;  // of the goal, on a flat path

struct Awaited {
  Period period;   // the next figure that is expected
  base::Date due;  // the last day on which it is in time
};

struct Evaluation {
  Status status = Status::no_data;
  Status without_delay = Status::no_data;  // the same if no figure were overdue: what the newest figure says
  Message reason;                          // why, in words and figures
  std::optional<Message> pace;             // what is still required each year, and what was reached
  std::optional<Figure> latest;
  std::optional<Awaited> awaited;  // empty after the term
  Series series;
  std::optional<Path> path;  // of quantities with a goal and a figure
  std::optional<Trend> trend;
  // The day on which time alone changes this evaluation (a figure becomes overdue); empty when none does.
  std::optional<base::Date> changes_on;
};

// Requires nothing of the order of `figures`, and at most one for each period. Never fails.
Evaluation evaluate(const Aim& aim, std::vector<Figure> figures, base::Date today);

// The next figure expected after `newest` (the first one when there is none).
std::optional<Awaited> awaited_after(const Aim& aim, const std::optional<Period>& newest);

}  // namespace gandan::programme
