#include "features/programme/promises/asked_promise.h"

#include "features/programme/targets/standing.h"

namespace gandan::programme {

base::Result<Target> asked_promise(const http::Request& request, const http::Context& context) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  auto transaction = context.database.read();
  const auto id = TargetId::parse(request.path_parameter("id"));
  auto target = id ? find_target(transaction, context.ward, *id) : std::nullopt;
  if (!target || target->withdrawn_at || is_watched(target->aim)) {
    return base::Error{base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
  }
  return *std::move(target);
}

}  // namespace gandan::programme
