#include "features/programme/targets/target_chart.h"

#include "features/programme/evaluation/projection.h"
#include "features/programme/evaluation/reason.h"
#include "features/programme/pages/words.h"
#include "platform/html/translator.h"

namespace gandan::programme {
namespace {

constexpr int most_decimals = 2;

void add_goals(html::Chart& chart, html::Language language, const Aim& aim, const Path& path) {
  const auto goal = [&](double value) {
    const std::string figure = figures_in_words(language, with_unit(value, most_decimals, unit_of_figures(aim)));
    chart.goals.push_back({0, value, html::translate(language, "programme.chart.goal", {{"value", figure}})});
  };
  if (aim.comparator == Comparator::range) {
    goal(aim.low->to_double());
    goal(aim.high->to_double());
  } else {
    goal(path.end);
  }
}

void add_path(html::Chart& chart, const Path& path) {
  if (path.shape == Shape::flat || path.each_year) return;
  constexpr int steps = 8;  // enough for compound growth to look bent
  for (int i = 0; i <= steps; ++i) {
    const double time = path.start_time + (path.end_time - path.start_time) * i / steps;
    chart.path.push_back({time, path.at(time), ""});
  }
}

void add_projection(html::Chart& chart, const Aim& aim, const Evaluation& evaluation, double last) {
  if (!evaluation.trend) return;
  const auto add = [&](double time) {
    const Projection projection = projection_at(aim, evaluation, time);
    chart.projection.push_back({time, projection.value, projection.low, projection.high});
  };
  for (double time = evaluation.series.points.back().time; time < last; time += 1) add(time);
  add(last);
}

// What a goal makes: its line, the path to it, and where the trend leads.
void add_outlook(html::Chart& chart, html::Language language, const Aim& aim, const Evaluation& evaluation) {
  for (const auto& more : {season_in_words(aim, evaluation), projection_in_words(aim, evaluation)}) {
    if (more) chart.sentence += " " + words_of(language, *more);
  }
  add_goals(chart, language, aim, *evaluation.path);
  add_path(chart, *evaluation.path);
  add_projection(chart, aim, evaluation, aim.last_year + 1);
}

}  // namespace

std::optional<html::Chart> chart_of(html::Language language, const Aim& aim, const Evaluation& evaluation) {
  if (evaluation.series.points.empty() || (!evaluation.path && !is_watched(aim))) return std::nullopt;
  html::Chart chart;
  chart.sentence = words_of(language, evaluation.reason);
  if (evaluation.pace) chart.sentence += " " + words_of(language, *evaluation.pace);
  if (evaluation.path) add_outlook(chart, language, aim, evaluation);
  chart.unit = unit_of_figures(aim);
  chart.first_year = aim.first_year;
  chart.last_year = aim.last_year;
  for (size_t i = 0; i < evaluation.series.points.size(); ++i) {
    const Point& point = evaluation.series.points[i];
    const std::string period = period_in_words(language, evaluation.series.periods[i]);
    chart.actual.push_back(
        {point.time, point.value,
         period + ": " + figures_in_words(language, with_unit(point.value, most_decimals, unit_of_figures(aim)))});
  }
  chart.path_label = html::translate(language, "programme.chart.path");
  chart.actual_label = html::translate(language, "programme.chart.actual");
  chart.projection_label = html::translate(language, "programme.chart.projection");
  return chart;
}

}  // namespace gandan::programme
