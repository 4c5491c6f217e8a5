#include "platform/office/docx_numbering.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "platform/office/xml.h"

namespace gandan::office {
namespace {

// a..z, aa, bb, ...: as Word does, not as a spreadsheet does.
std::string letters(int value, char first) {
  if (value < 1) return {};
  constexpr int alphabet = 26;
  const auto repeat = static_cast<size_t>((value - 1) / alphabet) + 1;
  return std::string(repeat, static_cast<char>(first + (value - 1) % alphabet));
}

std::string roman(int value, bool capitals) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> digits = {{{1000, "m"},
                                                                               {900, "cm"},
                                                                               {500, "d"},
                                                                               {400, "cd"},
                                                                               {100, "c"},
                                                                               {90, "xc"},
                                                                               {50, "l"},
                                                                               {40, "xl"},
                                                                               {10, "x"},
                                                                               {9, "ix"},
                                                                               {5, "v"},
                                                                               {4, "iv"},
                                                                               {1, "i"}}};
  std::string text;
  for (const auto& [worth, digit] : digits) {
    for (; value >= worth; value -= worth) text += digit;
  }
  if (capitals)
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 32); });
  return text;
}

// Bullets are often characters of symbol fonts; reports in plain text write "-" and "+".
std::string bullet(std::string_view text) {
  if (text.starts_with('+')) return "+";
  if (text == "*" || text == "•") return std::string(text);
  return "-";
}

}  // namespace

std::string format_list_number(int value, std::string_view format) {
  if (format == "none") return {};
  if (format == "lowerLetter") return letters(value, 'a');
  if (format == "upperLetter") return letters(value, 'A');
  if (format == "lowerRoman") return roman(value, false);
  if (format == "upperRoman") return roman(value, true);
  if (format == "decimalZero" && value < 10) return "0" + std::to_string(value);
  return std::to_string(value);
}

Numbering::Level Numbering::read_level(pugi::xml_node lvl) {
  Level level;
  level.start = number_or(value_of(child(lvl, "start")), 0);
  if (const pugi::xml_node format = child(lvl, "numFmt")) level.format = value_of(format);
  level.text = value_of(child(lvl, "lvlText"));
  level.suffix = value_of(child(lvl, "suff"));
  level.style = value_of(child(lvl, "pStyle"));
  if (const pugi::xml_node restart = child(lvl, "lvlRestart")) level.restart_after = number_or(value_of(restart), 0);
  level.decimal_only = is_on(child(lvl, "isLgl"));
  return level;
}

Numbering::Levels Numbering::read_levels(pugi::xml_node definition) {
  Levels levels;
  for (const pugi::xml_node lvl : definition) {
    if (local_name(lvl) != "lvl") continue;
    const auto index = static_cast<size_t>(number_or(attribute(lvl, "ilvl"), level_count));
    if (index < level_count) levels[index] = read_level(lvl);
  }
  return levels;
}

Numbering::List Numbering::read_list(pugi::xml_node num,
                                     const std::unordered_map<std::string, Levels>& definitions) const {
  List list;
  list.definition = value_of(child(num, "abstractNumId"));
  if (const auto found = definitions.find(list.definition); found != definitions.end()) list.levels = found->second;
  for (const pugi::xml_node change : num) {
    if (local_name(change) != "lvlOverride") continue;
    const auto index = static_cast<size_t>(number_or(attribute(change, "ilvl"), level_count));
    if (index >= level_count) continue;
    if (const pugi::xml_node lvl = child(change, "lvl")) list.levels[index] = read_level(lvl);
    if (const pugi::xml_node start = child(change, "startOverride")) {
      list.start_overrides[index] = number_or(value_of(start), 1);
    }
  }
  return list;
}

Numbering::Numbering(pugi::xml_node numbering_root, const Styles& styles) {
  std::unordered_map<std::string, Levels> definitions;
  std::vector<std::pair<std::string, std::string>> links;  // definition -> the numbering style that has its levels
  for (const pugi::xml_node node : numbering_root) {
    if (local_name(node) != "abstractNum") continue;
    const std::string id(attribute(node, "abstractNumId"));
    definitions[id] = read_levels(node);
    if (const pugi::xml_node link = child(node, "numStyleLink")) links.emplace_back(id, value_of(link));
  }
  for (const pugi::xml_node node : numbering_root) {
    if (local_name(node) == "num") lists_[std::string(attribute(node, "numId"))] = read_list(node, definitions);
  }
  for (const auto& [definition, style] : links) {
    const auto& reference = styles.find(style).list;
    const auto linked = reference ? lists_.find(reference->number_id) : lists_.end();
    if (linked == lists_.end()) continue;
    const Levels levels = linked->second.levels;
    for (auto& entry : lists_) {
      if (entry.second.definition == definition) entry.second.levels = levels;
    }
  }
}

std::string Numbering::next_label(const ListReference& reference, std::string_view style_id) {
  const auto found = lists_.find(reference.number_id);
  if (found == lists_.end()) return {};
  List& list = found->second;
  const auto of_style = std::find_if(list.levels.begin(), list.levels.end(), [&](const Level& candidate) {
    return !candidate.style.empty() && candidate.style == style_id;
  });
  size_t level = 0;
  if (reference.level) {
    level = std::min(static_cast<size_t>(*reference.level), level_count - 1);
  } else if (of_style != list.levels.end()) {
    level = static_cast<size_t>(of_style - list.levels.begin());
  }
  Counter& counter = counters_[list.definition];
  if (!std::exchange(list.begun, true)) {
    for (const auto& [index, start] : list.start_overrides) {
      counter.value[index] = start - 1;
      counter.begun[index] = true;
    }
  }
  count(counter, list, level);
  return label(counter, list, level);
}

void Numbering::count(Counter& counter, const List& list, size_t level) {
  for (size_t above = 0; above < level; ++above) {
    if (!std::exchange(counter.begun[above], true)) counter.value[above] = list.levels[above].start;
  }
  if (std::exchange(counter.begun[level], true)) {
    counter.value[level] = std::min(counter.value[level] + 1, 32767);
  } else {
    counter.value[level] = list.levels[level].start;
  }
  for (size_t below = level + 1; below < level_count; ++below) {
    const int restart_after = list.levels[below].restart_after;
    if (restart_after < 0 || static_cast<size_t>(restart_after) == level + 1) counter.begun[below] = false;
  }
}

std::string Numbering::label(const Counter& counter, const List& list, size_t level) {
  const Level& shape = list.levels[level];
  std::string text;
  if (shape.format == "bullet") {
    text = bullet(shape.text);
  } else {
    for (size_t at = 0; at < shape.text.size(); ++at) {
      const char next = at + 1 < shape.text.size() ? shape.text[at + 1] : '\0';
      if (shape.text[at] != '%' || next < '1' || next > '9') {
        text += shape.text[at];
        continue;
      }
      const auto index = static_cast<size_t>(next - '1');
      text += format_list_number(counter.value[index], shape.decimal_only ? "decimal" : list.levels[index].format);
      ++at;
    }
  }
  if (text.empty() || shape.suffix == "nothing") return text;
  return text + " ";
}

}  // namespace gandan::office
