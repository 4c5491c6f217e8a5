#include "features/programme/evaluation/series.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace gandan::programme {
namespace {

int first_counted_year(const Aim& aim) {
  if (aim.basis == Basis::average_per_year) return aim.base_year.value_or(aim.first_year) + 1;
  return aim.base_year ? *aim.base_year + 1 : aim.first_year;
}

// Within a year the newest figure stands for the year so far.
Series totals(const Aim& aim, const std::vector<Figure>& figures) {
  Series series;
  std::map<int, double> of_year;
  for (const Figure& figure : figures) {
    if (figure.period.year() < first_counted_year(aim)) continue;
    of_year[figure.period.year()] = figure.value->to_double();
    double total = 0;
    for (const auto& [year, value] : of_year) total += value;
    series.points.push_back({figure.period.end_time(), total});
    series.periods.push_back(figure.period);
  }
  series.comparable = series.points;
  return series;
}

// Mean growth a year: the geometric mean, since growths multiply: (prod (1 + r_i))^(1/n) - 1.
Series mean_growth(const Aim& aim, const std::vector<Figure>& figures) {
  Series series;
  std::map<int, double> of_year;
  for (const Figure& figure : figures) {
    if (figure.period.year() < first_counted_year(aim)) continue;
    of_year[figure.period.year()] = std::max(0.0, 1 + figure.value->to_double() / 100);
    double product = 1;
    for (const auto& [year, factor] : of_year) product *= factor;
    const auto years = static_cast<double>(of_year.size());
    series.points.push_back({figure.period.end_time(), (std::pow(product, 1 / years) - 1) * 100});
    series.periods.push_back(figure.period);
    series.growth_so_far = product;
    series.years_counted = static_cast<int>(of_year.size());
  }
  return series;
}

}  // namespace

std::vector<Figure> in_order(std::vector<Figure> figures) {
  std::ranges::stable_sort(figures, [](const Figure& a, const Figure& b) { return earlier(a.period, b.period); });
  std::vector<Figure> kept;
  for (Figure& figure : figures) {
    const bool same_end = !kept.empty() && kept.back().period.last_day() == figure.period.last_day();
    if (same_end)
      kept.back() = std::move(figure);
    else
      kept.push_back(std::move(figure));
  }
  return kept;
}

Series series_of(const Aim& aim, const std::vector<Figure>& figures) {
  if (aim.basis == Basis::cumulative) return totals(aim, figures);
  if (aim.basis == Basis::average_per_year && !aim.base_value) return mean_growth(aim, figures);
  Series series;
  const bool whole_years = accumulates_in_year(aim);
  for (const Figure& figure : figures) {
    const Point point{figure.period.end_time(), figure.value->to_double()};
    series.points.push_back(point);
    series.periods.push_back(figure.period);
    if (!whole_years || figure.period.ends_year()) series.comparable.push_back(point);
  }
  return series;
}

}  // namespace gandan::programme
