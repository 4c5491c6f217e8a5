#include "features/cases/citizens/report_parts.h"

#include <nlohmann/json.hpp>

#include "base/embedded.h"
#include "features/cases/citizens/similar_reports.h"
#include "features/cases/citizens/track_qr.h"
#include "features/cases/engine/case_why.h"
#include "features/cases/officers/case_form.h"
#include "platform/html/asset.h"
#include "platform/html/translator.h"

// not keys: report_worker.js

namespace gandan::cases {
namespace {

using Json = nlohmann::json;

http::Response private_json(const Json& document) {
  return http::json(document.dump()).with_header("cache-control", "no-store");
}

Json shown(const http::Context& context, const CaseNames& names, const CaseType& type, const Case& each) {
  Json one = {{"path", "/field-reports/" + each.code},
              {"code", each.code},
              {"text", beginning(each.text)},
              {"place", names.of(each.place)},
              {"state", badge_of(context.language, type, each.state).label}};
  if (each.supporters > 0) {
    one["supporters"] =
        html::translate(context.language, "cases.public.supporters", {{"count", std::to_string(each.supporters)}});
  }
  return one;
}

}  // namespace

http::Response report_token(const http::Request& /*request*/, http::Context& context, const CaseRules& /*rules*/) {
  return private_json({{"csrf", context.csrf_token}});
}

http::Response report_similar(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const CaseType* type = type_in(request.query, rules);
  if (type == nullptr) return http::failure({base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}});
  const NewCase wanted = new_case_in(request.query, *type);
  if (const auto place = check_place(wanted.place); !place) return http::failure(place.error());
  auto transaction = context.database.read();
  const CaseNames names(transaction, context.ward);
  Json list = Json::array();
  for (const Case& each : similar_reports(transaction, rules, context.ward, wanted, context.clock.now())) {
    list.push_back(shown(context, names, *type_of(transaction, rules, context.ward, each), each));
  }
  return private_json({{"similar", std::move(list)}});
}

http::Response report_worker(const http::Request& /*request*/, http::Context& /*context*/, const CaseRules& /*rules*/) {
  const std::string path = "web" + html::asset_path("report_worker.js").substr(sizeof("/assets") - 1);
  const auto found = base::embedded_files().find(path);
  if (found == base::embedded_files().end()) {
    return http::failure({base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}});
  }
  http::Response response = http::plain_text(std::string(found->second));
  std::erase_if(response.headers, [](const auto& header) { return header.first == "content-type"; });
  return response.with_header("content-type", "text/javascript; charset=utf-8")
      .with_header("service-worker-allowed", "/report")
      .with_header("cache-control", "no-cache");
}

bool wants_json(const http::Request& request) {
  return request.header("accept").find("application/json") != std::string_view::npos &&
         request.header("accept").find("text/html") == std::string_view::npos;
}

namespace {

Json why_of(const http::Context& context, const CaseRules& rules, const Case& made) {
  auto transaction = context.database.read();
  const auto type = type_of(transaction, rules, context.ward, made);
  const Why why = why_due(rules.work, made, type->due_minute, context.language);
  Json lines = Json::array({why.rule});
  for (const WhyLine& line : why.days) lines.push_back(line.day + ": " + line.reason);
  return lines;
}

}  // namespace

http::Response received_json(const http::Context& context, const CaseRules& rules, const Received& received) {
  Json document = {{"code", received.made.code}, {"secret", received.secret}};
  if (received.made.due_at) {
    document["due"] = due_in_words(*received.made.due_at, context.language);
    document["why"] = why_of(context, rules, received.made);
  }
  if (received.made.is_public) document["path"] = "/field-reports/" + received.made.code;
  if (const std::string image = track_qr_path(rules, received.made); !image.empty()) document["qr"] = image;
  return private_json(document);
}

}  // namespace gandan::cases
