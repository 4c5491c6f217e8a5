// The parts of a total as prose lists them: "Quang Trung: 06, Thanh Sơn: 04", "9 đảng bộ, 31 chi bộ và 35 chi bộ".
// Finds them in a span of text and judges whether they must make up the total.
#pragma once

#include <vector>

#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {

struct Parts {
  std::vector<const Number*> numbers;
  bool subset = false;    // "trong đó": parts need not be the whole
  bool same_unit = true;  // every part has the unit of the total, or none has a unit
  bool named = true;      // every part has a name of its own before it, with a capital: places, units
  bool changes = false;   // the span speaks of growth or of plans: no list of parts
  bool open = false;  // a part without a figure, or with one that is no number to us: "còn lại là vốn xã", "THCS 4"
  bool overlaps = false;         // parts that may share members: women, members of minorities, the re-elected
  std::vector<bool> may_detail;  // by part: may belong to the one before it ("với 1.251 chi bộ trực thuộc")
  bool closes = false;           // "còn lại 75 hộ": the last part is the rest, so the parts make up the total
};

// The parts of `total` in passage.text[span): one figure per segment between commas and semicolons; figures in inner
// parentheses and after an inner "trong đó" are left out. `span` is cut at longest_sentence.
Parts parts_in(const Passage& passage, Span span, const Number& total);

enum class Evidence {
  weak,    // a list stands beside the total: only a near miss counts
  strong,  // parentheses, "gồm", a footnote: a miss counts unless it is absurd
};

// Appends a finding when the parts do not make up the total, a note when rounding explains it. `other` is the passage
// of the total when that is another one than that of the parts.
void report_sum(const Passage& passage, const Number& total, const Parts& parts, Evidence evidence, Findings& findings,
                const Passage* of_total = nullptr);

}  // namespace gandan::reading::check
