#include "features/reading/finding_text.h"

#include <algorithm>

#include "platform/html/translator.h"

namespace gandan::reading {

std::string_view kind_text(FindingKind kind) {
  switch (kind) {
    case FindingKind::sum:
      return "sum";
    case FindingKind::percent:
      return "percent";
    case FindingKind::ratio:
      return "ratio";
    case FindingKind::growth:
      return "growth";
    case FindingKind::conflict:
      return "conflict";
    case FindingKind::blank:
      return "blank";
    case FindingKind::date:
      return "date";
    case FindingKind::numbering:
      return "numbering";
    case FindingKind::missing_annex:
      return "missing_annex";
    case FindingKind::repeated_word:
      return "repeated_word";
    case FindingKind::character:
      return "character";
  }
  return {};
}

std::string_view severity_text(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return {};
}

std::string message_of(const Finding& finding, html::Language language) {
  std::string message = html::translate(language, finding.message_key, finding.arguments);
  // One line for each finding, whatever the report has between its quotation marks.
  std::replace_if(
      message.begin(), message.end(), [](char c) { return c == '\n' || c == '\r' || c == '\f'; }, ' ');
  return message;
}

std::string findings_text(const std::vector<Finding>& findings, std::string_view file, html::Language language) {
  std::string text;
  for (const Finding& finding : findings) {
    const int line = finding.lines.empty() ? 1 : finding.lines.front();
    text.append(file).append(":").append(std::to_string(line)).append(": ");
    text.append(severity_text(finding.severity)).append(": ").append(message_of(finding, language)).append("\n");
  }
  return text;
}

}  // namespace gandan::reading
