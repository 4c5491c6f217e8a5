#include "platform/http/negotiation.h"

#include <algorithm>

namespace gandan::http {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    const auto end = static_cast<size_t>(std::ranges::find(accept_encoding, ',') - accept_encoding.begin());
    const std::string_view item = accept_encoding.substr(0, end);
    accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
    const size_t semicolon = std::min(item.find(';'), item.size());
    const std::string_view name = trimmed(item.substr(0, semicolon));
    if (name != "gzip" && name != "*") continue;
    const std::string_view quality = trimmed(item.substr(std::min(semicolon + 1, item.size())));
    return !(quality.starts_with("q=0") && quality.find_first_not_of("0.", 2) == std::string_view::npos);
  }
  return false;
}

bool matches_entity_tag(std::string_view if_none_match, std::string_view tag) {
  while (!if_none_match.empty()) {
    const size_t end = std::min(if_none_match.find(','), if_none_match.size());
    std::string_view item = trimmed(if_none_match.substr(0, end));
    if_none_match.remove_prefix(std::min(end + 1, if_none_match.size()));
    if (item == "*") return true;
    if (item.starts_with("W/")) item.remove_prefix(2);
    if (item.size() == tag.size() + 2 && item.front() == '"' && item.back() == '"' &&
        item.substr(1, tag.size()) == tag) {
      return true;
    }
  }
  return false;
}

}  // namespace gandan::http
