#include "features/programme/hand_over_page.h"

#include <nlohmann/json.hpp>

#include "features/programme/hand_over.h"
#include "features/programme/names.h"
#include "features/programme/page_parts.h"
#include "features/programme/standing.h"
#include "features/programme/target_forms.h"
#include "features/programme/task_parts.h"
#include "features/programme/words.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/hand_over.tpl.h"

namespace gandan::programme {
namespace {

base::Error no_such_person() {
  return {base::ErrorKind::not_found, "error.programme.person_unknown", {}, {}, {}};
}

base::Error not_for_you() {
  return {base::ErrorKind::forbidden, "error.programme.hand_over_not_yours", {}, {}, {}};
}

class HandOverView {
 public:
  HandOverView(const http::Context& context, db::Transaction& transaction, const people::Person& person,
               const Refused& refused)
      : context_(context),
        transaction_(transaction),
        person_(person),
        refused_(refused),
        language_(context.language),
        names_(transaction, context.ward) {}

  http::Response page() {
    const Held held = held_by(transaction_, context_.ward, person_.id, context_.clock.today());
    html::View view("features/programme/views/hand_over.tpl");
    html::PageHeader header{html::translate(language_, "programme.hand_over.title", {{"name", person_.name}})};
    header.about = person_.position;
    header.back_label = html::translate(language_, "programme.work.person", {{"name", person_.name}});
    header.back_path = "/people/" + person_.id.text() + "/work";
    view.set_html(kho_HEADER, html::page_header(language_, header));
    add_records(view);
    if (held.count() == 0) {
      view.show(kho_NOTHING);
    } else {
      add_form(view, held);
      add_held(view, held);
    }
    const int status = refused_.error ? http::status_of(refused_.error->kind) : 200;
    return http::page(context_, {header.title, view.render(language_), "/people"}, status);
  }

 private:
  std::string word(const char* key) const { return html::translate(language_, key); }

  void add_form(html::View& view, const Held& held) const {
    html::View& form = view.add(kho_FORM).set(kho_PATH, "/people/" + person_.id.text() + "/hand-over");
    form.set(kho_CSRF, context_.csrf_token).set(kho_TAG, held.tag());
    form.set(kho_SUMMARY, html::translate(language_, "programme.hand_over.summary",
                                          {{"targets", std::to_string(held.targets.size())},
                                           {"reviewed", std::to_string(held.reviewed.size())},
                                           {"tasks", std::to_string(held.tasks.size())},
                                           {"explanations", std::to_string(held.explanations.size())}}));
    if (refused_.error) form.add(kho_PROBLEM).set_html(kho_MESSAGE, html::form_error(language_, *refused_.error));
    html::Field to{"to", word("programme.hand_over.to"), html::FieldKind::choice};
    for (html::Choice& choice : names_.persons(word("programme.hand_over.choose"))) {
      if (choice.value != person_.id.text()) to.choices.push_back(std::move(choice));
    }
    html::Field reason{"reason", word("programme.hand_over.reason"), html::FieldKind::text};
    reason.help = word("programme.hand_over.reason_help");
    for (html::Field* field : {&to, &reason}) {
      if (refused_.typed != nullptr) field->value = std::string(refused_.typed->get(field->name));
      if (refused_.error) field->error = html::error_of(language_, *refused_.error, field->name);
      form.add(kho_FIELD).set_html(kho_HTML, html::field(language_, *field));
    }
  }

  void add_lines(html::View& view, const char* heading, const std::vector<TargetLine>& lines) const {
    if (lines.empty()) return;
    html::View& section = view.add(kho_TARGETS).set(kho_HEADING, word(heading));
    for (const TargetLine& line : lines) {
      html::View& row = section.add(kho_TARGET).set(kho_ADDRESS, "/targets/" + line.target.id.text());
      row.set(kho_WORDING, line.target.wording).set(kho_UNIT, names_.of(line.target.unit_in_charge));
      row.set_html(kho_STATUS, html::status_badge(language_, shown(line.status.status)));
    }
  }

  void add_held(html::View& view, const Held& held) const {
    add_lines(view, "programme.hand_over.targets", held.targets);
    add_lines(view, "programme.hand_over.reviewed", held.reviewed);
    view.set_html(kho_TASKS,
                  task_table(language_, word("programme.work.tasks"), held.tasks, names_, context_.clock.today()));
    if (held.explanations.empty()) return;
    html::View& section = view.add(kho_EXPLANATIONS);
    for (const Explanation& one : held.explanations) {
      html::View& row = section.add(kho_EXPLANATION).set(kho_ADDRESS, "/explanations/" + one.id.text());
      row.set(kho_WORDING, one.wording).set(kho_DUE, vietnamese::format_date(one.due));
    }
  }

  // What was handed over before, and what was taken over, as the audit log keeps it.
  void add_records(html::View& view) const {
    for (const audit::Entry& entry : audit::history_of(transaction_, context_.ward, "person", person_.id.text())) {
      if (entry.action != "person.handed_over" && entry.action != "person.took_over") continue;
      const auto kept = nlohmann::json::parse(entry.after_json, nullptr, false);
      if (!kept.is_object()) continue;
      const auto number = [&](const char* name) { return std::to_string(kept.value(name, 0)); };
      html::View& record = view.add(kho_RECORD);
      record.set(kho_AT, vietnamese::format_instant(entry.at)).set(kho_BY, entry.actor_name);
      record.set(kho_TEXT, html::translate(language_, "programme.hand_over.record",
                                           {{"from", kept.value("from", "")},
                                            {"to", kept.value("to", "")},
                                            {"reason", kept.value("reason", "")},
                                            {"targets", number("targets")},
                                            {"reviewed", number("reviewed")},
                                            {"tasks", number("tasks")},
                                            {"explanations", number("explanations")}}));
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const people::Person& person_;
  const Refused& refused_;
  html::Language language_;
  Names names_;
};

std::optional<people::Person> asked_for(const http::Request& request, const http::Context& context,
                                        db::Transaction& transaction) {
  const auto id = auth::PersonId::parse(request.path_parameter("id"));
  return id ? people::find_person(transaction, context.ward, *id) : std::nullopt;
}

http::Response shown_page(const http::Request& request, const http::Context& context, const Refused& refused) {
  auto transaction = context.database.read();
  const auto person = asked_for(request, context, transaction);
  if (!person) return http::failure(no_such_person());
  if (!may_hand_over(context)) return http::failure(not_for_you());
  return HandOverView(context, transaction, *person, refused).page();
}

}  // namespace

bool may_hand_over(const http::Context& context) {
  return may(context, auth::Permission::edit_programme) || may(context, auth::Permission::administer);
}

http::Response hand_over_page(const http::Request& request, http::Context& context) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return shown_page(request, context, {});
}

http::Response post_hand_over(const http::Request& request, http::Context& context) {
  const auto id = auth::PersonId::parse(request.path_parameter("id"));
  if (!id || !may_hand_over(context)) return shown_page(request, context, {});
  const auto text = [&](std::string_view name) { return std::string(request.form.get(name)); };
  const auto done = [&] {
    auto transaction = context.database.write();
    auto passed = hand_over(transaction, audit::actor_of(context),
                            {*id, auth::PersonId::parse(request.form.get("to")), text("reason"), text("tag")});
    if (passed) transaction.commit();
    return passed;
  }();
  if (done) return http::see_other("/people/" + id->text() + "/hand-over");
  return shown_page(request, context, {"hand_over", &request.form, done.error()});
}

}  // namespace gandan::programme
