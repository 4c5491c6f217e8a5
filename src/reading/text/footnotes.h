// Footnotes: their texts (at the end of the document or at the foot of pages) and the marks that are glued to words
// and even to numbers ("203517" is 2035 with mark 17). Pure.
#pragma once

#include <vector>

#include "reading/text/document.h"
#include "reading/text/lines.h"

namespace gandan::reading {

struct FootnoteText {
  int number = 0;
  size_t first = 0;  // indexes into the content lines, [first, end)
  size_t end = 0;
  size_t text_begin = 0;  // bytes of the first line before the text of the note
};

struct FootnoteMark {
  int number = 0;
  size_t line = 0;   // index into the content lines
  size_t begin = 0;  // bytes [begin, end) of its text are the mark
  size_t end = 0;
};

struct FootnoteReading {
  std::vector<FootnoteText> texts;    // by number
  std::vector<FootnoteMark> marks;    // in reading order, at most one for each text
  std::vector<bool> belongs_to_note;  // for each content line; also the heading of the notes
};

FootnoteReading read_footnotes(const std::vector<SourceLine>& lines);

}  // namespace gandan::reading
