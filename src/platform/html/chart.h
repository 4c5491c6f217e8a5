// The chart of one target over its term: the goal as a labelled line, the path to it thin and dashed, actual values as
// joined dots, the projection dashed with its band. Drawn by web/modules/chart.ts where there is script (the page names
// the module "chart"); the table that the page puts below says the same without.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/view.h"

namespace gandan::html {

struct ChartPoint {
  double at = 0;  // the end of the period as a year: quarter III of 2026 is 2026.75
  double value = 0;
  std::string label;  // "Quý III/2026: 2,1 %"
};

struct ChartProjection {
  double at = 0, value = 0, low = 0, high = 0;
};

struct Chart {
  std::string sentence;  // of the evaluation; stands above, and is what screen readers get of the drawing
  std::string unit;      // once, at the axis
  int first_year = 2025, last_year = 2030;
  std::vector<ChartPoint> goals;  // one line each; a range has two. `at` is not used
  std::vector<ChartPoint> path;   // from the base line to the goal; labels are not shown
  std::vector<ChartPoint> actual;
  std::vector<ChartProjection> projection;
  std::string path_label, actual_label, projection_label;  // at the end of each line, in the reader's language
};

SafeHtml chart(const Chart& chart);

}  // namespace gandan::html
