// What the buttons of the review page do. A card's answer is the card alone when htmx asks for it, the whole page
// (back at that card) otherwise.
#include <charconv>

#include "features/reading/draft_actions.h"
#include "features/reading/review_card.h"
#include "features/reading/review_pages.h"

namespace gandan::reading {
namespace {

base::Error not_found() {
  return {base::ErrorKind::not_found, "error.reading.not_found", {}, {}, {}};
}

std::string review_path(const ReportId& report) {
  return "/reports/" + report.text() + "/review";
}

std::string at_card(const ReportId& report, const DraftItemId& item) {
  return review_path(report) + "#item-" + item.text();
}

std::optional<ItemPlace> place_of(const http::Request& request) {
  const auto report = ReportId::parse(request.path_parameter("report"));
  const auto item = DraftItemId::parse(request.path_parameter("item"));
  if (!report || !item) return std::nullopt;
  return ItemPlace{*report, *item};
}

bool by_htmx(const http::Request& request) {
  return request.header("hx-request") == "true";
}

// The card alone; with `problem`, what was typed and what is wrong. htmx exchanges a card only on success, so the
// status is 200 in both cases.
http::Response card_answer(http::Context& context, const ItemPlace& place, const CardProblem* problem) {
  auto transaction = context.database.read();
  auto item = find_item(transaction, context.ward, place.report, place.item);
  if (!item) return http::failure(not_found());
  if (problem != nullptr) item->fields = problem->typed;
  html::View view("features/reading/views/review_card.tpl");
  fill_card(view, *item, place.report, context, {.problem = problem != nullptr ? &problem->error : nullptr});
  return http::html_page(view.render(context.language));
}

base::Result<void> act(db::Transaction& transaction, const audit::Actor& actor, const ItemPlace& place,
                       const http::Request& request) {
  const std::string_view action = request.form.get("action");
  if (action == "reject") return decide(transaction, actor, place, ItemState::rejected);
  if (action == "open") return decide(transaction, actor, place, ItemState::open);
  if (action == "merge") return merge_with_previous(transaction, actor, place);
  if (action == "split") {
    const auto second = split(transaction, actor, place);
    return second ? base::Result<void>() : second.error();
  }
  if (action != "accept" && action != "correct") return base::invalid("error.reading.action_unknown", "action");
  const auto item = find_item(transaction, actor.ward, place.report, place.item);
  if (!item) return not_found();
  const bool has_fields = request.form.has("number");
  if (!has_fields) return decide(transaction, actor, place, ItemState::accepted);
  return correct(transaction, actor, place, fields_of(request.form, item->kind));
}

}  // namespace

http::Response change_card(const http::Request& request, http::Context& context) {
  const auto place = place_of(request);
  if (!place) return http::failure(not_found());
  std::optional<CardProblem> problem;
  {
    auto transaction = context.database.write();
    const auto item = find_item(transaction, context.ward, place->report, place->item);
    if (!item) return http::failure(not_found());
    const auto done = act(transaction, audit::actor_of(context), *place, request);
    if (done) transaction.commit();
    if (!done) problem = CardProblem{place->item, fields_of(request.form, item->kind), done.error()};
  }
  const CardProblem* shown = problem ? &*problem : nullptr;
  const std::string_view action = request.form.get("action");
  const bool moves_cards = action == "merge" || action == "split";
  if (by_htmx(request) && moves_cards && shown == nullptr) {
    return std::move(http::plain_text("").with_header("hx-refresh", "true"));
  }
  if (by_htmx(request)) return card_answer(context, *place, shown);
  if (shown != nullptr) return show_review(request, context, place->report, shown);
  return http::see_other(at_card(place->report, place->item));
}

// The line that a card is to follow; 0, the place before all, when none is named.
int line_named(std::string_view text) {
  int line = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), line);
  return failure == std::errc{} && end == text.data() + text.size() && line > 0 ? line : 0;
}

http::Response add_card(const http::Request& request, http::Context& context) {
  const auto report = ReportId::parse(request.path_parameter("report"));
  const auto kind = item_kind_named(request.form.get("kind"));
  if (!report || !kind) return http::failure(not_found());
  auto transaction = context.database.write();
  const auto added =
      add_item(transaction, audit::actor_of(context), *report, *kind, line_named(request.form.get("line")));
  if (!added) return http::failure(added.error());
  transaction.commit();
  return http::see_other(at_card(*report, *added));
}

http::Response accept_all_cards(const http::Request& request, http::Context& context) {
  const auto report = ReportId::parse(request.path_parameter("report"));
  if (!report) return http::failure(not_found());
  auto transaction = context.database.write();
  const auto accepted = accept_all(transaction, audit::actor_of(context), *report);
  if (!accepted) return http::failure(accepted.error());
  transaction.commit();
  return http::see_other(review_path(*report));
}

http::Response take_live(const http::Request& request, http::Context& context) {
  const auto report = ReportId::parse(request.path_parameter("report"));
  if (!report) return http::failure(not_found());
  auto transaction = context.database.write();
  const auto done = go_live(transaction, audit::actor_of(context), *report);
  if (!done) return http::failure(done.error());
  transaction.commit();
  return http::see_other(review_path(*report) + "?done=live&added=" + std::to_string(done->added) +
                         "&revised=" + std::to_string(done->revised) + "&withdrawn=" + std::to_string(done->withdrawn));
}

}  // namespace gandan::reading
