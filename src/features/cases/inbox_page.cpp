#include "features/cases/inbox_page.h"

#include "features/cases/case_form.h"
#include "features/cases/case_list_store.h"
#include "features/cases/case_words.h"
#include "features/cases/list_place.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/cases/inbox.tpl.h"

// icons: plus inbox alarm

namespace gandan::cases {
namespace {

using html::translate;

class Inbox {
 public:
  Inbox(const http::Request& request, const http::Context& context, const CaseRules& rules)
      : context_(context),
        rules_(rules),
        language_(context.language),
        transaction_(context.database.read()),
        names_(transaction_, context.ward) {
    const auto text = [&](std::string_view name) { return std::string(request.query.get(name)); };
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
    const CaseList found = list_cases(transaction_, context_.ward, list_);
    if (found.cases.empty()) {
      view.add(ki_EMPTY).set_html(ki_MESSAGE, html::empty_state({"inbox", translate(language_, "cases.inbox.empty"),
                                                                 translate(language_, "cases.inbox.empty_text")}));
    } else {
      add_rows(view.add(ki_ROWS), found);
    }
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

  void add_rows(html::View& rows, const CaseList& found) {
    for (const Case& each : found.cases) {
      const auto type = type_of(transaction_, rules_, context_.ward, each);
      html::View& row = rows.add(ki_ROW);
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
};

}  // namespace

http::Response inbox_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto content = Inbox(request, context, rules).content();
  return http::page(context, {translate(context.language, "cases.inbox.title"), content, "/cases"});
}

}  // namespace gandan::cases
