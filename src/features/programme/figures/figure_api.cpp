#include "features/programme/figures/figure_api.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/programme/change.h"
#include "features/programme/evaluation/reason.h"
#include "features/programme/figures/bulk_entry.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/standing.h"
#include "platform/html/translator.h"
#include "platform/http/url.h"

namespace gandan::programme {
namespace {

using nlohmann::json;

json text_or_null(const std::optional<base::Decimal>& value) {
  return value ? json(value->text()) : json(nullptr);
}

// "watched" of an indicator with figures: it has no goal to be judged by.
std::string_view standing_of(const TargetLine& line) {
  const bool judged = !is_watched(line.target.aim) || line.status.status == Status::overdue;
  return judged || !line.status.latest_period ? name_of(line.status.status) : name_of(Comparator::watched);
}

json json_of(const TargetLine& line, html::Language language) {
  const Target& target = line.target;
  const TargetStatus& status = line.status;
  json result = {{"id", target.id.text()},
                 {"kind", is_watched(target.aim) ? "indicator" : "target"},
                 {"item", target.item},
                 {"group", target.group_name},
                 {"text", target.wording},
                 {"part_of", target.part_of},
                 {"goal", goal_text(target.aim)},
                 {"value", text_or_null(target.aim.value)},
                 {"unit", unit_of_figures(target.aim)},
                 {"frequency", name_of(target.aim.frequency)},
                 {"area_kind", name_of(target.area_kind)},
                 {"status", standing_of(line)},
                 {"reason", words_of(language, status.reason)},
                 {"latest", nullptr},
                 {"awaited", nullptr}};
  if (status.latest_period) {
    result["latest"] = {{"period", status.latest_period->text()}, {"value", status.latest_text}};
  }
  if (status.awaited) {
    result["awaited"] = {{"period", status.awaited->period.text()}, {"due", status.awaited->due.iso()}};
  }
  return result;
}

// As a form would bring it: in one normal form, without the zeros that databases do not take.
std::string text_in(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_string()) return "";
  auto text = found->get<std::string>();
  std::erase(text, '\0');
  return http::field_value(std::move(text)).value_or("");
}

// What lies deeper than figures do is left out as it is read: each bracket would take a hundred bytes.
json figures_in(const std::string& body) {
  constexpr int deepest = 4;
  return json::parse(
      body, [](int depth, json::parse_event_t, const json&) { return depth <= deepest; }, false);
}

// A number, or its text in plain notation ("97.1"); what is neither is passed on to be refused by enter_figures.
std::string value_in(const json& object) {
  const auto found = object.find("value");
  if (found == object.end() || found->is_null()) return "";
  std::string text = found->is_string() ? found->get<std::string>() : found->dump();
  if (base::Decimal::parse(text)) std::ranges::replace(text, '.', ',');
  return text;
}

http::Response refused(html::Language language, const std::vector<BulkError>& errors) {
  json list = json::array();
  for (const BulkError& each : errors) {
    list.push_back({{"index", each.row},
                    {"field", each.error.field},
                    {"key", each.error.message_key},
                    {"message", html::translate(language, each.error)}});
  }
  return http::json(json{{"errors", list}}.dump(), 422);
}

}  // namespace

http::Response api_targets(const http::Request& request, http::Context& context) {
  static_cast<void>(request);
  bring_up_to_date(context.database, context.ward, context.clock.now());
  auto transaction = context.database.read();
  json targets = json::array();
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    for (const TargetLine& line : find_target_lines(transaction, context.ward, resolution->id, {.of = Of::both})) {
      targets.push_back(json_of(line, context.language));
    }
  }
  return http::json(json{{"targets", targets}}.dump());
}

http::Response api_figures_of(const http::Request& request, http::Context& context) {
  const auto id = TargetId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto target = id ? find_target(transaction, context.ward, *id) : std::nullopt;
  if (!target) return http::failure(not_found());
  json figures = json::array();
  for (const Measurement& known : all_measurements_of(transaction, context.ward, *id)) {
    json files = json::array();
    for (const std::string& address : file_addresses_in(known.evidence)) {
      const auto file = attachments::find(transaction, context.ward, address);
      if (file) files.push_back({{"address", address}, {"name", file->name}, {"bytes", file->size_bytes}});
    }
    figures.push_back({{"period", known.figure.period.text()},
                       {"area", known.area},
                       {"value", text_or_null(known.figure.value)},
                       {"level", known.figure.level},
                       {"note", known.note},
                       {"evidence", known.evidence},
                       {"files", files},
                       {"source", known.source},
                       {"invented", known.invented},
                       {"entered_by", known.entered_name},
                       {"approved_by", known.approved_name}});
  }
  return http::json(json{{"figures", figures}}.dump());
}

http::Response api_figures(const http::Request& request, http::Context& context) {
  const json sent = figures_in(request.body);
  const bool well_formed = sent.is_object() && sent.contains("figures") && sent["figures"].is_array() &&
                           std::ranges::all_of(sent["figures"], [](const json& f) { return f.is_object(); });
  if (!well_formed) {
    return refused(context.language, {{0, base::invalid("error.programme.api_body", "figures")}});
  }
  std::vector<BulkEntry> entries;
  for (const json& figure : sent["figures"]) {
    const bool draft = figure.contains("draft") && figure["draft"] == true;
    entries.push_back({static_cast<int>(entries.size()),
                       text_in(figure, "target"),
                       {text_in(figure, "period"), value_in(figure), text_in(figure, "level"), text_in(figure, "note"),
                        text_in(figure, "evidence"), text_in(figure, "area"), draft,
                        figure.contains("confirmed") && figure["confirmed"] == true}});
  }
  auto transaction = context.database.write();
  audit::Actor actor = audit::actor_of(context);
  actor.channel = audit::Channel::api;
  const BulkOutcome outcome = enter_figures(transaction, actor, *context.principal, entries);
  if (!outcome.errors.empty()) return refused(context.language, outcome.errors);
  transaction.commit();
  return http::json(json{{"approved", outcome.approved},
                         {"submitted", outcome.submitted},
                         {"drafts", outcome.drafts},
                         {"unchanged", outcome.unchanged}}
                        .dump());
}

}  // namespace gandan::programme
