// The demo ward's programme (programme.h: load_demo_programme): what data/demo/programme.toml says of the targets and
// tasks that were read from the demo report. Everything it writes is marked invented.
#include <toml++/toml.h>
#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "features/people/people.h"
#include "features/programme/change.h"
#include "features/programme/programme.h"
#include "features/programme/targets/indicator_actions.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_actions.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_link_store.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_work_store.h"

namespace gandan::programme {
namespace {

constexpr int64_t noon_milliseconds = 12LL * 60 * 60 * 1000;

struct Unreadable {
  std::string what;
};

[[noreturn]] void refuse(std::string what) {
  throw Unreadable{std::move(what)};
}

std::string text_of(const toml::table& table, std::string_view key) {
  return table[key].value_or(std::string());
}

base::Date date_of(const std::string& text) {
  const auto date = base::Date::parse_iso(text);
  if (!date) refuse(text);
  return *date;
}

std::optional<base::Date> optional_date(const toml::table& table, std::string_view key) {
  const std::string text = text_of(table, key);
  return text.empty() ? std::nullopt : std::optional(date_of(text));
}

base::Instant noon_of(base::Date date) {
  return {base::local_midnight(date).epoch_milliseconds + noon_milliseconds};
}

class DemoProgramme {
 public:
  DemoProgramme(db::Transaction& transaction, const audit::Actor& actor, const toml::table& data,
                const Resolution& resolution)
      : transaction_(transaction),
        actor_(actor),
        data_(data),
        resolution_(resolution),
        expected_from_(date_of(text_of(data, "expected_from"))) {
    for (people::Person& person : people::active_people(transaction, actor.ward)) {
      persons_.emplace(person.name, std::move(person));
    }
    std::map<std::string, char> letters;
    for (const TargetLine& line : find_target_lines(transaction, actor.ward, resolution.id)) {
      char& letter = letters.try_emplace(line.target.item, 'a').first->second;
      targets_.emplace(line.target.item + "." + letter++, line.target.id);
      by_unit_.emplace(line.target.item + " " + line.target.aim.unit, line.target.id);
    }
    for (const Task& task : find_tasks(transaction, actor.ward, resolution.id, {}, base::local_date(actor.at))) {
      if (!task.parent) heads_.emplace(std::string(name_of(task.kind)) + " " + task.number, task.id);
    }
  }

  void load() {
    each("target", [&](const toml::table& table) { load_target(table); });
    each("indicator", [&](const toml::table& table) { load_indicator(table); });
    std::ranges::stable_sort(entries_, {}, [](const Entry& entry) { return entry.measurement.entered_at; });
    for (const Entry& entry : entries_) {
      record_measurement(transaction_, actor_, *find_target(transaction_, actor_.ward, entry.target),
                         entry.measurement);
    }
    each("head", [&](const toml::table& table) { load_head(table); });
    each("task", [&](const toml::table& table) { load_task(table); });
    bring_up_to_date(transaction_, actor_.ward, actor_.at);
  }

 private:
  struct Entry {
    TargetId target;
    Measurement measurement;
  };

  template <typename Use>
  void each(std::string_view name, const Use& use) const {
    const toml::array* tables = data_[name].as_array();
    if (tables == nullptr) return;
    for (const toml::node& node : *tables) {
      if (const toml::table* table = node.as_table()) use(*table);
    }
  }

  const people::Person& person(const toml::table& table) const {
    const std::string name = text_of(table, "person");
    const auto found = persons_.find(name);
    if (found == persons_.end()) refuse("person " + name);
    return found->second;
  }

  TargetId target_of(const std::string& key, const std::string& unit) const {
    const auto& among = unit.empty() ? targets_ : by_unit_;
    const auto found = among.find(unit.empty() ? key : key.substr(0, key.find('.')) + " " + unit);
    if (found == among.end()) refuse("target " + key);
    return found->second;
  }

