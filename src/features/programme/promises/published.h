// Public bodies that are rendered once for each revision of the programme and day, and then sent from memory
// (http::KeptPages).
#pragma once

#include <functional>
#include <optional>

#include "platform/http/kept_pages.h"

namespace gandan::programme {

class Published {
 public:
  using Made = http::KeptPages::Made;
  using Make = std::function<Made(db::Transaction&)>;

  // The body as it is at this revision, made now if it has not been. Requires that `make` depends on nothing but path,
  // language, theme, revision and day.
  http::Response serve(const http::Request& request, const http::Context& context, const Make& make);

  // For http::Route::ready.
  std::optional<http::Response> ready(const http::Request& request) const { return kept_.ready(request); }

 private:
  http::KeptPages kept_;
};

}  // namespace gandan::programme
