#include "features/reading/paragraph_findings.h"

#include <algorithm>
#include <cctype>

#include "platform/html/icon.h"
#include "platform/html/translator.h"

namespace gandan::reading {

std::map<size_t, std::vector<const Finding*>> findings_by_paragraph(const Document& document,
                                                                    const std::vector<Finding>& findings) {
  std::map<int, size_t> paragraph_at;  // by first line
  for (size_t i = 0; i < document.paragraphs.size(); ++i) {
    paragraph_at.try_emplace(document.paragraphs[i].lines.first, i);
  }
  std::map<size_t, std::vector<const Finding*>> placed;
  for (const auto& finding : findings) {
    if (finding.lines.empty() || paragraph_at.empty()) continue;
    auto after = paragraph_at.upper_bound(finding.lines.front());
    if (after != paragraph_at.begin()) --after;
    placed[after->second].push_back(&finding);
  }
  return placed;
}

FindingLook look_of(const Finding& finding, html::Language language) {
  // keys: reading.severity.*
  // icons: alert-circle alert-triangle info-circle
  struct Look {
    std::string_view tone, icon, key;
  };
  const Look look = finding.severity == Severity::error ? Look{"tone-red", "alert-circle", "reading.severity.error"}
                    : finding.severity == Severity::warning
                        ? Look{"tone-orange", "alert-triangle", "reading.severity.warning"}
                        : Look{"tone-grey", "info-circle", "reading.severity.note"};
  return {.tone = look.tone,
          .icon = html::icon(look.icon),
          .severity = html::translate(language, look.key),
          .message = html::translate(language, finding.message_key, finding.arguments)};
}

std::string number_text(const Paragraph& paragraph) {
  const std::string& number = paragraph.number;
  const bool is_bare = !number.empty() && std::isalnum(static_cast<unsigned char>(number.back())) != 0;
  if (!is_bare) return number;
  return number + (paragraph.kind == ParagraphKind::heading ? "." : ")");
}

std::string lines_text(const LineRange& lines, html::Language language) {
  if (lines.first == 0) return {};
  if (lines.first == lines.last) {
    return html::translate(language, "reading.line", {{"line", std::to_string(lines.first)}});
  }
  return html::translate(language, "reading.lines",
                         {{"first", std::to_string(lines.first)}, {"last", std::to_string(lines.last)}});
}

}  // namespace gandan::reading
