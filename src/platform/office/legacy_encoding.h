// The 8-bit encodings in which Vietnamese was written before Unicode, and which old documents still carry. A document
// is seen as its bytes, each as the character of Windows code page 1252 that it stands for, in UTF-8: that is how a
// program of today shows them ("Céng hoµ"), and how they arrive inside DOCX, HTML and PDF.
// Pure. Leaves to text_encoding.h which encoding a text is in.
#pragma once

#include <string>
#include <string_view>

namespace gandan::office {

enum class LegacyEncoding {
  tcvn3,         // TCVN 5712:1993, fonts ".VnTime" (ABC); capitals with marks exist only by font (".VnTimeH")
  vni,           // VNI for Windows, fonts "VNI-Times": a letter, then a character for its marks
  windows_1258,  // Microsoft's code page: a letter with its shape, then a combining tone
};

// Bytes of code page 1252 as UTF-8. The five bytes it leaves free become the control characters of the same number.
std::string utf8_of_windows_1252(std::string_view bytes);

// Characters that the encoding does not use stay as they are; the result may have combining marks (not yet NFC).
// Broken UTF-8 becomes U+FFFD.
std::string convert_legacy(std::string_view text, LegacyEncoding encoding);

}  // namespace gandan::office
