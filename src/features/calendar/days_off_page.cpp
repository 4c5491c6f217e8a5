#include "features/calendar/days_off_page.h"

#include "features/calendar/day_form.h"
#include "features/calendar/day_off_actions.h"
#include "features/calendar/proposed_days.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/calendar/days_off.tpl.h"

// keys: calendar.work.* vietnamese.weekday.*
// icons: beach briefcase calendar calendar-off

namespace gandan::calendar {
namespace {

using html::translate;
using vietnamese::format_date;

constexpr int64_t changes_shown = 10;

// A form that was refused.
struct Refused {
  const http::Fields* typed = nullptr;
  const base::Error* error = nullptr;
};

html::Badge badge_of(html::Language language, const TableDay& day) {
  const std::string label = translate(language, "calendar.work." + std::string(name_of(day.work)));
  if (day.work == DayWork::off) return {html::Tone::green, "beach", label};
  if (day.work == DayWork::worked) return {html::Tone::orange, "briefcase", label};
  return {html::Tone::grey, "calendar", label};
}

std::string weekday(html::Language language, base::Date date) {
  return translate(language, "vietnamese.weekday." + std::to_string(static_cast<int>(date.weekday())));
}

class DaysOff {
 public:
  DaysOff(const http::Fields& query, http::Context& context, const Refused& refused)
      : context_(context),
        language_(context.language),
        transaction_(context.database.read()),
        table_(ward_table(transaction_, context.ward)),
        year_(year_in(query, context.clock.today())),
        refused_(refused) {
    const auto chosen = base::Date::parse_iso(query.get("change"));
    if (chosen && table_.contains(*chosen)) chosen_ = &table_.at(*chosen);
    changes_ = may_change_days(*context.principal);
  }

  http::Response page() {
    html::View view("features/calendar/views/days_off.tpl");
    html::PageHeader header{word("calendar.title"), word("calendar.about")};
    view.set_html(kdo_HEADER, html::page_header(language_, header));
    view.set_html(kdo_TO_CONFIRM, days_to_confirm(context_, transaction_)).set_html(kdo_YEARS, years());
    if (refused_.error != nullptr) {
      view.add(kdo_PROBLEM).set_html(kdo_MESSAGE, html::form_error(language_, *refused_.error));
    }
    add_days(view);
    if (changes_) {
      add_proposals(view);
      add_form(view);
    }
    add_changes(view);
    const int status = refused_.error == nullptr ? 200 : http::status_of(refused_.error->kind);
    return http::page(context_, {header.title, view.render(language_), "/days-off"}, status);
  }

 private:
  std::string word(const char* key) const { return translate(language_, key); }

  html::SafeHtml years() const {
    std::vector<html::Filter> chips;
    for (int year = year_ - 1; year <= year_ + 1; ++year) {
      chips.push_back({std::to_string(year), "/days-off?year=" + std::to_string(year), year == year_});
    }
    return html::filters(word("calendar.years"), chips);
  }

  void add_days(html::View& view) const {
    bool any = false;
    for (const auto& [date, day] : table_) any = any || date.year() == year_;
    if (!any) {
      view.show(kdo_NONE);
      return;
    }
    html::View& table = view.add(kdo_TABLE);
    if (changes_) table.show(kdo_CHANGING);
    for (const auto& [date, day] : table_) {
      if (date.year() != year_) continue;
      html::View& row = table.add(kdo_DAY);
      row.set(kdo_DATE, format_date(date)).set(kdo_WEEKDAY, weekday(language_, date));
      row.set_html(kdo_WORK, html::badge(badge_of(language_, day)));
      row.set(kdo_NAME, day.name).set(kdo_SOURCE, day.source);
      if (day.decided_on) {
        row.set(kdo_DECIDED, translate(language_, "calendar.decided_on", {{"date", format_date(*day.decided_on)}}));
      }
      if (!day.official) row.show(kdo_EXPECTED);
      if (day.of_ward) row.show(kdo_OF_WARD);
      if (changes_) {
        row.add(kdo_CHANGE).set(kdo_PATH, "/days-off?year=" + std::to_string(year_) + "&change=" + date.iso() + "#put");
      }
    }
  }

  // Holidays of the year that the table does not have yet.
  void add_proposals(html::View& view) const {
    std::vector<TableDay> missing = proposed_days(year_);
    std::erase_if(missing, [&](const TableDay& day) { return table_.contains(day.date); });
    if (missing.empty()) return;
    html::View& form = view.add(kdo_PROPOSED).set(kdo_CSRF, context_.csrf_token).set(kdo_YEAR, int64_t{year_});
    for (const TableDay& day : missing) {
      form.add(kdo_OFFERED)
          .set(kdo_DATE, day.date.iso())
          .set(kdo_LABEL, format_date(day.date) + ", " + weekday(language_, day.date) + ": " + day.name)
          .set(kdo_SOURCE, day.source);
    }
    const bool mine = refused_.typed != nullptr && !refused_.typed->get("day").empty();
    for (const html::Field& each : decision_fields(context_, mine ? refused_.typed : nullptr)) {
      form.add(kdo_FIELD).set_html(kdo_HTML, html::field(language_, each));
    }
  }

  void add_form(html::View& view) const {
    html::View& form = view.add(kdo_FORM).set(kdo_CSRF, context_.csrf_token).set(kdo_YEAR, int64_t{year_});
    const bool mine = refused_.typed != nullptr && refused_.typed->get("day").empty();
    for (const html::Field& each :
         day_fields(context_, mine ? refused_.typed : nullptr, mine ? refused_.error : nullptr, chosen_)) {
      form.add(kdo_FIELD).set_html(kdo_HTML, html::field(language_, each));
    }
  }

  void add_changes(html::View& view) {
    const auto changes = newest_changes(transaction_, context_.ward, changes_shown);
    if (changes.empty()) return;
    html::View& list = view.add(kdo_CHANGES);
    for (const Change& each : changes) {
      list.add(kdo_MADE)
          .set(kdo_PATH, "/days-off/changes/" + each.id.text())
          .set(kdo_WORDS, each.words)
          .set(kdo_WHO, each.actor_name)
          .set(kdo_WHEN, vietnamese::format_instant(each.made_at))
          .set(kdo_MOVED, translate(language_, "calendar.moved_count", {{"count", std::to_string(each.moved)}}));
    }
  }

  http::Context& context_;
  html::Language language_;
  db::Transaction transaction_;
  DayTable table_;
  int year_;
  Refused refused_;
  const TableDay* chosen_ = nullptr;  // to be changed
  bool changes_ = false;
};

}  // namespace

http::Response days_off_page(const http::Request& request, http::Context& context) {
  return DaysOff(request.query, context, {}).page();
}

http::Response refused_days(const http::Fields& form, http::Context& context, const base::Error& error) {
  return DaysOff(form, context, {&form, &error}).page();
}

}  // namespace gandan::calendar
