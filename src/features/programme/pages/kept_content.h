// What stands inside <main> on pages that many signed-in people look at: made once for each state of the ward's data,
// day, language and set of permissions, and then put into each reader's own shell.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

class KeptContent {
 public:
  struct Content {
    html::SafeHtml html;
    std::string tag;  // http::Page::content_tag
  };
  using Shared = std::shared_ptr<const Content>;
  using Make = std::function<html::SafeHtml(db::Transaction&)>;

  // How long the content holds when nothing is changed.
  enum class Until : uint8_t { day, minute };

  // The content as it is now. Requires that somebody is signed in and that `make` depends on nothing but the ward's
  // data, the day (or the minute), the address, the language and what the reader may do. Searches are made anew each
  // time.
  Shared get(const http::Request& request, const http::Context& context, const Make& make, Until until = Until::day);

 private:
  struct Entry {
    int64_t changes = 0, revision = 0;
    int64_t moment = 0;  // number of the day or of the minute
    Shared content;
  };

  std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace gandan::programme
