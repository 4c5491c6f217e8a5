// Which finding belongs beside which paragraph of the report, and how it is shown. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/html/language.h"
#include "platform/html/view.h"
#include "reading/reading.h"

namespace gandan::reading {

// By index of the paragraph; a finding that speaks of several paragraphs stands at the first of them.
std::map<size_t, std::vector<const Finding*>> findings_by_paragraph(const Document& document,
                                                                    const std::vector<Finding>& findings);

struct FindingLook {
  std::string_view tone;  // CSS class: "tone-red"
  html::SafeHtml icon;
  std::string severity, message;
};
FindingLook look_of(const Finding& finding, html::Language language);

// The number of a heading or item as the report prints it: "I.", "2.1.", "(9)", "a)", "-".
std::string number_text(const Paragraph& paragraph);

// "dòng 626-627"
std::string lines_text(const LineRange& lines, html::Language language);

}  // namespace gandan::reading