  void load_target(const toml::table& table) {
    const std::string key = text_of(table, "key");
    const auto before = find_target(transaction_, actor_.ward, target_of(key, text_of(table, "of_unit")));
    Target after = *before;
    after.person_in_charge = person(table).id;
    after.unit_in_charge = person(table).unit;
    set_aim(table, after.aim);
    if (!update_target(transaction_, actor_.ward, after)) refuse("target " + key);
    note_change(transaction_, actor_, {"target.edited", "target", after.id.text()}, fields_of(*before),
                fields_of(after));
    each_row(table, "assigned", [&](const std::vector<std::string>& row) {
      const auto assigned =
          assign_goal(transaction_, actor_, after.id, {date_of(row[0] + "-01-01").year(), number(row[1])}, "");
      if (!assigned) refuse(key);
    });
    each_row(table, "figures", [&](const std::vector<std::string>& row) { add_entry(after, person(table), row); });
    reevaluate(transaction_, actor_.ward, *find_target(transaction_, actor_.ward, after.id), actor_.at);
  }

  void load_indicator(const toml::table& table) {
    const people::Person& owner = person(table);
    IndicatorPlan plan;
    plan.wording = text_of(table, "wording");
    plan.group = text_of(table, "group");
    plan.unit = text_of(table, "unit");
    plan.direction = direction_named(text_of(table, "direction")).value_or(Direction::neither);
    plan.frequency = frequency_named(text_of(table, "frequency")).value_or(Frequency::quarter);
    plan.expected_from = optional_date(table, "expected_from").value_or(expected_from_);
    plan.data_source = text_of(table, "data_source");
    plan.unit_in_charge = owner.unit;
    plan.person_in_charge = owner.id;
    const auto made = add_indicator(transaction_, actor_, plan);
    if (!made) refuse("indicator " + plan.wording);
    const auto indicator = find_target(transaction_, actor_.ward, *made);
    each_row(table, "figures", [&](const std::vector<std::string>& row) { add_entry(*indicator, owner, row); });
  }

  void set_aim(const toml::table& table, Aim& aim) const {
    if (const auto comparator = comparator_named(text_of(table, "comparator"))) aim.comparator = *comparator;
    if (const auto basis = basis_named(text_of(table, "basis"))) aim.basis = *basis;
    if (const auto frequency = frequency_named(text_of(table, "frequency"))) aim.frequency = *frequency;
    if (table.contains("level")) aim.level = text_of(table, "level");
    if (table.contains("unit")) aim.unit = text_of(table, "unit");
    if (table.contains("base_value")) aim.base_value = number(text_of(table, "base_value"));
    if (const auto year = table["base_year"].value<int>()) aim.base_year = *year;
    aim.expected_from = optional_date(table, "expected_from").value_or(expected_from_);
  }

  static base::Decimal number(const std::string& text) {
    const auto value = base::Decimal::parse(text);
    if (!value) refuse(text);
    return *value;
  }

  template <typename Use>
  void each_row(const toml::table& table, std::string_view name, const Use& use) const {
    const toml::array* rows = table[name].as_array();
    if (rows == nullptr) return;
    for (const toml::node& node : *rows) {
      std::vector<std::string> row;
      if (const toml::array* cells = node.as_array()) {
        for (const toml::node& cell : *cells) row.push_back(cell.value_or(std::string()));
      }
      if (row.size() < 2) refuse(std::string(name));
      use(row);
    }
  }

  void add_entry(const Target& target, const people::Person& person, const std::vector<std::string>& row) {
    const auto period = Period::parse(row[0]);
    if (!period || row.size() < 3) refuse("figure " + row[0]);
    Figure figure{*period, std::nullopt, ""};
    if (nature_of(target.aim) == Nature::quantity)
      figure.value = number(row[1]);
    else
      figure.level = row[1];
    entries_.push_back({target.id, {figure, "", "", "", true, person.id, person.name, noon_of(date_of(row[2]))}});
  }

  TaskPlan plan_of(const toml::table& table) const {
    TaskPlan plan;
    plan.title = text_of(table, "title");
    plan.deadline = optional_date(table, "deadline");
    plan.unit_in_charge = person(table).unit;
    plan.person_in_charge = person(table).id;
    plan.product = text_of(table, "product");
    plan.authority = text_of(table, "authority");
    return plan;
  }

