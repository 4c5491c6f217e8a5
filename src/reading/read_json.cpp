#include "reading/read_json.h"

#include <nlohmann/json.hpp>

#include "reading/targets/base_line.h"

namespace gandan::reading {
namespace {

using nlohmann::ordered_json;

ordered_json lines_json(const LineRange& lines) {
  return ordered_json::array({lines.first, lines.last});
}

ordered_json number_json(const std::optional<base::Decimal>& number) {
  return number ? ordered_json(number->text()) : ordered_json(nullptr);
}

template <typename T>
ordered_json optional_json(const std::optional<T>& value) {
  return value ? ordered_json(*value) : ordered_json(nullptr);
}

ordered_json text_or_null(std::string_view text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json base_json(const ReadFact& fact) {
  return {{"value", number_json(fact.value)}, {"year", optional_json(fact.year)}, {"lines", lines_json(fact.lines)}};
}

ordered_json target_json(const ReadTarget& target, const BaseLines& base_lines) {
  const ReadFact* base = base_lines.start_of(target);
  return {{"item", target.item},
          {"group", target.group},
          {"text", target.text},
          {"comparator", text_or_null(comparator_text(target.comparator))},
          {"value", target.level.empty() ? number_json(target.value) : ordered_json(target.level)},
          {"low", number_json(target.low)},
          {"high", number_json(target.high)},
          {"unit", text_or_null(target.unit)},
          {"period", text_or_null(period_text(target.period))},
          {"qualitative", target.qualitative},
          {"lines", lines_json(target.lines)},
          {"page", optional_json(target.page)},
          {"base", base != nullptr ? base_json(*base) : ordered_json(nullptr)}};
}

std::string_view kind_text(TaskKind kind) {
  switch (kind) {
    case TaskKind::key_task:
      return "key_task";
    case TaskKind::breakthrough:
      return "breakthrough";
    case TaskKind::regular:
      return "regular";
  }
  return {};
}

ordered_json task_json(const ReadTask& task) {
  return {{"kind", kind_text(task.kind)},
          {"number", task.number},
          {"title", task.title},
          {"text", task.text},
          {"lines", lines_json(task.lines)}};
}

ordered_json project_json(const ReadProject& project) {
  return {{"number", project.number}, {"name", project.name}, {"lines", lines_json(project.lines)}};
}

ordered_json footnote_json(const Footnote& note) {
  return {
      {"number", note.number}, {"text", note.text}, {"marked_at", note.marked_at}, {"lines", lines_json(note.lines)}};
}

// One item a line; each is written before the next is made, so that a long report needs little memory.
template <typename Item, typename ItemJson>
void append_list(std::string& json, const char* name, const std::vector<Item>& items, const ItemJson& item_json) {
  json += '"';
  json += name;
  json += "\": [";
  const char* separator = "\n  ";
  for (const Item& item : items) {
    json += separator;
    json += item_json(item).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    separator = ",\n  ";
  }
  json += "]";
}

ordered_json fact_json(const ReadFact& fact) {
  return {{"text", fact.text},
          {"value", number_json(fact.value)},
          {"unit", text_or_null(fact.unit)},
          {"year", optional_json(fact.year)},
          {"lines", lines_json(fact.lines)},
          {"page", optional_json(fact.page)}};
}

}  // namespace

std::string read_json(const Reading& reading) {
  std::string json = "{";
  const BaseLines base_lines(reading.facts);
  append_list(json, "targets", reading.targets,
              [&base_lines](const ReadTarget& target) { return target_json(target, base_lines); });
  json += ",\n";
  append_list(json, "tasks", reading.tasks, task_json);
  json += ",\n";
  append_list(json, "projects", reading.projects, project_json);
  json += ",\n";
  append_list(json, "footnotes", reading.footnotes, footnote_json);
  json += ",\n";
  append_list(json, "facts", reading.facts, fact_json);
  return json + "}\n";
}

}  // namespace gandan::reading
