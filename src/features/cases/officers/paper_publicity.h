// Publishing a paper of a case with the ward's answer: chosen by who handles the case, under a name that they write,
// and taken back as easily. Only what holds nothing but its pages is published: a PDF or a picture, which was made
// anew.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_paper_store.h"

namespace gandan::cases {

inline constexpr const char* published_name_field = "published_as";

// Whether papers of such a case are shown to anybody: as its answer is.
bool may_be_published(const CaseType& type, const Case& subject);
bool is_publishable(attachments::Kind kind);

// Before there is an answer it waits for that. Both are written down; the caller commits.
base::Result<void> publish_paper(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                 const Asker& asker, const CaseId& id, const PaperId& paper, const std::string& name);
// Where the time of keeping who brought the case is over the paper goes for good, as the others went.
base::Result<void> take_back_paper(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                   const CaseId& id, const PaperId& paper);

}  // namespace gandan::cases
