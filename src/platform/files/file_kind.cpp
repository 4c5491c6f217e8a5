#include "platform/files/file_kind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace gandan::files {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  FileKind kind;
};

constexpr std::array signatures = {
    Signature{"PK\x03\x04"sv, FileKind::zip},
    Signature{"PK\x05\x06"sv, FileKind::zip},  // an archive without files
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileKind::ole},
    Signature{"{\\rtf"sv, FileKind::rtf},
    Signature{"\x89PNG\r\n\x1A\n"sv, FileKind::image},
    Signature{"\xFF\xD8\xFF"sv, FileKind::image},
    Signature{"GIF8"sv, FileKind::image},
    Signature{"II*\0"sv, FileKind::image},
    Signature{"MM\0*"sv, FileKind::image},
    Signature{"BM"sv, FileKind::image},
};

bool has_signature(std::string_view beginning, const Signature& signature) {
  if (!beginning.starts_with(signature.bytes)) return false;
  // "BM" opens many a word; a bitmap has four bytes of zero after its length.
  if (signature.bytes == "BM"sv) return beginning.size() > 10 && beginning.substr(6, 4) == "\0\0\0\0"sv;
  return true;
}

bool is_utf16(std::string_view beginning) {
  return beginning.starts_with("\xFF\xFE"sv) || beginning.starts_with("\xFE\xFF"sv);
}

// Control characters that text does not have. Tab, line feed, vertical tab, form feed, carriage return and the escape
// of old printers are allowed, and 0x1A ends files of DOS.
bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D) && byte != 0x1A && byte != 0x1B;
}

// Text may have a stray control character, but no zero byte.
bool is_binary(std::string_view beginning) {
  constexpr size_t one_in = 50;  // bytes
  const auto controls = static_cast<size_t>(std::count_if(beginning.begin(), beginning.end(), is_control));
  return beginning.find('\0') != std::string_view::npos || controls > 1 + beginning.size() / one_in;
}

std::string without_nul(std::string_view text) {
  std::string result(text);
  std::erase(result, '\0');
  return result;
}

bool opens_as_html(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF"sv)) text.remove_prefix(3);
  const size_t start = text.find_first_not_of(" \t\r\n\f");
  if (start == std::string_view::npos || text[start] != '<') return false;
  std::string lower(text.substr(start, 4096));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  static constexpr std::array tags = {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<meta"sv,
                                      "<table"sv,         "<div"sv,  "<p>"sv,   "<p "sv};
  return std::any_of(tags.begin(), tags.end(),
                     [&](std::string_view tag) { return lower.find(tag) != std::string::npos; });
}

}  // namespace

FileKind kind_of(std::string_view beginning) {
  if (beginning.empty()) return FileKind::empty;
  for (const Signature& signature : signatures) {
    if (has_signature(beginning, signature)) return signature.kind;
  }
  if (beginning.starts_with("RIFF"sv) && beginning.find("WEBP"sv) == 8) return FileKind::image;
  // ISO 32000-1 annex H: readers accept the header anywhere in the first 1024 bytes.
  if (beginning.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos) return FileKind::pdf;
  if (is_utf16(beginning)) return opens_as_html(without_nul(beginning.substr(2))) ? FileKind::html : FileKind::text;
  if (is_binary(beginning)) return FileKind::other;
  return opens_as_html(beginning) ? FileKind::html : FileKind::text;
}

}  // namespace gandan::files
