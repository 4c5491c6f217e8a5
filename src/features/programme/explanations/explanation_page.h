// The pages of explanations: the list, one with its answer and decision, asking one; and the parts that other pages
// show.
#pragma once

#include "features/programme/explanations/explanation.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response explanations_page(const http::Request& request, http::Context& context);      // GET /explanations
http::Response explanation_page(const http::Request& request, http::Context& context);       // GET /explanations/{id}
http::Response post_answer(const http::Request& request, http::Context& context);            // POST .../answer
http::Response post_decision(const http::Request& request, http::Context& context);          // POST .../decision
http::Response post_withdrawal(const http::Request& request, http::Context& context);        // POST .../withdrawal
http::Response ask_about_target_page(const http::Request& request, http::Context& context);  // GET /targets/{id}/ask
http::Response post_ask_about_target(const http::Request& request, http::Context& context);
http::Response ask_about_task_page(const http::Request& request, http::Context& context);  // GET /tasks/{id}/ask
http::Response post_ask_about_task(const http::Request& request, http::Context& context);

// On the page of a target or task: what was asked of it, and the way to ask.
html::SafeHtml explanations_section(const http::Context& context, db::Transaction& transaction, const Explained& about);
// On the dashboard: how many wait, and the ones due first. Nothing when none is open.
html::SafeHtml explanations_tile(const http::Context& context, db::Transaction& transaction);

// The fields of an answer, with what was typed; of one that was refused, each says what is wrong with it.
html::SafeHtml answer_fields(const http::Context& context, const ExplanationAnswer& answer, const http::Fields* typed,
                             const std::optional<base::Error>& error);
ExplanationAnswer answer_in(const http::Fields& form);

}  // namespace gandan::programme
