#include "reading/text/phrase.h"

#include <algorithm>

#include "reading/text/letters.h"
#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

bool is_word_letter(const Letter& letter) {
  return letter.size > 0 && (is_letter(letter.code) || is_digit(letter.code));
}

bool is_whole(std::string_view text, size_t begin, size_t end) {
  const bool letter_at_start = is_word_letter(letter_at(text, begin));
  const bool letter_at_end = is_word_letter(letter_before(text, end));
  return !(letter_at_start && is_word_letter(letter_before(text, begin))) &&
         !(letter_at_end && is_word_letter(letter_at(text, end)));
}

}  // namespace

std::string lower_in_place(std::string_view text) {
  std::string lower = vietnamese::to_lower(text);
  if (lower.size() == text.size()) return lower;
  lower.assign(text);  // a foreign letter whose small form is longer: then only a-z
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

size_t find_phrase(std::string_view text, std::string_view phrase, size_t from) {
  for (size_t at = text.find(phrase, from); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    if (is_whole(text, at, at + phrase.size())) return at;
  }
  return std::string_view::npos;
}

std::optional<Found> find_any(std::string_view text, std::span<const std::string_view> phrases) {
  std::optional<Found> best;
  for (const std::string_view phrase : phrases) {
    const size_t at = find_phrase(text, phrase);
    if (at == std::string_view::npos) continue;
    if (!best || at < best->begin || (at == best->begin && at + phrase.size() > best->end)) {
      best = Found{at, at + phrase.size()};
    }
  }
  return best;
}

bool has_any(std::string_view text, std::span<const std::string_view> phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return has_phrase(text, phrase); });
}

bool begins_with_phrase(std::string_view text, std::string_view phrase) {
  return text.starts_with(phrase) && is_whole(text, 0, phrase.size());
}

bool begins_with_any(std::string_view text, std::span<const std::string_view> phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return begins_with_phrase(text, phrase); });
}

bool ends_with_phrase(std::string_view text, std::string_view phrase) {
  return text.ends_with(phrase) && is_whole(text, text.size() - phrase.size(), text.size());
}

std::string outside_brackets(std::string_view text) {
  std::string words;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) words += c;
    if (c == ')') depth = std::max(0, depth - 1);
  }
  return words;
}

std::string_view behind_label(std::string_view low) {
  constexpr size_t longest_label = 60;  // bytes
  const size_t colon = low.find(": ");
  const bool labelled = colon != std::string_view::npos && colon <= longest_label && begins_with_phrase(low, "về");
  return labelled ? trim(low.substr(colon + 1)) : low;
}

Span trimmed(std::string_view text, Span span) {
  static constexpr std::string_view ignored = " \t,;:.";
  while (span.begin < span.end && ignored.find(text[span.begin]) != std::string_view::npos) ++span.begin;
  while (span.begin < span.end && ignored.find(text[span.end - 1]) != std::string_view::npos) --span.end;
  return span;
}

}  // namespace gandan::reading
