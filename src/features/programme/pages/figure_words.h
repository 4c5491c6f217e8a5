// Figures as people read them in each language. Pure.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "platform/html/language.h"

namespace gandan::programme {

// Figures are kept as Vietnamese reports write them; in English the signs within a number change places: "1,467.96".
std::string figures_in_words(html::Language language, std::string text);
// A figure of an error, for readers of each language (html::translate of an error).
void add_figure(std::vector<std::pair<std::string, std::string>>& arguments, const std::string& name,
                const std::string& text);
std::string number_in_words(html::Language language, const base::Decimal& value);  // "1.467,96", "1,467.96"

}  // namespace gandan::programme
