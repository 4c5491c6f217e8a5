#include "features/programme/promises/published.h"

#include "features/programme/resolution_store.h"

namespace gandan::programme {

http::Response Published::serve(const http::Request& request, const http::Context& context, const Make& make) {
  const auto state = [&](db::Transaction& transaction) -> http::KeptPages::State {
    return {revision_of(transaction, context.ward), context.clock.today().day_number(), 0};
  };
  return *kept_.serve(request, context, state, [&]() -> std::optional<Made> {
    auto transaction = context.database.read();
    return make(transaction);
  });
}

}  // namespace gandan::programme
