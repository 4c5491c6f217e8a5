#include "platform/db/token.h"

#include <algorithm>

namespace gandan::db {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool begins_word(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

template <typename Predicate>
size_t run_length(std::string_view text, Predicate belongs) {
  return static_cast<size_t>(std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
}

size_t word_length(std::string_view text) {
  return run_length(text, [](char c) { return begins_word(c) || is_digit(c); });
}

// A doubled quote inside stays inside: the text after it simply is a second quoted token.
size_t quoted_length(std::string_view text) {
  const size_t end = text.find(text.front(), 1);
  return end == std::string_view::npos ? text.size() : end + 1;
}

size_t through(std::string_view text, std::string_view closing, size_t from) {
  const size_t end = text.find(closing, from);
  return end == std::string_view::npos ? text.size() : end + closing.size();
}

Token cut(std::string_view& rest, TokenKind kind, size_t length) {
  const Token token{kind, rest.substr(0, length)};
  rest.remove_prefix(length);
  return token;
}

}  // namespace

Token take_token(std::string_view& rest) {
  if (rest.empty()) return {};
  const char first = rest.front();
  if (is_blank(first)) return cut(rest, TokenKind::blank, run_length(rest, is_blank));
  if (rest.starts_with("--")) return cut(rest, TokenKind::blank, through(rest, "\n", 2));
  if (rest.starts_with("/*")) return cut(rest, TokenKind::blank, through(rest, "*/", 2));
  if (first == '\'' || first == '"') return cut(rest, TokenKind::quoted, quoted_length(rest));
  if (begins_word(first)) return cut(rest, TokenKind::word, word_length(rest));
  if (is_digit(first)) return cut(rest, TokenKind::symbol, word_length(rest));
  if (rest.starts_with("::")) return cut(rest, TokenKind::symbol, 2);
  if (first == ':' && rest.size() > 1 && begins_word(rest[1])) {
    rest.remove_prefix(1);
    return cut(rest, TokenKind::parameter, word_length(rest));
  }
  return cut(rest, TokenKind::symbol, 1);
}

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace gandan::db
