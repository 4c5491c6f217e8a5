// Many explanations: the list of open ones, those of a target or task, and the tile of the dashboard.
#include "features/programme/explanations/explanation_page.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/explanations/explanation_words.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "platform/html/form.h"
#include "platform/html/list.h"
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

// Which ones the address asks for: those that are open, unless it says otherwise.
struct Chosen {
  ExplanationFilter filter;
  html::ListUrl url;
};

Chosen chosen_in(const http::Fields& query) {
  const std::string_view state = query.get("state");
  const auto person = auth::PersonId::parse(query.get("person"));
  ExplanationFilter filter;
  filter.late = state == "late";
  if (explanation_state_named(state)) filter.state = state;
  filter.open = filter.state.empty() && state != "all";
  filter.person = person ? person->text() : "";
  const std::string shown = !filter.open || filter.late ? std::string(state) : "";
  return {filter, html::ListUrl("/explanations", {{"state", shown}, {"person", filter.person}})};
}

html::SafeHtml state_filters(html::Language language, const html::ListUrl& url) {
  // keys: programme.explanation_state.* programme.explanation.list_open programme.explanation.list_all
  const std::string_view now = url.value("state");
  std::vector<html::Filter> filters;
  const auto add = [&](const std::string& label, std::string_view state) {
    filters.push_back({html::translate(language, label), url.with("state", state).text(), now == state});
  };
  add("programme.explanation.list_open", "");
  add("programme.explanation_state.late", "late");
  for (const auto state : {ExplanationState::asked, ExplanationState::returned, ExplanationState::answered,
                           ExplanationState::accepted, ExplanationState::lapsed}) {
    add("programme.explanation_state." + std::string(name_of(state)), name_of(state));
  }
  add("programme.explanation.list_all", "all");
  return html::filters(html::translate(language, "programme.targets.by_status"), filters);
}

void add_person_filter(html::View& view, html::Language language, const Names& names, const html::ListUrl& url) {
  html::Field person{"person", html::translate(language, "programme.column.person"), html::FieldKind::choice};
  person.required = false;
  person.choices = names.persons(html::translate(language, "programme.explanation.anybody"));
  person.value = std::string(url.value("person"));
  view.set(ke_STATE, url.value("state")).set_html(ke_PERSON_FIELD, html::field(language, person));
}

}  // namespace

http::Response explanations_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const auto language = context.language;
  const base::Date today = context.clock.today();
  const auto [filter, url] = chosen_in(request.query);
  const auto found = find_explanations(transaction, context.ward, filter, today, most_listed);
  const Names names(transaction, context.ward);
  html::View view("features/programme/views/explanations.tpl");
  const std::string title = html::translate(language, "programme.explanation.tile");
  view.set_html(ke_HEADER, html::page_header(language, {.title = title}));
  view.set_html(ke_FILTERS, state_filters(language, url));
  add_person_filter(view, language, names, url);
  const bool whole = url.value("state").empty() && filter.person.empty();
  if (found.empty()) view.show(whole ? ke_EMPTY : ke_NONE);
  if (!found.empty()) {
    html::View& list = view.add(ke_LIST);
    for (const Explanation& one : found) {
      html::View& row = list.add(ke_ROW);
      row.set_html(ke_STATUS, html::badge(badge_of(language, one, today)));
      row.set(ke_PATH, "/explanations/" + one.id.text()).set(ke_WORDING, one.wording);
      row.set(ke_QUESTION, question_in_words(language, one));
      row.set_html(ke_PERSON, person_link(language, names, one.person_in_charge));
      row.set(ke_DUE, vietnamese::format_date(one.first_due));
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
