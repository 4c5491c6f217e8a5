// Tells people what they were put in charge of, and what is due or late. Uses notices; decides nothing about e-mail.
#pragma once

#include <functional>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "features/audit/audit.h"
#include "features/programme/change.h"

namespace gandan::programme {

// When the change puts somebody new in charge of a target or task. Silent for what the program or an import does.
void tell_assigned(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed,
                   const nlohmann::json& before, const nlohmann::json& after);

// Everything of the live programme that is due within reminder_days_ahead (once), or late (once a week). In portions,
// each of which it commits; false when `goes_on` said no before the last.
bool tell_what_is_due(db::Database& database, const base::WardId& ward, base::Instant now,
                      const std::function<bool()>& goes_on);

}  // namespace gandan::programme
