// Any bytes as a DOCX; and any XML as the parts of one, since a fuzzer rarely makes a valid archive by itself.
#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "platform/office/docx_text.h"

namespace {

void add(zip_t* archive, const char* name, const std::string& content) {
  zip_file_add(archive, name, zip_source_buffer(archive, content.data(), content.size(), 0), 0);
}

std::string relationship(const std::string& part) {
  return "<Relationship Type='x/" + part + "' Target='/" + part + "'/>";
}

// The input is document, styles, numbering and footnotes, with zero bytes between.
std::string as_docx(std::string input) {
  const char* names[] = {"officeDocument", "styles", "numbering", "footnotes"};
  std::string parts[4];
  for (size_t i = 0; i < 4; ++i) {
    const size_t end = i == 3 ? input.size() : std::min(input.find('\0'), input.size());
    parts[i] = input.substr(0, end);
    input.erase(0, end + 1);
  }
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  const std::string of_package = "<r>" + relationship("officeDocument") + "</r>";
  const std::string of_document =
      "<r>" + relationship("styles") + relationship("numbering") + relationship("footnotes") + "</r>";
  add(archive, "_rels/.rels", of_package);
  add(archive, "_rels/officeDocument.rels", of_document);
  for (size_t i = 0; i < 4; ++i) add(archive, names[i], parts[i]);
  if (zip_close(archive) != 0) std::abort();
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  static_cast<void>(gandan::office::text_of_docx(input).ok());
  static_cast<void>(gandan::office::text_of_docx(as_docx(input)).ok());
  return 0;
}
