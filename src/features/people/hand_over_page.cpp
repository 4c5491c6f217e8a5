// The page and the routes of handing over (hand_over.h).
#include <nlohmann/json.hpp>

#include "features/people/form_page.h"
#include "features/people/hand_over.h"
#include "features/people/people.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/people/hand_over.tpl.h"

namespace gandan::people {
namespace {

// What was typed and why it was refused; both empty for a page that is only looked at.
struct Refusal {
  const http::Fields* typed = nullptr;
  std::optional<base::Error> error = {};
};

class HandOverView {
 public:
  HandOverView(const http::Context& context, db::Transaction& transaction, const Duties& duties, const Person& person,
               const Refusal& refusal)
      : context_(context),
        transaction_(transaction),
        duties_(duties),
        person_(person),
        refusal_(refusal),
        asked_{context.ward, person.id, context.clock.today(), context.language} {}

  http::Response page() {
    html::View view("features/people/views/hand_over.tpl");
    html::PageHeader header{word("people.hand_over.title", {{"name", person_.name}}), person_.position};
    header.back_label = person_.name;
    header.back_path = "/people/" + person_.id.text();
    view.set_html(kho_HEADER, html::page_header(context_.language, header));
    add_records(view);
    std::string summary;
    for (const Duty& duty : duties_) add_duty(view, duty, summary);
    if (summary.empty()) {
      view.show(kho_NOTHING);
    } else if (may_hand_over(context_)) {
      add_form(view, summary);
    }
    const int status = refusal_.error ? http::status_of(refusal_.error->kind) : 200;
    return http::page(context_, {header.title, view.render(context_.language), "/people"}, status);
  }

 private:
  std::string word(const std::string& key, const html::Arguments& arguments = {}) const {
    return html::translate(context_.language, key, arguments);
  }

  std::string counted(const Duty& duty, const std::string& count) const {
    return word(duty.count_key, {{"count", count}});
  }

  void add_duty(html::View& view, const Duty& duty, std::string& summary) {
    const auto held = duty.held(transaction_, asked_);
    if (held.empty()) return;
    summary += (summary.empty() ? "" : ", ") + counted(duty, std::to_string(held.size()));
    html::View& section = view.add(kho_DUTY).set(kho_HEADING, word(duty.heading_key));
    const bool opens = may(context_, duty.opened_by);
    for (const Held& each : held) {
      html::View& row = section.add(kho_HELD);
      html::View& named = row.add(each.path.empty() || !opens ? kho_PLAIN : kho_LINKED);
      named.set(kho_ADDRESS, each.path).set(kho_TITLE, each.title);
      if (!each.detail.empty()) row.add(kho_WITH_DETAIL).set(kho_DETAIL, each.detail);
    }
  }

  void add_form(html::View& view, const std::string& summary) const {
    html::View& form = view.add(kho_FORM).set(kho_PATH, hand_over_path(person_.id));
    form.set(kho_CSRF, context_.csrf_token).set(kho_TAG, held_tag(transaction_, duties_, asked_));
    form.set(kho_SUMMARY, word("people.hand_over.summary", {{"what", summary}}));
    if (refusal_.error) {
      form.add(kho_PROBLEM).set_html(kho_MESSAGE, html::form_error(context_.language, *refusal_.error));
    }
    html::Field to{"to", word("people.hand_over.to"), html::FieldKind::choice};
    to.help = word("people.hand_over.to_help");
    to.choices = {{"", word("people.hand_over.choose")}};
    for (const Person& each : active_people(transaction_, context_.ward)) {
      if (each.id != person_.id) to.choices.push_back({each.id.text(), each.name + " - " + each.position});
    }
    html::Field reason{"reason", word("people.hand_over.reason")};
    reason.help = word("people.hand_over.reason_help");
    for (html::Field* field : {&to, &reason}) {
      if (refusal_.typed != nullptr) field->value = std::string(refusal_.typed->get(field->name));
      if (refusal_.error) field->error = html::error_of(context_.language, *refusal_.error, field->name);
      form.add(kho_FIELD).set_html(kho_HTML, html::field(context_.language, *field));
    }
  }

  // What was handed over before, and what was taken over, as the audit log keeps it.
  void add_records(html::View& view) const {
    for (const audit::Entry& entry : audit::history_of(transaction_, context_.ward, "person", person_.id.text())) {
      if (entry.action != "person.handed_over" && entry.action != "person.took_over") continue;
      const auto kept = nlohmann::json::parse(entry.after_json, nullptr, false);
      if (!kept.is_object()) continue;
      std::string what;
      for (const Duty& duty : duties_) {
        const int64_t count = kept.value(duty.key, int64_t{0});
        if (count > 0) what += (what.empty() ? "" : ", ") + counted(duty, std::to_string(count));
      }
      html::View& record = view.add(kho_RECORD);
      record.set(kho_AT, vietnamese::format_instant(entry.at)).set(kho_BY, entry.actor_name);
      record.set(kho_TEXT, word("people.hand_over.record", {{"from", kept.value("from", "")},
                                                            {"to", kept.value("to", "")},
                                                            {"what", what},
                                                            {"reason", kept.value("reason", "")}}));
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Duties& duties_;
  const Person& person_;
  const Refusal& refusal_;
  Asked asked_;
};

base::Error not_yours() {
  return {base::ErrorKind::forbidden, "error.people.hand_over_not_yours", {}, {}, {}};
}

http::Response shown(const http::Request& request, const http::Context& context, const Duties& duties,
                     const Refusal& refusal) {
  const auto id = PersonId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto person = id ? find_person(transaction, context.ward, *id) : std::nullopt;
  if (!person) return http::failure({base::ErrorKind::not_found, "error.people.no_such_person", {}, {}, {}});
  // What one took over, and holds now, is one's own to see.
  if (!may_hand_over(context) && context.principal->person != person->id) {
    return http::failure(not_yours());
  }
  return HandOverView(context, transaction, duties, *person, refusal).page();
}

http::Response submitted(const http::Request& request, http::Context& context, const Duties& duties,
                         const TellHandedOver& tell) {
  const auto id = PersonId::parse(request.path_parameter("id"));
  if (!id) return shown(request, context, duties, {});
  if (!may_hand_over(context)) return http::failure(not_yours());
  const auto text = [&](std::string_view name) { return std::string(request.form.get(name)); };
  const auto done = [&] {
    auto transaction = context.database.write();
    const audit::Actor actor = audit::actor_of(context);
    auto passed = hand_over(transaction, actor, duties,
                            {*id, PersonId::parse(request.form.get("to")), text("reason"), text("tag")});
    if (passed && tell) tell(transaction, actor, *passed);
    if (passed) transaction.commit();
    return passed;
  }();
  if (done) return http::see_other(hand_over_path(*id));
  return shown(request, context, duties, {&request.form, done.error()});
}

}  // namespace

bool may_hand_over(const http::Context& context) {
  return may(context, auth::Permission::edit_programme) || may(context, auth::Permission::administer);
}

void add_hand_over_routes(http::Router& router, const Duties& duties, const TellHandedOver& tell) {
  router.add(
      {http::Method::get, "/people/{id}/hand-over", auth::Permission::signed_in,
       [duties](const http::Request& request, http::Context& context) { return shown(request, context, duties, {}); }});
  router.add({http::Method::post, "/people/{id}/hand-over", auth::Permission::signed_in,
              [duties, tell](const http::Request& request, http::Context& context) {
                return submitted(request, context, duties, tell);
              }});
}

}  // namespace gandan::people
