// What other features measured of a period that is closed: how a ward's cases went, for one. Whoever puts them together
// (app) says how to find it; this one keeps it as it was then, shows it, and compares it with that of another period.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/typed_id.h"
#include "platform/auth/permission.h"
#include "platform/db/database.h"
#include "platform/html/language.h"

namespace gandan::programme {

struct PeriodAsked {
  base::WardId ward;
  base::Date first_day, last_day;
  base::Instant now;
};

// One number of a table: in the row of `subject`, in the column of `measure`.
struct PeriodFact {
  std::string part;                         // word of locales/: the title of the table
  std::string subject;                      // the same in every period: the id of a unit; "" of what has none
  std::string name_vi, name_en;             // of the row, as it was
  std::string measure;                      // word of locales/: the heading of the column
  std::optional<base::Decimal> value = {};  // nullopt: there was nothing to measure

  const std::string& name_in(html::Language language) const;
};

struct PeriodFacts {
  std::function<std::vector<PeriodFact>(db::Transaction&, const PeriodAsked&)> find = {};
  auth::Permission permission = auth::Permission::view_programme;  // to read what was found
};

// The tables of what was found, of one period or of two side by side. Pure: rows in the order of the later period, then
// those that it has no longer.
struct FactCell {
  std::optional<base::Decimal> before, after;
};
struct FactRow {
  std::string name;
  std::vector<FactCell> cells;  // one for each measure
};
struct FactTable {
  std::string part;
  std::vector<std::string> measures;
  std::vector<FactRow> rows;
};
std::vector<FactTable> fact_tables(html::Language language, const std::vector<PeriodFact>& before,
                                   const std::vector<PeriodFact>& after);

}  // namespace gandan::programme
