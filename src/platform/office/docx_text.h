// The text of a DOCX (Office Open XML, ECMA-376), in memory: one line per paragraph or table row, then the notes in the
// form in which the text layer of a PDF has them, "1 Trong đó: ...", under a heading of their own.
// Leaves files to source_text. Headers, footers, comments and pictures are not text of a report and are left out.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "platform/office/text_encoding.h"

namespace gandan::office {

// All parts together may unpack to this much.
inline constexpr uint64_t docx_unpacked_limit = uint64_t{64} << 20;

// Fails with error.office.not_docx (a ZIP of another kind), error.office.damaged_docx, error.office.encrypted or
// error.office.unpacks_too_large.
base::Result<DecodedText> text_of_docx(const std::string& bytes);

}  // namespace gandan::office
