#include "features/programme/pages/kept_content.h"

#include "features/audit/audit.h"
#include "features/programme/resolution_store.h"
#include "platform/html/language.h"
#include "platform/http/kept_pages.h"
#include "platform/http/prepared_body.h"

namespace gandan::programme {
namespace {

constexpr size_t most_entries = 64;

std::string key_of(const http::Request& request, const http::Context& context) {
  std::string key = context.ward.text() + std::string(html::code_of(context.language));
  for (int i = 0; i < static_cast<int>(auth::Permission::count_); ++i) {
    key += context.principal->permissions.has(static_cast<auth::Permission>(i)) ? '1' : '0';
  }
  return key + http::address_key(request);
}

int64_t moment_of(const http::Context& context, KeptContent::Until until) {
  constexpr int64_t minute_milliseconds = 60'000;
  if (until == KeptContent::Until::day) return context.clock.today().day_number();
  return context.clock.now().epoch_milliseconds / minute_milliseconds;
}

KeptContent::Shared content_of(html::SafeHtml html) {
  std::string tag = http::entity_tag_of(html.text());
  return std::make_shared<const KeptContent::Content>(KeptContent::Content{std::move(html), std::move(tag)});
}

}  // namespace

KeptContent::Shared KeptContent::get(const http::Request& request, const http::Context& context, const Make& make,
                                     Until until) {
  auto transaction = context.database.read();
  if (!request.query.get("q").empty()) return content_of(make(transaction));
  Entry entry{audit::count_of_changes(transaction, context.ward), revision_of(transaction, context.ward),
              moment_of(context, until), nullptr};
  const std::string key = key_of(request, context);
  {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(key);
    const bool right = found != entries_.end() && found->second.changes == entry.changes &&
                       found->second.revision == entry.revision && found->second.moment == entry.moment;
    if (right) return found->second.content;
  }
  entry.content = content_of(make(transaction));
  Shared content = entry.content;
  const std::scoped_lock lock(mutex_);
  if (entries_.size() >= most_entries) entries_.clear();
  entries_.insert_or_assign(key, std::move(entry));
  return content;
}

}  // namespace gandan::programme
