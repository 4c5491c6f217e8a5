// One thing done with several cases at once: all of them or none, each audited and in its own history. Leaves what each
// step means to case_actions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/engine/case_actions.h"

namespace gandan::cases {

inline constexpr size_t most_chosen = 200;

// A case as the asker saw it in the list.
struct Chosen {
  std::string code = {};
  std::optional<int64_t> version = {};
};
// "UB-PA-2611-0042-K~3"
std::string text_of(const Case& subject);
Chosen chosen_in(std::string_view text);

enum class BulkAct : uint8_t { assign, send_on };
struct BulkWork {
  BulkAct act = BulkAct::assign;
  std::vector<Chosen> cases = {};
  Assignment assignment = {};                 // of assign
  std::string destination = {}, answer = {};  // of send_on: by each type's own transition that names a destination
};

struct BulkFault {
  std::string code = {};  // of the case that could not be done, or ""
  base::Error error = {};
};
// nullopt: all is done, commit. Otherwise the first that could not be; roll back.
std::optional<BulkFault> do_with_many(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                      const Asker& asker, const BulkWork& work);

}  // namespace gandan::cases
