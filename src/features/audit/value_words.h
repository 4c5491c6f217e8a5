// A recorded value as people read it: days, yes and no, and the names that stand for words in columns. Pure.
#pragma once

#include <string>
#include <string_view>

#include "platform/html/language.h"

namespace gandan::audit {

// What has no words is shown as it was recorded.
std::string value_in_words(std::string_view record_kind, std::string_view field, const std::string& value,
                           html::Language language);

}  // namespace gandan::audit
