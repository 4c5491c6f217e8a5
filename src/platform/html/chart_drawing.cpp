// From a chart's values to SVG.
#include "platform/html/chart_drawing.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/decimal.h"
#include "platform/html/escape.h"
#include "vietnamese/format.h"

namespace gandan::html {
namespace {

constexpr double width = 480, height = 260;
constexpr double left = 52, right = 12, top = 22, bottom = 26;
constexpr double air = 0.12;  // of the span, above and below
constexpr int wanted_ticks = 4;

// One decimal of a pixel, whatever the locale.
std::string coordinate(double value) {
  char text[32];
  const auto end = std::to_chars(std::begin(text), std::end(text), value, std::chars_format::fixed, 1).ptr;
  return {std::begin(text), end};
}

struct Axes {
  double low = 0, high = 1;
  double first_year = 0, last_year = 1;

  double x(double at) const {
    const double share = std::clamp((at - first_year) / (last_year - first_year), 0.0, 1.0);
    return left + share * (width - left - right);
  }
  double y(double value) const {
    const double share = std::clamp((value - low) / (high - low), 0.0, 1.0);
    return height - bottom - share * (height - top - bottom);
  }
  std::string at(double time, double value) const { return coordinate(x(time)) + " " + coordinate(y(value)); }
};

// Everything that is drawn fits, with some air; values that are never negative do not make a negative axis.
Axes axes_of(const Chart& chart) {
  std::vector<double> values;
  for (const auto* points : {&chart.goals, &chart.path, &chart.actual}) {
    for (const ChartPoint& point : *points) values.push_back(point.value);
  }
  for (const ChartProjection& point : chart.projection) values.insert(values.end(), {point.low, point.high});
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  Axes axes{0, 1, static_cast<double>(chart.first_year), static_cast<double>(chart.last_year + 1)};
  if (values.empty()) return axes;
  const auto [low, high] = std::ranges::minmax(values);
  const double span = high > low ? high - low : std::max(std::abs(high), 1.0);
  axes.low = low >= 0 && low - span * air < 0 ? 0 : low - span * air;
  axes.high = high + span * air;
  return axes;
}

// 1, 2 or 5 times a power of ten.
double step_of(const Axes& axes) {
  const double rough = (axes.high - axes.low) / wanted_ticks;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double times : {1.0, 2.0, 5.0}) {
    if (times * power >= rough) return times * power;
  }
  return 10 * power;
}

std::string text_at(double x, double y, std::string_view of, std::string_view words) {
  return "<text class=\"" + std::string(of) + "\" x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + "\">" +
         escape(words) + "</text>";
}

std::string line_at(double x1, double y1, double x2, double y2, std::string_view of) {
  return "<line class=\"" + std::string(of) + "\" x1=\"" + coordinate(x1) + "\" y1=\"" + coordinate(y1) + "\" x2=\"" +
         coordinate(x2) + "\" y2=\"" + coordinate(y2) + "\"/>";
}

std::string grid(Language language, const Chart& chart, const Axes& axes) {
  std::string drawn;
  const double step = step_of(axes);
  const int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
  const auto style = language == Language::vietnamese ? vietnamese::Style::vietnamese : vietnamese::Style::english;
  const double first = std::ceil(axes.low / step) * step;
  for (int i = 0; i <= 2 * wanted_ticks; ++i) {
    const double value = first + i * step;
    if (!(value <= axes.high)) break;
    const auto number = base::Decimal::from_double(value, decimals);
    if (!number) continue;
    drawn += line_at(left, axes.y(value), width - right, axes.y(value), "grid");
    drawn += text_at(left - 6, axes.y(value) + 4, "value", vietnamese::format_number(*number, style));
  }
  for (int year = chart.first_year; year <= chart.last_year; ++year) {
    drawn += text_at(axes.x(year + 0.5), height - 8, "year", std::to_string(year));
    drawn += line_at(axes.x(year), height - bottom, axes.x(year), height - bottom + 5, "tick");
  }
  return drawn + text_at(4, top - 9, "unit", chart.unit);
}

// Joined dots; nothing for fewer than two.
template <typename Points>
std::string joined(std::string_view of, const Points& points, const Axes& axes) {
  if (points.size() < 2) return {};
  std::string data;
  for (const auto& point : points) data += (data.empty() ? "M" : "L") + axes.at(point.at, point.value);
  return "<path class=\"" + std::string(of) + "\" d=\"" + data + "\"/>";
}

std::string band(const Chart& chart, const Axes& axes) {
  if (chart.projection.size() < 2) return {};
  std::string data;
  for (const auto& point : chart.projection) data += (data.empty() ? "M" : "L") + axes.at(point.at, point.high);
  for (size_t i = chart.projection.size(); i-- > 0;) {
    data += "L" + axes.at(chart.projection[i].at, chart.projection[i].low);
  }
  return "<path class=\"band\" d=\"" + data + "Z\"/>";
}

std::string goals(const Chart& chart, const Axes& axes) {
  std::string drawn;
  for (const ChartPoint& goal : chart.goals) {
    const double y = axes.y(goal.value);
    drawn += line_at(left, y, width - right, y, "goal") + text_at(left + 6, y - 6, "goal-label", goal.label);
  }
  return drawn;
}

std::string dots(const Chart& chart, const Axes& axes) {
  std::string drawn;
  for (const ChartPoint& point : chart.actual) {
    drawn += "<circle class=\"dot\" cx=\"" + coordinate(axes.x(point.at)) + "\" cy=\"" +
             coordinate(axes.y(point.value)) + "\" r=\"3.5\"><title>" + escape(point.label) + "</title></circle>";
  }
  return drawn;
}

}  // namespace

SafeHtml chart_drawing(Language language, const Chart& chart) {
  const Axes axes = axes_of(chart);
  std::string svg =
      "<svg class=\"drawing\" viewBox=\"0 0 480 260\" role=\"img\" aria-label=\"" + escape(chart.sentence) + "\">";
  svg += grid(language, chart, axes) + band(chart, axes) + goals(chart, axes) + joined("path", chart.path, axes) +
         joined("projection", chart.projection, axes) + joined("actual", chart.actual, axes) + dots(chart, axes);
  return SafeHtml::made_by_template("<figure class=\"chart drawn\"><figcaption class=\"sentence\">" +
                                    escape(chart.sentence) + "</figcaption>" + svg + "</svg></figure>");
}

}  // namespace gandan::html
