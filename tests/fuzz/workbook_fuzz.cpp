// Any bytes as an XLSX; and any XML as the parts of one.
#include <array>
#include <cstdint>
#include <string>

#include "packed_parts.h"
#include "platform/sheet/workbook.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static constexpr std::array<const char*, 4> names = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                                       "xl/workbook.xml", "xl/_rels/workbook.xml.rels"};
  const std::string input(reinterpret_cast<const char*>(data), size);
  static_cast<void>(gandan::sheet::read_workbook_bytes(input).ok());
  static_cast<void>(gandan::sheet::read_workbook_bytes(gandan::packed(gandan::parts_of(input, names))).ok());
  return 0;
}
