// From values to SVG path data.
#include "platform/html/sparkline.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "platform/html/escape.h"

namespace gandan::html {
namespace {

constexpr double width = 96, height = 28, margin = 4;

struct Scale {
  double low = 0, high = 1;
  size_t periods = 1;

  double x(size_t period) const {
    const double share = periods > 1 ? static_cast<double>(period) / static_cast<double>(periods - 1) : 0.5;
    return margin + share * (width - 2 * margin);
  }
  double y(double value) const {
    const double share = std::clamp((value - low) / (high - low), 0.0, 1.0);
    return height - margin - share * (height - 2 * margin);
  }
};

// One decimal of a pixel, whatever the locale.
std::string coordinate(double value) {
  char text[32];
  const auto end = std::to_chars(std::begin(text), std::end(text), value, std::chars_format::fixed, 1).ptr;
  return {std::begin(text), end};
}

void widen(Scale& scale, double value, bool& first) {
  if (!std::isfinite(value)) return;
  scale.low = first ? value : std::min(scale.low, value);
  scale.high = first ? value : std::max(scale.high, value);
  first = false;
}

Scale scale_of(const Sparkline& sparkline) {
  Scale scale{sparkline.low, sparkline.high, std::max(sparkline.actual.size(), sparkline.path.size())};
  if (scale.high > scale.low) return scale;
  bool first = true;
  for (const auto& value : sparkline.actual) {
    if (value) widen(scale, *value, first);
  }
  for (const double value : sparkline.path) widen(scale, value, first);
  if (sparkline.goal) widen(scale, *sparkline.goal, first);
  if (!(scale.high > scale.low)) scale.high = scale.low + 1;
  return scale;
}

std::string line(std::string_view name, const std::vector<std::optional<double>>& values, const Scale& scale) {
  std::string data;
  bool drawing = false;
  for (size_t i = 0; i < values.size(); ++i) {
    if (!values[i] || !std::isfinite(*values[i])) {
      drawing = false;
      continue;
    }
    data += (drawing ? "L" : "M") + coordinate(scale.x(i)) + " " + coordinate(scale.y(*values[i]));
    drawing = true;
  }
  return data.empty() ? std::string() : "<path class=\"" + std::string(name) + "\" d=\"" + data + "\"/>";
}

std::string last_dot(const Sparkline& sparkline, const Scale& scale) {
  for (size_t i = sparkline.actual.size(); i-- > 0;) {
    const auto value = sparkline.actual[i];
    if (!value || !std::isfinite(*value)) continue;
    return "<circle class=\"last\" cx=\"" + coordinate(scale.x(i)) + "\" cy=\"" + coordinate(scale.y(*value)) +
           "\" r=\"2.5\"/>";
  }
  return {};
}

std::string goal_line(const Sparkline& sparkline, const Scale& scale) {
  if (!sparkline.goal || !std::isfinite(*sparkline.goal)) return {};
  const auto y = coordinate(scale.y(*sparkline.goal));
  return "<line class=\"goal\" x1=\"0\" x2=\"" + coordinate(width) + "\" y1=\"" + y + "\" y2=\"" + y + "\"/>";
}

}  // namespace

SafeHtml sparkline(const Sparkline& sparkline) {
  const Scale scale = scale_of(sparkline);
  const std::vector<std::optional<double>> path(sparkline.path.begin(), sparkline.path.end());
  return SafeHtml::made_by_template(
      "<svg class=\"sparkline\" width=\"96\" height=\"28\" viewBox=\"0 0 96 28\" role=\"img\" "
      "aria-label=\"" +
      escape(sparkline.description) + "\">" + goal_line(sparkline, scale) + line("path", path, scale) +
      line("actual", sparkline.actual, scale) + last_dot(sparkline, scale) + "</svg>");
}

}  // namespace gandan::html
