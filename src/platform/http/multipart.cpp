#include "platform/http/multipart.h"

#include <algorithm>

namespace gandan::http {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

// Takes a parameter's value off the front of `rest`: token, or "quoted" with \" and \\ (browsers write %22).
std::optional<std::string> take_value(std::string_view& rest) {
  std::string value;
  if (!rest.starts_with('"')) {
    const size_t end = std::min(rest.find(';'), rest.size());
    value = trimmed(rest.substr(0, end));
    rest.remove_prefix(end);
    return value;
  }
  for (size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == '"') {
      rest.remove_prefix(i + 1);
      return value;
    }
    const bool escape = rest[i] == '\\' && i + 1 < rest.size() && (rest[i + 1] == '"' || rest[i + 1] == '\\');
    if (escape) ++i;
    value += rest[i];
  }
  return std::nullopt;
}

// Browsers write a quotation mark or line break in a name as %22, %0D, %0A (WHATWG HTML, multipart/form-data).
std::string unescaped(std::string text) {
  for (const auto& [code, character] : {std::pair{"%22", '"'}, std::pair{"%0D", '\r'}, std::pair{"%0A", '\n'}}) {
    for (size_t at = text.find(code); at != std::string::npos; at = text.find(code, at + 1)) {
      text.replace(at, 3, 1, character);
    }
  }
  return text;
}

std::optional<PartHead> parse_part_head(std::string_view text) {
  std::optional<PartHead> head;
  while (!text.empty()) {
    const size_t end = std::min(text.find("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 2, text.size()));
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    if (!same_letters(line.substr(0, colon), "content-disposition")) continue;
    const std::string_view value = trimmed(line.substr(colon + 1));
    auto name = header_parameter(value, "name");
    if (head || !is_media_type(value, "form-data") || !name) return std::nullopt;
    auto file_name = header_parameter(value, "filename");
    if (file_name) file_name = unescaped(std::move(*file_name));
    head = PartHead{unescaped(std::move(*name)), std::move(file_name)};
  }
  return head;
}

}  // namespace

bool is_media_type(std::string_view content_type, std::string_view type) {
  const size_t end = std::min(content_type.find(';'), content_type.size());
  return same_letters(trimmed(content_type.substr(0, end)), type);
}

std::optional<std::string> header_parameter(std::string_view header, std::string_view name) {
  size_t semicolon = header.find(';');
  if (semicolon == std::string_view::npos) return std::nullopt;
  for (std::string_view rest = header.substr(semicolon); rest.starts_with(';');) {
    rest.remove_prefix(1);
    const size_t equals = rest.find_first_of("=;");
    if (equals == std::string_view::npos) return std::nullopt;
    if (rest[equals] == ';') {
      rest.remove_prefix(equals);
      continue;
    }
    const std::string_view key = trimmed(rest.substr(0, equals));
    rest = trimmed(rest.substr(equals + 1));
    auto value = take_value(rest);
    rest = trimmed(rest);
    if (!value) return std::nullopt;
    if (same_letters(key, name)) return value;
  }
  return std::nullopt;
}

MultipartParser::MultipartParser(std::string_view boundary, size_t head_limit_bytes, PartListener& listener)
    : delimiter_("\r\n--" + std::string(boundary)), head_limit_bytes_(head_limit_bytes), listener_(listener) {
  pending_ = "\r\n";  // the first boundary needs no line break before it
}

MultipartParser::Outcome MultipartParser::feed(std::string_view bytes) {
  if (state_ == State::epilogue) return Outcome::more;  // to be ignored (RFC 2046 section 5.1.1)
  pending_ += bytes;
  bool progress = true;
  while (progress) {
    progress = false;
    const Outcome outcome = step(progress);
    if (outcome != Outcome::more) return outcome;
  }
  return Outcome::more;
}

MultipartParser::Outcome MultipartParser::step(bool& progress) {
  switch (state_) {
    case State::preamble:
      return step_preamble(progress);
    case State::after_boundary:
      return step_after_boundary(progress);
    case State::head:
      return step_head(progress);
    case State::body:
      return step_body(progress);
    case State::epilogue:
      pending_.clear();
      return Outcome::more;
  }
  return Outcome::more;
}

MultipartParser::Outcome MultipartParser::step_preamble(bool& progress) {
  const size_t at = pending_.find(delimiter_);
  const bool is_there = at != std::string::npos;
  if (is_there ? at > head_limit_bytes_ : pending_.size() > head_limit_bytes_ + delimiter_.size()) {
    return Outcome::malformed;
  }
  if (!is_there) return Outcome::more;
  pending_.erase(0, at + delimiter_.size());
  state_ = State::after_boundary;
  progress = true;
  return Outcome::more;
}

MultipartParser::Outcome MultipartParser::step_after_boundary(bool& progress) {
  if (pending_.starts_with("--")) {
    state_ = State::epilogue;
    progress = true;
    return Outcome::more;
  }
  const size_t end = pending_.find_first_not_of(" \t");  // transport padding
  if (std::min(end, pending_.size()) > head_limit_bytes_) return Outcome::malformed;
  if (end == std::string::npos || pending_.size() < end + 2) return Outcome::more;
  if (pending_.compare(end, 2, "\r\n") != 0) return Outcome::malformed;
  pending_.erase(0, end + 2);
  state_ = State::head;
  progress = true;
  return Outcome::more;
}

MultipartParser::Outcome MultipartParser::step_head(bool& progress) {
  static constexpr std::string_view blank_line = "\r\n\r\n";
  const size_t end = pending_.find(blank_line);
  const bool is_there = end != std::string::npos;
  if (is_there ? end > head_limit_bytes_ : pending_.size() >= head_limit_bytes_ + blank_line.size()) {
    return Outcome::malformed;
  }
  if (!is_there) return Outcome::more;
  const auto head = parse_part_head(std::string_view(pending_).substr(0, end));
  if (!head) return Outcome::malformed;
  pending_.erase(0, end + 4);
  state_ = State::body;
  progress = true;
  return listener_.begin(*head) ? Outcome::more : Outcome::stopped;
}

MultipartParser::Outcome MultipartParser::step_body(bool& progress) {
  const size_t at = pending_.find(delimiter_);
  const size_t ready =
      at != std::string::npos ? at : pending_.size() - std::min(pending_.size(), delimiter_.size() - 1);
  if (ready > 0 && !listener_.bytes(std::string_view(pending_).substr(0, ready))) return Outcome::stopped;
  pending_.erase(0, ready);
  if (at == std::string::npos) return Outcome::more;
  pending_.erase(0, delimiter_.size());
  state_ = State::after_boundary;
  progress = true;
  return listener_.end() ? Outcome::more : Outcome::stopped;
}

}  // namespace gandan::http
