#include "features/programme/tasks/task_calendar.h"

#include <algorithm>

#include "features/audit/audit.h"
#include "features/people/people.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/resolution_store.h"
#include "features/programme/tasks/icalendar.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_view_store.h"
#include "features/programme/tasks/task_work_store.h"
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
  CalendarAddress address;
  std::string secret;
};

bool same(const CalendarAddress& a, const CalendarAddress& b) {
  return a.whose == b.whose && (a.whose == Whose::person || a.unit == b.unit);
}

// What other programs reach the ward by. Without an address of the web that somebody set, as the browser did.
std::string base_address(const http::Request& request, const std::string& public_address) {
  if (public_address.starts_with("https://")) return public_address;
  return "http://" + std::string(request.header("host"));
}

// Of this person: their own tasks, their unit's, and those of other units that they have an address for.
std::vector<CalendarAddress> offered_to(const auth::Principal& who, const std::vector<KeptCalendar>& kept) {
  std::vector<CalendarAddress> offered = {{who.person, Whose::person, who.unit}, {who.person, Whose::unit, who.unit}};
  for (const KeptCalendar& calendar : kept) {
    const auto is_it = [&](const CalendarAddress& address) { return same(address, calendar.address); };
    if (std::ranges::none_of(offered, is_it)) offered.push_back(calendar.address);
  }
  return offered;
}

void add_card(html::View& view, const http::Context& context, const Names& names, const CalendarAddress& address,
              const KeptCalendar* kept) {
  html::View& card = view.add(ktc_CALENDAR).set(ktc_WHOSE, name_of(address.whose)).set(ktc_UNIT, address.unit.text());
  const bool other = address.whose == Whose::unit && address.unit != context.principal->unit;
  const std::string key = other ? "other" : name_of(address.whose);
  const std::string name = html::translate(context.language, "programme.calendar.whose." + key,
                                           {{"unit", names.of(std::optional(address.unit))}});
  card.set(ktc_NAME, name);
  if (kept != nullptr) {
    card.add(ktc_MADE).set(ktc_WHEN, vietnamese::format_instant(kept->made_at));
    card.add(ktc_END).set(ktc_NAME, name);
  }
  card.show(kept != nullptr ? ktc_RENEW : ktc_MAKE);
  if (kept == nullptr) card.show(ktc_NONE);
}

// Leaders choose among the units that they have no address for yet.
void add_other_units(html::View& view, const http::Context& context, const Names& names,
                     const std::vector<CalendarAddress>& offered) {
  if (!may(context, auth::Permission::edit_programme)) return;
  html::Field unit{"unit", html::translate(context.language, "programme.calendar.other_unit"), html::FieldKind::choice};
  unit.help = html::translate(context.language, "programme.calendar.other_unit_help");
  for (const html::Choice& choice : names.units("")) {
    const auto is_it = [&](const CalendarAddress& address) {
      return address.whose == Whose::unit && address.unit.text() == choice.value;
    };
    if (!choice.value.empty() && std::ranges::none_of(offered, is_it)) unit.choices.push_back(choice);
  }
  if (!unit.choices.empty()) view.add(ktc_OTHERS).set_html(ktc_FIELD, html::field(context.language, unit));
}

http::Response shown(const http::Context& context, const std::optional<NewAddress>& made, const std::string& base) {
  auto transaction = context.database.read();
  const Names names(transaction, context.ward);
  html::PageHeader header{html::translate(context.language, "programme.calendar.title")};
  header.back_label = html::translate(context.language, "programme.navigation.tasks");
  header.back_path = "/tasks";
  html::View view("features/programme/views/task_calendar.tpl");
  view.set_html(ktc_HEADER, html::page_header(context.language, header)).set(ktc_CSRF, context.csrf_token);
  if (made) view.add(ktc_ADDRESS).set(ktc_PATH, base + "/calendar/" + made->secret);
  const auto kept = calendars_of(transaction, context.ward, context.principal->person);
  const auto offered = offered_to(*context.principal, kept);
  for (const CalendarAddress& address : offered) {
    const auto found =
        std::ranges::find_if(kept, [&](const KeptCalendar& each) { return same(each.address, address); });
    add_card(view, context, names, address, found == kept.end() ? nullptr : &*found);
  }
  add_other_units(view, context, names, offered);
  auto response = http::page(context, {header.title, view.render(context.language), "/tasks"});
  return response.with_header("cache-control", "no-store");
}

