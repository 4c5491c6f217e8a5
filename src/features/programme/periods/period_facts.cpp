#include "features/programme/periods/period_facts.h"

#include <algorithm>

namespace gandan::programme {
namespace {

size_t place_of(std::vector<std::string>& all, const std::string& wanted) {
  const auto found = std::ranges::find(all, wanted);
  if (found != all.end()) return static_cast<size_t>(found - all.begin());
  all.push_back(wanted);
  return all.size() - 1;
}

// A table while its rows are put together.
struct Building {
  FactTable table;
  std::vector<std::string> subjects;
};

Building& building_of(std::vector<Building>& all, const std::string& part) {
  const auto found = std::ranges::find_if(all, [&](const Building& each) { return each.table.part == part; });
  if (found != all.end()) return *found;
  all.push_back({{part, {}, {}}, {}});
  return all.back();
}

void add(std::vector<Building>& all, html::Language language, const std::vector<PeriodFact>& facts,
         std::optional<base::Decimal> FactCell::*when) {
  for (const PeriodFact& fact : facts) {
    Building& building = building_of(all, fact.part);
    const size_t column = place_of(building.table.measures, fact.measure);
    const size_t line = place_of(building.subjects, fact.subject);
    if (line == building.table.rows.size()) building.table.rows.push_back({fact.name_in(language), {}});
    std::vector<FactCell>& cells = building.table.rows[line].cells;
    if (cells.size() <= column) cells.resize(column + 1);
    cells[column].*when = fact.value;
  }
}

}  // namespace

const std::string& PeriodFact::name_in(html::Language language) const {
  return language == html::Language::english ? name_en : name_vi;
}

std::vector<FactTable> fact_tables(html::Language language, const std::vector<PeriodFact>& before,
                                   const std::vector<PeriodFact>& after) {
  std::vector<Building> all;
  add(all, language, after, &FactCell::after);
  add(all, language, before, &FactCell::before);
  std::vector<FactTable> tables;
  tables.reserve(all.size());
  for (Building& each : all) {
    for (FactRow& row : each.table.rows) row.cells.resize(each.table.measures.size());
    tables.push_back(std::move(each.table));
  }
  return tables;
}

}  // namespace gandan::programme
