// Public bodies that are rendered once for each revision of the programme, language, theme and day, and then sent from
// memory: a lookup of the revision and a shared pointer.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/date.h"
#include "platform/http/context.h"
#include "platform/http/message.h"
#include "platform/http/prepared_body.h"

namespace gandan::programme {

class Published {
 public:
  struct Made {
    std::string body;
    std::string content_type;
    std::string frame_ancestors = {};  // http::Response::frame_ancestors
  };
  using Make = std::function<Made(db::Transaction&)>;

  // The body as it is at this revision, made now if it has not been. Requires that nobody is signed in and that `make`
  // depends on nothing but path, language, theme, revision and day.
  http::Response serve(const http::Request& request, const http::Context& context, const Make& make);

  // For http::Route::ready: a body whose revision was looked up less than `freshness` ago, so that this process shows a
  // change made by another one that much later. nullopt for those who may be signed in and for addresses with a query.
  std::optional<http::Response> ready(const http::Request& request) const;

  static constexpr std::chrono::milliseconds freshness{200};

 private:
  struct Entry {
    int64_t revision = 0;
    base::Date day = base::Date::from_day_number(0);
    std::shared_ptr<const http::PreparedBody> body;
    std::string content_type, frame_ancestors;
    std::chrono::steady_clock::time_point looked_up;
  };

  mutable std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace gandan::programme
