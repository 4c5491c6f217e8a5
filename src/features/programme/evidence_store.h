// SQL of where evidence stands: which kept files the records of the programme refer to.
#pragma once

#include <string>
#include <vector>

#include "base/typed_id.h"
#include "platform/db/database.h"

namespace gandan::programme {

// Of every figure in whatever state, product and answer, and of what people wrote beside them. Reads all of them.
std::vector<std::string> file_addresses_in_records(db::Transaction& transaction, const base::WardId& ward);

}  // namespace gandan::programme
