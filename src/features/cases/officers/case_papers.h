// Papers of a case: a petition, a decision, minutes of a visit. Attached by who handles the case or receives it, and
// read by who handles it alone, as they may name its citizen: each is handed out to be saved, and each look is written
// down. They go with who brought the case (case_retention.h).
#pragma once

#include <vector>

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_paper_store.h"
#include "features/cases/officers/case_view.h"
#include "platform/html/form.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

inline constexpr size_t most_papers_of_a_case = 24;
// The field of a form in which papers are chosen: attachments::files_in(request, paper_field).
inline constexpr const char* paper_field = "paper";

html::Field paper_field_of(html::Language language, const base::Error* error);

// Of a case that was just received; the caller has checked who sends it.
void keep_papers(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                 const std::vector<attachments::CheckedFile>& papers);
base::Result<void> add_papers(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                              const CaseId& id, const std::vector<attachments::CheckedFile>& papers);
// One that does not belong here, with what it holds.
base::Result<void> remove_paper(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                const CaseId& id, const PaperId& paper);
struct HandedOut {
  KeptPaper paper;
  std::string bytes;
};
// Written down in the audit log; the caller commits.
base::Result<HandedOut> look_at_paper(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                      const CaseId& id, const PaperId& paper);

// The list on the officer's page: for who handles the case with names and buttons, for others their number alone.
// Nothing when there are none.
html::SafeHtml paper_list(const http::Context& context, db::Transaction& transaction, const CaseType& type,
                          const Case& subject, const JustDone& after);

http::Response paper_file(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response post_papers(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /cases/{code}/papers/{paper}/removal, .../publication and .../withdrawal
http::Response post_paper_removal(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response post_paper_publication(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response post_paper_withdrawal(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
