// Any bytes as an HTML page.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/office/html_text.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto decoded = gandan::office::text_of_html({reinterpret_cast<const char*>(data), size});
  if (decoded.ok() && decoded->text.find('\0') != std::string::npos) std::abort();
  return 0;
}
