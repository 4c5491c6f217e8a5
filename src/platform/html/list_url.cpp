// Parameters keep their order, so that one state of a list has one address (and one entry in caches).
#include "platform/html/list_url.h"

namespace gandan::html {
namespace {

constexpr std::string_view after_name = "after";
constexpr std::string_view before_name = "before";

// All but the unreserved characters of RFC 3986.
void append_encoded(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  for (const char c : text) {
    if (unreserved.find(c) != std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
  }
}

}  // namespace

ListUrl::ListUrl(std::string path, std::vector<std::pair<std::string, std::string>> parameters)
    : path_(std::move(path)), parameters_(std::move(parameters)) {}

ListUrl ListUrl::with(std::string_view name, std::string_view value) const {
  ListUrl changed(path_);
  bool found = false;
  for (const auto& [known, old_value] : parameters_) {
    if (known == after_name || known == before_name) continue;
    changed.parameters_.emplace_back(known, known == name ? std::string(value) : old_value);
    found = found || known == name;
  }
  if (!found) changed.parameters_.emplace_back(name, value);
  return changed;
}

ListUrl ListUrl::after(std::string_view key) const {
  ListUrl changed = with(after_name, "");
  changed.parameters_.back().second = key;
  return changed;
}

ListUrl ListUrl::before(std::string_view key) const {
  ListUrl changed = with(before_name, "");
  changed.parameters_.back().second = key;
  return changed;
}

std::string_view ListUrl::value(std::string_view name) const {
  for (const auto& [known, value] : parameters_) {
    if (known == name) return value;
  }
  return {};
}

std::string ListUrl::text() const {
  std::string url = path_;
  char separator = '?';
  for (const auto& [name, value] : parameters_) {
    if (value.empty()) continue;
    url += separator;
    separator = '&';
    append_encoded(url, name);
    url += '=';
    append_encoded(url, value);
  }
  return url;
}

}  // namespace gandan::html