bool is_shown(const Task& task) {
  return is_open(task.progress);
}

std::vector<CalendarDay> days_of(const http::Context& context, db::Transaction& transaction, const TaskFilter& filter,
                                 const std::string& base) {
  std::vector<CalendarDay> days;
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) return days;
  const std::string host = "@" + context.ward.text();
  const auto label = html::translate(context.language, "programme.calendar.milestone");
  for (const Task& task : find_tasks(transaction, context.ward, resolution->id, filter, context.clock.today())) {
    if (!is_shown(task)) continue;
    const std::string page = base + "/tasks/" + task.id.text();
    if (task.plan.deadline) {
      days.push_back(
          {task.id.text() + host, *task.plan.deadline, name_of_task(task), task.plan.product, task.version, page});
    }
    for (const Milestone& milestone : milestones_of(transaction, context.ward, task.id)) {
      if (milestone.done_on) continue;
      days.push_back({milestone.id.text() + host, milestone.due, label + ": " + milestone.title, name_of_task(task),
                      task.version, page});
    }
  }
  return days;
}

// Who has left takes no calendar along; who has changed units sees the old one's no more, unless they see all as
// leaders.
bool is_over(db::Transaction& transaction, const base::WardId& ward, const CalendarAddress& address) {
  const auto person = people::find_person(transaction, ward, address.person);
  if (!person || !person->active) return true;
  if (address.whose == Whose::person || person->unit == address.unit) return false;
  const auto leaders = people::people_who_may(transaction, ward, auth::Permission::edit_programme);
  return std::ranges::none_of(leaders, [&](const people::Person& leader) { return leader.id == person->id; });
}

std::string name_of_feed(db::Transaction& transaction, const http::Context& context, const CalendarAddress& address) {
  const Names names(transaction, context.ward);
  const std::string whose =
      address.whose == Whose::unit ? names.of(std::optional(address.unit)) : names.of(std::optional(address.person));
  return html::translate(context.language, "programme.calendar.name", {{"whose", whose}});
}

}  // namespace

http::Response task_calendar_page(const http::Request& /*request*/, http::Context& context) {
  return shown(context, std::nullopt, "");
}

http::Response post_task_calendar(const http::Request& request, http::Context& context,
                                  const std::string& public_address) {
  const auth::Principal& who = *context.principal;
  const Whose whose = whose_named(request.form.get("whose"));
  CalendarAddress address{who.person, whose, auth::UnitId::parse(request.form.get("unit")).value_or(who.unit)};
  if (whose == Whose::person) address.unit = who.unit;
  const bool ends = request.form.get("change") == "end";
  const bool allowed = ends || address.unit == who.unit || may(context, auth::Permission::edit_programme);
  if (!allowed) return http::failure({base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}});
  const auth::NewToken token = auth::new_token();
  {
    auto transaction = context.database.write();
    if (!people::find_unit(transaction, context.ward, address.unit)) {
      return http::failure(base::invalid("error.programme.unit_unknown", "unit"));
    }
    if (ends)
      delete_calendar(transaction, context.ward, address);
    else
      save_calendar(transaction, context.ward, address, token.hash, context.clock.now());
    audit::record(transaction, audit::actor_of(context),
                  {ends ? "task_calendar.ended" : "task_calendar.renewed", "task_calendar", who.person.text(), "", ""});
    transaction.commit();
  }
  if (ends) return http::see_other("/tasks/calendar");
  return shown(context, NewAddress{address, token.secret}, base_address(request, public_address));
}

http::Response calendar_feed(const http::Request& request, http::Context& context, const std::string& public_address) {
  auto transaction = context.database.read();
  const auto address = find_calendar(transaction, context.ward, auth::hash_of_token(request.path_parameter("secret")));
  if (!address || is_over(transaction, context.ward, *address)) {
    return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  }
  TaskFilter filter;
  if (address->whose == Whose::person)
    filter.person = address->person.text();
  else
    filter.unit = address->unit.text();
  const auto days = days_of(context, transaction, filter, base_address(request, public_address));
  http::Response response;
  response.body = std::make_shared<const std::string>(
      icalendar(name_of_feed(transaction, context, *address), days, context.clock.now()));
  response.with_header("content-type", "text/calendar; charset=utf-8");
  return response.with_header("cache-control", "private, max-age=900");
}

}  // namespace gandan::programme
