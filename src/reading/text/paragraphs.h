// Lines joined into paragraphs: sentences run on over line and page breaks and over the blank lines of a text layer;
// headings, items and bullets begin anew. Pure; leaves levels and parents to outline.cpp.
#pragma once

#include <vector>

#include "reading/text/document.h"
#include "reading/text/footnotes.h"
#include "reading/text/lines.h"

namespace gandan::reading {

// Appends the paragraphs of `lines` to document.paragraphs, the notes last, and fills document.footnotes.
void join_paragraphs(const std::vector<SourceLine>& lines, const Layout& layout, const FootnoteReading& notes,
                     Document& document);

}  // namespace gandan::reading
