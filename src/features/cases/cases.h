// The public face of features/cases: what citizens bring to the ward, handled on time. Others receive cases, read and
// list them, take steps, and ask when and why something is due; they never read its tables.
#pragma once

#include <memory>
#include <string_view>

#include "features/cases/engine/case.h"              // Case, Reporter, Asker, Filled
#include "features/cases/engine/case_actions.h"      // CaseRules, receive_case, take_step ...
#include "features/cases/engine/case_days.h"         // deadline_keeper
#include "features/cases/engine/case_event_store.h"  // events_of
#include "features/cases/engine/case_hand_over.h"    // hand_over_duties
#include "features/cases/engine/case_jobs.h"         // reminders
#include "features/cases/engine/case_list_store.h"   // list_cases, count_cases
#include "features/cases/engine/case_why.h"          // due_of, why_due, time_left and their words
#include "features/cases/types/case_type.h"          // CaseType, standard_case_types
#include "platform/http/router.h"

namespace gandan::cases {

class VisitLimits;

// Citizens' pages (/report, /track, /field-reports) and the officers' (/cases). `limits`: of what one address may send,
// for those who keep them over a restart (visit_limit_store.h).
void add_case_routes(http::Router& router, const CaseRules& rules, std::shared_ptr<VisitLimits> limits = nullptr);

// Every case once more, for a search that knows of none.
void put_cases_in_search(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                         base::Instant now);

// Indexes what citizens and other programs reported (engine/case_index.h), unless more comes in just now: then some
// seconds later. To be called every second or so. Requires that this thread holds no transaction.
void index_waiting_cases(db::Database& database, const CaseRules& rules, const base::WardId& ward, base::Instant now);

// Invented cases in several states, some overdue, made through the actions; data/demo/cases.toml. Requires the demo's
// people. They are made as of `actor.at` and some days before.
base::Result<void> load_demo_cases(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                   std::string_view toml);

}  // namespace gandan::cases
