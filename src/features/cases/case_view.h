// Draws the officer's page of one case (case_page.h). Leaves its forms to case_acts.h, and what they do to
// case_page.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "features/cases/case_actions.h"
#include "features/cases/case_words.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// What was just done on the page and has to be shown.
struct JustDone {
  const http::Fields* typed = nullptr;  // of a form that was refused
  const base::Error* error = nullptr;
  std::optional<Reporter> reporter = {};  // was asked for
  std::string unfolded = {};              // the part that "?form=" asks for: "person"
};

http::Response case_view(const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
                         const Case& subject, const JustDone& after);

}  // namespace gandan::cases
