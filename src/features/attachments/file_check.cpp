#include "features/attachments/file_check.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <stdexcept>

#include "platform/files/file_kind.h"
#include "platform/image/photo.h"
#include "platform/office/zip_package.h"

// keys: error.attachments.*

namespace gandan::attachments {
namespace {

constexpr size_t most_characters = 100;
constexpr uint64_t unpacked_limit = uint64_t{64} << 20U;

struct Words {
  Kind kind;
  std::string_view name, ending, media_type;
};

constexpr std::array kinds = {
    Words{Kind::pdf, "pdf", ".pdf", "application/pdf"},
    Words{Kind::docx, "docx", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Words{Kind::xlsx, "xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Words{Kind::jpeg, "jpeg", ".jpg", "image/jpeg"}};

const Words& words_of(Kind kind) {
  return kinds.at(static_cast<size_t>(kind));
}

// Those that a page or a file manager would not show as one plain line: control characters, and the marks that turn the
// direction of writing ("gpj.exe" shown as "exe.jpg").
bool is_plain(UChar32 c) {
  const auto type = u_charType(c);
  return type != U_CONTROL_CHAR && type != U_FORMAT_CHAR && type != U_LINE_SEPARATOR && type != U_PARAGRAPH_SEPARATOR &&
         type != U_SURROGATE && type != U_UNASSIGNED;
}

std::string plain_characters(std::string_view text) {
  std::string plain;
  size_t characters = 0;
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < length && characters < most_characters;) {
    const int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, length, c);
    if (c < 0 || !is_plain(c)) continue;
    plain.append(text.substr(static_cast<size_t>(begin), static_cast<size_t>(at - begin)));
    ++characters;
  }
  return plain;
}

bool ends_alike(std::string_view text, std::string_view ending) {
  if (text.size() < ending.size()) return false;
  const std::string_view end = text.substr(text.size() - ending.size());
  for (size_t i = 0; i < end.size(); ++i) {
    const char c = end[i] >= 'A' && end[i] <= 'Z' ? static_cast<char>(end[i] - 'A' + 'a') : end[i];
    if (c != ending[i]) return false;
  }
  return true;
}

base::Result<Kind> kind_of_package(const std::string& bytes) {
  auto package = office::ZipPackage::open(bytes, unpacked_limit);
  if (!package) return base::invalid("error.attachments.broken");
  const bool word = package->has("word/document.xml");
  const bool sheet = package->has("xl/workbook.xml");
  if (!package->has("[Content_Types].xml") || word == sheet) return base::invalid("error.attachments.kind");
  // What the parts are is said here; a part of another name may be a program, too (ECMA-376 part 2, section 10.1.2).
  const auto types = package->read("[Content_Types].xml");
  if (!types || !package->read(word ? "word/document.xml" : "xl/workbook.xml")) {
    return base::invalid("error.attachments.broken");
  }
  const bool programs =
      types->find("macroEnabled") != std::string::npos || types->find("vbaProject") != std::string::npos;
  if (programs || package->has("word/vbaProject.bin") || package->has("xl/vbaProject.bin")) {
    return base::invalid("error.attachments.programs");
  }
  return word ? Kind::docx : Kind::xlsx;
}

base::Result<CheckedFile> picture(std::string_view client_name, const std::string& bytes) {
  auto photo = image::clean_photo(std::string_view(bytes));
  if (photo) return CheckedFile{clean_name(client_name, Kind::jpeg), Kind::jpeg, std::move(photo->jpeg)};
  if (photo.error().message_key == "error.image.kind") return base::invalid("error.attachments.kind");
  return photo.error();
}

}  // namespace

std::string clean_name(std::string_view client_name, Kind kind) {
  const size_t slash = client_name.find_last_of("/\\");
  if (slash != std::string_view::npos) client_name.remove_prefix(slash + 1);
  const std::string_view ending = words_of(kind).ending;
  for (const std::string_view known : {ending, std::string_view(kind == Kind::jpeg ? ".jpeg" : ending),
                                       std::string_view(kind == Kind::jpeg ? ".png" : ending)}) {
    if (ends_alike(client_name, known)) client_name.remove_suffix(known.size());
  }
  std::string name = plain_characters(client_name);
  while (name.starts_with('.') || name.starts_with(' ')) name.erase(0, 1);
  while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
  if (name.empty()) name = "tep";
  return name.append(ending);
}

base::Result<CheckedFile> check_file(std::string_view client_name, std::string bytes) {
  constexpr size_t beginning = 4096;
  switch (files::kind_of(std::string_view(bytes).substr(0, beginning))) {
    case files::FileKind::pdf:
      return CheckedFile{clean_name(client_name, Kind::pdf), Kind::pdf, std::move(bytes)};
    case files::FileKind::zip: {
      const auto kind = kind_of_package(bytes);
      if (!kind) return kind.error();
      return CheckedFile{clean_name(client_name, *kind), *kind, std::move(bytes)};
    }
    case files::FileKind::image:
      return picture(client_name, bytes);
    default:
      return base::invalid("error.attachments.kind");
  }
}

std::string_view ending_of(Kind kind) {
  return words_of(kind).ending;
}
std::string_view media_type_of(Kind kind) {
  return words_of(kind).media_type;
}
std::string_view name_of(Kind kind) {
  return words_of(kind).name;
}
Kind kind_named(std::string_view name) {
  for (const Words& each : kinds) {
    if (each.name == name) return each.kind;
  }
  throw std::logic_error("no kind of file: " + std::string(name));
}

}  // namespace gandan::attachments