  TaskId head(const std::string& key) const {
    const auto found = heads_.find(key);
    if (found == heads_.end()) refuse("task " + key);
    return found->second;
  }

  void load_head(const toml::table& table) {
    const auto before = find_task(transaction_, actor_.ward, head(text_of(table, "key")));
    Task after = *before;
    after.plan = plan_of(table);
    after.plan.title = before->plan.title;
    after.plan.text = before->plan.text;
    after.invented = true;
    if (!update_task(transaction_, actor_.ward, after)) refuse(text_of(table, "key"));
    note_change(transaction_, actor_, {"task.edited", "task", after.id.text()}, fields_of(*before), fields_of(after));
  }

  void load_task(const toml::table& table) {
    const auto parent = find_task(transaction_, actor_.ward, head(text_of(table, "under")));
    Task task{TaskId::make(actor_.at), resolution_.id};
    task.kind = parent->kind;
    task.parent = parent->id;
    task.plan = plan_of(table);
    task.plan.repeats = repeat_named(text_of(table, "repeats")).value_or(Repeat::never);
    if (const auto origin = task_origin_named(text_of(table, "origin"))) task.plan.origin = *origin;
    task.plan.origin_document = text_of(table, "origin_document");
    task.plan.origin_date = optional_date(table, "origin_date");
    task.progress = {optional_date(table, "started"), optional_date(table, "done"), text_of(table, "result")};
    task.progress.submitted_on = optional_date(table, "submitted");
    if (task.progress.done_on) task.progress.submitted_on = task.progress.done_on;
    task.progress.attached = text_of(table, "attached");
    task.invented = true;
    if (!create_task(transaction_, actor_, task)) refuse(task.plan.title);
    load_work(table, task.id);
  }

  // Its milestones (title, day, day reached) and the targets that it serves.
  void load_work(const toml::table& table, const TaskId& id) {
    each_row(table, "milestones", [&](const std::vector<std::string>& row) {
      Milestone milestone{MilestoneId::make(actor_.at), row[0], date_of(row[1])};
      if (row.size() > 2) milestone.done_on = date_of(row[2]);
      insert_milestone(transaction_, actor_.ward, id, milestone);
      note_change(transaction_, actor_, {"task.milestone_added", "task", id.text()}, {}, {{"milestone", row[0]}});
    });
    const toml::array* keys = table["serves"].as_array();
    if (keys == nullptr) return;
    for (const toml::node& node : *keys) {
      const TargetId target = target_of(node.value_or(std::string()), "");
      link_target(transaction_, actor_.ward, id, target);
      const std::string wording = find_target(transaction_, actor_.ward, target)->wording;
      note_change(transaction_, actor_, {"task.linked", "task", id.text()}, {}, {{"target", wording}});
    }
  }

  db::Transaction& transaction_;
  const audit::Actor& actor_;
  const toml::table& data_;
  const Resolution& resolution_;
  base::Date expected_from_;
  std::map<std::string, people::Person> persons_;
  std::map<std::string, TargetId> targets_, by_unit_;
  std::map<std::string, TaskId> heads_;
  std::vector<Entry> entries_;
};

base::Error unreadable(const std::string& what) {
  return base::invalid("error.programme.demo_unreadable", "", {{"what", what}});
}

}  // namespace

base::Result<void> load_demo_programme(db::Transaction& transaction, const audit::Actor& actor, std::string_view text) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return base::Error{base::ErrorKind::conflict, "error.programme.no_resolution", {}, {}, {}};
  try {
    const toml::table data = toml::parse(text);
    DemoProgramme(transaction, actor, data, *resolution).load();
  } catch (const toml::parse_error& error) {
    return unreadable(std::string(error.description()));
  } catch (const Unreadable& error) {
    return unreadable(error.what);
  }
  return {};
}

}  // namespace gandan::programme
