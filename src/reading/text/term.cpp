#include "reading/text/term.h"

#include <cctype>

#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

// A year of four digits at `at`, which is moved behind it.
std::optional<int> year_at(std::string_view text, size_t& at) {
  int year = 0;
  size_t digits = 0;
  while (at + digits < text.size() && std::isdigit(static_cast<unsigned char>(text[at + digits])) != 0) {
    if (++digits > 4) return std::nullopt;
    year = year * 10 + (text[at + digits - 1] - '0');
  }
  if (digits != 4) return std::nullopt;
  at += digits;
  return year;
}

void skip(std::string_view text, size_t& at, std::string_view characters) {
  while (at < text.size() && characters.find(text[at]) != std::string_view::npos) ++at;
}

}  // namespace

std::optional<Term> term_of(std::string_view text) {
  constexpr std::string_view word = "nhiem ky";
  const std::string folded = vietnamese::fold(text);
  std::optional<Term> latest;
  for (size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at)) {
    at += word.size();
    skip(folded, at, " (");
    const auto first = year_at(folded, at);
    if (!first) continue;
    skip(folded, at, " -\xE2\x80\x93");  // a hyphen, or an en dash byte by byte
    const auto last = year_at(folded, at);
    if (!last || *last <= *first || *last - *first > 10) continue;
    if (!latest || *last > latest->last_year) latest = Term{*first, *last};
  }
  return latest;
}

}  // namespace gandan::reading
