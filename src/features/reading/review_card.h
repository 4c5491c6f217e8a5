// One card of a draft: what was taken from the report, its state, and the form to correct it.
#pragma once

#include <string>
#include <string_view>

#include "features/reading/draft.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::reading {

struct CardLook {
  bool expanded = false;                 // the form is open
  const base::Error* problem = nullptr;  // said on the card; item.fields then hold what was typed
};

// Fills views/review_card.tpl.
void fill_card(html::View& view, const DraftItem& item, const ReportId& report, const http::Context& context,
               const CardLook& look);

// What the form of a card of that kind holds. Numbers are read as people write them ("98,5"); what is no number stays
// as typed, for problem_of to refuse.
ItemFields fields_of(const http::Fields& form, ItemKind kind);

}  // namespace gandan::reading
