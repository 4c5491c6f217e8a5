// Any bytes as a report: reading and checking must end, and every finding must point to lines that exist.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reading/reading.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gandan::reading;
  const Document document = read_document(std::string_view(reinterpret_cast<const char*>(data), size));
  for (const Finding& finding : check_report(document)) {
    require(!finding.lines.empty() && !finding.message_key.empty());
    require(std::is_sorted(finding.lines.begin(), finding.lines.end()));
    require(finding.lines.front() >= 1 && finding.lines.back() <= static_cast<int>(document.lines.size()));
  }
  return 0;
}
