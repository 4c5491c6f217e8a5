// The two days of an absence in a form: of one's own settings, and of another person.
#pragma once

#include <string>

#include "features/notices/notice.h"
#include "platform/html/form.h"
#include "platform/http/message.h"

namespace gandan::notices {

// "away_from" or "away_until", with what was typed when the form was refused.
html::SafeHtml away_field(html::Language language, const std::string& name, const std::optional<base::Date>& value,
                          const http::Fields* typed, const std::optional<base::Error>& error);
// Both days into `choice`. Error(invalid) names the one that is none.
base::Result<void> read_away(const http::Fields& form, Choice& choice);

}  // namespace gandan::notices
