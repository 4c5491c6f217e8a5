#include "features/cases/engine/case_retention.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/cases/engine/case_retention_store.h"
#include "features/search/search.h"

// keys: audit.kind.case_retention audit.action.case_retention.erased audit.field.*
// not keys: case_retention.erased

namespace gandan::cases {
namespace {

constexpr int64_t day_milliseconds = int64_t{24} * 60 * 60 * 1000;

base::Instant days_ago(base::Instant now, int64_t days) {
  return {now.epoch_milliseconds - days * day_milliseconds};
}

void write_down(db::Transaction& transaction, const audit::Actor& actor, const std::string& type_key,
                const Erased& erased) {
  if (erased.reporters == 0 && erased.cases == 0) return;
  const nlohmann::json counts = {{"reporters", erased.reporters}, {"cases", erased.cases}};
  audit::record(transaction, actor, {"case_retention.erased", "case_retention", type_key, "", counts.dump()});
}

std::vector<std::string> personal_fields(const CaseType& type) {
  std::vector<std::string> keys;
  for (const FieldRule& rule : type.fields) {
    if (rule.is_personal) keys.push_back(rule.key);
  }
  return keys;
}

}  // namespace

Erased erase_what_is_over(db::Transaction& transaction, const audit::Actor& actor, int64_t batch) {
  Erased all;
  for (const TypeVersion& version : type_versions(transaction, actor.ward)) {
    const auto type = read_case_type(version.text, version.type_key);
    if (!type) continue;  // told when a case of it is read
    // While it can still be reopened, who brought it has to be known.
    const int64_t reporter_days = std::max(type->reporter_days, type->reopen_within_days);
    const base::Date day = base::local_date(actor.at).plus_months(static_cast<int>(-12 * type->case_years));
    Erased erased;
    // Everything first: such a case needs no step of its own for its reporter.
    for (const CaseId& id :
         ended_before(transaction, actor.ward, version.hash, {base::local_midnight(day), Kept::nothing, batch})) {
      erase_all(transaction, actor.ward, id);
      search::remove(transaction, actor.ward, "case", id.text());
      ++erased.cases;
    }
    for (const CaseId& id : ended_before(transaction, actor.ward, version.hash,
                                         {days_ago(actor.at, reporter_days), Kept::without_reporter, batch})) {
      erase_fields(transaction, actor.ward, id, personal_fields(*type));
      erase_reporter(transaction, actor.ward, id);
      ++erased.reporters;
    }
    write_down(transaction, actor, version.type_key, erased);
    all.reporters += erased.reporters;
    all.cases += erased.cases;
  }
  return all;
}

}  // namespace gandan::cases
