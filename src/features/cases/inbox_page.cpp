#include "features/cases/inbox_page.h"

#include <algorithm>

#include "features/cases/case_bulk.h"
#include "features/cases/case_form.h"
#include "features/cases/case_list_store.h"
#include "features/cases/case_words.h"
#include "features/cases/list_place.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "platform/http/url.h"
#include "vietnamese/format.h"
#include "views/features/cases/bulk.tpl.h"
#include "views/features/cases/inbox.tpl.h"

// icons: plus inbox alarm

namespace gandan::cases {
namespace {

using html::translate;

// A form for several cases that was refused.
struct Refused {
  const http::Fields* typed = nullptr;
  const BulkFault* fault = nullptr;
};

class Inbox {
 public:
  Inbox(const http::Fields& query, const http::Context& context, const CaseRules& rules, const Refused& refused)
      : context_(context),
        rules_(rules),
        language_(context.language),
        transaction_(context.database.read()),
        names_(transaction_, context.ward),
        refused_(refused) {
    const auto text = [&](std::string_view name) { return std::string(query.get(name)); };
    list_.filter = {text("unit"), text("person"), text("category"),   text("neighbourhood"), text("state"),
                    "",           text("q"),      text("late") == "1"};
    if (list_.filter.unit == "mine") list_.filter.unit = context.principal->unit.text();
    list_.open_only = text("all") != "1";
    list_.order = list_.open_only ? Order::by_due : Order::newest_first;
    list_.now = context.clock.now();
    list_.after = list_place_in(text("after"));
    for (const char* name : {"unit", "person", "category", "neighbourhood", "state", "q", "late", "all"}) {
      parameters_.emplace_back(name, text(name));
    }
    here_ = url().after(text("after")).text();
  }

  html::SafeHtml content() {
    html::View view("features/cases/views/inbox.tpl");
    html::PageHeader header{translate(language_, "cases.inbox.title")};
    if (may(context_, auth::Permission::receive_cases)) {
      header.action_label = translate(language_, "cases.inbox.receive");
      header.action_path = "/cases/new";
      header.action_icon = "plus";
    }
    view.set_html(ki_HEADER, html::page_header(language_, header));
    add_filters(view);
    if (refused_.fault != nullptr) {
      view.add(ki_PROBLEM).set_html(ki_MESSAGE, html::form_error(language_, problem(*refused_.fault)));
    }
    const CaseList found = list_cases(transaction_, context_.ward, list_);
    if (found.cases.empty()) {
      view.add(ki_EMPTY).set_html(ki_MESSAGE, html::empty_state({"inbox", translate(language_, "cases.inbox.empty"),
                                                                 translate(language_, "cases.inbox.empty_text")}));
    } else {
      add_rows(view.add(ki_ROWS), found);
    }
    if (may(context_, auth::Permission::assign_cases)) view.show(ki_RULES);
    return view.render(language_);
  }

 private:
  html::ListUrl url() const { return html::ListUrl("/cases", parameters_); }
  std::string value(std::string_view name) const { return std::string(url().value(name)); }

  void add_filters(html::View& view) {
    const std::string unit = context_.principal->unit.text();
    const CaseCounts ward = count_cases(transaction_, context_.ward, "", list_.now);
    const CaseCounts mine = count_cases(transaction_, context_.ward, unit, list_.now);
    const bool late = list_.filter.late_only;
    const bool own = value("unit") == "mine";
    const auto word = [&](const char* key) { return translate(language_, key); };
    const html::ListUrl open = url().with("all", "");
    view.set_html(
        ki_FILTERS,
        html::filters(
            word("cases.filter.label"),
            {{word("cases.filter.open"), open.with("late", "").with("unit", "").text(),
              list_.open_only && !late && !own, ward.open},
             {word("cases.filter.late"), open.with("late", "1").with("unit", "").text(), late && !own, ward.overdue,
              "alarm"},
             {word("cases.filter.mine"), open.with("late", "").with("unit", "mine").text(), own && !late, mine.open},
             {word("cases.filter.mine_late"), open.with("late", "1").with("unit", "mine").text(), own && late,
              mine.overdue, "alarm"},
             {word("cases.filter.everything"), url().with("all", "1").with("late", "").text(), !list_.open_only}}));
    view.set(ki_QUERY, list_.filter.query);
    for (const char* name : {"unit", "late", "all"}) {
      if (!value(name).empty()) view.add(ki_KEPT).set(ki_NAME, name).set(ki_VALUE, value(name));
    }
    html::Field category{"category", word("cases.form.category"), html::FieldKind::choice, list_.filter.category};
    category.required = false;
    if (const CaseType* type = type_in({}, rules_)) {
      category.choices = category_choices(*type, language_, word("cases.filter.every_category"));
    }
    view.set_html(ki_CATEGORY_FIELD, html::field(language_, category));
  }

  // Which of the chosen cases could not be done, and why.
  base::Error problem(const BulkFault& fault) const {
    if (fault.code.empty()) return fault.error;
    return {fault.error.kind,
            "error.cases.bulk",
            {{"code", fault.code}, {"reason", translate(language_, fault.error)}},
            {},
            {}};
  }

