// The numbers that Word writes before the paragraphs of a list, which stand nowhere in the text: ECMA-376 part 1,
// section 17.9. One Numbering counts through one document, from its beginning to its end.
#pragma once

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/office/docx_styles.h"

namespace gandan::office {

// "iv" for (4, "lowerRoman"); formats that we do not know are written as decimal numbers.
std::string format_list_number(int value, std::string_view format);

class Numbering {
 public:
  Numbering() = default;
  // The root of numbering.xml.
  Numbering(pugi::xml_node numbering_root, const Styles& styles);

  // The label of the next paragraph of the list, with the blank behind it: "1.2. ", "a) ", "- "; "" when the list or
  // the level has none. `style_id` finds the level when the reference leaves it open.
  std::string next_label(const ListReference& reference, std::string_view style_id);

 private:
  static constexpr size_t level_count = 9;

  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;           // "%1.%2."
    std::string suffix;         // tab (when empty), space, nothing
    std::string style;          // the paragraph style that stands for this level
    int restart_after = -1;     // w:lvlRestart: the level (from 1) whose next number restarts this; -1 = any above it
    bool decimal_only = false;  // w:isLgl
  };
  using Levels = std::array<Level, level_count>;

  struct List {
    std::string definition;  // w:abstractNumId
    Levels levels;
    std::map<size_t, int> start_overrides;
    bool begun = false;
  };

  struct Counter {
    std::array<int, level_count> value{};
    std::array<bool, level_count> begun{};
  };

  static Level read_level(pugi::xml_node lvl);
  static Levels read_levels(pugi::xml_node definition);
  List read_list(pugi::xml_node num, const std::unordered_map<std::string, Levels>& definitions) const;
  static void count(Counter& counter, const List& list, size_t level);
  static std::string label(const Counter& counter, const List& list, size_t level);

  std::unordered_map<std::string, List> lists_;        // by w:numId
  std::unordered_map<std::string, Counter> counters_;  // by definition: lists of one definition count on
};

}  // namespace gandan::office
