#include "features/search/abbreviations.h"

#include <vector>

#include "base/embedded.h"
#include "features/search/search_words.h"

namespace gandan::search {
namespace {

// As written, and as texts are searched in, with a blank at either end.
struct Words {
  std::string written, folded;
};
struct Abbreviation {
  Words brief, full;
};

Words words_from(std::string_view text) {
  return {std::string(text), folded_text(text) + " "};
}

std::vector<Abbreviation> read() {
  std::vector<Abbreviation> known;
  std::string_view rest = base::embedded_files().at("data/search/abbreviations.txt");
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const size_t colon = line.find(": ");
    if (line.starts_with("#") || colon == std::string_view::npos) continue;
    known.push_back({words_from(line.substr(0, colon)), words_from(line.substr(colon + 2))});
  }
  return known;
}

}  // namespace

std::string with_abbreviations(std::string_view text) {
  static const std::vector<Abbreviation> known = read();
  std::string all(text);
  const std::string folded = folded_text(text) + " ";
  for (const auto& [brief, full] : known) {
    const bool has_brief = folded.find(brief.folded) != std::string::npos;
    const bool has_full = folded.find(full.folded) != std::string::npos;
    if (has_brief && !has_full) all += " " + full.written;
    if (has_full && !has_brief) all += " " + brief.written;
  }
  return all;
}

}  // namespace gandan::search
