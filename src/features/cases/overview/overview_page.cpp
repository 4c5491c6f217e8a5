#include "features/cases/overview/overview_page.h"

#include <algorithm>
#include <array>

#include "features/cases/case_words.h"
#include "features/cases/overview/overview.h"
#include "platform/html/list.h"
#include "platform/html/list_url.h"
#include "platform/html/page_header.h"
#include "platform/html/sparkline.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/cases/overview.tpl.h"

// keys: cases.overview.* cases.measure.*
// icons: alarm chart-bar

namespace gandan::cases {
namespace {

using html::translate;

enum class Table : uint8_t { units, categories };

class OverviewPage {
 public:
  OverviewPage(const http::Request& request, http::Context& context, const CaseRules& rules, const FigureTaker& taker)
      : context_(context),
        taker_(taker),
        language_(context.language),
        types_(rules.types->all()),
        transaction_(context.database.read()),
        names_(transaction_, context.ward),
        span_(Span::parse(request.query.get("period")).value_or(Span::quarter_of(context.clock.today()))) {
    for (const CaseType& type : types_) {
      if (type.key == request.query.get("type")) chosen_type_ = type.key;
    }
  }

  http::Response page() {
    const base::Instant now = context_.clock.now();
    const Overview overview = overview_of(transaction_, context_.ward, chosen_type_, span_, now);
    html::View view("features/cases/views/overview.tpl");
    html::PageHeader header{word("cases.overview.title"), span_.in_words(language_)};
    header.newest = vietnamese::format_instant(now);
    header.back_label = word("cases.inbox.title");
    header.back_path = "/cases";
    header.printable = true;
    view.set_html(ko_HEADER, html::page_header(language_, header)).set_html(ko_PERIODS, periods());
    view.set_html(ko_TYPES, types());
    add_tiles(view, overview);
    add_table(view, Table::units, overview.units);
    add_table(view, Table::categories, overview.categories);
    add_people(view, overview.people);
    add_places(view, overview.neighbourhoods);
    add_months(view, overview.months);
    if (chosen_type_.empty()) add_indicators(view, overview.all);
    return http::page(context_, {header.title, view.render(language_), "/cases"});
  }

 private:
  std::string word(const std::string& key) const { return translate(language_, key); }

  std::string number(const std::optional<base::Decimal>& value, const char* unit) const {
    if (!value) return "–";
    const auto style =
        language_ == html::Language::english ? vietnamese::Style::english : vietnamese::Style::vietnamese;
    return vietnamese::format_number(value->normalised(), style) + unit;
  }

  // This page about another span.
  std::string page_of(const Span& span) const {
    return html::ListUrl("/cases/overview", {{"period", span.text()}, {"type", chosen_type_}}).text();
  }

  html::SafeHtml periods() const {
    const base::Date today = context_.clock.today();
    std::vector<Span> spans = {Span::month_of(today),   Span::month_of(today).before(),
                               Span::quarter_of(today), Span::quarter_of(today).before(),
                               Span::year_of(today),    Span::year_of(today).before()};
    if (std::ranges::find(spans, span_) == spans.end()) spans.push_back(span_);
    std::vector<html::Filter> chips;
    chips.reserve(spans.size());
    for (const Span& span : spans) {
      chips.push_back({span.in_words(language_), page_of(span), span == span_});
    }
    return html::filters(word("cases.overview.period"), chips);
  }

  html::SafeHtml types() const {
    if (types_.size() < 2) return html::SafeHtml::made_by_template("");
    const html::ListUrl page("/cases/overview", {{"period", span_.text()}});
    std::vector<html::Filter> chips = {{word("cases.overview.every_type"), page.text(), chosen_type_.empty()}};
    for (const CaseType& type : types_) {
      chips.push_back({type.name.in(language_), page.with("type", type.key).text(), type.key == chosen_type_});
    }
    return html::filters(word("cases.type.choose"), chips);
  }

  enum class Late : uint8_t { all, only };

  // What is open now, in the inbox, which names a type by its categories.
  std::string inbox(Late late, const char* name = "", const std::string& key = "") const {
    std::string category = chosen_type_.empty() ? "" : chosen_type_ + ".";
    std::vector<std::pair<std::string, std::string>> asked = {{"late", late == Late::only ? "1" : ""}};
    if (std::string_view(name) == "category") {
      category += key;
    } else {
      asked.emplace_back(name, key);
    }
    asked.emplace_back("category", category);
    return html::ListUrl("/cases", asked).text();
  }

