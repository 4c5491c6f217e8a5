// Where in a report a paragraph stands: under targets, under results of the past, under tasks. Headings decide it, and
// so do the labels without a number ("Các chỉ tiêu chủ yếu:", "- Kinh tế:") that short documents use. Pure.
#pragma once

#include <string>
#include <vector>

#include "reading/text/document.h"
#include "reading/text/time_words.h"

namespace gandan::reading {

enum class Scope {
  open,     // nothing said: sentences must speak for themselves
  target,   // a list of targets
  forward,  // goals and tasks for the time to come, mixed
  task,     // tasks and solutions
  general,  // the overall goal, the viewpoints, the context: no targets
  result,   // what has been reached
};

struct Place {
  Scope scope = Scope::open;
  std::string group;         // "xã hội"; empty when none is named
  Horizon horizon;           // of the nearest heading that names one
  bool annual = false;       // "Chỉ tiêu thực hiện hằng năm": what stands below is to be reached each year
  bool title_ahead = false;  // the title of the document speaks of the time to come
  bool is_label = false;     // the paragraph is itself a heading or a label and promises nothing
};

// One for each paragraph.
std::vector<Place> find_places(const Document& document);

// What a heading or label announces; Scope::open when it tells nothing.
Scope scope_of_heading(std::string_view low);
// "Nhóm chỉ tiêu về xã hội" -> "xã hội"; empty when the heading names no field.
std::string group_of_heading(std::string_view low);
// The field that a target belongs to by its own words; empty when unsure.
std::string group_of_target(std::string_view low);

}  // namespace gandan::reading
