// What was read from a report, as text for people: one line for each target, task, project and footnote.
#pragma once

#include <string>

#include "platform/html/language.h"
#include "reading/reading.h"

namespace gandan::app {

std::string reading_text(const reading::Reading& reading, html::Language language);

}  // namespace gandan::app
