#include "features/cases/citizens/track_qr.h"

#include <memory>

#include "features/cases/citizens/qr_code.h"
#include "features/cases/engine/case_code.h"
#include "platform/html/view.h"
#include "views/features/cases/track_qr.tpl.h"

namespace gandan::cases {

std::string track_qr_path(const CaseRules& rules, const Case& subject) {
  return rules.public_address.empty() ? "" : "/track/qr?code=" + subject.code;
}

http::Response track_qr(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto read = read_code(request.query.get("code"));
  const auto drawn =
      read && !rules.public_address.empty() ? qr_code(rules.public_address + "/track?code=" + *read) : std::nullopt;
  if (!drawn) return http::failure({base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}});
  html::View view("features/cases/views/track_qr.tpl");
  view.set(ktq_SIDE, int64_t{drawn->width + 8}).set(ktq_SQUARES, drawn->path);
  http::Response response;
  response.body = std::make_shared<const std::string>(view.render(context.language).text());
  return response.with_header("content-type", "image/svg+xml").with_header("cache-control", "public, max-age=86400");
}

}  // namespace gandan::cases
