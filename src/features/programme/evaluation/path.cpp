#include "features/programme/evaluation/path.h"

#include <algorithm>
#include <cmath>

#include "features/programme/evaluation/season.h"

namespace gandan::programme {
namespace {

bool is_growth(const Aim& aim) {
  return aim.basis == Basis::average_per_year || aim.basis == Basis::versus_year;
}

int base_year_of(const Aim& aim) {
  if (aim.basis == Basis::versus_year && aim.year) return *aim.year;
  return aim.base_year.value_or(aim.first_year);
}

int goal_year_of(const Aim& aim) {
  const bool named = aim.basis == Basis::by_year || aim.basis == Basis::in_year;
  return named ? aim.year.value_or(aim.last_year) : aim.last_year;
}

std::optional<double> assigned_for(const Aim& aim, int year) {
  for (const AssignedGoal& goal : aim.assigned) {
    if (goal.year == year) return goal.value.to_double();
  }
  return aim.value ? std::optional(aim.value->to_double()) : std::nullopt;
}

// The bound of a range that a value outside it must come to; within the range, the lower one.
double bound_for(const Aim& aim, double value) {
  const double high = aim.high->to_double();
  return value > high ? high : aim.low->to_double();
}

// "Equal" without a limiting word is a promise to get there: upwards when the base line lies below, and nought is
// always approached from above. What binds as a ceiling says so ("không quá") and is read as at_most.
bool is_rising(const Aim& aim, double goal, double latest) {
  switch (aim.comparator) {
    case Comparator::at_most:
      return false;
    case Comparator::range:
      return latest <= aim.high->to_double();
    case Comparator::equal:
      if (accumulates_in_year(aim)) return true;
      return goal != 0 && !(aim.base_value && aim.base_value->to_double() > goal);
    case Comparator::maintain:
      return goal != 0;
    default:
      return true;
  }
}

// Where last year's course is known, the path leads from what should be there by now (the goal times the part of last
// year that was there by then) to the goal; otherwise from nought, in equal parts.
Path yearly_path(const Aim& aim, std::span<const Point> points, const Period& latest, Path path) {
  path.end_time = latest.year() + 1;
  path.start_time = latest.year();
  path.each_year = true;
  if (!accumulates_in_year(aim)) return path;
  path.shape = Shape::linear;
  path.start = 0;
  if (const auto season = season_of(points, latest)) {
    path.each_year = false;
    path.start_time = latest.end_time();
    path.start = path.end * *season;
  }
  return path;
}

Path term_path(const Aim& aim, Path path, double first_time, double first) {
  path.end_time = goal_year_of(aim) + 1;
  if (aim.basis == Basis::cumulative) {
    path.shape = Shape::linear;
    path.start_time = aim.base_year ? *aim.base_year + 1 : aim.first_year;
    path.start = 0;
    return path;
  }
  if (is_growth(aim) && !aim.base_value) {
    path.start_time = base_year_of(aim) + 1;
    path.shape = aim.basis == Basis::versus_year ? Shape::linear : Shape::flat;
    path.start = aim.basis == Basis::versus_year ? 0 : path.end;
    return path;
  }
  path.start_time = aim.base_value ? base_year_of(aim) + 1 : first_time;
  path.start = first;
  const bool still_to_go = path.advantage(path.start, path.end) < 0 && path.start_time < path.end_time;
  if (still_to_go) path.shape = is_growth(aim) && first > 0 ? Shape::geometric : Shape::linear;
  return path;
}

}  // namespace

double Path::at(double time) const {
  if (shape == Shape::flat) return end;
  if (each_year) return start + (end - start) * (time - std::ceil(time - 1e-9) + 1);
  if (time >= end_time) return end;
  if (time <= start_time) return start;
  const double part = (time - start_time) / (end_time - start_time);
  if (shape == Shape::geometric) return start * std::pow(end / start, part);
  return start + (end - start) * part;
}

std::optional<double> Path::pace_from(double time, double value) const {
  const double years = end_time - time;
  if (years <= 1e-9) return std::nullopt;
  if (shape != Shape::geometric) return (end - value) / years;
  if (value <= 0 || end <= 0) return std::nullopt;
  return (std::pow(end / value, 1 / years) - 1) * 100;
}

std::optional<double> goal_of(const Aim& aim, int year) {
  if (is_assigned(aim)) return assigned_for(aim, year);
  if (aim.comparator == Comparator::range) return aim.low ? std::optional(aim.low->to_double()) : std::nullopt;
  if (!aim.value) return aim.base_value ? std::optional(aim.base_value->to_double()) : std::nullopt;
  const double value = aim.value->to_double();
  if (!is_growth(aim) || !aim.base_value) return value;
  const int years = aim.basis == Basis::versus_year ? 1 : aim.last_year - base_year_of(aim);
  return aim.base_value->to_double() * std::pow(1 + value / 100, years);
}

std::optional<Path> path_of(const Aim& aim, std::span<const Point> points, const Period& latest) {
  const auto goal = goal_of(aim, latest.year());
  if (!goal) return std::nullopt;
  const double first = aim.base_value ? aim.base_value->to_double() : points.front().value;
  const double now = points.back().value;
  Path path;
  path.end = aim.comparator == Comparator::range ? bound_for(aim, now) : *goal;
  path.rising = is_rising(aim, path.end, now);
  path.start = path.end;
  if (aim.basis == Basis::annual || is_assigned(aim)) return yearly_path(aim, points, latest, path);
  if (aim.basis == Basis::maintain || aim.comparator == Comparator::maintain) {
    path.start_time = aim.first_year;
    path.end_time = aim.last_year + 1;
    return path;
  }
  return term_path(aim, path, points.front().time, first);
}

}  // namespace gandan::programme
