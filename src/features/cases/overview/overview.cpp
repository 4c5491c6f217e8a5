#include "features/cases/overview/overview.h"

#include <algorithm>

#include "features/cases/overview/measured_list_store.h"

namespace gandan::cases {
namespace {

using Lines = std::map<std::string, OverviewLine>;

void add_open(OverviewLine& line, const OpenGroup& group) {
  line.open += group.open;
  line.late += group.late;
  line.late_of_span += group.late_of_span;
}

std::vector<OverviewLine> lines_of(const Lines& lines) {
  std::vector<OverviewLine> all;
  for (const auto& [key, line] : lines) {
    all.push_back(line);
    all.back().key = key;
  }
  return all;
}

double share(const OverviewLine& line) {
  const auto percent = percent_in_time(line.measured, line.late_of_span);
  return percent ? percent->to_double() : 100.0;
}

}  // namespace

void sort_red_first(std::vector<OverviewLine>& lines) {
  std::ranges::stable_sort(lines, [](const OverviewLine& a, const OverviewLine& b) {
    if (a.late != b.late) return a.late > b.late;
    if (share(a) != share(b)) return share(a) < share(b);
    return a.measured.received > b.measured.received;
  });
}

Overview overview_of(db::Transaction& transaction, const base::WardId& ward, std::string_view type, const Span& span,
                     base::Instant now) {
  Lines units, categories, places, people;
  const auto measure = [&](Dimension dimension, Lines& lines) {
    for (auto& [key, measured] : measured_by(transaction, ward, dimension, type, span)) lines[key].measured = measured;
  };
  measure(Dimension::unit, units);
  measure(Dimension::category, categories);
  measure(Dimension::neighbourhood, places);
  Overview overview;
  for (const auto& [key, line] : categories) overview.all.measured += line.measured;
  for (const OpenGroup& group : open_groups(transaction, ward, type, span, now)) {
    add_open(overview.all, group);
    add_open(units[group.unit], group);
    add_open(categories[group.category], group);
    add_open(places[group.neighbourhood], group);
    add_open(people[group.person], group);
  }
  overview.extended = count_extended(transaction, ward, type, span);
  const Span before = span.before();
  for (const auto& [key, measured] : measured_by(transaction, ward, Dimension::all, type, before)) {
    overview.all.before += measured.received;
  }
  for (const auto& [key, measured] : measured_by(transaction, ward, Dimension::neighbourhood, type, before)) {
    if (places.contains(key)) places[key].before = measured.received;
  }
  overview.units = lines_of(units);
  overview.categories = lines_of(categories);
  overview.people = lines_of(people);
  places.erase("");
  overview.neighbourhoods = lines_of(places);
  for (auto* lines : {&overview.units, &overview.categories, &overview.people}) sort_red_first(*lines);
  std::ranges::stable_sort(overview.neighbourhoods, std::greater<>(),
                           [](const OverviewLine& line) { return line.measured.received; });
  if (overview.neighbourhoods.size() > most_hot_spots) overview.neighbourhoods.resize(most_hot_spots);
  // Months to come say nothing yet.
  const base::Date today = base::local_date(now);
  const Span last = span.after() > today ? Span::month_of(today) : span;
  overview.months = measured_months(transaction, ward, type, last, months_of_trend, now);
  return overview;
}

}  // namespace gandan::cases
