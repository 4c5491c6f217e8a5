#include "features/cases/officers/asked_case.h"

#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_store.h"
#include "platform/http/url.h"

namespace gandan::cases {

std::optional<Case> asked_case(const http::Request& request, const http::Context& context,
                               db::Transaction& transaction) {
  const auto code = read_code(request.path_parameter("code"));
  return code ? find_case_by_code(transaction, context.ward, *code) : std::nullopt;
}

std::optional<Case> asked_public_case(const http::Request& request, const http::Context& context,
                                      db::Transaction& transaction) {
  auto found = asked_case(request, context, transaction);
  if (!found || !found->is_public) return std::nullopt;
  return found;
}

std::string place_after(const http::Request& request) {
  const std::string_view next = request.form.get("next");
  return http::is_local_path(next) ? std::string(next) : request.path.substr(0, request.path.rfind('/'));
}

base::Error no_such_case() {
  return {base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
}

}  // namespace gandan::cases
