#include "features/cases/citizens/public_pages.h"

#include <algorithm>
#include <array>
#include <functional>

#include "features/cases/case_words.h"
#include "features/cases/citizens/public_papers.h"
#include "features/cases/engine/case_list_store.h"
#include "features/cases/map/place_line.h"
#include "features/cases/officers/asked_case.h"
#include "features/cases/officers/asked_list.h"
#include "features/cases/officers/case_form.h"
#include "features/cases/officers/case_photos.h"
#include "features/cases/officers/list_place.h"
#include "features/cases/rules_of_today.h"
#include "features/cases/why_part.h"
#include "platform/html/facts.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/cases/public_case.tpl.h"
#include "views/features/cases/report_list.tpl.h"
#include "views/features/cases/seen.tpl.h"

// icons: plus message-report

namespace gandan::cases {
namespace {

using html::translate;

bool may_read(SeenBy reader, SeenBy seen_by) {
  return static_cast<int>(seen_by) <= static_cast<int>(reader);
}

// What of an event's words this reader may read.
std::string words_for(SeenBy reader, const CaseType& type, const Event& event) {
  if (reader == SeenBy::everybody) return words_for_everybody(type, event);
  return may_read(reader, event.seen_by) ? event.text : "";
}

// What the reader came for stands before everything else; the history then only says that it was answered.
void add_answer(html::View& view, const CaseNames& names, const CaseType& type, const Case& subject,
                const Event& answer, SeenBy reader) {
  const std::string words = words_for(reader, type, answer);
  if (words.empty()) return;
  const std::string unit = names.of(subject.unit);
  view.add(ks_ANSWER)
      .set(ks_TEXT, words)
      .set(ks_WHO, unit.empty() ? "" : unit + " · ")
      .set(ks_WHEN, vietnamese::format_instant(answer.at));
}

void add_history(html::View& view, const http::Context& context, const std::vector<Event>& events, const CaseType& type,
                 const Event* answer, SeenBy reader) {
  for (const Event& event : events) {
    // That something was asked is no secret; what was asked is the reporter's.
    if (event.seen_by == SeenBy::ward && reader != SeenBy::ward) continue;
    html::View& line = view.add(ks_EVENT);
    line.set(ks_WHEN, vietnamese::format_instant(event.at)).set(ks_WHAT, event_name(type, event, context.language));
    const std::string words = &event == answer ? "" : words_for(reader, type, event);
    if (!words.empty()) line.add(ks_WORDS).set(ks_TEXT, words);
  }
}

void add_row(html::View& row, const http::Context& context, const CaseRules& rules, const CaseType& type,
             const CaseNames& names, const Case& each) {
  const std::string category = category_name(type, each, context.language);
  row.set(krl_PATH, "/field-reports/" + each.code).set(krl_CODE, each.code);
  row.set(krl_TEXT, type.shows_public(Shown::text) ? beginning(each.text) : category);
  row.set(krl_CATEGORY, category);
  if (type.shows_public(Shown::place)) row.set(krl_PLACE, names.of(each.place));
  row.set(krl_RECEIVED, vietnamese::format_date(base::local_date(each.received_at)));
  row.set_html(krl_STATE, html::badge(badge_of(context.language, type, each.state)));
  if (type.shows_public(Shown::due)) row.set_html(krl_TIME, html::badge(time_badge(context, rules.work, each)));
  if (each.supporters > 0) {
    row.add(krl_SUPPORTED)
        .set(krl_COUNT,
             translate(context.language, "cases.public.supporters", {{"count", std::to_string(each.supporters)}}));
  }
}

// What both pages depend on besides their address: every change of the ward is audited, and time left is shown in
// minutes.
http::KeptPages::State state_of(const http::Context& context, db::Transaction& transaction) {
  constexpr int64_t minute_milliseconds = 60'000;
  return {audit::count_of_changes(transaction, context.ward),
          context.clock.now().epoch_milliseconds / minute_milliseconds, 0};
}

using MakePage = std::function<std::optional<http::Page>()>;

// The page from memory when nobody is signed in and the address is one of those that are kept, otherwise made now.
http::Response kept_page(const http::Request& request, const http::Context& context, http::KeptPages& kept,
                         const MakePage& make) {
  static constexpr std::array<std::string_view, 5> plain = {"lang", "category", "neighbourhood", "late", "after"};
  const auto& asked = request.query.entries();
  const bool is_plain =
      std::ranges::all_of(asked, [](const auto& each) { return std::ranges::find(plain, each.first) != plain.end(); });
  if (context.principal || !is_plain) {
    const auto page = make();
    return page ? http::page(context, *page) : http::failure(no_such_case());
  }
  const auto state = [&](db::Transaction& transaction) { return state_of(context, transaction); };
  auto response = kept.serve(request, context, state, [&]() -> std::optional<http::KeptPages::Made> {
    const auto page = make();
    if (!page) return std::nullopt;
    return http::KeptPages::Made{http::page_html(context, *page).text(), "text/html; charset=utf-8"};
  });
  return response ? *std::move(response) : http::failure(no_such_case());
}

}  // namespace

html::SafeHtml public_part(const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
                           const CaseType& type, const Case& subject, SeenBy reader) {
  const auto language = context.language;
  const CaseNames names(transaction, context.ward);
  const bool own = reader != SeenBy::everybody;
  html::View view("features/cases/views/seen.tpl");
  view.set_html(ks_STATE, html::badge(badge_of(language, type, subject.state)));
  if (own || type.shows_public(Shown::due))
    view.set_html(ks_TIME, html::badge(time_badge(context, rules.work, subject)));
  if (own || type.shows_public(Shown::text)) view.add(ks_REPORTED).set(ks_TEXT, subject.text);
  if (type.shows_public(Shown::photos)) {
    view.set_html(ks_PHOTOS, photo_row(context, transaction, subject, "/field-reports/" + subject.code));
  }
  if (subject.invented && !context.site.demo) view.show(ks_INVENTED);
  std::vector<html::Definition> facts = {
      {translate(language, "cases.column.category"), category_name(type, subject, language)}};
  const auto fact = [&](const char* key, std::string text) {
    if (!text.empty()) facts.push_back({translate(language, key), std::move(text)});
  };
  if (own || type.shows_public(Shown::place)) {
    if (auto place = place_fact(language, names, subject.place, "/field-reports/map"))
      facts.push_back(*std::move(place));
  }
  fact("cases.column.received", vietnamese::format_instant(subject.received_at));
  const bool due = subject.due_at && (own || type.shows_public(Shown::due));
  if (due) fact("cases.column.due", due_in_words(*subject.due_at, language));
  fact("cases.column.unit", names.of(subject.unit));
  if (subject.supporters > 0) fact("cases.column.supporters", std::to_string(subject.supporters));
  view.set_html(ks_FACTS, html::definitions(facts));
  if (subject.duplicate_of) {
    const auto earlier = find_case(transaction, context.ward, *subject.duplicate_of);
    if (earlier && earlier->is_public) {
      view.add(ks_SAME).set(ks_CODE, earlier->code).set(ks_PATH, "/field-reports/" + earlier->code);
    }
  }
  view.set_html(ks_PAPERS, public_paper_list(context, transaction, type, subject));
  if (due) view.set_html(ks_WHY, why_part(language, rules, type, subject));
  const auto events = events_of(transaction, context.ward, subject.id);
  const Event* answer = answer_in(events, type, subject);
  if (answer != nullptr) add_answer(view, names, type, subject, *answer, reader);
  add_history(view, context, events, type, answer, reader);
  return view.render(language);
}

namespace {

std::optional<http::Page> case_page_of(const http::Request& request, const http::Context& context,
                                       const CaseRules& site_rules) {
  const CaseRules rules = rules_of_today(site_rules, context);
  auto transaction = context.database.read();
  const auto subject = asked_public_case(request, context, transaction);
  if (!subject) return std::nullopt;
  const auto type = type_of(transaction, rules, context.ward, *subject);
  const auto language = context.language;
  html::PageHeader header{category_name(*type, *subject, language)};
  header.about = subject->code;
  header.back_label = translate(language, "cases.public.title");
  header.back_path = "/field-reports";
  html::View view("features/cases/views/public_case.tpl");
  view.set_html(kpc_HEADER, html::page_header(language, header));
  view.set_html(kpc_SEEN, public_part(context, transaction, rules, *type, *subject, SeenBy::everybody));
  view.set(kpc_CODE, subject->code);
  // Who cannot read what it is about cannot have seen it too.
  if (subject->is_open() && !subject->answered_at && type->shows_public(Shown::text)) {
    view.add(kpc_SUPPORT).set(kpc_PATH, "/field-reports/" + subject->code);
  }
  if (rules.sends_letters && subject->is_open()) {
    view.add(kpc_FOLLOW).set(kpc_PATH, "/field-reports/" + subject->code);
  }
  http::Page page{header.title, view.render(language), "/field-reports"};
  page.alternates = {
      {"application/atom+xml", translate(language, "cases.feed.title"), "/field-reports/" + subject->code + "/feed"}};
  return page;
}

std::optional<http::Page> list_page_of(const http::Request& request, const http::Context& context,
                                       const CaseRules& site_rules) {
  const CaseRules rules = rules_of_today(site_rules, context);
  const auto language = context.language;
  if (type_in(request.query, rules) == nullptr) return std::nullopt;
  const AskedList asked = public_list_in(request.query, context);
  const ListRequest& list = asked.request;
  const html::ListUrl url = asked.url("/field-reports");
  auto transaction = context.database.read();
  const CaseNames names(transaction, context.ward);
  const CaseList found = list_of_everybody(transaction, rules, context.ward, list);
  html::View view("features/cases/views/report_list.tpl");
  html::PageHeader header{translate(language, "cases.public.title")};
  header.action_label = translate(language, "cases.report.title");
  header.action_path = "/report";
  header.action_icon = "plus";
  view.set_html(krl_HEADER, html::page_header(language, header));
  view.set_html(krl_SWITCH, list_or_map(language, url, asked.url("/field-reports/map"), Seen::as_list));
  view.set_html(krl_FILTERS, public_filters(language, asked, "/field-reports"));
  view.set(krl_QUERY, list.filter.query);
  if (list.filter.late_only) view.show(krl_LATE);
  view.set_html(krl_CATEGORY_FIELD, html::field(language, category_filter(language, rules, asked)));
  if (found.cases.empty()) {
    view.add(krl_EMPTY).set_html(krl_MESSAGE,
                                 nothing_found(language, asked, found, "/field-reports",
                                               {"message-report", translate(language, "cases.public.empty"),
                                                translate(language, "cases.public.empty_text"),
                                                translate(language, "cases.report.title"), "/report"}));
  } else {
    html::View& rows = view.add(krl_ROWS);
    for (const Case& each : found.cases) {
      const auto own_type = type_of(transaction, rules, context.ward, each);
      add_row(rows.add(krl_ROW), context, rules, *own_type, names, each);
    }
    html::Pager pager;
    if (found.next) pager.next_path = url.after(text_of(*found.next)).text();
    if (list.after) pager.previous_path = url.text();
    rows.set_html(krl_PAGER, html::pager(language, pager));
  }
  http::Page page{header.title, view.render(language), "/field-reports"};
  const html::ListUrl feed("/field-reports/feed", {{"category", std::string(url.value("category"))},
                                                   {"neighbourhood", list.filter.neighbourhood}});
  page.alternates = {{"application/atom+xml", translate(language, "cases.feed.title"), feed.text()}};
  return page;
}

}  // namespace

http::Response public_case_page(const http::Request& request, http::Context& context, const CaseRules& rules,
                                http::KeptPages& kept) {
  return kept_page(request, context, kept, [&] { return case_page_of(request, context, rules); });
}

http::Response public_list_page(const http::Request& request, http::Context& context, const CaseRules& rules,
                                http::KeptPages& kept) {
  return kept_page(request, context, kept, [&] { return list_page_of(request, context, rules); });
}

}  // namespace gandan::cases
