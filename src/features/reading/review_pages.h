// "Máy đã đọc đúng chưa?": the source paragraph and the cards taken from it side by side, and what a person does with
// each card. Works without JavaScript; with it a card is exchanged in place.
#pragma once

#include "base/result.h"
#include "features/reading/draft.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::reading {

// A card that could not be taken as typed: shown again with what was typed and what is wrong.
struct CardProblem {
  DraftItemId item;
  ItemFields typed;
  base::Error error;
};

http::Response show_review(const http::Request& request, http::Context& context, const ReportId& report,
                           const CardProblem* problem);

http::Response review_page(const http::Request& request, http::Context& context);
http::Response add_card(const http::Request& request, http::Context& context);
http::Response change_card(const http::Request& request, http::Context& context);
http::Response accept_all_cards(const http::Request& request, http::Context& context);
http::Response take_live(const http::Request& request, http::Context& context);

}  // namespace gandan::reading
