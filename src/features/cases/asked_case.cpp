#include "features/cases/asked_case.h"

#include "features/cases/case_code.h"
#include "features/cases/case_store.h"

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

base::Error no_such_case() {
  return {base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
}

}  // namespace gandan::cases
