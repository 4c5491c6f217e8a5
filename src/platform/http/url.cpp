#include "platform/http/url.h"

#include <algorithm>
#include <array>

#include "vietnamese/text.h"

namespace gandan::http {
namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

enum class Plus { literal, blank };

std::optional<std::string> percent_decode(std::string_view text, Plus plus) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = digit(text[i + 1]);
      const int low = digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i] == '+' && plus == Plus::blank ? ' ' : text[i];
    }
  }
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool has_slash_or_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

std::string encode_keeping(std::string_view text, char kept) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_unreserved(c) || c == kept) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hexadecimal[byte >> 4U];
    out += hexadecimal[byte & 0x0FU];
  }
  return out;
}

// What a keyboard, a word processor or a message copied from a phone leaves around a word without being seen.
constexpr std::array<std::string_view, 8> blanks = {" ", "\t", "\n", "\r", "\u00A0", "\u200B", "\u3000", "\uFEFF"};

std::string without_blank_ends(std::string value) {
  std::string_view kept = value;
  const auto begins = [&](std::string_view blank) { return kept.starts_with(blank); };
  const auto ends = [&](std::string_view blank) { return kept.ends_with(blank); };
  for (auto at = std::ranges::find_if(blanks, begins); at != blanks.end(); at = std::ranges::find_if(blanks, begins)) {
    kept.remove_prefix(at->size());
  }
  for (auto at = std::ranges::find_if(blanks, ends); at != blanks.end(); at = std::ranges::find_if(blanks, ends)) {
    kept.remove_suffix(at->size());
  }
  return kept.size() == value.size() ? std::move(value) : std::string(kept);
}

}  // namespace

std::optional<std::string> clean_value(std::string value) {
  if (value.find('\0') != std::string::npos) return std::nullopt;
  if (is_ascii(value)) return value;
  if (!vietnamese::is_valid_utf8(value)) return std::nullopt;
  return vietnamese::to_nfc(value);
}

std::optional<std::string> field_value(std::string value) {
  auto clean = clean_value(std::move(value));
  if (!clean) return clean;
  return without_blank_ends(vietnamese::without_controls(*clean));
}

std::optional<std::string> decode_path(std::string_view path) {
  if (!path.starts_with('/')) return std::nullopt;
  if (path == "/") return "/";
  std::string out;
  out.reserve(path.size());
  while (!path.empty()) {
    path.remove_prefix(1);
    const size_t end = std::min(path.find('/'), path.size());
    const auto segment = percent_decode(path.substr(0, end), Plus::literal);
    path.remove_prefix(end);
    if (!segment || *segment == "." || *segment == ".." || has_slash_or_control(*segment)) return std::nullopt;
    if (segment->empty() && !path.empty()) return std::nullopt;  // "//"
    out += '/';
    out += *segment;
  }
  return clean_value(std::move(out));
}

bool decode_form(std::string_view text, Fields& fields, size_t most) {
  while (!text.empty()) {
    const size_t end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) continue;
    if (fields.entries().size() >= most) return false;
    const size_t equals = std::min(pair.find('='), pair.size());
    auto name = percent_decode(pair.substr(0, equals), Plus::blank);
    auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), Plus::blank);
    if (name) name = clean_value(std::move(*name));
    if (value) value = field_value(std::move(*value));
    if (!name || !value) return false;
    fields.add(std::move(*name), std::move(*value));
  }
  return true;
}

std::string percent_encode(std::string_view text) {
  return encode_keeping(text, '-');
}

std::string encode_path(std::string_view path) {
  return encode_keeping(path, '/');
}

std::string encode_form(const Fields& fields) {
  std::string text;
  for (const auto& [name, value] : fields.entries()) {
    if (!text.empty()) text += '&';
    text += percent_encode(name) + "=" + percent_encode(value);
  }
  return text;
}

}  // namespace gandan::http
