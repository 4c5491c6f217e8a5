// Recognising the letters of one page of a PDF from its picture.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace gandan::office {

// Vietnamese text of page `page` (from 1); empty when the page shows no letters. Fails with error.office.damaged_pdf,
// error.office.no_recognition or error.office.pdf_too_long.
base::Result<std::string> recognise_page(const std::filesystem::path& pdf, size_t page,
                                         const std::filesystem::path& temporary_folder);

}  // namespace gandan::office
