// Hands the chart to the browser as JSON in an attribute.
#include "platform/html/chart.h"

#include <nlohmann/json.hpp>

#include "views/platform/html/chart.tpl.h"

namespace gandan::html {
namespace {

using nlohmann::json;

json points(const std::vector<ChartPoint>& from) {
  json list = json::array();
  for (const auto& point : from) list.push_back({{"at", point.at}, {"value", point.value}, {"label", point.label}});
  return list;
}

json projection(const std::vector<ChartProjection>& from) {
  json list = json::array();
  for (const auto& point : from) {
    list.push_back({{"at", point.at}, {"value", point.value}, {"low", point.low}, {"high", point.high}});
  }
  return list;
}

}  // namespace

SafeHtml chart(const Chart& chart) {
  const json data = {
      {"unit", chart.unit},
      {"from", chart.first_year},
      {"to", chart.last_year},
      {"goals", points(chart.goals)},
      {"path", points(chart.path)},
      {"actual", points(chart.actual)},
      {"projection", projection(chart.projection)},
      {"labels", {{"path", chart.path_label}, {"actual", chart.actual_label}, {"projection", chart.projection_label}}}};
  View view("platform/html/views/chart.tpl");
  view.set(kc_SENTENCE, chart.sentence).set(kc_DATA, data.dump(-1, ' ', false, json::error_handler_t::replace));
  return view.render(Language::vietnamese);
}

}  // namespace gandan::html
