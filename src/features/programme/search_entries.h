// What the search of the site knows of the programme: targets, tasks and projects by their words.
#pragma once

#include <string_view>

#include "features/audit/audit.h"

namespace gandan::programme {

// Puts the record as it stands now, takes it away when it was withdrawn. Other kinds of record are left alone.
void refresh_search(db::Transaction& transaction, const audit::Actor& actor, std::string_view record_kind,
                    std::string_view record_id);

}  // namespace gandan::programme
