// What list a heading or label opens: key tasks, breakthroughs, works to be built. Pure; looks at the words alone and
// leaves it to tasks.cpp and projects.cpp what then belongs to the list.
#pragma once

#include <optional>
#include <string_view>

#include "reading/reading.h"

namespace gandan::reading {

// "Ba khâu đột phá", "Các nhiệm vụ", "05 chương trình" without the words that only count; `low` is lower case.
std::string_view without_count(std::string_view low);

// The list of tasks that a heading or label opens.
std::optional<TaskKind> task_list_of(std::string_view low);

// "IV. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU": names a section, and is no task itself.
bool is_section_title(std::string_view low);

// Do these words, which stand before a colon or make a heading, announce works to be built?
bool announces_projects(std::string_view low);

// A heading of nothing but works ("Các công trình, dự án trọng điểm"): what stands below it is a list of them.
bool is_title_of_projects(std::string_view low);

}  // namespace gandan::reading
