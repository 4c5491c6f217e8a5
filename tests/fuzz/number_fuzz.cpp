// Any bytes as text: figures must lie in order inside the text, and what is formatted must parse to the same value.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "vietnamese/number.h"
#include "vietnamese/text.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gandan;
  const std::string_view raw(reinterpret_cast<const char*>(data), size);
  const std::string text = vietnamese::to_nfc(raw);
  for (const std::string_view given : {raw, std::string_view(text)}) {
    size_t last = 0;
    for (const auto& number : vietnamese::find_numbers(given)) {
      require(last <= number.begin && number.begin < number.end && number.end <= number.unit_end &&
              number.unit_end <= given.size());
      require(vietnamese::parse_number(vietnamese::format_number(number.value)) == number.value);
      last = number.end;
    }
  }
  if (const auto value = vietnamese::parse_number(raw)) {
    require(vietnamese::parse_number(vietnamese::format_number(*value)) == *value);
  }
  return 0;
}
