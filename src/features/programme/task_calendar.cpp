#include "features/programme/task_calendar.h"

#include "features/audit/audit.h"
#include "features/people/people.h"
#include "features/programme/icalendar.h"
#include "features/programme/names.h"
#include "features/programme/resolution_store.h"
#include "features/programme/task_list_store.h"
#include "features/programme/task_parts.h"
#include "features/programme/task_view_store.h"
#include "features/programme/task_work_store.h"
#include "platform/auth/token.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/task_calendar.tpl.h"

// keys: programme.calendar.whose.* audit.kind.task_calendar audit.action.task_calendar.*

namespace gandan::programme {
namespace {

struct NewAddress {
  Whose whose = Whose::person;
  std::string secret;
};

http::Response shown(const http::Context& context, const std::optional<NewAddress>& made) {
  const auto language = context.language;
  auto transaction = context.database.read();
  const Names names(transaction, context.ward);
  html::PageHeader header{html::translate(language, "programme.calendar.title")};
  header.back_label = html::translate(language, "programme.navigation.tasks");
  header.back_path = "/tasks";
  html::View view("features/programme/views/task_calendar.tpl");
  view.set_html(ktc_HEADER, html::page_header(language, header)).set(ktc_CSRF, context.csrf_token);
  for (const Whose whose : {Whose::person, Whose::unit}) {
    html::View& card = view.add(ktc_CALENDAR).set(ktc_WHOSE, name_of(whose));
    card.set(ktc_NAME, html::translate(language, "programme.calendar.whose." + name_of(whose),
                                       {{"unit", names.of(std::optional(context.principal->unit))}}));
    const auto at = calendar_made_at(transaction, context.ward, context.principal->person, whose);
    if (at) card.add(ktc_MADE).set(ktc_WHEN, vietnamese::format_instant(*at));
    if (!at) card.show(ktc_NONE);
    if (made && made->whose == whose) card.add(ktc_ADDRESS).set(ktc_PATH, "/calendar/" + made->secret);
  }
  const std::string title = html::translate(language, "programme.calendar.title");
  auto response = http::page(context, {title, view.render(language), "/tasks"});
  return response.with_header("cache-control", "no-store");
}

bool is_shown(const Task& task) {
  return is_open(task.progress);
}

std::vector<CalendarDay> days_of(const http::Context& context, db::Transaction& transaction, const TaskFilter& filter) {
  std::vector<CalendarDay> days;
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) return days;
  const std::string host = "@" + context.ward.text();
  const auto label = html::translate(context.language, "programme.calendar.milestone");
  for (const Task& task : find_tasks(transaction, context.ward, resolution->id, filter, context.clock.today())) {
    if (!is_shown(task)) continue;
    if (task.plan.deadline) {
      days.push_back({task.id.text() + host, *task.plan.deadline, name_of_task(task), task.plan.product, task.version});
    }
    for (const Milestone& milestone : milestones_of(transaction, context.ward, task.id)) {
      if (milestone.done_on) continue;
      days.push_back({milestone.id.text() + host, milestone.due, label + ": " + milestone.title, name_of_task(task),
                      task.version});
    }
  }
  return days;
}

}  // namespace

http::Response task_calendar_page(const http::Request& /*request*/, http::Context& context) {
  return shown(context, std::nullopt);
}

http::Response post_task_calendar(const http::Request& request, http::Context& context) {
  const Whose whose = request.form.get("whose") == "unit" ? Whose::unit : Whose::person;
  const auth::NewToken token = auth::new_token();
  const auth::Principal& who = *context.principal;
  {
    auto transaction = context.database.write();
    save_calendar(transaction, context.ward, {who.person, whose, who.unit}, token.hash, context.clock.now());
    audit::record(transaction, audit::actor_of(context),
                  {"task_calendar.renewed", "task_calendar", who.person.text(), "", ""});
    transaction.commit();
  }
  return shown(context, NewAddress{whose, token.secret});
}

http::Response calendar_feed(const http::Request& request, http::Context& context) {
  auto transaction = context.database.read();
  const auto address = find_calendar(transaction, context.ward, auth::hash_of_token(request.path_parameter("secret")));
  const auto person = address ? people::find_person(transaction, context.ward, address->person) : std::nullopt;
  // Who has left takes no calendar along; who has changed units sees the old one's no more.
  const bool stale = !person || !person->active || (address->whose == Whose::unit && person->unit != address->unit);
  if (stale) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  TaskFilter filter;
  std::string name = person->name;
  if (address->whose == Whose::person) {
    filter.person = person->id.text();
  } else {
    filter.unit = address->unit.text();
    const auto unit = people::find_unit(transaction, context.ward, address->unit);
    if (unit) name = unit->name;
  }
  name = html::translate(context.language, "programme.calendar.name", {{"whose", name}});
  http::Response response;
  response.body =
      std::make_shared<const std::string>(icalendar(name, days_of(context, transaction, filter), context.clock.now()));
  response.with_header("content-type", "text/calendar; charset=utf-8");
  return response.with_header("cache-control", "private, max-age=900");
}

}  // namespace gandan::programme
