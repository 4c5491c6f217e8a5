// Which encoding text is in, and the text in UTF-8. Told by byte order marks, by validity as UTF-8, and for the
// encodings before Unicode by which of them makes Vietnamese syllables. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/office/note.h"

namespace gandan::office {

struct DecodedText {
  std::string text;  // valid UTF-8 without byte order mark; not yet NFC
  std::vector<Note> notes;
};

// UTF-8 and UTF-16 with byte order mark, UTF-8 without (a few broken bytes become U+FFFD, with a note), TCVN3, VNI,
// Windows-1258. Fails with error.office.binary (zero bytes) or error.office.unknown_encoding.
base::Result<DecodedText> decode_text(std::string_view bytes);

// For text that is Unicode by its container (DOCX, HTML, PDF) but was typed with a font of TCVN3 or VNI: converts it
// and says so in a note, or leaves it alone. Text that is Vietnamese, or of another language, is left alone.
void repair_legacy_fonts(DecodedText& decoded);

}  // namespace gandan::office
