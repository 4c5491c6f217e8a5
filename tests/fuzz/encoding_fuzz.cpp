// Any bytes as text: what is decoded is valid UTF-8 without zero bytes, also under each old encoding; and the kind of a
// file and the table of words of a PDF are told from any bytes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/files/file_kind.h"
#include "platform/office/legacy_encoding.h"
#include "platform/office/page_words.h"
#include "platform/office/text_encoding.h"
#include "vietnamese/text.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gandan;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto decoded = office::decode_text(bytes);
  if (decoded.ok()) {
    if (!vietnamese::is_valid_utf8(decoded->text) || decoded->text.find('\0') != std::string::npos) std::abort();
  }
  const std::string as_1252 = office::utf8_of_windows_1252(bytes);
  for (const auto encoding :
       {office::LegacyEncoding::tcvn3, office::LegacyEncoding::vni, office::LegacyEncoding::windows_1258}) {
    if (!vietnamese::is_valid_utf8(office::convert_legacy(bytes, encoding))) std::abort();
    if (!vietnamese::is_valid_utf8(office::convert_legacy(as_1252, encoding))) std::abort();
  }
  static_cast<void>(files::kind_of(bytes));
  static_cast<void>(office::pages_of_tsv(bytes));
  return 0;
}
