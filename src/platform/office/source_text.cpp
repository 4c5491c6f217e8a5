#include "platform/office/source_text.h"

#include <algorithm>
#include <utility>

#include "platform/files/file.h"
#include "platform/files/file_kind.h"
#include "platform/office/docx_text.h"
#include "platform/office/html_text.h"
#include "platform/office/pdf_text.h"
#include "platform/office/text_encoding.h"
#include "vietnamese/text.h"

namespace gandan::office {
namespace {

using files::FileKind;

constexpr size_t beginning_bytes = 4096;

// One way to end a line, and no control characters but those that mean something in a text.
std::string tidy(std::string text) {
  size_t kept = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '\r') {
      if (at + 1 < text.size() && text[at + 1] == '\n') continue;
      c = '\n';  // files of old Macs
    }
    if (c == '\v') c = '\n';  // Word's line break within a paragraph
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n' && c != '\t' && c != '\f') || byte == 0x7F) continue;
    text[kept++] = c;
  }
  text.resize(kept);
  return text;
}

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
  });
}

base::Result<SourceText> finish(DecodedText decoded, SourceKind kind) {
  SourceText source{vietnamese::to_nfc(tidy(std::move(decoded.text))), kind, kind == SourceKind::scanned_pdf,
                    std::move(decoded.notes)};
  if (!has_letters(source.text)) {
    const bool picture = kind == SourceKind::pdf || kind == SourceKind::scanned_pdf;
    return base::invalid(picture ? "error.office.pdf_without_text" : "error.office.no_text");
  }
  return source;
}

base::Result<SourceText> read_text(const std::string& bytes) {
  auto decoded = decode_text(bytes);
  if (!decoded) return decoded.error();
  return finish(std::move(decoded).value(), SourceKind::txt);
}

base::Result<SourceText> read_html(const std::string& bytes) {
  auto decoded = text_of_html(bytes);
  if (!decoded) return decoded.error();
  return finish(std::move(decoded).value(), SourceKind::html);
}

base::Result<SourceText> read_docx(const std::string& bytes) {
  auto decoded = text_of_docx(bytes);
  if (!decoded) return decoded.error();
  return finish(std::move(decoded).value(), SourceKind::docx);
}

base::Result<SourceText> read_pdf(const std::filesystem::path& path, uint64_t size, const PageProgress& progress) {
  if (size > pdf_file_limit) {
    return base::Error{
        base::ErrorKind::too_large, "error.files.too_large", {{"limit", std::to_string(pdf_file_limit >> 20)}}, {}, {}};
  }
  auto pdf = text_of_pdf(path, progress);
  if (!pdf) return pdf.error();
  return finish(std::move(pdf->decoded), pdf->recognised_pages > 0 ? SourceKind::scanned_pdf : SourceKind::pdf);
}

base::Result<SourceText> read_into_memory(const std::filesystem::path& path,
                                          base::Result<SourceText> (*read)(const std::string&)) {
  const auto bytes = files::read_whole_file(path, text_file_limit);
  if (!bytes) return bytes.error();
  return read(*bytes);
}

base::Result<SourceText> read_kind(const std::filesystem::path& path, const files::FileBeginning& beginning,
                                   const PageProgress& progress) {
  switch (files::kind_of(beginning.bytes)) {
    case FileKind::empty:
      return base::invalid("error.office.empty");
    case FileKind::text:
      return read_into_memory(path, read_text);
    case FileKind::html:
      return read_into_memory(path, read_html);
    case FileKind::zip:
      return read_into_memory(path, read_docx);
    case FileKind::pdf:
      return read_pdf(path, beginning.size, progress);
    case FileKind::ole:
      return base::invalid("error.office.old_word");
    case FileKind::rtf:
      return base::invalid("error.office.rtf");
    case FileKind::image:
      return base::invalid("error.office.image");
    case FileKind::other:
      return base::invalid("error.office.binary");
  }
  return base::invalid("error.office.binary");
}

}  // namespace

base::Result<SourceText> read_source(const std::filesystem::path& path, const PageProgress& progress) {
  const auto beginning = files::read_beginning(path, beginning_bytes);
  if (!beginning) return beginning.error();
  auto source = read_kind(path, *beginning, progress);
  if (source.ok()) return source;
  base::Error error = source.error();
  const bool named = std::any_of(error.arguments.begin(), error.arguments.end(),
                                 [](const auto& argument) { return argument.first == "file"; });
  if (!named) error.arguments.emplace_back("file", path.string());
  return error;
}

}  // namespace gandan::office
