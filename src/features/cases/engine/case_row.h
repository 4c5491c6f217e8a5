// A row of case_record <-> Case, for the stores of this feature.
#pragma once

#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/stored_id.h"
#include "platform/db/stored_instant.h"

namespace gandan::cases {

// Without other_units and pauses, which have tables of their own.
Place place_in(const db::Row& row);
Case case_in(const db::Row& row);
std::string fields_json(const std::map<std::string, std::string>& fields);
std::vector<db::Bound> bound_values(const base::WardId& ward, const Case& subject);

using db::id_in;
using db::optional_id_in;
using db::optional_instant_in;
using db::stored;

}  // namespace gandan::cases
