// What the search of the site knows of the programme: targets, tasks with their comments, projects, explanations and
// frozen periods by their words.
#pragma once

#include "features/audit/audit.h"
#include "features/programme/change.h"

namespace gandan::programme {

// Puts the record as it stands now, takes it away when it was withdrawn. Other kinds of record are left alone.
void refresh_search(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed);

}  // namespace gandan::programme
