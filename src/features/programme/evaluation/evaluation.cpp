#include "features/programme/evaluation/evaluation.h"

#include <algorithm>
#include <cmath>

#include "features/programme/evaluation/level.h"
#include "features/programme/evaluation/reason.h"

namespace gandan::programme {
namespace {

bool at_least_as_good(const Path& path, double value, double than) {
  const double slack = 1e-9 * std::max(1.0, std::abs(than));
  return path.advantage(value, than) >= -slack;
}

bool reaches_goal(const Aim& aim, const Path& path, double value) {
  if (aim.comparator != Comparator::range) return at_least_as_good(path, value, path.end);
  return value >= aim.low->to_double() && value <= aim.high->to_double();
}

// A mean growth counts years, not time: ((1 + g)^N / prod(1 + r_i))^(1 / (N - n)) - 1.
std::optional<double> growth_still_required(const Aim& aim, const Series& series, double goal) {
  const int years = aim.last_year - aim.base_year.value_or(aim.first_year);
  const int left = years - series.years_counted;
  if (left <= 0 || series.growth_so_far <= 0) return std::nullopt;
  return (std::pow(std::pow(1 + goal / 100, years) / series.growth_so_far, 1.0 / left) - 1) * 100;
}

struct Paces {
  std::optional<double> planned, required;
};

Paces paces_of(const Aim& aim, const Series& series, const Path& path) {
  if (series.years_counted > 0) return {path.end, growth_still_required(aim, series, path.end)};
  if (path.shape == Shape::flat) return {};
  const Point& now = series.points.back();
  return {path.pace_from(path.start_time, path.start), path.pace_from(now.time, now.value)};
}

bool can_catch_up(const Path& path, const Paces& paces, double value) {
  if (paces.planned && paces.required) return *paces.required / *paces.planned <= recoverable_pace;
  if (path.shape != Shape::flat) return false;
  return path.advantage(value, path.end) >= -tolerated_shortfall * std::abs(path.end);
}

// What is reached once cannot be lost again: a level to be had by a year, a sum that only grows.
bool counts_when_reached(const Aim& aim, const Path& path) {
  if (accumulates_in_year(aim)) return path.rising;
  if (aim.comparator == Comparator::maintain) return false;
  return aim.basis == Basis::by_year || (aim.basis == Basis::versus_year && aim.base_value);
}

struct Verdict {
  Status status = Status::no_data;
  Reason reason = Reason::no_figure;
};

Verdict by_path(const Aim& aim, const Evaluation& evaluation, const Paces& paces) {
  const Path& path = *evaluation.path;
  const Point& now = evaluation.series.points.back();
  const bool reached = reaches_goal(aim, path, now.value);
  const bool kept = aim.basis == Basis::maintain || aim.comparator == Comparator::maintain;
  if (now.time >= path.end_time - 1e-9) {
    return reached ? Verdict{Status::achieved, Reason::achieved} : Verdict{Status::off_track, Reason::missed};
  }
  if (reached && counts_when_reached(aim, path)) return {Status::achieved, Reason::reached_early};
  if (reached) return {Status::on_track, kept ? Reason::kept : Reason::holds};
  if (kept && evaluation.latest->period.ends_year()) return {Status::off_track, Reason::missed};
  if (path.shape != Shape::flat && at_least_as_good(path, now.value, path.at(now.time))) {
    return {Status::on_track, Reason::on_path};
  }
  const Reason why = path.rising ? Reason::below_path : Reason::above_path;
  return {can_catch_up(path, paces, now.value) ? Status::at_risk : Status::off_track, why};
}

// The most favourable end of the trend's band: only when even that misses the goal does a trend darken the picture.
double best_of_band(const Path& path, const Trend& trend) {
  return path.rising ? trend.high(path.end_time) : trend.low(path.end_time);
}

Verdict with_trend(Verdict verdict, const Aim& aim, const Evaluation& evaluation) {
  const bool open = verdict.reason != Reason::missed && verdict.reason != Reason::achieved;
  if (!evaluation.trend || !open || aim.comparator == Comparator::range) return verdict;
  const Path& path = *evaluation.path;
  if (verdict.status == Status::on_track && !at_least_as_good(path, best_of_band(path, *evaluation.trend), path.end)) {
    return {Status::at_risk, Reason::trend_falls_short};
  }
  if (verdict.status == Status::off_track && at_least_as_good(path, evaluation.trend->at(path.end_time), path.end)) {
    return {Status::at_risk, Reason::trend_catches_up};
  }
  return verdict;
}

void judge_quantity(const Aim& aim, const std::vector<Figure>& figures, Evaluation& evaluation) {
  std::vector<Figure> measured;
  std::ranges::copy_if(figures, std::back_inserter(measured), [](const Figure& f) { return f.value.has_value(); });
  if (measured.empty()) return;
  evaluation.latest = measured.back();
  evaluation.series = series_of(aim, measured);
  if (evaluation.series.points.empty()) {
    evaluation.reason = before_term(aim, evaluation);
    return;
  }
  if (is_watched(aim)) {
    evaluation.reason = watched_reason(aim, evaluation);
    return;
  }
  evaluation.path = path_of(aim, evaluation.series.points, evaluation.latest->period);
  if (!evaluation.path) {
    evaluation.reason = goal_not_assigned(evaluation);
    return;
  }
  evaluation.trend = theil_sen(evaluation.series.comparable);
  const Paces paces = paces_of(aim, evaluation.series, *evaluation.path);
  const Verdict verdict = with_trend(by_path(aim, evaluation, paces), aim, evaluation);
  evaluation.status = verdict.status;
  evaluation.reason = reason_of(verdict.reason, aim, evaluation);
  if (verdict.status != Status::achieved && paces.required) {
    evaluation.pace = pace_of(aim, evaluation, *paces.required);
  }
}

void judge_level(const Aim& aim, const std::vector<Figure>& figures, Evaluation& evaluation) {
  evaluation.latest = figures.back();
  const auto above = compare_levels(figures.back().level, aim.level);
  if (!above) {
    evaluation.reason = level_unknown(evaluation);
    return;
  }
  const bool year_over = figures.back().period.ends_year();
  if (*above >= 0)
    evaluation.status = year_over ? Status::achieved : Status::on_track;
  else
    evaluation.status = year_over ? Status::off_track : Status::at_risk;
  evaluation.reason = level_reason(aim, evaluation, *above >= 0);
}

void judge_judgement(const Aim& aim, const std::vector<Figure>& figures, Evaluation& evaluation) {
  evaluation.latest = figures.back();
  const std::string& answer = figures.back().level;
  const bool yearly = aim.basis == Basis::annual || aim.basis == Basis::in_year;
  const bool over =
      yearly ? figures.back().period.ends_year() : figures.back().period.end_time() >= aim.last_year + 1 - 1e-9;
  if (answer == judged_met)
    evaluation.status = over ? Status::achieved : Status::on_track;
  else if (answer == judged_partly)
    evaluation.status = over ? Status::off_track : Status::at_risk;
  else if (answer == judged_not_met)
    evaluation.status = Status::off_track;
  evaluation.reason = judgement_reason(evaluation);
}

void judge(const Aim& aim, const std::vector<Figure>& figures, Evaluation& evaluation) {
  switch (nature_of(aim)) {
    case Nature::quantity:
      return judge_quantity(aim, figures, evaluation);
    case Nature::level:
      return judge_level(aim, figures, evaluation);
    case Nature::judgement:
      return judge_judgement(aim, figures, evaluation);
  }
}

}  // namespace

std::optional<Awaited> awaited_after(const Aim& aim, const std::optional<Period>& newest) {
  Period period = Period::containing(aim.expected_from, aim.frequency);
  if (newest) {
    const Period next = Period::containing(newest->last_day().plus_days(1), aim.frequency);
    if (earlier(period, next)) period = next;
  }
  const bool one_year = aim.basis == Basis::in_year && aim.year;
  if (one_year && period.year() < *aim.year) period = *Period::make(*aim.year, aim.frequency, 1);
  const bool ends_by_year = one_year || (aim.basis == Basis::by_year && aim.year);
  if (period.year() > (ends_by_year ? *aim.year : aim.last_year)) return std::nullopt;
  return Awaited{period, due_on(period, aim.due_days)};
}

Evaluation evaluate(const Aim& aim, std::vector<Figure> figures, base::Date today) {
  const std::vector<Figure> sorted = in_order(std::move(figures));
  Evaluation evaluation;
  std::optional<Period> newest;
  if (!sorted.empty()) {
    newest = sorted.back().period;
    judge(aim, sorted, evaluation);
  }
  evaluation.awaited = awaited_after(aim, newest);
  if (!evaluation.latest) evaluation.reason = no_figure(evaluation);
  evaluation.without_delay = evaluation.status;
  if (!evaluation.awaited) return evaluation;
  if (evaluation.awaited->due >= today) {
    evaluation.changes_on = evaluation.awaited->due.plus_days(1);
  } else if (evaluation.status != Status::off_track) {
    evaluation.status = Status::overdue;
    evaluation.reason = figure_overdue(evaluation);
  }
  return evaluation;
}

}  // namespace gandan::programme
