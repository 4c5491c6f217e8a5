#include "features/programme/published.h"

#include "features/programme/resolution_store.h"
#include "platform/html/language.h"
#include "platform/http/preferences.h"

namespace gandan::programme {
namespace {

constexpr size_t most_entries = 4096;

std::string key_of(const http::Request& request) {
  return request.path + (http::language_of(request) == html::Language::vietnamese ? " vi " : " en ") +
         std::string(html::code_of(http::theme_of(request)));
}

// Cookies other than what somebody chose for the display may be a session.
bool may_be_signed_in(const http::Request& request) {
  for (const auto& [name, value] : request.cookies) {
    if (name != "language" && name != "theme") return true;
  }
  return !request.header("authorization").empty();
}

http::Response answer(const std::shared_ptr<const http::PreparedBody>& body, const std::string& content_type,
                      const std::string& frame_ancestors) {
  http::Response response = http::prepared_page(body, content_type);
  response.frame_ancestors = frame_ancestors;
  response.with_header("cache-control", "no-cache");  // kept, but asked for again by its entity tag
  return response;
}

}  // namespace

http::Response Published::serve(const http::Request& request, const http::Context& context, const Make& make) {
  auto transaction = context.database.read();
  const int64_t revision = revision_of(transaction, context.ward);
  const base::Date day = context.clock.today();
  const std::string key = key_of(request);
  {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(key);
    if (found != entries_.end() && found->second.revision == revision && found->second.day == day) {
      found->second.looked_up = std::chrono::steady_clock::now();
      return answer(found->second.body, found->second.content_type, found->second.frame_ancestors);
    }
  }
  Made made = make(transaction);
  Entry entry{revision,
              day,
              http::prepare(std::move(made.body), made.content_type),
              made.content_type,
              made.frame_ancestors,
              std::chrono::steady_clock::now()};
  http::Response response = answer(entry.body, entry.content_type, entry.frame_ancestors);
  const std::scoped_lock lock(mutex_);
  if (entries_.size() >= most_entries) entries_.clear();
  entries_.insert_or_assign(key, std::move(entry));
  return response;
}

std::optional<http::Response> Published::ready(const http::Request& request) const {
  if (!request.query.entries().empty() || may_be_signed_in(request)) return std::nullopt;
  const std::string key = key_of(request);
  const std::scoped_lock lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end() || std::chrono::steady_clock::now() - found->second.looked_up > freshness) {
    return std::nullopt;
  }
  return answer(found->second.body, found->second.content_type, found->second.frame_ancestors);
}

}  // namespace gandan::programme
