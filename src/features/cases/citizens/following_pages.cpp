#include "features/cases/citizens/following_pages.h"

#include "features/cases/case_words.h"
#include "features/cases/citizens/case_feed.h"
#include "features/cases/engine/case_letters.h"
#include "features/cases/engine/case_list_store.h"
#include "features/cases/officers/asked_case.h"
#include "features/cases/officers/asked_list.h"
#include "platform/html/list_url.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/cases/unsubscribe.tpl.h"

namespace gandan::cases {
namespace {

using html::translate;

constexpr int64_t most_entries = 50;

http::Response atom(const Feed& feed) {
  http::Response response = http::plain_text(atom_of(feed));
  for (auto& [name, value] : response.headers) {
    if (name == "content-type") value = "application/atom+xml; charset=utf-8";
  }
  return response;
}

std::string id_of(const Case& subject) {
  return "urn:uuid:" + subject.id.text();
}

// "Đang xử lý · 12 Trần Phú": what everybody sees in the list, no more.
std::string about(const CaseType& type, const CaseNames& names, const Case& subject, html::Language language) {
  const State* state = type.state(subject.state);
  std::string words = type.shows_public(Shown::state) && state != nullptr ? state->name.in(language) : "";
  const std::string place = type.shows_public(Shown::place) ? names.of(subject.place) : "";
  if (!place.empty()) words += (words.empty() ? "" : " · ") + place;
  return words;
}

std::string title_of(const CaseType& type, const Case& subject, html::Language language) {
  std::string title = category_name(type, subject, language);
  if (type.shows_public(Shown::text)) title += ": " + beginning(subject.text);
  return title;
}

http::Response list_feed(const http::Request& request, http::Context& context, const CaseRules& rules) {
  ListRequest list;
  const std::string category(request.query.get("category"));
  narrow_to_category(list.filter, category);
  list.filter.neighbourhood = std::string(request.query.get("neighbourhood"));
  list.public_only = true;
  list.order = Order::newest_first;
  list.now = context.clock.now();
  list.limit = most_entries;
  const std::vector<std::pair<std::string, std::string>> filter = {{"category", category},
                                                                   {"neighbourhood", list.filter.neighbourhood}};
  const std::string own = html::ListUrl("/field-reports/feed", filter).text();
  auto transaction = context.database.read();
  const CaseNames names(transaction, context.ward);
  Feed feed;
  feed.title = translate(context.language, "cases.public.title") + " · " + context.site.ward_name;
  feed.id = "urn:gandan:" + context.ward.text() + ":field-reports?" + category + "&" + list.filter.neighbourhood;
  feed.path = own;
  feed.page = html::ListUrl("/field-reports", filter).text();
  for (const Case& each : list_of_everybody(transaction, rules, context.ward, list).cases) {
    const auto type = type_of(transaction, rules, context.ward, each);
    feed.entries.push_back({id_of(each), title_of(*type, each, context.language),
                            about(*type, names, each, context.language), "/field-reports/" + each.code,
                            each.changed_at});
  }
  return atom(feed);
}

http::Response case_feed(const http::Request& request, http::Context& context, const CaseRules& rules) {
  auto transaction = context.database.read();
  const auto subject = asked_public_case(request, context, transaction);
  if (!subject) return http::failure(no_such_case());
  const auto type = type_of(transaction, rules, context.ward, *subject);
  const std::string page = "/field-reports/" + subject->code;
  Feed feed{id_of(*subject),
            subject->code + " · " + title_of(*type, *subject, context.language),
            page + "/feed",
            page,
            {},
            subject->received_at};
  const auto events = events_of(transaction, context.ward, subject->id);
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (event->seen_by != SeenBy::everybody) continue;
    const std::string what = event_name(*type, *event, context.language);
    feed.entries.push_back({id_of(*subject) + "#" + event->kind + "-" + std::to_string(event->at.epoch_milliseconds),
                            subject->code + ": " + what, words_for_everybody(*type, *event), page, event->at});
  }
  return atom(feed);
}

http::Response unsubscribe_shown(const http::Context& context, const http::Fields* link) {
  const html::PageHeader header{translate(context.language, "cases.letter.leave_title")};
  html::View view("features/cases/views/unsubscribe.tpl");
  view.set_html(ku_HEADER, html::page_header(context.language, header));
  if (link == nullptr) {
    view.show(ku_DONE);
  } else {
    view.add(ku_ASK).set(ku_CSRF, context.csrf_token).set(ku_CODE, link->get("code")).set(ku_KEY, link->get("key"));
  }
  return http::page(context, {header.title, view.render(context.language), "/track"})
      .with_header("referrer-policy", "no-referrer");
}

http::Response unsubscribe_page(const http::Request& request, http::Context& context, const CaseRules&) {
  return unsubscribe_shown(context, &request.query);
}

http::Response post_unsubscribe(const http::Request& request, http::Context& context, const CaseRules&) {
  auto transaction = context.database.write();
  const auto done = unsubscribe(transaction, actor_in(context), request.form.get("code"), request.form.get("key"));
  if (!done) return http::failure(done.error());
  transaction.commit();
  return unsubscribe_shown(context, nullptr);
}

// A mail program posts for the person: what it knows stands in the address, no cookie goes along, and nobody reads the
// answer (RFC 8058 section 3.2).
http::Response post_one_click(const http::Request& request, http::Context& context, const CaseRules&) {
  if (request.form.get("List-Unsubscribe") != "One-Click") {
    return http::failure(base::invalid("error.cases.unsubscribe", "List-Unsubscribe"));
  }
  auto transaction = context.database.write();
  const auto done = unsubscribe(transaction, actor_in(context), request.query.get("code"), request.query.get("key"));
  if (!done) return http::failure(done.error());
  transaction.commit();
  return http::plain_text("");
}

}  // namespace

void add_following_routes(http::Router& router, const CaseRules& rules) {
  const auto add = [&](http::Method method, const char* pattern, auto page) {
    router.add({method, pattern, auth::Permission::public_,
                [rules, page](const http::Request& request, http::Context& context) {
                  return page(request, context, rules);
                }});
  };
  add(http::Method::get, "/field-reports/feed", list_feed);
  add(http::Method::get, "/field-reports/{code}/feed", case_feed);
  add(http::Method::get, "/track/unsubscribe", unsubscribe_page);
  add(http::Method::post, "/track/unsubscribe", post_unsubscribe);
  // Who opens it in a browser is asked first.
  add(http::Method::get, "/track/unsubscribe/one-click", unsubscribe_page);
  router.add({.method = http::Method::post,
              .pattern = "/track/unsubscribe/one-click",
              .permission = auth::Permission::public_,
              .handler = [rules](const http::Request& request,
                                 http::Context& context) { return post_one_click(request, context, rules); },
              .caller = http::Caller::program});
}

}  // namespace gandan::cases
