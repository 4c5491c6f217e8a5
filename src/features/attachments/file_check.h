// What may be kept: told by content. Pure but for decoding pictures.
#pragma once

#include <string>
#include <string_view>

#include "features/attachments/attachments.h"

namespace gandan::attachments {

// PDF, DOCX, XLSX as they are; JPEG, PNG, WebP made anew as JPEG. DOCX and XLSX with programs (macros) are refused.
base::Result<CheckedFile> check_file(std::string_view client_name, std::string bytes);

// The name without folders, control characters and those that turn the direction of writing, at most 100 characters of
// text, with the ending of `kind`.
std::string clean_name(std::string_view client_name, Kind kind);

std::string_view ending_of(Kind kind);      // ".pdf"
std::string_view media_type_of(Kind kind);  // "application/pdf"

}  // namespace gandan::attachments
