// What every change of the programme does besides changing: it is written to the audit log with what differs, and the
// revision is counted up - in the change's own transaction.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "features/audit/audit.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/targets/target_store.h"
#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

struct Changed {
  std::string_view action;  // "target.added"
  std::string_view record_kind;
  std::string record_id;
};

// `before` and `after`: objects of all fields, or null where there was nothing before; only those that differ are kept.
void note_change(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed,
                 const nlohmann::json& before, const nlohmann::json& after);

nlohmann::json fields_of(const Target& target);
nlohmann::json fields_of(const Measurement& measurement);
nlohmann::json fields_of(const Task& task);

base::Error not_found();
base::Error stale();  // somebody else changed it meanwhile

}  // namespace gandan::programme