  // The cases behind a number of the span.
  std::string list(const char* which, const std::string& filter = "") const {
    std::string path = "/cases/overview/cases?period=" + span_.text() + "&which=" + which;
    if (!chosen_type_.empty()) path += "&type=" + chosen_type_;
    return path + filter;
  }

  void add_tiles(html::View& view, const Overview& overview) const {
    const OverviewLine& all = overview.all;
    const auto tile = [&](const char* key, const std::string& value, const std::string& path, const std::string& note,
                          bool red = false) {
      html::View& made = view.add(ko_TILE).set(ko_TITLE, word(key)).set(ko_PATH, path).set(ko_VALUE, value);
      if (!note.empty()) made.add(ko_NOTE).set(ko_TEXT, note);
      if (red) made.show(ko_RED);
    };
    const auto count = [](int64_t value) { return std::to_string(value); };
    tile("cases.overview.late", count(all.late), inbox(Late::only),
         translate(language_, "cases.overview.of_open", {{"count", count(all.open)}}), all.late > 0);
    tile("cases.overview.in_time", number(percent_in_time(all.measured, all.late_of_span), "%"), list("in_time"),
         translate(language_, "cases.overview.late_ones",
                   {{"late", count(all.measured.answered - all.measured.in_time + all.late_of_span)}}));
    // What was answered in time only because its date was moved is in time as well: said beside it.
    tile("cases.overview.extended", count(overview.extended), list("extended"), word("cases.overview.by_decision"));
    tile("cases.overview.received", count(all.measured.received), list("received"),
         translate(language_, "cases.overview.before", {{"count", count(all.before)}}));
    tile("cases.overview.first_answer", number(hours_to_first_answer(all.measured), ""), list("answered"),
         word("cases.overview.hours"));
    tile("cases.overview.reopened", number(percent_reopened(all.measured), "%"), list("reopened"),
         translate(language_, "cases.overview.of_answered",
                   {{"part", count(all.measured.reopened)}, {"count", count(all.measured.first_answers)}}));
    tile("cases.overview.rating", number(average_rating(all.measured), ""), list("rated"),
         translate(language_, "cases.overview.ratings", {{"count", count(all.measured.rated)}}));
  }

  std::string name_of_line(Table table, const OverviewLine& line) const {
    if (table == Table::units) {
      const std::string name = names_.of(auth::UnitId::parse(line.key));
      return name.empty() ? word("cases.nobody") : name;
    }
    return name_of_category(line.key);
  }

  // Of the type that is chosen; of all of them, as the first that has it calls it.
  std::string name_of_category(const std::string& key) const {
    for (const CaseType& type : types_) {
      const Category* category = type.category(key);
      const bool meant = chosen_type_.empty() || chosen_type_ == type.key;
      if (meant && category != nullptr) return category->name.in(language_);
    }
    return key;
  }

  void add_table(html::View& view, Table table, const std::vector<OverviewLine>& lines) const {
    if (lines.empty()) {
      view.show(ko_NONE);
      return;
    }
    const bool units = table == Table::units;
    html::View& made = view.add(ko_TABLE);
    made.set(ko_TITLE, word(units ? "cases.overview.by_unit" : "cases.overview.by_category"));
    made.set(ko_WHAT, word(units ? "cases.column.unit" : "cases.column.category"));
    for (const OverviewLine& line : lines) {
      const char* name = units ? "unit" : "category";
      const std::string filter = std::string("&") + name + "=" + (line.key.empty() ? "-" : line.key);
      html::View& row = made.add(ko_LINE).set(ko_NAME, name_of_line(table, line));
      row.set(ko_OPEN, line.open).set(ko_OPEN_PATH, inbox(Late::all, name, line.key));
      row.set(ko_LATE, line.late).set(ko_LATE_PATH, inbox(Late::only, name, line.key));
      row.set(ko_TONE, line.late > 0 ? "tone-red" : "tone-grey");
      row.set(ko_RECEIVED, line.measured.received).set(ko_RECEIVED_PATH, list("received", filter));
      row.set(ko_IN_TIME, number(percent_in_time(line.measured, line.late_of_span), "%"));
      row.set(ko_IN_TIME_PATH, list("in_time", filter));
      row.set(ko_FIRST, number(hours_to_first_answer(line.measured), "")).set(ko_FIRST_PATH, list("answered", filter));
      row.set(ko_REOPENED, number(percent_reopened(line.measured), "%"));
      row.set(ko_REOPENED_PATH, list("reopened", filter));
      row.set(ko_RATING, number(average_rating(line.measured), "")).set(ko_RATING_PATH, list("rated", filter));
    }
  }

