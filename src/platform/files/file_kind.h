// What a file is by its first bytes, never by its name: a name is what somebody hopes. Leaves what a ZIP holds (DOCX,
// XLSX, ...) and how text is encoded to platform/office.
#pragma once

#include <string_view>

namespace gandan::files {

enum class FileKind {
  empty,
  text,  // nothing binary in it; UTF-16 only with its byte order mark
  html,  // text that opens with a tag of HTML
  pdf,
  zip,  // DOCX, XLSX, ODT, ... are ZIP archives
  ole,  // Word, Excel, PowerPoint 97-2003
  rtf,
  image,  // PNG, JPEG, GIF, TIFF, WebP, BMP
  other,  // binary, and none of the above
};

// Requires: `beginning` is the file's first bytes; 4096 are enough for every kind.
FileKind kind_of(std::string_view beginning);

}  // namespace gandan::files
