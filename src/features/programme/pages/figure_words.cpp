#include "features/programme/pages/figure_words.h"

#include "vietnamese/format.h"

namespace gandan::programme {

std::string figures_in_words(html::Language language, std::string text) {
  if (language != html::Language::english) return text;
  const auto is_digit = [&](size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (size_t i = 1; i < text.size(); ++i) {
    const bool within = (text[i] == '.' || text[i] == ',') && is_digit(i - 1) && is_digit(i + 1);
    if (within) text[i] = text[i] == '.' ? ',' : '.';
  }
  return text;
}

void add_figure(std::vector<std::pair<std::string, std::string>>& arguments, const std::string& name,
                const std::string& text) {
  for (const html::Language language : {html::Language::vietnamese, html::Language::english}) {
    arguments.emplace_back(name + "." + std::string(html::code_of(language)), figures_in_words(language, text));
  }
}

std::string number_in_words(html::Language language, const base::Decimal& value) {
  const bool english = language == html::Language::english;
  return vietnamese::format_number(value, english ? vietnamese::Style::english : vietnamese::Style::vietnamese);
}

}  // namespace gandan::programme
