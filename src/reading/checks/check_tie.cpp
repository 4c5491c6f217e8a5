#include "reading/checks/check_tie.h"

#include "reading/checks/check_passage.h"

namespace gandan::reading::check {

Tie tie_of(std::string_view gap) {
  gap = trimmed(gap);
  if (gap == "(") return Tie::is;
  if (gap == ", vượt" || gap == "vượt" || gap == "(vượt") return Tie::exceeds;
  for (const std::string_view verb : {"đạt tỷ lệ", "chiếm tỷ lệ", "đạt", "bằng", "chiếm"}) {
    if (!gap.ends_with(verb)) continue;
    const std::string_view before = trimmed(gap.substr(0, gap.size() - verb.size()));
    const std::string_view noun =
        before.ends_with(',') || before.ends_with('(') ? before.substr(0, before.size() - 1) : before;
    const bool plain = noun.size() <= 24 && noun.find_first_of(",;.:()") == std::string_view::npos;
    return plain && (noun.empty() || noun.size() < before.size()) ? Tie::is : Tie::none;
  }
  return Tie::none;
}

}  // namespace gandan::reading::check
