// The SQL of the audit log.
#pragma once

#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/audit/audit_filter.h"

namespace gandan::audit {

struct Listed {
  std::string id;
  Entry entry;
};

// Newest first, at most `limit`, those after `filter.before`.
std::vector<Listed> list_entries(db::Transaction& transaction, const base::WardId& ward, const Filter& filter,
                                 int limit);
// The kinds of record that have entries.
std::vector<std::string> record_kinds(db::Transaction& transaction, const base::WardId& ward);

std::string_view name_of(Channel channel);  // "command_line"

}  // namespace gandan::audit