  void add_people(html::View& view, const std::vector<OverviewLine>& people) const {
    if (people.empty()) return;
    html::View& table = view.add(ko_PEOPLE);
    for (const OverviewLine& line : people) {
      const std::string name = names_.of(auth::PersonId::parse(line.key));
      html::View& row = table.add(ko_PERSON).set(ko_NAME, name.empty() ? word("cases.nobody") : name);
      row.set(ko_OPEN, line.open).set(ko_LATE, line.late).set(ko_TONE, line.late > 0 ? "tone-red" : "tone-grey");
      if (line.key.empty()) continue;
      row.add(ko_LINKED)
          .set(ko_PATH, inbox(Late::all, "person", line.key))
          .set(ko_LATE_PATH, inbox(Late::only, "person", line.key));
    }
  }

  void add_places(html::View& view, const std::vector<OverviewLine>& places) const {
    if (places.empty()) return;
    html::View& table = view.add(ko_PLACES);
    for (const OverviewLine& line : places) {
      Place place;
      place.neighbourhood = people::NeighbourhoodId::parse(line.key);
      table.add(ko_PLACE)
          .set(ko_NAME, names_.of(place))
          .set(ko_PATH, list("received", "&neighbourhood=" + line.key))
          .set(ko_RECEIVED, line.measured.received)
          .set(ko_BEFORE, line.before)
          .set(ko_LATE, line.late)
          .set(ko_LATE_PATH, inbox(Late::only, "neighbourhood", line.key))
          .set(ko_TONE, line.late > 0 ? "tone-red" : "tone-grey");
    }
  }

  // What indicators of the programme may take over.
  void add_indicators(html::View& view, const OverviewLine& all) {
    html::View& table = view.add(ko_MEASURES);
    const auto indicators =
        taker_.indicators ? taker_.indicators(transaction_, context_.ward) : std::vector<Indicator>();
    for (const std::string_view measure : measures) {
      const MeasureOf measured = measure_of(measure, all);
      html::View& row = table.add(ko_MEASURE).set(ko_NAME, word("cases.measure." + std::string(measure)));
      row.set(ko_SOURCE, "cases:" + std::string(measure)).set(ko_PATH, list(measured.list.c_str()));
      row.set(ko_VALUE, number(measured.value, ""));
      for (const Indicator& each : indicators) {
        if (each.measure != measure) continue;
        html::View& fed = row.add(ko_FED).set(ko_WORDING, each.wording).set(ko_PATH, each.path);
        if (!measured.value) continue;
        fed.add(ko_TAKE)
            .set(ko_CSRF, context_.csrf_token)
            .set(ko_INDICATOR, each.id)
            .set(ko_PERIOD, span_.text())
            .set(ko_WORDING, each.wording);
      }
    }
  }

  void add_months(html::View& view, std::vector<MonthMeasured> months) const {
    // Before the first case there is nothing to compare.
    const auto has_cases = [](const MonthMeasured& each) {
      return each.measured.received > 0 || each.measured.first_answers > 0;
    };
    months.erase(months.begin(), std::ranges::find_if(months, has_cases));
    if (months.empty()) return;
    html::Sparkline line;
    html::View& table = view.add(ko_TREND);
    for (const MonthMeasured& each : months) {
      line.actual.emplace_back(static_cast<double>(each.measured.received));
      line.description += (line.description.empty() ? "" : "; ") + std::to_string(each.measured.received);
    }
    // The line goes with time; in the table the newest stands first.
    for (auto newest = months.rbegin(); newest != months.rend(); ++newest) {
      const MonthMeasured& each = *newest;
      table.add(ko_MONTH)
          .set(ko_NAME, each.month.in_words(language_))
          .set(ko_PATH, page_of(each.month))
          .set(ko_RECEIVED, each.measured.received)
          .set(ko_ANSWERED, each.measured.first_answers)
          .set(ko_IN_TIME, number(percent_in_time(each.measured, each.late_open), "%"))
          .set(ko_FIRST, number(hours_to_first_answer(each.measured), ""));
    }
    table.set_html(ko_LINE, html::sparkline(line));
  }

  http::Context& context_;
  const FigureTaker& taker_;
  html::Language language_;
  const std::vector<CaseType>& types_;
  std::string chosen_type_;  // "": all
  db::Transaction transaction_;
  CaseNames names_;
  Span span_;
};

}  // namespace

http::Response overview_page(const http::Request& request, http::Context& context, const CaseRules& rules,
                             const FigureTaker& taker) {
  return OverviewPage(request, context, rules, taker).page();
}

}  // namespace gandan::cases
