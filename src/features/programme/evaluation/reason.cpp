#include "features/programme/evaluation/reason.h"

#include <algorithm>
#include <cmath>

#include "features/programme/evaluation/evaluation.h"
#include "vietnamese/format.h"
#include "vietnamese/number.h"

namespace gandan::programme {
namespace {

std::string joined(std::string number, const std::string& unit) {
  if (unit.empty()) return number;
  return unit.starts_with('%') ? number + unit : number + " " + unit;
}

constexpr int most_decimals = 3;

// Decimals worth showing: those of the goal or of the newest figure, one at least of a share, and as many more as it
// takes for `difference` not to look like nought.
int scale_for(const Aim& aim, const Evaluation& evaluation, double difference = 0) {
  int scale = aim.value ? aim.value->normalised().scale() : 0;
  if (aim.low) scale = std::max(scale, aim.low->normalised().scale());
  if (evaluation.latest && evaluation.latest->value) {
    scale = std::max(scale, evaluation.latest->value->normalised().scale());
  }
  if (unit_of_figures(aim).starts_with('%')) scale = std::max(scale, 1);
  while (scale < most_decimals && difference > 1e-9 && difference * std::pow(10, scale) < 0.5) ++scale;
  return std::min(scale, most_decimals);
}

std::string_view key_of(Reason reason) {
  switch (reason) {
    case Reason::no_figure:
      return "programme.reason.no_figure";
    case Reason::achieved:
      return "programme.reason.achieved";
    case Reason::missed:
      return "programme.reason.missed";
    case Reason::reached_early:
      return "programme.reason.reached_early";
    case Reason::holds:
      return "programme.reason.holds";
    case Reason::kept:
      return "programme.reason.kept";
    case Reason::on_path:
      return "programme.reason.on_path";
    case Reason::below_path:
      return "programme.reason.below_path";
    case Reason::above_path:
      return "programme.reason.above_path";
    case Reason::trend_falls_short:
      return "programme.reason.trend_falls_short";
    case Reason::trend_catches_up:
      return "programme.reason.trend_catches_up";
  }
  return "";
}

// A pace that is rounded down would not suffice.
double rounded_up(double value, int scale) {
  const double unit = std::pow(10, scale);
  return std::ceil(value * unit - 1e-6) / unit;
}

std::string awaited_period(const Evaluation& evaluation) {
  return evaluation.awaited ? evaluation.awaited->period.text() : "";
}

std::string awaited_due(const Evaluation& evaluation) {
  return evaluation.awaited ? vietnamese::format_date(evaluation.awaited->due) : "";
}

}  // namespace

std::string with_unit(double value, int scale, const std::string& unit) {
  const auto decimal = base::Decimal::from_double(value, scale);
  return joined(decimal ? vietnamese::format_number(decimal->normalised()) : "?", unit);
}

std::string with_unit(const base::Decimal& value, const std::string& unit) {
  return joined(vietnamese::format_number(value), unit);
}

std::string goal_text(const Aim& aim) {
  if (aim.comparator == Comparator::level_reached) return aim.level;
  if (aim.comparator == Comparator::range && aim.low && aim.high) {
    return joined(vietnamese::format_number(*aim.low) + "-" + vietnamese::format_number(*aim.high), aim.unit);
  }
  if (!aim.value) return "";
  std::string value = with_unit(*aim.value, aim.unit);
  if (aim.comparator == Comparator::at_most) return "≤ " + value;
  if (aim.comparator == Comparator::at_least || aim.comparator == Comparator::maintain) return "≥ " + value;
  return value;
}

Message reason_of(Reason reason, const Aim& aim, const Evaluation& evaluation) {
  const Path& path = *evaluation.path;
  const Point& now = evaluation.series.points.back();
  const std::string& unit = unit_of_figures(aim);
  const bool closed = reason == Reason::missed || reason == Reason::achieved;
  const double expected = closed ? path.end : path.at(now.time);
  const int scale = scale_for(aim, evaluation, std::abs(now.value - expected));
  Message message{std::string(key_of(reason)), {}};
  const auto add = [&message](std::string name, std::string text) {
    message.arguments.emplace_back(std::move(name), std::move(text));
  };
  add("value", with_unit(now.value, scale, unit));
  add("period", evaluation.latest->period.text());
  add("goal", with_unit(path.end, scale, unit));
  add("expected", with_unit(expected, scale, unit));
  add("gap", with_unit(std::abs(now.value - expected), scale, unit));
  add("end", std::to_string(static_cast<int>(std::ceil(path.end_time - 1 - 1e-9))));
  if (evaluation.trend) add("projected", with_unit(evaluation.trend->at(path.end_time), scale, unit));
  return message;
}

Message pace_of(const Aim& aim, const Evaluation& evaluation, double required) {
  const Path& path = *evaluation.path;
  const Point& now = evaluation.series.points.back();
  const bool growth = evaluation.series.years_counted > 0 || path.shape == Shape::geometric;
  const std::string unit = growth ? "%" : unit_of_figures(aim);
  const int scale = growth ? 1 : std::max(1, scale_for(aim, evaluation));
  Message message{growth ? "programme.pace.growth" : "programme.pace.amount", {}};
  if (!growth && !path.rising) message.key = "programme.pace.reduction";
  if (!growth && path.end_time - path.start_time <= 1) {
    message.key = "programme.pace.rest_of_year";
    required = path.end - now.value;
  }
  message.arguments.emplace_back("gap", with_unit(rounded_up(std::abs(required), scale), scale, unit));
  message.arguments.emplace_back("end", std::to_string(static_cast<int>(std::ceil(path.end_time - 1 - 1e-9))));
  const bool told = evaluation.trend && !growth && message.key != "programme.pace.rest_of_year";
  if (told) {
    message.key += evaluation.trend->slope() >= 0 ? "_rose" : "_fell";
    message.arguments.emplace_back("past", with_unit(std::abs(evaluation.trend->slope()), scale, unit));
  }
  return message;
}

Message no_figure(const Evaluation& evaluation) {
  return {"programme.reason.no_figure", {{"period", awaited_period(evaluation)}, {"due", awaited_due(evaluation)}}};
}

Message before_term(const Aim& aim, const Evaluation& evaluation) {
  return {"programme.reason.before_term",
          {{"value", with_unit(*evaluation.latest->value, unit_of_figures(aim))},
           {"period", evaluation.latest->period.text()}}};
}

Message goal_not_assigned(const Evaluation& evaluation) {
  return {"programme.reason.goal_not_assigned", {{"year", std::to_string(evaluation.latest->period.year())}}};
}

Message watched_reason(const Aim& aim, const Evaluation& evaluation) {
  const auto& points = evaluation.series.points;
  Message message{"programme.reason.watched",
                  {{"period", evaluation.latest->period.text()},
                   {"value", with_unit(*evaluation.latest->value, unit_of_figures(aim))}}};
  if (points.size() < 2) return message;
  const double change = points.back().value - points[points.size() - 2].value;
  const bool rose = change > 0;
  message.key += std::abs(change) < 1e-9 ? "_same" : rose ? "_rose" : "_fell";
  if (std::abs(change) >= 1e-9 && aim.direction != Direction::neither) {
    message.key += rose == (aim.direction == Direction::higher) ? "_better" : "_worse";
  }
  const int scale = scale_for(aim, evaluation, std::abs(change));
  message.arguments.emplace_back("gap", with_unit(std::abs(change), scale, unit_of_figures(aim)));
  message.arguments.emplace_back("before", evaluation.series.periods[points.size() - 2].text());
  return message;
}

Message figure_overdue(const Evaluation& evaluation) {
  return {"programme.reason.overdue", {{"period", awaited_period(evaluation)}, {"due", awaited_due(evaluation)}}};
}

Message level_unknown(const Evaluation& evaluation) {
  return {"programme.reason.level_unknown", {{"value", evaluation.latest->level}}};
}

Message level_reason(const Aim& aim, const Evaluation& evaluation, bool reached) {
  return {reached ? "programme.reason.level_reached" : "programme.reason.level_missed",
          {{"value", evaluation.latest->level}, {"period", evaluation.latest->period.text()}, {"goal", aim.level}}};
}

Message judgement_reason(const Evaluation& evaluation) {
  const std::string& answer = evaluation.latest->level;
  std::string key = "programme.reason.judged_unknown";
  if (answer == judged_met) key = "programme.reason.judged_met";
  if (answer == judged_partly) key = "programme.reason.judged_partly";
  if (answer == judged_not_met) key = "programme.reason.judged_not_met";
  return {std::move(key), {{"period", evaluation.latest->period.text()}}};
}

}  // namespace gandan::programme
