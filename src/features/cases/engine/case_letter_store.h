// The SQL of letters to reporters: those that were not sent yet, and where to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

struct Letters {
  std::string code = {}, secret_hash = {};
  std::string name = {}, email = {};  // of the reporter
  struct One {
    std::string id = {}, subject = {}, text = {};
  };
  std::vector<One> unsent = {};  // oldest first
};
// nullopt when there is no such case, or its reporter left no address.
std::optional<Letters> letters_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);
void mark_sent(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const std::string& letter,
               base::Instant now);
void forget_address(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);

}  // namespace gandan::cases
