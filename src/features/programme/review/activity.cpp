#include "features/programme/review/activity.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "features/people/people.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/periods/frozen_store.h"
#include "features/programme/periods/frozen_words.h"
#include "features/programme/tasks/task_parts.h"
#include "vietnamese/number.h"

namespace gandan::programme {
namespace {

using auth::Permission;

constexpr std::array<std::pair<std::string_view, Permission>, 8> told_to = {{
    {"target", Permission::view_programme},
    {"task", Permission::view_programme},
    {"explanation", Permission::view_programme},
    {"period", Permission::view_programme},
    {"project", Permission::view_programme},
    {"resolution", Permission::view_programme},
    {"person", Permission::signed_in},
    {"unit", Permission::signed_in},
}};

// Of persons only what everybody sees on their pages; the rest is for the audit log.
constexpr std::array<std::string_view, 2> told_of_persons = {"person.added", "person.handed_over"};
constexpr std::array<std::string_view, 4> own_affairs = {"target.figure_drafted", "target.draft_dropped",
                                                         "task.watched", "task.unwatched"};

struct Named {
  std::string wording, path;
};

// Of each record once: a week may tell of one many times.
class Records {
 public:
  Records(db::Transaction& transaction, const base::WardId& ward, html::Language language)
      : transaction_(transaction), ward_(ward), language_(language) {}

  Named of(const audit::Entry& entry) {
    const auto [at, fresh] = known_.try_emplace(entry.record_kind + " " + entry.record_id);
    if (fresh) at->second = look_up(entry);
    return at->second;
  }

 private:
  template <typename Id, typename Find, typename Made>
  Named found(const std::string& text, const Find& find, const Made& made) {
    const auto id = Id::parse(text);
    const auto record = id ? find(transaction_, ward_, *id) : std::nullopt;
    return record ? made(*record) : Named{};
  }

  Named look_up(const audit::Entry& entry) {
    const std::string& id = entry.record_id;
    if (entry.record_kind == "target") {
      return found<TargetId>(id, find_target, [&](const Target& target) {
        return Named{whole_wording(target), "/targets/" + id};
      });
    }
    if (entry.record_kind == "task") {
      return found<TaskId>(id, find_task, [&](const Task& task) { return Named{name_of_task(task), "/tasks/" + id}; });
    }
    if (entry.record_kind == "explanation") {
      return found<ExplanationId>(id, find_explanation, [&](const Explanation& one) {
        return Named{one.wording, "/explanations/" + id};
      });
    }
    if (entry.record_kind == "project") {
      return found<ProjectId>(id, find_project, [](const Project& one) { return Named{one.name, "/projects"}; });
    }
    if (entry.record_kind == "person") {
      return found<auth::PersonId>(id, people::find_person, [&](const people::Person& person) {
        return Named{person.name, "/people/" + id + "/work"};
      });
    }
    if (entry.record_kind == "unit") {
      return found<auth::UnitId>(id, people::find_unit, [&](const people::Unit& unit) {
        return Named{unit.name, "/units/" + id + "/work"};
      });
    }
    if (entry.record_kind == "period") {
      return found<FrozenId>(id, find_frozen, [&](const FrozenPeriod& period) {
        return Named{span_in_words(language_, period.span), "/periods/" + id};
      });
    }
    return {};
  }

  db::Transaction& transaction_;
  const base::WardId& ward_;
  html::Language language_;
  std::map<std::string, Named> known_;
};

// The figure or level in what the log keeps of a measurement: "97,5"; "" when it did not change.
std::string figure_in(const std::string& kept, html::Language language) {
  const auto fields = nlohmann::json::parse(kept, nullptr, false);
  if (!fields.is_object()) return {};
  const auto text = [&](const char* name) {
    const auto found = fields.find(name);
    return found != fields.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto value = base::Decimal::parse(text("value"));
  return value ? number_in_words(language, *value) : level_in_words(language, text("level"));
}

std::string correction_in(const audit::Entry& entry, html::Language language) {
  if (entry.action != "target.figure_corrected") return {};
  const std::string before = figure_in(entry.before_json, language), after = figure_in(entry.after_json, language);
  return before.empty() || after.empty() ? std::string() : before + " → " + after;
}

// The same person doing the same to the same record on one day is told once; of figures, each correction.
std::string sameness(const audit::Entry& entry, const std::string& detail) {
  return base::local_date(entry.at).iso() + " " + entry.record_id + " " + entry.action + " " + entry.actor_name + " " +
         detail;
}

}  // namespace

std::vector<std::string_view> kinds_told(const auth::PermissionSet& permissions) {
  std::vector<std::string_view> kinds;
  for (const auto& [kind, permission] : told_to) {
    if (permission == Permission::signed_in || permissions.has(permission)) kinds.push_back(kind);
  }
  return kinds;
}

bool is_told(std::string_view action) {
  if (action.starts_with("person.")) return std::ranges::find(told_of_persons, action) != told_of_persons.end();
  return std::ranges::find(own_affairs, action) == own_affairs.end();
}

std::vector<Happening> happenings(db::Transaction& transaction, const base::WardId& ward, const Told& asked) {
  const auto& [language, permissions, kind, since, until, limit] = asked;
  std::vector<Happening> told;
  std::set<std::string> seen;
  Records records(transaction, ward, language);
  for (const std::string_view each : kinds_told(permissions)) {
    if (!kind.empty() && kind != each) continue;
    for (const audit::Entry& entry : audit::entries_of_kind(transaction, ward, each, since, until, limit)) {
      const std::string detail = correction_in(entry, language);
      if (!is_told(entry.action) || !seen.insert(sameness(entry, detail)).second) continue;
      const Named named = records.of(entry);
      told.push_back({entry.at, entry.actor_name, entry.action, entry.record_kind, named.wording, named.path});
      told.back().detail = detail;
    }
  }
  const bool promises = permissions.has(Permission::view_programme) && (kind.empty() || kind == "target");
  if (promises) {
    for (PromiseChange& change : promise_changes(transaction, ward, since, until, limit)) {
      if (!change.previous) continue;  // a new figure alone is told by who entered it
      Happening happening{change.at, "", "", "target", change.wording, "/targets/" + change.target.text()};
      happening.turned = std::move(change);
      told.push_back(std::move(happening));
    }
  }
  std::ranges::stable_sort(told, [](const Happening& a, const Happening& b) { return a.at > b.at; });
  if (told.size() > static_cast<size_t>(limit)) told.erase(told.begin() + limit, told.end());
  return told;
}

}  // namespace gandan::programme
