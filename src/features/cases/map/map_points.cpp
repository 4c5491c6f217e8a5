#include "features/cases/map/map_points.h"

#include <nlohmann/json.hpp>

#include "features/cases/case_words.h"
#include "features/cases/map/case_map_store.h"
#include "features/cases/officers/asked_list.h"
#include "platform/html/translator.h"

namespace gandan::cases {
namespace {

using html::translate;
using Json = nlohmann::json;

// What a sign looks like: its shape says it as well as its colour (web/modules/_map.ts).
const char* kind_of(const Case& subject, bool shows_due, base::Instant now) {
  if (subject.answered_at || subject.closed_at) return "done";
  return shows_due && subject.is_overdue(now) ? "late" : "open";
}

class Points {
 public:
  Points(http::Context& context, const CaseRules& rules, bool is_public)
      : context_(context),
        rules_(rules),
        is_public_(is_public),
        transaction_(context.database.read()),
        names_(transaction_, context.ward) {}

  http::Response answer(const AskedList& asked, const MapArea& area) {
    MapRequest request{asked.request.filter, is_public_, asked.request.open_only, {}, asked.request.now, area};
    if (is_public_) request.types = shown_types(!asked.request.filter.query.empty());
    Json features = Json::array();
    for (const MapSign& sign : map_signs(transaction_, context_.ward, request)) {
      Json properties = sign.one ? properties_of(*sign.one) : properties_of(sign);
      if (properties.is_null()) continue;
      features.push_back(
          {{"type", "Feature"},
           {"geometry", {{"type", "Point"}, {"coordinates", {sign.middle.longitude, sign.middle.latitude}}}},
           {"properties", std::move(properties)}});
    }
    const Json document = {{"type", "FeatureCollection"}, {"features", std::move(features)}};
    return http::json(document.dump());
  }

 private:
  // Types whose cases everybody may read where they are; by words only those whose words are read too.
  std::vector<std::string> shown_types(bool by_words) const {
    std::vector<std::string> keys;
    for (const CaseType& type : rules_.types->all()) {
      const bool found = !by_words || type.shows_public(Shown::text);
      if (found && type.shows_public(Shown::place)) keys.push_back(type.key);
    }
    return keys;
  }

  Json properties_of(const MapSign& sign) const {
    const char* key = sign.overdue > 0 ? "cases.map.cluster_late" : "cases.map.cluster";
    return {{"count", sign.count},
            {"overdue", sign.overdue},
            {"label", translate(context_.language, key,
                                {{"count", std::to_string(sign.count)}, {"overdue", std::to_string(sign.overdue)}})}};
  }

  // null: the version of its type that the case began with shows its place to nobody.
  Json properties_of(const Case& subject) {
    const auto type = type_of(transaction_, rules_, context_.ward, subject);
    if (is_public_ && !type->shows_public(Shown::place)) return nullptr;
    const bool shows_text = !is_public_ || type->shows_public(Shown::text);
    const bool shows_due = !is_public_ || type->shows_public(Shown::due);
    const std::string category = category_name(*type, subject, context_.language);
    Json properties = {{"count", 1},
                       {"kind", kind_of(subject, shows_due, context_.clock.now())},
                       {"code", subject.code},
                       {"path", (is_public_ ? "/field-reports/" : "/cases/") + subject.code},
                       {"title", shows_text ? beginning(subject.text) : category},
                       {"category", category},
                       {"place", names_.of(subject.place)},
                       {"state", badge_of(context_.language, *type, subject.state).label}};
    if (shows_due) properties["time"] = time_badge(context_, rules_.work, subject).label;
    properties["label"] = category + ", " + (shows_due ? properties["time"] : properties["state"]).get<std::string>();
    return properties;
  }

  http::Context& context_;
  const CaseRules& rules_;
  bool is_public_;
  db::Transaction transaction_;
  CaseNames names_;
};

http::Response points(const http::Request& request, http::Context& context, const CaseRules& rules, bool is_public) {
  const auto area = map_area_in(request.query.get("bbox"), request.query.get("zoom"));
  if (!area) return http::failure(area.error());
  const AskedList asked = is_public ? public_list_in(request.query, context) : officer_list_in(request.query, context);
  return Points(context, rules, is_public).answer(asked, *area);
}

}  // namespace

http::Response public_points(const http::Request& request, http::Context& context, const CaseRules& rules) {
  return points(request, context, rules, true);
}

http::Response officer_points(const http::Request& request, http::Context& context, const CaseRules& rules) {
  return points(request, context, rules, false);
}

http::Response outlines(const http::Request& /*request*/, http::Context& context, const CaseRules& rules) {
  if (rules.map.outlines) return http::json(*rules.map.outlines);
  if (context.site.demo) return http::json(std::string(demo_outlines()));
  return http::json(R"({"type": "FeatureCollection", "features": []})");
}

}  // namespace gandan::cases
