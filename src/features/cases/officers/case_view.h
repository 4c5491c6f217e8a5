// Draws the officer's page of one case (case_page.h). Leaves its forms to case_acts.h, and what they do to
// case_page.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "features/cases/case_words.h"
#include "features/cases/engine/case_actions.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// What was just done on the page and has to be shown.
struct JustDone {
  const http::Fields* typed = nullptr;  // of a form that was refused
  const base::Error* error = nullptr;
  std::optional<Reporter> reporter = {};  // was asked for
  std::string unfolded = {};              // the part that "?form=" asks for: "person", "step-answer"
  std::string next = {};                  // where its forms lead when they are done; "" to the case itself
};

http::Response case_view(const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
                         const Case& subject, const JustDone& after);

// The same without a page around it, for a list beside which it opens. Its forms lead back to `here`, the address of
// the list with the case; `closed` is that without it.
struct BesideList {
  std::string here, closed;
  std::string unfolded = {};  // as in JustDone
};
html::SafeHtml case_beside(const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
                           const Case& subject, const BesideList& list);

}  // namespace gandan::cases
