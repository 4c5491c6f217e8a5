// Findings as compilers print them: "report.txt:118: warning: ...". Also the words that name kinds and severities in
// every format. Pure but for the message catalogue.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/html/language.h"
#include "reading/reading.h"

namespace gandan::reading {

std::string_view kind_text(FindingKind kind);       // "repeated_word"
std::string_view severity_text(Severity severity);  // "error", "warning", "note"
std::string message_of(const Finding& finding, html::Language language);

// One line for each finding, placed at the first of its lines (at line 1 when it has none).
std::string findings_text(const std::vector<Finding>& findings, std::string_view file, html::Language language);

}  // namespace gandan::reading
