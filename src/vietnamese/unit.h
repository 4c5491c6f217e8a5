// The unit that follows a figure: "%", "tỷ đồng", "lượt lao động", "triệu đồng/người/năm", "bác sĩ/10.000 dân", "km2".
// Pure. Known units come from one list of the words Vietnamese reports count and measure in; any other lower-case
// word that can be counted is taken as a unit too, but marked as not known.
#pragma once

#include <string>
#include <string_view>

namespace gandan::vietnamese {

struct UnitInText {
  std::string name;  // lower case NFC with single blanks; "" when none
  size_t end = 0;    // offset after it; `position` when none
  bool known = false;
};

// The unit that begins at `position`, after blanks. Requires NFC. Looks ahead by a bounded number of words.
UnitInText read_unit(std::string_view text, size_t position);

// Whether a unit counts things one by one, so that half of one is none: "doanh nghiệp", "lượt người"; not "tỷ đồng",
// "km", "điểm", "bác sĩ/10.000 dân", nor a word that is not known.
bool counts_things(std::string_view unit);

}  // namespace gandan::vietnamese
