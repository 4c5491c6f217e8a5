// Open311: what may be reported. Each category of each public type is a service, "field_report.lighting"; the fields of
// the type and the neighbourhood are its attributes. And where all this is found: discovery.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/cases/engine/case_actions.h"
#include "features/cases/open311/open311_format.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases::open311 {

struct Service {
  const CaseType* type;
  const Category* category;
};
std::string service_code(std::string_view type_key, std::string_view category);
std::optional<Service> find_service(const CaseRules& rules, std::string_view code);

// "https://uongbi.example.vn", without a slash at its end.
std::string base_address(const http::Request& request, const CaseRules& rules);
// The 404 that is due when a jurisdiction is named and it is not this ward: neither its code nor its host.
std::optional<http::Response> refused_jurisdiction(const http::Request& request, const http::Context& context,
                                                   const CaseRules& rules, Format format);

http::Response discovery(const http::Request& request, http::Context& context, const CaseRules& rules, Format format);
http::Response service_list(const http::Request& request, http::Context& context, const CaseRules& rules,
                            Format format);
// GET /open311/v2/services/{file}
http::Response service_definition(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases::open311
