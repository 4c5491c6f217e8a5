// Tells people of the ward what concerns them of cases, through features/notices: what was given to them, what comes
// due, what a citizen answered. Nothing that a citizen wrote, and nobody's name, is put into a notice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/cases/engine/case_actions.h"
#include "features/notices/notices.h"
#include "platform/jobs/runner.h"

namespace gandan::cases {

// Whoever is put in charge anew; `before` is nullptr for a case just received. Sent on when another unit had it.
void tell_assigned(db::Transaction& transaction, const audit::Actor& actor, const Case* before, const Case& after);
// The head of a further unit.
void tell_shared(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                 const auth::UnitId& unit);
// Whoever a note names as "@Nguyễn Thị Hoa".
void tell_mentioned(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                    std::string_view note);
// That another program wrote about it: who is in charge reads it in the history.
void tell_updated_outside(db::Transaction& transaction, const audit::Actor& actor, const Case& subject);
// A transition tells the person in charge, in the words of its letter's subject.
void tell_in_program(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type, const Case& subject,
                     const Transition& transition, const std::string& words);
// One notice for each person whose cases moved; `path` lists them all.
void tell_moved(db::Transaction& transaction, const audit::Actor& actor, const std::vector<MovedDue>& moved,
                const std::string& path);

// What to tell of what is due within a working day (once) or late (once a week), on working days.
std::vector<notices::NewNotice> what_is_due(db::Transaction& transaction, const CaseRules& rules,
                                            const base::WardId& ward, base::Instant now);

// Once a month to each administrator, while the holidays of the next year wait to be confirmed.
std::vector<notices::NewNotice> days_to_confirm(db::Transaction& transaction, const base::WardId& ward,
                                                base::Instant now);

}  // namespace gandan::cases
