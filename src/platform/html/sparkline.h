// A line small enough to stand in a row of a list, drawn on the server as SVG. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/view.h"

namespace gandan::html {

struct Sparkline {
  std::vector<std::optional<double>> actual;  // one a period, over the whole term; nullopt: no figure (yet)
  std::vector<double> path = {};              // from the base line to the goal, as many as `actual`, or empty
  std::optional<double> goal = {};
  double low = 0, high = 0;  // the scale; the same for all of a group. low == high: of its own values
  std::string description;   // read instead of the drawing: "2,4; 2,2; 2,1 %, mục tiêu 4,0 %"
};

// 96 x 28 CSS pixels. A missing figure between two others breaks the line; values outside the scale are cut to it.
SafeHtml sparkline(const Sparkline& sparkline);

}  // namespace gandan::html
