// The parts of a head that Beast is lenient about: folded lines, control characters, bare line feeds, versions.
#include "platform/http/request_parser.h"

#include <algorithm>

namespace gandan::http {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_token_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

enum class RequestLine { good, malformed, other_version };

// method SP target SP "HTTP/1." digit (RFC 9112 section 3)
RequestLine judge_request_line(std::string_view line) {
  const size_t first = line.find(' ');
  const size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == 0 || last <= first + 1) return RequestLine::malformed;
  const std::string_view method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (!std::all_of(method.begin(), method.end(), is_token_character)) return RequestLine::malformed;
  if (target.find_first_of(" \t") != std::string_view::npos) return RequestLine::malformed;
  const bool shape = version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) && version[6] == '.' &&
                     is_digit(version[7]);
  if (!shape) return RequestLine::malformed;
  return version == "HTTP/1.1" || version == "HTTP/1.0" ? RequestLine::good : RequestLine::other_version;
}

// field-name ":" ... : no blank at the front (obs-fold, RFC 9112 section 5.2) nor before the colon (section 5.1).
bool is_field_line(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view name = line.substr(0, colon);
  return std::all_of(name.begin(), name.end(), is_token_character);
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\r' && c != '\n') || byte == 0x7F;
}

}  // namespace

HeadScanner::State HeadScanner::refuse(int status, std::string key) {
  refusal_ = {status, std::move(key)};
  return State::refused;
}

HeadScanner::State HeadScanner::check_line(std::string_view line, const ParserLimits& limits) {
  ++lines_;
  if (lines_ > 1) {
    if (lines_ > limits.fields + 1) return refuse(431, "error.http.head_too_large");
    return is_field_line(line) ? State::incomplete : refuse(400, "error.http.bad_request");
  }
  switch (judge_request_line(line)) {
    case RequestLine::good:
      return State::incomplete;
    case RequestLine::malformed:
      return refuse(400, "error.http.bad_request");
    case RequestLine::other_version:
      return refuse(505, "error.http.version");
  }
  return State::incomplete;
}

HeadScanner::State HeadScanner::scan(std::string_view bytes, const ParserLimits& limits) {
  for (; position_ < bytes.size(); ++position_) {
    const char c = bytes[position_];
    if (is_control(c)) return refuse(400, "error.http.bad_request");
    const bool after_return = position_ > line_start_ && bytes[position_ - 1] == '\r';
    if ((c == '\n') != after_return) return refuse(400, "error.http.bad_request");  // bare LF, or bare CR
    if (position_ >= limits.head_bytes) return refuse(431, "error.http.head_too_large");
    if (lines_ == 0 && position_ - line_start_ >= limits.target_bytes + 64) return refuse(414, "error.http.target");
    if (c != '\n') continue;
    const std::string_view line = bytes.substr(line_start_, position_ - line_start_ - 1);
    line_start_ = position_ + 1;
    if (line.empty() && lines_ > 0) {
      ++position_;
      return State::complete;
    }
    if (line.empty()) return refuse(400, "error.http.bad_request");
    const State state = check_line(line, limits);
    if (state != State::incomplete) return state;
  }
  return State::incomplete;
}

bool is_valid_host(std::string_view host) {
  std::string_view port;
  if (host.starts_with('[')) {
    const size_t end = host.find(']');
    if (end == std::string_view::npos || end < 3) return false;
    const std::string_view address = host.substr(1, end - 1);
    if (address.find_first_not_of("0123456789abcdefABCDEF:.") != std::string_view::npos) return false;
    port = host.substr(end + 1);
  } else {
    const size_t end = std::min(host.find(':'), host.size());
    const std::string_view name = host.substr(0, end);
    const auto is_name = [](char c) {
      return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
    };
    if (name.empty() || !std::all_of(name.begin(), name.end(), is_name)) return false;
    port = host.substr(end);
  }
  if (port.empty()) return true;
  port.remove_prefix(port.front() == ':' ? 1 : 0);
  return host.size() <= 255 && !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
}

}  // namespace gandan::http
