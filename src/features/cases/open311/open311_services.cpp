#include "features/cases/open311/open311_services.h"

#include <nlohmann/json.hpp>

#include "features/cases/open311/open311_store.h"
#include "features/people/people.h"
#include "platform/html/translator.h"
#include "vietnamese/text.h"

// not keys: open311.*

namespace gandan::cases::open311 {
namespace {

using html::translate;

std::string_view datatype_of(FieldType type) {
  switch (type) {
    case FieldType::long_text:
      return "text";
    case FieldType::choice:
      return "singlevaluelist";
    case FieldType::number:
      return "number";
    case FieldType::date:
      return "datetime";
    case FieldType::text:
      break;
  }
  return "string";
}

Document attribute(std::string_view code, std::string_view datatype, bool required, size_t order,
                   const std::string& description) {
  return {{"variable", true},
          {"code", code},
          {"datatype", datatype},
          {"required", required},
          {"datatype_description", nullptr},
          {"order", order},
          {"description", description}};
}

Document attribute_of(const FieldRule& rule, size_t order, html::Language language) {
  Document made = attribute(rule.key, datatype_of(rule.type), rule.required, order, rule.name.in(language));
  if (!rule.pattern.empty()) made["datatype_description"] = rule.pattern_words.in(language);
  if (rule.type != FieldType::choice) return made;
  made["values"] = Document::array();
  for (const FieldChoice& choice : rule.choices) {
    made["values"].push_back({{"key", choice.key}, {"name", choice.name.in(language)}});
  }
  return made;
}

Document neighbourhood_attribute(const http::Context& context, size_t order) {
  Document made = attribute("neighbourhood", "singlevaluelist", false, order,
                            translate(context.language, "cases.form.neighbourhood"));
  made["values"] = Document::array();
  auto transaction = context.database.read();
  for (const auto& each : people::neighbourhoods(transaction, context.ward)) {
    made["values"].push_back({{"key", each.id.text()}, {"name", each.name}});
  }
  return made;
}

// "uongbi.example.vn" of an address or of a Host header.
std::string_view host_in(std::string_view address) {
  if (const size_t scheme = address.find("://"); scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  if (address.starts_with("www.")) address.remove_prefix(4);
  return address.substr(0, address.find_first_of(":/"));
}

}  // namespace

std::string service_code(std::string_view type_key, std::string_view category) {
  return std::string(type_key) + "." + std::string(category);
}

std::optional<Service> find_service(const CaseRules& rules, std::string_view code) {
  const size_t dot = code.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const CaseType* type = rules.types->find(code.substr(0, dot));
  if (type == nullptr || !type->is_public) return std::nullopt;
  const Category* category = type->category(code.substr(dot + 1));
  if (category == nullptr) return std::nullopt;
  return Service{type, category};
}

std::string base_address(const http::Request& request, const CaseRules& rules) {
  if (!rules.public_address.empty()) return rules.public_address;
  return "http://" + std::string(request.header("host"));
}

std::optional<http::Response> refused_jurisdiction(const http::Request& request, const http::Context& context,
                                                   const CaseRules& rules, Format format) {
  std::string_view wanted = request.query.get("jurisdiction_id");
  if (wanted.empty()) wanted = request.form.get("jurisdiction_id");
  const bool ours = wanted.empty() || wanted == context.ward.text() || wanted == host_in(rules.public_address) ||
                    wanted == host_in(request.header("host"));
  if (ours) return std::nullopt;
  return error(format, context.language, {base::ErrorKind::not_found, "error.cases.open311.jurisdiction", {}, {}, {}});
}

http::Response discovery(const http::Request& request, http::Context& context, const CaseRules& rules, Format format) {
  const std::string here = base_address(request, rules);
  const auto language = context.language;
  auto transaction = context.database.read();
  const std::string changed = w3_time(newest_type_version(transaction, context.ward));
  const Document document = {
      {"changeset", changed},
      {"contact",
       translate(language, "cases.open311.contact", {{"ward", context.site.ward_name}, {"address", here + "/"}})},
      {"key_service", translate(language, "cases.open311.key_service", {{"ward", context.site.ward_name}})},
      {"endpoints", Document::array({{{"specification", "http://wiki.open311.org/GeoReport_v2"},
                                      {"url", here + "/open311/v2"},
                                      {"changeset", changed},
                                      {"type", context.site.demo ? "test" : "production"},
                                      {"formats", {"text/xml", "application/json"}}}})}};
  return answer(format, "discovery", document);
}

http::Response service_list(const http::Request& request, http::Context& context, const CaseRules& rules,
                            Format format) {
  if (auto refused = refused_jurisdiction(request, context, rules, format)) return *std::move(refused);
  Document list = Document::array();
  for (const CaseType& type : rules.types->all()) {
    if (!type.is_public) continue;
    for (const Category& category : type.categories) {
      const std::string& name = category.name.in(context.language);
      list.push_back({{"service_code", service_code(type.key, category.key)},
                      {"service_name", name},
                      {"description", type.about.in(context.language)},
                      {"metadata", true},
                      {"type", "realtime"},
                      {"keywords", vietnamese::fold(category.name.vi)},
                      {"group", type.name.in(context.language)}});
    }
  }
  return answer(format, "services", list);
}

http::Response service_definition(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto named = read_named(request.path_parameter("file"));
  const Format format = named ? named->format : Format::json;
  if (auto refused = refused_jurisdiction(request, context, rules, format)) return *std::move(refused);
  const auto service = named ? find_service(rules, named->name) : std::nullopt;
  if (!service) {
    return error(format, context.language, {base::ErrorKind::not_found, "error.cases.open311.service", {}, {}, {}});
  }
  Document attributes = Document::array();
  for (const FieldRule& rule : service->type->fields) {
    attributes.push_back(attribute_of(rule, attributes.size() + 1, context.language));
  }
  attributes.push_back(neighbourhood_attribute(context, attributes.size() + 1));
  return answer(format, "service_definition", {{"service_code", named->name}, {"attributes", attributes}});
}

}  // namespace gandan::cases::open311
