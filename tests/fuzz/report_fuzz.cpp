// Any bytes read as a report: no crash, no hang, and every item leads back to lines that exist.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reading/read_json.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gandan::reading;
  const Document document = read_document({reinterpret_cast<const char*>(data), size});
  const auto last = static_cast<int>(document.lines.size());
  for (const Paragraph& paragraph : document.paragraphs) {
    require(paragraph.lines.first >= 1 && paragraph.lines.first <= paragraph.lines.last &&
            paragraph.lines.last <= last);
    require(paragraph.parent < static_cast<int>(document.paragraphs.size()));
  }
  const Reading reading = read_report(document);
  for (const ReadTarget& target : reading.targets) {
    require(target.lines.first >= 1 && target.lines.first <= target.lines.last && target.lines.last <= last);
  }
  require(!read_json(reading).empty());
  return 0;
}
