// The parsed templates, one cache per language, filled at the first page of that language and then only read.
#pragma once

#include <cstring>  // ctemplate/str_ref.h uses strlen without it
#include <string>
#include <string_view>
#include <vector>

#include <ctemplate/template_dictionary.h>

#include "platform/html/language.h"

namespace gandan::html {

// Puts in the translations and icons and the auto-escape pragma; what is then given to ctemplate.
std::string prepare_template(std::string_view source, Language language);

// What stands between [[ and ]], in order.
std::vector<std::string_view> marks_of(std::string_view source);

// False when there is no such template.
bool expand(Language language, const std::string& path, const ctemplate::TemplateDictionary& content,
            std::string& html);

}  // namespace gandan::html
