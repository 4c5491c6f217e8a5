// The SQL of papers of cases: what features/attachments has checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/attachments/attachments.h"
#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

using PaperId = base::TypedId<struct PaperTag>;

struct KeptPaper {
  PaperId id;
  std::string name = {};  // may name a citizen
  attachments::Kind kind = attachments::Kind::pdf;
  int64_t size_bytes = 0;
  std::string added_name = {};
  base::Instant added_at = {};
  std::optional<base::Instant> published_at = {};
  std::string published_as = {};  // its name for everybody
};

void insert_paper(db::Transaction& transaction, const audit::Actor& actor, const CaseId& subject, const PaperId& id,
                  const attachments::CheckedFile& file);
// In the order they came.
std::vector<KeptPaper> papers_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject);
// What the paper holds; nullopt when the case has no such paper.
std::optional<std::string> paper_bytes(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject,
                                       const PaperId& id);
// False when the case has no such paper; so below. nullopt: nobody sees it any longer.
bool update_publication(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject,
                        const PaperId& id, std::optional<base::Instant> published_at, const std::string& published_as);
bool delete_paper(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject, const PaperId& id);

}  // namespace gandan::cases
