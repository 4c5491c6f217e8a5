// Any bytes as a DOCX; and any XML as the parts of one.
#include <array>
#include <cstdint>
#include <string>

#include "packed_parts.h"
#include "platform/office/docx_text.h"

namespace {

std::string relationship(const std::string& part) {
  return "<Relationship Type='x/" + part + "' Target='/" + part + "'/>";
}

// The input is document, styles, numbering and footnotes, with zero bytes between.
std::string as_docx(const std::string& input) {
  static constexpr std::array<const char*, 4> names = {"officeDocument", "styles", "numbering", "footnotes"};
  auto parts = gandan::parts_of(input, names);
  parts.push_back({"_rels/.rels", "<r>" + relationship("officeDocument") + "</r>"});
  parts.push_back({"_rels/officeDocument.rels",
                   "<r>" + relationship("styles") + relationship("numbering") + relationship("footnotes") + "</r>"});
  return gandan::packed(parts);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  static_cast<void>(gandan::office::text_of_docx(input).ok());
  static_cast<void>(gandan::office::text_of_docx(as_docx(input)).ok());
  return 0;
}
