// Paragraphs as sentences run: where a line break cut a sentence (no full stop, an open parenthesis or quotation mark
// that the next paragraph closes), the pieces are one paragraph again for the checks. Headings and notes stay apart.
#pragma once

#include <vector>

#include "reading/text/document.h"

namespace gandan::reading::check {

struct JoinedText {
  struct Place {
    size_t paragraph = 0;  // index in `paragraphs`
    size_t shift = 0;      // what is added to an offset of the original paragraph
  };
  std::vector<Paragraph> paragraphs;
  std::vector<Place> places;  // one per paragraph of the document
};

JoinedText join_paragraphs(const Document& document);

}  // namespace gandan::reading::check
