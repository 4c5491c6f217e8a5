// Many explanations: the list of open ones, those of a target or task, and the tile of the dashboard.
#include "features/programme/explanation_page.h"
#include "features/programme/explanation_store.h"
#include "features/programme/explanation_words.h"
#include "features/programme/names.h"
#include "features/programme/page_parts.h"
#include "features/programme/who_links.h"
#include "features/programme/words.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/explanation_section.tpl.h"
#include "views/features/programme/explanation_tile.tpl.h"
#include "views/features/programme/explanations.tpl.h"

namespace gandan::programme {
namespace {

constexpr int most_listed = 200;
constexpr int most_on_tile = 5;

}  // namespace

http::Response explanations_page(const http::Request&, http::Context& context) {
  auto transaction = context.database.read();
  const auto language = context.language;
  const auto open = open_explanations(transaction, context.ward, most_listed);
  const Names names(transaction, context.ward);
  html::View view("features/programme/views/explanations.tpl");
  const std::string title = html::translate(language, "programme.explanation.list");
  view.set_html(ke_HEADER, html::page_header(language, {.title = title}));
  if (open.empty()) view.show(ke_EMPTY);
  if (!open.empty()) {
    html::View& list = view.add(ke_LIST);
    for (const Explanation& one : open) {
      html::View& row = list.add(ke_ROW);
      row.set_html(ke_STATUS, html::badge(badge_of(language, one, context.clock.today())));
      row.set(ke_PATH, "/explanations/" + one.id.text()).set(ke_WORDING, one.wording);
      row.set(ke_QUESTION, question_in_words(language, one));
      row.set_html(ke_PERSON, person_link(language, names, one.person_in_charge))
          .set(ke_DUE, vietnamese::format_date(one.due));
    }
  }
  return http::page(context, {title, view.render(language), "/explanations"});
}

html::SafeHtml explanations_section(const http::Context& context, db::Transaction& transaction,
                                    const Explained& about) {
  const auto known = explanations_of(transaction, context.ward, about);
  html::View view("features/programme/views/explanation_section.tpl");
  const bool may_ask = may(context, auth::Permission::ask_explanation);
  if (may_ask || !known.empty()) {
    html::View& section = view.add(kes_SECTION);
    if (may_ask) section.add(kes_ASK).set(kes_PATH, address_of(about) + "/ask");
    for (const Explanation& one : known) {
      html::View& row = section.add(kes_ROW);
      row.set_html(kes_STATUS, html::badge(badge_of(context.language, one, context.clock.today())));
      row.set(kes_PATH, "/explanations/" + one.id.text()).set(kes_QUESTION, question_in_words(context.language, one));
      row.set(kes_DUE, vietnamese::format_date(one.due));
    }
  }
  return view.render(context.language);
}

html::SafeHtml explanations_tile(const http::Context& context, db::Transaction& transaction) {
  const auto language = context.language;
  const ExplanationCounts counts = count_explanations(transaction, context.ward, context.clock.today());
  html::View view("features/programme/views/explanation_tile.tpl");
  if (counts.awaited + counts.to_decide > 0) {
    const Names names(transaction, context.ward);
    html::View& tile = view.add(ket_TILE);
    tile.set(ket_LATE, counts.late).set(ket_AWAITED, counts.awaited).set(ket_TO_DECIDE, counts.to_decide);
    for (const Explanation& one : open_explanations(transaction, context.ward, most_on_tile)) {
      html::View& row = tile.add(ket_ROW);
      row.set_html(ket_STATUS, html::badge(badge_of(language, one, context.clock.today())));
      row.set(ket_PATH, "/explanations/" + one.id.text()).set(ket_WORDING, one.wording);
      row.set_html(ket_PERSON, person_link(language, names, one.person_in_charge))
          .set(ket_DUE, vietnamese::format_date(one.due));
    }
  }
  return view.render(language);
}

}  // namespace gandan::programme
