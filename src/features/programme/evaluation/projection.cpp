#include "features/programme/evaluation/projection.h"

#include <algorithm>
#include <cmath>

#include "features/programme/evaluation/reason.h"
#include "features/programme/evaluation/season.h"

namespace gandan::programme {
namespace {

constexpr int decimals = 1;

bool is_growth(const Aim& aim) {
  return aim.basis == Basis::average_per_year || aim.basis == Basis::versus_year;
}

std::string end_of(const Path& path) {
  return std::to_string(static_cast<int>(std::ceil(path.end_time - 1 - 1e-9)));
}

// Which of three sentences: the whole band is good enough, none of it is, or it depends.
std::string key_of(const Path& path, const Projection& projection) {
  const double worst = path.rising ? projection.low : projection.high;
  const double best = path.rising ? projection.high : projection.low;
  if (path.advantage(worst, path.end) >= 0) return "programme.projection.reaches";
  if (path.advantage(best, path.end) < 0) return "programme.projection.falls_short";
  return "programme.projection.uncertain";
}

}  // namespace

bool is_share(const Aim& aim, const Series& series) {
  if (!unit_of_figures(aim).starts_with('%') || is_growth(aim) || aim.basis == Basis::cumulative) return false;
  const auto outside = [](double value) { return value < 0 || value > 100; };
  if (aim.value && outside(aim.value->to_double())) return false;
  return std::ranges::none_of(series.points, outside, &Point::value);
}

Projection projection_at(const Aim& aim, const Evaluation& evaluation, double time) {
  const Trend& trend = *evaluation.trend;
  Projection projection{trend.at(time), trend.low(time), trend.high(time)};
  projection.low = std::min(projection.low, projection.value);
  projection.high = std::max(projection.high, projection.value);
  if (!is_share(aim, evaluation.series)) return projection;
  for (double* value : {&projection.value, &projection.low, &projection.high}) *value = std::clamp(*value, 0.0, 100.0);
  return projection;
}

std::optional<Message> projection_in_words(const Aim& aim, const Evaluation& evaluation) {
  if (!evaluation.trend || !evaluation.path || aim.comparator == Comparator::range) return std::nullopt;
  const Path& path = *evaluation.path;
  const bool over = evaluation.series.points.back().time >= path.end_time - 1e-9;
  const bool yearly = path.end_time - path.start_time <= 1 + 1e-9 && accumulates_in_year(aim);
  if (over || path.each_year || yearly || evaluation.status == Status::achieved) return std::nullopt;
  const Projection projection = projection_at(aim, evaluation, path.end_time);
  const std::string& unit = unit_of_figures(aim);
  return Message{key_of(path, projection),
                 {{"end", end_of(path)},
                  {"value", with_unit(projection.value, decimals, unit)},
                  {"low", with_unit(projection.low, decimals, unit)},
                  {"high", with_unit(projection.high, decimals, unit)},
                  {"goal", with_unit(path.end, decimals, unit)}}};
}

std::optional<Message> season_in_words(const Aim& aim, const Evaluation& evaluation) {
  if (!evaluation.path || !evaluation.latest || evaluation.path->start_time < evaluation.latest->period.year()) {
    return std::nullopt;
  }
  const auto& points = evaluation.series.points;
  const auto season = season_of(points, evaluation.latest->period);
  if (!season || !accumulates_in_year(aim) || aim.basis == Basis::cumulative) return std::nullopt;
  const double then = *value_at(points, evaluation.latest->period.end_time() - 1);
  return Message{
      "programme.projection.last_year",
      {{"value", with_unit(then, decimals, unit_of_figures(aim))}, {"share", with_unit(*season * 100, decimals, "%")}}};
}

}  // namespace gandan::programme
