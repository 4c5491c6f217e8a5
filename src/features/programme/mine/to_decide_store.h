// What waits for the decision of a person: explanations that were answered, figures and tasks that were sent for
// approval, extensions that were asked for. SQL with the rules of access.h, held to them by a test.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "features/programme/programme.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"

namespace gandan::programme {

enum class DecisionKind : uint8_t { explanation, figure, task, extension };
inline constexpr size_t decision_kind_count = 4;
std::string_view name_of(DecisionKind kind);

struct ToDecide {
  DecisionKind kind = DecisionKind::explanation;
  std::string path;     // opens the very form
  std::string wording;  // of the record
  std::string who;      // sent it, or answers for it; may be ""
  base::Date since;
};

// At most `limit`, the longest waiting first.
std::vector<ToDecide> to_decide(db::Transaction& transaction, const base::WardId& ward,
                                const auth::Principal& principal, DecisionKind kind, int limit);

}  // namespace gandan::programme
