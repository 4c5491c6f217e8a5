#include "features/cases/map/map_pages.h"

#include "features/cases/case_words.h"
#include "features/cases/map/place_line.h"
#include "features/cases/officers/asked_list.h"
#include "features/cases/officers/case_form.h"
#include "platform/html/asset.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "platform/http/security_headers.h"
#include "views/features/cases/map.tpl.h"
#include "views/features/cases/map_frame.tpl.h"

// icons: plus map-pin
// not keys: map.css map.json

namespace gandan::cases {
namespace {

using html::translate;

constexpr int64_t rows_beside = 12;

// The two maps differ in whom they are for.
struct MapKind {
  bool is_public = true;
  const char* list_path;  // "/cases": cases are below it, too
  const char* map_path;
  const char* points_path;
  const char* title_key;
  const char* list_key;
};
// keys: cases.map.title cases.map.list_title cases.map.officer_title cases.map.officer_list_title
constexpr MapKind for_everybody{
    true, "/field-reports", "/field-reports/map", "/field-reports/map.json", "cases.map.title", "cases.map.list_title"};
constexpr MapKind for_officers{
    false, "/cases", "/cases/map", "/cases/map.json", "cases.map.officer_title", "cases.map.officer_list_title"};

class MapPage {
 public:
  MapPage(const http::Request& request, http::Context& context, const CaseRules& rules, const MapKind& kind,
          AskedList asked)
      : context_(context),
        rules_(rules),
        kind_(kind),
        asked_(std::move(asked)),
        at_(point_in(request.query.get("at"))),
        language_(context.language),
        transaction_(context.database.read()),
        names_(transaction_, context.ward) {
    asked_.request.after.reset();
    asked_.request.limit = rows_beside;
  }

  http::Response page() {
    html::View view("features/cases/views/map.tpl");
    html::PageHeader header{translate(language_, kind_.title_key)};
    if (kind_.is_public) {
      header.action_label = translate(language_, "cases.report.title");
      header.action_path = "/report";
      header.action_icon = "plus";
    }
    view.set_html(km_HEADER, html::page_header(language_, header));
    add_filters(view);
    view.set_html(km_FRAME, map_frame(context_, rules_, asked_.url(kind_.points_path).text(), at_));
    add_list(view);
    return with_tiles(http::page(context_, {header.title, view.render(language_), kind_.list_path, {"map"}}), rules_);
  }

 private:
  void add_filters(html::View& view) {
    view.set_html(km_SWITCH,
                  list_or_map(language_, asked_.url(kind_.list_path), asked_.url(kind_.map_path), Seen::as_map));
    view.set_html(km_FILTERS, kind_.is_public ? public_filters(language_, asked_, kind_.map_path)
                                              : officer_filters(context_, transaction_, asked_, kind_.map_path));
    view.set(km_PATH, kind_.map_path).set(km_QUERY, asked_.request.filter.query);
    for (const auto& [name, value] : asked_.parameters) {
      if (name != "category" && name != "q" && !value.empty()) {
        view.add(km_KEPT).set(km_NAME, name).set(km_VALUE, value);
      }
    }
    view.set_html(km_CATEGORY_FIELD, html::field(language_, category_filter(language_, rules_, asked_)));
  }

  void add_list(html::View& view) {
    view.set(km_LIST_TITLE, translate(language_, kind_.list_key));
    const CaseList found = kind_.is_public ? list_of_everybody(transaction_, rules_, context_.ward, asked_.request)
                                           : list_cases(transaction_, context_.ward, asked_.request);
    if (found.cases.empty()) {
      view.add(km_EMPTY).set_html(km_MESSAGE, html::empty_state({"map-pin", translate(language_, "cases.map.none"),
                                                                 translate(language_, "cases.map.none_text")}));
      return;
    }
    html::View& rows = view.add(km_ROWS);
    for (const Case& each : found.cases) {
      const auto type = type_of(transaction_, rules_, context_.ward, each);
      const auto shows = [&](Shown what) { return !kind_.is_public || type->shows_public(what); };
      if (!shows(Shown::place)) continue;  // nothing to look for on a map
      html::View& row = rows.add(km_ROW);
      row.set(km_ROW_PATH, std::string(kind_.list_path) + "/" + each.code);
      row.set(km_TEXT, shows(Shown::text) ? beginning(each.text) : category_name(*type, each, language_));
      if (shows(Shown::place)) row.set(km_PLACE, names_.of(each.place));
      row.set_html(km_TIME, html::badge(shows(Shown::due) ? time_badge(context_, rules_.work, each)
                                                          : badge_of(language_, *type, each.state)));
      if (!each.place.point) row.show(km_NO_POINT);
    }
    rows.set(km_LIST_PATH, asked_.url(kind_.list_path).text());
  }

  http::Context& context_;
  const CaseRules& rules_;
  const MapKind& kind_;
  AskedList asked_;
  std::optional<Point> at_;
  html::Language language_;
  db::Transaction transaction_;
  CaseNames names_;
};

}  // namespace

html::SafeHtml map_frame(const http::Context& context, const CaseRules& rules, const std::string& points_path,
                         const std::optional<Point>& at) {
  html::View view("features/cases/views/map_frame.tpl");
  view.set(kmf_STYLE, html::asset_path("map.css")).set(kmf_POINTS, points_path);
  if (at) view.add(kmf_AT).set(kmf_POINT, text_of(*at));
  view.set(kmf_TILES, rules.map.tiles).set(kmf_ATTRIBUTION, rules.map.attribution);
  return view.render(context.language);
}

http::Response with_tiles(http::Response page, const CaseRules& rules) {
  const std::string origin = rules.map.image_origin();
  if (!origin.empty()) page.with_header("content-security-policy", http::content_security_policy("", origin));
  return page;
}

http::Response public_map_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  if (type_in(request.query, rules) == nullptr) {
    return http::failure({base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}});
  }
  return MapPage(request, context, rules, for_everybody, public_list_in(request.query, context)).page();
}

http::Response officer_map_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  return MapPage(request, context, rules, for_officers, officer_list_in(request.query, context)).page();
}

}  // namespace gandan::cases
