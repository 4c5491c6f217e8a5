#include "reading/reading.h"

#include "reading/targets/facts.h"
#include "reading/targets/targets.h"
#include "reading/text/place.h"
#include "reading/works/projects.h"
#include "reading/works/tasks.h"

namespace gandan::reading {

Reading read_report(const Document& document) {
  const std::vector<Place> places = find_places(document);
  Reading reading;
  reading.targets = read_targets(document, places);
  reading.tasks = read_tasks(document, places);
  reading.projects = read_projects(document, places);
  reading.footnotes = document.footnotes;
  reading.facts = read_facts(document, places);
  return reading;
}

std::string period_text(const TargetPeriod& period) {
  switch (period.kind) {
    case TargetPeriod::Kind::annual:
      return "annual";
    case TargetPeriod::Kind::by_year:
      return period.year > 0 ? "by_" + std::to_string(period.year) : "";
    case TargetPeriod::Kind::average_per_year:
      return "average_per_year";
    case TargetPeriod::Kind::versus_year:
      return "vs_" + std::to_string(period.year);
    case TargetPeriod::Kind::maintain:
      return "maintain";
    case TargetPeriod::Kind::cumulative:
      return "cumulative";
    case TargetPeriod::Kind::year:
      return "year";
  }
  return {};
}

std::string_view comparator_text(Comparator comparator) {
  switch (comparator) {
    case Comparator::none:
      return "";
    case Comparator::at_least:
      return ">=";
    case Comparator::at_most:
      return "<=";
    case Comparator::equal:
      return "=";
    case Comparator::range:
      return "range";
    case Comparator::maintain:
      return "maintain";
    case Comparator::growth_per_year:
      return "growth_per_year";
    case Comparator::growth_total:
      return "growth_total";
  }
  return {};
}

}  // namespace gandan::reading
