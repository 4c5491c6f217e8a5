// Looking for whole phrases in lower-case text. Offsets are bytes of that text, which are also those of the text it
// came from. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gandan::reading {

struct Span {
  size_t begin = 0;
  size_t end = 0;
  size_t size() const { return end - begin; }
};

// Lower case of the same length as `text`, so that offsets hold for both.
std::string lower_in_place(std::string_view text);

// The first place in `text` where `phrase` stands as whole words; npos when none.
size_t find_phrase(std::string_view text, std::string_view phrase, size_t from = 0);
inline bool has_phrase(std::string_view text, std::string_view phrase) {
  return find_phrase(text, phrase) != std::string_view::npos;
}

struct Found {
  size_t begin = 0;
  size_t end = 0;
};
// The earliest of the phrases; of two that begin at the same place the longer.
std::optional<Found> find_any(std::string_view text, std::span<const std::string_view> phrases);
bool has_any(std::string_view text, std::span<const std::string_view> phrases);
bool begins_with_any(std::string_view text, std::span<const std::string_view> phrases);
bool begins_with_phrase(std::string_view text, std::string_view phrase);
bool ends_with_phrase(std::string_view text, std::string_view phrase);

// What is left of `text` when all that stands in brackets is taken out.
std::string outside_brackets(std::string_view text);

// "về xã hội: hằng năm ...": what stands behind the label that opens a statement.
std::string_view behind_label(std::string_view low);

inline std::string_view part(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}
// `span` without the blanks and the separators , ; : at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace gandan::reading
