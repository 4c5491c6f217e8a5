// Papers that were published with the ward's answer, as everybody reads them: their list on the page of a case, and
// each to be saved.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_paper_store.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// None before there is an answer, nor of a case or a type that is not shown.
std::vector<KeptPaper> public_papers(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                                     const Case& subject);
std::string public_address(const Case& subject, const KeptPaper& paper);  // a path
// Nothing when there are none.
html::SafeHtml public_paper_list(const http::Context& context, db::Transaction& transaction, const CaseType& type,
                                 const Case& subject);

// GET /field-reports/{code}/papers/{paper}
http::Response public_paper(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
