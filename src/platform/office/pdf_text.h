// The text of a PDF: its text layer where a page has one (poppler's pdftotext), otherwise by recognising the letters of
// its picture (pdftoppm, tesseract with Vietnamese). All of them run as processes with limits and without network,
// since a PDF is a program that somebody else wrote. Leaves what the lines mean to reading/.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>

#include "base/result.h"
#include "platform/office/text_encoding.h"

namespace gandan::office {

inline constexpr size_t scanned_pages_limit = 300;

struct PdfText {
  DecodedText decoded;  // pages separated by form feeds
  size_t pages = 0;
  size_t recognised_pages = 0;  // read from their picture: a person has to review the text
};

// Fails with error.office.encrypted (a password is needed), error.office.copying_forbidden, error.office.damaged_pdf,
// error.office.too_many_scanned_pages, error.office.no_recognition (tesseract or its Vietnamese is not installed),
// error.office.pdf_too_long (time or amount of text over the limits).
// error.office.stopped (by `progress`, see source_text.h).
base::Result<PdfText> text_of_pdf(const std::filesystem::path& path,
                                  const std::function<bool(size_t done, size_t total)>& progress = {});

}  // namespace gandan::office
