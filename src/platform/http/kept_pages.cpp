#include "platform/http/kept_pages.h"

#include "platform/db/commits.h"
#include "platform/html/language.h"
#include "platform/http/preferences.h"

namespace gandan::http {
namespace {

std::string key_of(const Request& request) {
  const char* language = language_of(request) == html::Language::vietnamese ? "vi " : "en ";
  return language + std::string(html::code_of(theme_of(request))) + address_key(request);
}

// Cookies other than what somebody chose for the display may be a session.
bool may_be_signed_in(const Request& request) {
  for (const auto& [name, value] : request.cookies) {
    if (name != "language" && name != "theme") return true;
  }
  return !request.header("authorization").empty();
}

size_t bytes_of(const PreparedBody& body) {
  return body.plain.size() + body.gzip.size();
}

}  // namespace

// Lengths stand before texts.
std::string address_key(const Request& request) {
  std::string key;
  const auto add = [&](const std::string& text) { key.append(" " + std::to_string(text.size()) + " ").append(text); };
  add(request.path);
  for (const auto& [name, value] : request.query.entries()) {
    add(name);
    add(value);
  }
  return key;
}

Response KeptPages::answer(const Entry& entry) {
  Response response = prepared_page(entry.body, entry.content_type);
  response.frame_ancestors = entry.frame_ancestors;
  response.with_header("cache-control", "no-cache");  // kept, but asked for again by its entity tag
  return response;
}

std::optional<Response> KeptPages::serve(const Request& request, const Context& context, const StateOf& state,
                                         const Make& make) {
  Entry entry;
  // Before the state is read: a change that comes in between is looked up once too often, never too seldom.
  entry.commits = db::commits_of_this_process();
  {
    auto transaction = context.database.read();
    entry.state = state(transaction);
  }
  entry.looked_up = std::chrono::steady_clock::now();
  const std::string key = key_of(request);
  {
    const std::scoped_lock lock(mutex_);
    const auto found = entries_.find(key);
    if (found != entries_.end() && found->second.state == entry.state) {
      found->second.looked_up = entry.looked_up;
      found->second.commits = entry.commits;
      return answer(found->second);
    }
  }
  auto made = make();  // of this state or a later one; a later one is made again when its count is seen
  if (!made) {
    forget(key);
    return std::nullopt;
  }
  entry.body = prepare(std::move(made->body), made->content_type);
  entry.content_type = std::move(made->content_type);
  entry.frame_ancestors = std::move(made->frame_ancestors);
  Response response = answer(entry);
  keep(key, std::move(entry));
  return response;
}

std::optional<Response> KeptPages::ready(const Request& request) const {
  if (may_be_signed_in(request)) return std::nullopt;
  const std::string key = key_of(request);
  const auto now = std::chrono::steady_clock::now();
  const uint64_t commits = db::commits_of_this_process();
  const std::scoped_lock lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end() || found->second.commits != commits || now - found->second.looked_up > freshness) {
    return std::nullopt;
  }
  return answer(found->second);
}

size_t KeptPages::entries() const {
  const std::scoped_lock lock(mutex_);
  return entries_.size();
}

void KeptPages::keep(const std::string& key, Entry entry) {
  const size_t size = bytes_of(*entry.body);
  if (size > limits_.bytes) return forget(key);
  forget(key);
  const std::scoped_lock lock(mutex_);
  if (entries_.size() >= limits_.entries || bytes_ + size > limits_.bytes) {
    entries_.clear();
    bytes_ = 0;
  }
  if (entries_.emplace(key, std::move(entry)).second) bytes_ += size;
}

void KeptPages::forget(const std::string& key) {
  const std::scoped_lock lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end()) return;
  bytes_ -= bytes_of(*found->second.body);
  entries_.erase(found);
}

}  // namespace gandan::http
