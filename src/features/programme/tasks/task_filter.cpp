#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_store.h"

namespace gandan::programme {
namespace {

std::string day_in(const http::Fields& query, std::string_view name) {
  const auto date = base::Date::parse_iso(query.get(name));
  return date ? date->iso() : "";
}

template <typename Parse>
std::string known(const http::Fields& query, std::string_view name, const Parse& parse) {
  const std::string_view text = query.get(name);
  return parse(text) ? std::string(text) : "";
}

bool is_clarity(std::string_view text) {
  if (text == "any") return true;
  for (size_t i = 0; i < clarity_count; ++i) {
    if (text == name_of(static_cast<Clarity>(i))) return true;
  }
  return false;
}

}  // namespace

TaskFilter task_filter_in(const http::Fields& query) {
  TaskFilter filter;
  filter.kind = known(query, "kind", task_kind_named);
  filter.status = known(query, "status", task_status_named);
  filter.unit =
      known(query, "unit", [](std::string_view text) { return text == unassigned || auth::UnitId::parse(text); });
  filter.person =
      known(query, "person", [](std::string_view text) { return text == unassigned || auth::PersonId::parse(text); });
  filter.lacks = known(query, "lacks", is_clarity);
  filter.query = std::string(query.get("q"));
  filter.origin = known(query, "origin", task_origin_named);
  filter.due_from = day_in(query, "due_from");
  filter.due_to = day_in(query, "due_to");
  const auto person = [](std::string_view text) { return auth::PersonId::parse(text); };
  filter.watcher = known(query, "watcher", person);
  filter.mentioned = known(query, "mentioned", person);
  filter.decider = known(query, "decider", person);
  filter.state = query.get("state") == "open" ? "open" : "";
  return filter;
}

std::vector<std::string> not_understood(const http::Fields& query) {
  const TaskFilter filter = task_filter_in(query);
  const std::pair<const char*, const std::string*> known_values[] = {
      {"status", &filter.status},     {"kind", &filter.kind},           {"unit", &filter.unit},
      {"person", &filter.person},     {"lacks", &filter.lacks},         {"origin", &filter.origin},
      {"due_from", &filter.due_from}, {"due_to", &filter.due_to},       {"state", &filter.state},
      {"watcher", &filter.watcher},   {"mentioned", &filter.mentioned}, {"decider", &filter.decider}};
  std::vector<std::string> names;
  for (const auto& [name, value] : known_values) {
    if (!query.get(name).empty() && value->empty()) names.emplace_back(name);
  }
  const std::string_view sort = query.get("sort");
  if (!sort.empty() && sort != "deadline") names.emplace_back("sort");
  return names;
}

TaskOrder task_order_in(const http::Fields& query) {
  return query.get("sort") == "deadline" ? TaskOrder::deadline : TaskOrder::tree;
}

html::ListUrl url_of(std::string path, const TaskFilter& filter, TaskOrder order) {
  return html::ListUrl(std::move(path), {{"kind", filter.kind},
                                         {"status", filter.status},
                                         {"unit", filter.unit},
                                         {"person", filter.person},
                                         {"lacks", filter.lacks},
                                         {"origin", filter.origin},
                                         {"due_from", filter.due_from},
                                         {"due_to", filter.due_to},
                                         {"state", filter.state},
                                         {"watcher", filter.watcher},
                                         {"mentioned", filter.mentioned},
                                         {"decider", filter.decider},
                                         {"q", filter.query},
                                         {"sort", order == TaskOrder::deadline ? "deadline" : ""}});
}

bool is_filtered(const TaskFilter& filter) {
  return url_of("/", filter).text() != "/";
}

}  // namespace gandan::programme
