// What happened in a span of days, as people tell it: who did what to which record, and which promises turned. From the
// audit log and the promises' changes; who may see what is decided here.
#pragma once

#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/programme/promises/promise_change_store.h"
#include "platform/html/language.h"

namespace gandan::programme {

struct Happening {
  base::Instant at;
  std::string who;            // "" the program itself
  std::string action;         // of the audit log: "target.figure_entered"; "" when a promise turned
  std::string record_kind;    // "target"
  std::string wording, path;  // of the record; path "" when it has no page
  std::optional<PromiseChange> turned = {};
  std::string detail = {};  // "97,1 → 97,5" of a figure that was corrected
};

// Kinds of records that a reader with these permissions hears of.
std::vector<std::string_view> kinds_told(const auth::PermissionSet& permissions);
// Not what is a person's own affair: drafts, watching, signing in.
bool is_told(std::string_view action);

struct Told {
  html::Language language = html::Language::vietnamese;
  const auth::PermissionSet& permissions;
  std::string_view kind;  // only of these records, "" for all that `permissions` allow
  base::Instant since, until;
  int limit = 0;
};
// Newest first.
std::vector<Happening> happenings(db::Transaction& transaction, const base::WardId& ward, const Told& asked);

}  // namespace gandan::programme
