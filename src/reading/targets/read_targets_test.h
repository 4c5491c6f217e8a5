// What tests of targets share: each target in one line.
#pragma once

#include <string>
#include <vector>

#include "reading/reading.h"

namespace gandan::reading {

// "item: comparator value unit, period"
inline std::string shown(const ReadTarget& target) {
  std::string text = target.item.empty() ? "" : target.item + ": ";
  text += comparator_text(target.comparator);
  if (target.value) text += " " + target.value->text();
  if (!target.level.empty()) text += " " + target.level;
  if (target.low) text += " " + target.low->text() + ".." + target.high->text();
  if (!target.unit.empty()) text += " " + target.unit;
  return text + ", " + period_text(target.period);
}

inline std::vector<std::string> read(std::string_view text) {
  std::vector<std::string> found;
  for (const ReadTarget& target : read_report(read_document(text)).targets) found.push_back(shown(target));
  return found;
}

}  // namespace gandan::reading
