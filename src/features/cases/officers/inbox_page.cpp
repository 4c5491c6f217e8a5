#include "features/cases/officers/inbox_page.h"

#include <algorithm>

#include "features/calendar/calendar.h"
#include "features/cases/case_words.h"
#include "features/cases/engine/case_bulk.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_list_store.h"
#include "features/cases/officers/asked_list.h"
#include "features/cases/officers/case_form.h"
#include "features/cases/officers/case_view.h"
#include "features/cases/officers/inbox_news.h"
#include "features/cases/officers/list_place.h"
#include "features/cases/officers/time_used.h"
#include "platform/html/folded.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "platform/http/url.h"
#include "vietnamese/format.h"
#include "views/features/cases/bulk.tpl.h"
#include "views/features/cases/inbox.tpl.h"

// icons: plus inbox

// keys: cases.help.bulk.*

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
        asked_(officer_list_in(query, context)),
        list_(asked_.request),
        after_(query.get("after")),
        open_code_(query.get("open")),
        form_(query.get("form")),
        person_unfolded_(form_ == "to_person"),
        refused_(refused) {
    here_ = url().after(after_).text();
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
    view.set_html(ki_NEWS, news_line(context_, asked_, here_)).set_html(ki_KEYS, keys_dialog(language_, KeysOf::inbox));
    add_filters(view);
    if (refused_.fault != nullptr) {
      view.add(ki_PROBLEM).set_html(ki_MESSAGE, html::form_error(language_, problem(*refused_.fault)));
    }
    const CaseList found = list_cases(transaction_, context_.ward, list_);
    if (found.cases.empty()) {
      view.add(ki_EMPTY).set_html(ki_MESSAGE, nothing_found(language_, asked_, found, "/cases",
                                                            {"inbox", translate(language_, "cases.inbox.empty"),
                                                             translate(language_, "cases.inbox.empty_text")}));
    } else {
      add_rows(view.add(ki_ROWS), found);
    }
    add_open_case(view);
    view.set_html(ki_TO_CONFIRM, calendar::days_to_confirm(context_, transaction_));
    add_settings(view);
    return view.render(language_);
  }

 private:
  html::ListUrl url() const { return asked_.url("/cases"); }

  // The address of this page of the list with a case open beside it.
  std::string with_open(const std::string& code) const { return url().with("open", code).after(after_).text(); }

  // Where what cases go by is set, for whoever may.
  void add_settings(html::View& view) const {
    if (may(context_, auth::Permission::assign_cases)) view.show(ki_RULES);
    if (context_.principal && calendar::may_change_days(*context_.principal)) view.show(ki_DAYS);
  }

  void add_open_case(html::View& view) {
    const auto code = read_code(open_code_);
    const auto subject = code ? find_case_by_code(transaction_, context_.ward, *code) : std::nullopt;
    if (!subject) return;
    const BesideList list{with_open(subject->code), here_, form_};
    view.add(ki_OPEN).set_html(ki_CASE, case_beside(context_, transaction_, rules_, *subject, list));
  }

  void add_filters(html::View& view) {
    view.set_html(ki_SWITCH, list_or_map(language_, url(), asked_.url("/cases/map"), Seen::as_list));
    view.set_html(ki_FILTERS, officer_filters(context_, transaction_, asked_, "/cases"));
    view.set(ki_QUERY, list_.filter.query);
    for (const char* name : {"unit", "person", "late", "all"}) {
      const std::string value(url().value(name));
      if (!value.empty()) view.add(ki_KEPT).set(ki_NAME, name).set(ki_VALUE, value);
    }
    view.set_html(ki_CATEGORY_FIELD, html::field(language_, category_filter(language_, rules_, asked_)));
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
    field.help = translate(language_, "cases.help.bulk." + field.name);
    if (refused_.typed != nullptr) field.value = std::string(refused_.typed->get(name));
    if (refused_.fault != nullptr) field.error = html::error_of(language_, refused_.fault->error, name);
    return field;
  }

  html::SafeHtml bulk_form() const {
    html::View view("features/cases/views/bulk.tpl");
    view.set(kb_CSRF, context_.csrf_token).set(kb_BACK, here_);
    if (refused_.fault != nullptr || person_unfolded_) view.show(kb_OPEN);
    html::Field unit = bulk_field("to_unit", "cases.column.unit", html::FieldKind::choice);
    unit.choices = names_.units(translate(language_, "cases.form.choose"));
    view.add(kb_ASSIGN).set_html(kb_HTML, html::field(language_, unit));
    view.add(kb_ASSIGN).set_html(kb_HTML, bulk_person());
    const html::Field reason = bulk_field("to_reason", "cases.need.reason");
    view.add(kb_ASSIGN).set_html(kb_HTML, html::field(language_, reason));
    const html::Field sending[] = {bulk_field("destination", "cases.need.destination"),
                                   bulk_field("answer", "cases.need.answer", html::FieldKind::long_text)};
    for (const html::Field& field : sending) view.add(kb_SEND_ON).set_html(kb_HTML, html::field(language_, field));
    return view.render(language_);
  }

  // The head of the unit, unless somebody asks for the choice among everybody.
  html::SafeHtml bulk_person() const {
    const bool typed = refused_.typed != nullptr && !refused_.typed->get("to_person").empty();
    if (!person_unfolded_ && !typed) {
      return html::folded(language_, {"to_person", translate(language_, "cases.bulk.other_person"), here_});
    }
    html::Field person = bulk_field("to_person", "cases.column.person", html::FieldKind::choice);
    person.choices = names_.people(translate(language_, "cases.head_of_unit"));
    return html::unfolded(language_, "to_person", html::field(language_, person));
  }

  void add_choice(html::View& row, const Case& subject) const {
    html::View& choice = row.add(ki_CHOICE).set(ki_VALUE, text_of(subject)).set(ki_CODE, subject.code);
    if (refused_.typed == nullptr) return;
    const auto chosen = refused_.typed->all("case");
    const bool was = std::any_of(chosen.begin(), chosen.end(),
                                 [&](std::string_view each) { return chosen_in(each).code == subject.code; });
    if (was) choice.show(ki_CHOSEN);
  }

  // Lists come without pauses and extensions: they are looked up for the few cases that have some.
  html::SafeHtml time_used(const Case& listed, const CaseType& type) {
    Case subject = listed;
    if (!is_due_by_rule(rules_.work, subject, type.due_minute)) {
      add_pauses_and_extensions(transaction_, context_.ward, subject);
    }
    return time_used_bar(context_, rules_.work, subject, type.due_minute);
  }

  void add_rows(html::View& rows, const CaseList& found) {
    const bool chooses = may(context_, auth::Permission::handle_cases);
    if (chooses) rows.show(ki_CHOOSING).set_html(ki_BULK, bulk_form());
    for (const Case& each : found.cases) {
      const auto type = type_of(transaction_, rules_, context_.ward, each);
      html::View& row = rows.add(ki_ROW);
      if (chooses) add_choice(row, each);
      row.set_html(ki_TIME, html::badge(time_badge(context_, rules_.work, each)));
      row.set_html(ki_USED, time_used(each, *type));
      row.set_html(ki_STATE, html::badge(badge_of(language_, *type, each.state)));
      row.set_html(ki_STAYS, stay_badge(context_, each));
      row.set(ki_BESIDE, with_open(each.code));
      if (open_code_ == each.code) row.show(ki_CURRENT);
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
  AskedList asked_;
  const ListRequest& list_;
  std::string after_;      // where this page of the list begins
  std::string here_;       // its address
  std::string open_code_;  // of the case that is open beside the list, or ""
  std::string form_;       // what is to be unfolded
  bool person_unfolded_;
  Refused refused_;
};

BulkWork bulk_work_in(const http::Fields& form) {
  const auto text = [&](std::string_view name) { return std::string(form.get(name)); };
  BulkWork work;
  work.act = form.get("act") == "send_on" ? BulkAct::send_on : BulkAct::assign;
  for (const std::string_view each : form.all("case")) work.cases.push_back(chosen_in(each));
  work.assignment = {text("to_unit"), text("to_person"), text("to_reason")};
  work.destination = text("destination");
  work.answer = text("answer");
  return work;
}

http::Response inbox(const http::Fields& query, http::Context& context, const CaseRules& rules,
                     const Refused& refused) {
  const auto content = Inbox(query, context, rules, refused).content();
  const int status = refused.fault == nullptr ? 200 : http::status_of(refused.fault->error.kind);
  return http::page(context, {translate(context.language, "cases.inbox.title"), content, "/cases", {"inbox"}}, status);
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
