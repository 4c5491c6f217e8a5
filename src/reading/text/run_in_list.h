// Lists of tasks inside one paragraph: "Ba khâu đột phá: (1) ...; (2) ...", "Hai nhiệm vụ trọng tâm: Một là, ... Hai
// là, ...". Pure; spans are byte offsets of the paragraph's text.
#pragma once

#include <string_view>
#include <vector>

#include "reading/reading.h"
#include "reading/text/sentence.h"

namespace gandan::reading {

struct RunInList {
  TaskKind kind = TaskKind::regular;
  std::vector<InlineItem> items;  // each with a number
};

// The lists that `text` announces and names; `low` is its lower case.
std::vector<RunInList> run_in_lists(std::string_view text, std::string_view low);

// Items counted in words, from the one that counts `first` on, behind what stands before it: "..., một là, ...; hai là,
// ...". The whole text as one item when there are none.
std::vector<InlineItem> ordinal_items(std::string_view text, int first);

}  // namespace gandan::reading
