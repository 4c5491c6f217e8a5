#include "reading/text/document.h"

#include <algorithm>

#include "reading/text/footnotes.h"
#include "reading/text/lines.h"
#include "reading/text/outline.h"
#include "reading/text/paragraphs.h"
#include "vietnamese/text.h"

namespace gandan::reading {

LineRange Paragraph::lines_of(size_t begin, size_t end) const {
  if (line_starts.empty()) return lines;
  const auto line_at = [&](size_t offset) {
    const auto after = std::ranges::upper_bound(line_starts, offset, {}, [](const auto& start) { return start.first; });
    return after == line_starts.begin() ? line_starts.front().second : std::prev(after)->second;
  };
  return {line_at(begin), line_at(end > begin ? end - 1 : begin)};
}

Document read_document(std::string_view text) {
  Document document;
  split_lines(vietnamese::to_nfc(text), document);
  const std::vector<SourceLine> lines = content_lines(document);
  join_paragraphs(lines, layout_of(lines), read_footnotes(lines), document);
  find_outline(document);
  return document;
}

}  // namespace gandan::reading