  html::Field bulk_field(const char* name, const char* label, html::FieldKind kind = html::FieldKind::text) const {
    html::Field field{name, translate(language_, label), kind};
    field.required = false;
    if (refused_.typed != nullptr) field.value = std::string(refused_.typed->get(name));
    if (refused_.fault != nullptr) field.error = html::error_of(language_, refused_.fault->error, name);
    return field;
  }

  html::SafeHtml bulk_form() const {
    html::View view("features/cases/views/bulk.tpl");
    view.set(kb_CSRF, context_.csrf_token).set(kb_BACK, here_);
    if (refused_.fault != nullptr) view.show(kb_OPEN);
    html::Field unit = bulk_field("to_unit", "cases.column.unit", html::FieldKind::choice);
    unit.choices = names_.units(translate(language_, "cases.form.choose"));
    html::Field person = bulk_field("to_person", "cases.column.person", html::FieldKind::choice);
    person.choices = names_.people(translate(language_, "cases.head_of_unit"));
    const html::Field assigning[] = {unit, person, bulk_field("assign_reason", "cases.need.reason")};
    for (const html::Field& field : assigning) view.add(kb_ASSIGN).set_html(kb_HTML, html::field(language_, field));
    const html::Field sending[] = {bulk_field("destination", "cases.need.destination"),
                                   bulk_field("answer", "cases.need.answer", html::FieldKind::long_text)};
    for (const html::Field& field : sending) view.add(kb_SEND_ON).set_html(kb_HTML, html::field(language_, field));
    return view.render(language_);
  }

  void add_choice(html::View& row, const Case& subject) const {
    html::View& choice = row.add(ki_CHOICE).set(ki_VALUE, text_of(subject)).set(ki_CODE, subject.code);
    if (refused_.typed == nullptr) return;
    const auto chosen = refused_.typed->all("case");
    const bool was = std::any_of(chosen.begin(), chosen.end(),
                                 [&](std::string_view each) { return chosen_in(each).code == subject.code; });
    if (was) choice.show(ki_CHOSEN);
  }

  void add_rows(html::View& rows, const CaseList& found) {
    const bool chooses = may(context_, auth::Permission::handle_cases);
    if (chooses) rows.show(ki_CHOOSING).set_html(ki_BULK, bulk_form());
    for (const Case& each : found.cases) {
      const auto type = type_of(transaction_, rules_, context_.ward, each);
      html::View& row = rows.add(ki_ROW);
      if (chooses) add_choice(row, each);
      row.set_html(ki_TIME, html::badge(time_badge(context_, rules_.work, each)));
      row.set_html(ki_STATE, html::badge(badge_of(language_, *type, each.state)));
      row.set(ki_PATH, "/cases/" + each.code).set(ki_TEXT, beginning(each.text)).set(ki_CODE, each.code);
      row.set(ki_CATEGORY, category_name(*type, each, language_)).set(ki_PLACE, names_.of(each.place));
      const std::string unit = names_.of(each.unit);
      row.set(ki_UNIT, unit.empty() ? translate(language_, "cases.nobody") : unit);
      row.set(ki_PERSON, names_.of(each.person));
      if (each.due_at) row.set(ki_DUE, vietnamese::format_instant(*each.due_at));
    }
    html::Pager pager;
    if (found.next) pager.next_path = url().after(text_of(*found.next)).text();
    if (list_.after) pager.previous_path = url().text();
    rows.set_html(ki_PAGER, html::pager(language_, pager));
  }

  const http::Context& context_;
  const CaseRules& rules_;
  html::Language language_;
  db::Transaction transaction_;
  CaseNames names_;
  ListRequest list_;
  std::vector<std::pair<std::string, std::string>> parameters_;
  std::string here_;  // this page of the list
  Refused refused_;
};

BulkWork bulk_work_in(const http::Fields& form) {
  const auto text = [&](std::string_view name) { return std::string(form.get(name)); };
  BulkWork work;
  work.act = form.get("act") == "send_on" ? BulkAct::send_on : BulkAct::assign;
  for (const std::string_view each : form.all("case")) work.cases.push_back(chosen_in(each));
  work.assignment = {text("to_unit"), text("to_person"), text("assign_reason")};
  work.destination = text("destination");
  work.answer = text("answer");
  return work;
}

http::Response inbox(const http::Fields& query, http::Context& context, const CaseRules& rules,
                     const Refused& refused) {
  const auto content = Inbox(query, context, rules, refused).content();
  const int status = refused.fault == nullptr ? 200 : http::status_of(refused.fault->error.kind);
  return http::page(context, {translate(context.language, "cases.inbox.title"), content, "/cases"}, status);
}

}  // namespace

http::Response inbox_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  return inbox(request.query, context, rules, {});
}

http::Response post_bulk(const http::Request& request, http::Context& context, const CaseRules& rules) {
  std::string back(request.form.get("back"));
  if (!http::is_local_path(back) || !back.starts_with("/cases")) back = "/cases";
  const auto fault = [&] {
    auto transaction = context.database.write();
    auto found =
        do_with_many(transaction, rules, actor_in(context), {&*context.principal, false}, bulk_work_in(request.form));
    if (!found) transaction.commit();
    return found;
  }();
  if (!fault) return http::see_other(back);
  http::Fields query;
  if (const size_t mark = back.find('?'); mark != std::string::npos) http::decode_form(back.substr(mark + 1), query);
  return inbox(query, context, rules, {&request.form, &*fault});
}

}  // namespace gandan::cases
