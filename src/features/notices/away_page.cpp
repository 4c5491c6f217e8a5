// "Ai vắng, đến bao giờ?": the days away of a person, set by the person, the head of the unit or who manages people;
// what else the person chose stays.
#include "features/notices/away_fields.h"
#include "features/notices/notice_actions.h"
#include "features/notices/notice_store.h"
#include "features/notices/notices_pages.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/notices/away.tpl.h"

namespace gandan::notices {
namespace {

base::Error nobody_there() {
  return {base::ErrorKind::not_found, "error.notices.person", {}, {}, {}};
}

base::Error not_yours() {
  return {base::ErrorKind::forbidden, "error.notices.away_not_yours", {}, {}, {}};
}

base::Result<people::Person> asked_for(const http::Request& request, const http::Context& context,
                                       db::Transaction& transaction) {
  const auto id = auth::PersonId::parse(request.path_parameter("id"));
  const auto person = id ? people::find_person(transaction, context.ward, *id) : std::nullopt;
  if (!person || !person->active) return nobody_there();
  if (!people::may_set_away(transaction, context.ward, *context.principal, *person)) return not_yours();
  return *person;
}

http::Response show(const http::Context& context, const people::Person& person, const Choice& choice,
                    const http::Fields* typed, const std::optional<base::Error>& error) {
  const auto language = context.language;
  html::View view("features/notices/views/away.tpl");
  html::PageHeader header{html::translate(language, "notices.away.title", {{"name", person.name}})};
  header.back_label = person.name;
  header.back_path = "/people/" + person.id.text();
  view.set_html(ka_HEADER, html::page_header(language, header));
  view.set(ka_ACTION, header.back_path + "/away").set(ka_CSRF, context.csrf_token).set(ka_BACK, header.back_path);
  if (error) view.add(ka_PROBLEM).set_html(ka_MESSAGE, html::form_error(language, *error));
  view.set_html(ka_FROM, away_field(language, "away_from", choice.away_from, typed, error));
  view.set_html(ka_UNTIL, away_field(language, "away_until", choice.away_until, typed, error));
  const int status = error ? http::status_of(error->kind) : 200;
  return http::page(context, {header.title, view.render(language), "/people"}, status);
}

}  // namespace

std::string away_in_words(html::Language language, base::Date until) {
  return html::translate(language, "notices.away.until", {{"date", vietnamese::format_date(until)}});
}

http::Response away_page(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const auto person = asked_for(request, context, transaction);
  if (!person) return http::failure(person.error());
  return show(context, *person, find_choice(transaction, context.ward, person->id), nullptr, {});
}

http::Response post_away(const http::Request& request, http::Context& context) {
  auto transaction = context.database.write();
  const auto person = asked_for(request, context, transaction);
  if (!person) return http::failure(person.error());
  Choice choice = find_choice(transaction, context.ward, person->id);
  auto changed = read_away(request.form, choice);
  if (changed) changed = choose(transaction, audit::actor_of(context), person->id, choice);
  if (!changed) return show(context, *person, choice, &request.form, changed.error());
  transaction.commit();
  return http::see_other("/people/" + person->id.text());
}

}  // namespace gandan::notices
