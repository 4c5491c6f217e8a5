// What passes of the programme when somebody's work is handed over (people/hand_over.h): targets and indicators that
// the person is in charge of or reviews, tasks that are not over, tasks that are followed, explanations that wait for
// the person. Units in charge stay, and so does what is done.
#include <nlohmann/json.hpp>

#include "features/programme/change.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/explanations/explanation_words.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/target_store.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_store.h"
#include "features/programme/tasks/task_talk_store.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

namespace gandan::programme {
namespace {

using people::Asked;
using people::Held;

enum class Hold : uint8_t { in_charge, reviewer };

std::vector<TargetLine> lines_held(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                                   Hold hold, Of of) {
  const auto resolution = live_resolution(transaction, ward);
  if (!resolution) return {};
  auto lines = find_target_lines(transaction, ward, *resolution, {.of = of});
  std::erase_if(lines, [&](const TargetLine& line) {
    return (hold == Hold::reviewer ? line.target.reviewer : line.target.person_in_charge) != person;
  });
  return lines;
}

std::string standing_in_words(html::Language language, const TargetLine& line) {
  const bool plain = is_watched(line.target.aim) && line.status.status != Status::overdue;
  return plain ? latest_in_words(language, line.status) : word_of(language, line.status.status);
}

people::Duty target_duty(const char* key, const char* heading, const char* count, Hold hold, Of of) {
  return {
      key, heading, count,
      [hold, of](db::Transaction& transaction, const Asked& asked) {
        std::vector<Held> held;
        for (const TargetLine& line : lines_held(transaction, asked.ward, asked.person, hold, of)) {
          const std::string id = line.target.id.text();
          held.push_back({id, whole_wording(line.target), standing_in_words(asked.language, line), "/targets/" + id});
        }
        return held;
      },
      [hold, of](db::Transaction& transaction, const audit::Actor& actor, const auth::PersonId& from,
                 const auth::PersonId& to) -> base::Result<void> {
        for (const TargetLine& line : lines_held(transaction, actor.ward, from, hold, of)) {
          const auto before = find_target(transaction, actor.ward, line.target.id);
          if (!before) return not_found();
          Target after = *before;
          (hold == Hold::reviewer ? after.reviewer : after.person_in_charge) = to;
          if (!update_target(transaction, actor.ward, after)) return stale();
          note_change(transaction, actor, {"target.handed_over", "target", after.id.text()}, fields_of(*before),
                      fields_of(after));
        }
        return {};
      }};
}

std::vector<Task> open_tasks(db::Transaction& transaction, const base::WardId& ward, TaskFilter filter,
                             base::Date today) {
  const auto resolution = live_resolution(transaction, ward);
  filter.state = "open";
  return resolution ? find_tasks(transaction, ward, *resolution, filter, today) : std::vector<Task>{};
}

std::vector<Held> held_tasks(const std::vector<Task>& tasks, const Asked& asked) {
  std::vector<Held> held;
  for (const Task& task : tasks) {
    std::string detail = badge_of(asked.language, status_of(task.plan.deadline, task.progress, asked.today)).label;
    if (task.plan.deadline) detail += " · " + vietnamese::format_date(*task.plan.deadline);
    held.push_back({task.id.text(), name_of_task(task), detail, "/tasks/" + task.id.text()});
  }
  return held;
}

people::Duty task_duty() {
  return {"tasks", "programme.hand_over.tasks", "programme.hand_over.tasks_count",
          [](db::Transaction& transaction, const Asked& asked) {
            return held_tasks(open_tasks(transaction, asked.ward, {.person = asked.person.text()}, asked.today), asked);
          },
          [](db::Transaction& transaction, const audit::Actor& actor, const auth::PersonId& from,
             const auth::PersonId& to) -> base::Result<void> {
            const auto tasks = open_tasks(transaction, actor.ward, {.person = from.text()}, base::local_date(actor.at));
            for (const Task& before : tasks) {
              Task after = before;
              after.plan.person_in_charge = to;
              if (auto saved = save_changed(transaction, actor, "task.handed_over", before, after); !saved)
                return saved;
            }
            return {};
          }};
}

people::Duty watching_duty() {
  return {
      "watched_tasks", "programme.hand_over.watched_tasks", "programme.hand_over.watched_tasks_count",
      [](db::Transaction& transaction, const Asked& asked) {
        return held_tasks(open_tasks(transaction, asked.ward, {.watcher = asked.person.text()}, asked.today), asked);
      },
      [](db::Transaction& transaction, const audit::Actor& actor, const auth::PersonId& from,
         const auth::PersonId& to) -> base::Result<void> {
        const auto tasks = open_tasks(transaction, actor.ward, {.watcher = from.text()}, base::local_date(actor.at));
        for (const Task& task : tasks) {
          remove_watcher(transaction, actor.ward, task.id, from);
          add_watcher(transaction, actor.ward, task.id, to);
          note_change(transaction, actor, {"task.watching_handed_over", "task", task.id.text()}, {}, {});
        }
        return {};
      }};
}

// Those that wait for an answer, and those whose answer waits for a decision: it may come back.
std::vector<Explanation> explanations_held(db::Transaction& transaction, const base::WardId& ward,
                                           const auth::PersonId& person) {
  constexpr int most = 10'000;
  auto open = open_explanations(transaction, ward, most);
  std::erase_if(open, [&](const Explanation& one) { return one.person_in_charge != person; });
  return open;
}

base::Result<void> pass_explanation(db::Transaction& transaction, const audit::Actor& actor, const Explanation& before,
                                    const auth::PersonId& to) {
  if (!reassign_explanation(transaction, actor.ward, before, to)) return stale();
  const auto person = [](const std::string& id) { return nlohmann::json{{"person_in_charge", id}}; };
  note_change(transaction, actor, {"explanation.handed_over", "explanation", before.id.text()},
              person(before.person_in_charge ? before.person_in_charge->text() : ""), person(to.text()));
  return {};
}

people::Duty explanation_duty() {
  return {
      "explanations", "programme.explanation.list", "programme.hand_over.explanations_count",
      [](db::Transaction& transaction, const Asked& asked) {
        std::vector<Held> held;
        for (const Explanation& one : explanations_held(transaction, asked.ward, asked.person)) {
          held.push_back({one.id.text(), one.wording,
                          badge_of(asked.language, one, asked.today).label + " · " + vietnamese::format_date(one.due),
                          "/explanations/" + one.id.text()});
        }
        return held;
      },
      [](db::Transaction& transaction, const audit::Actor& actor, const auth::PersonId& from,
         const auth::PersonId& to) -> base::Result<void> {
        for (const Explanation& one : explanations_held(transaction, actor.ward, from)) {
          if (auto passed = pass_explanation(transaction, actor, one, to); !passed) return passed;
        }
        return {};
      }};
}

}  // namespace

people::Duties hand_over_duties() {
  people::Duties duties = {target_duty("targets", "programme.hand_over.targets", "programme.hand_over.targets_count",
                                       Hold::in_charge, Of::targets),
                           target_duty("indicators", "programme.hand_over.indicators",
                                       "programme.hand_over.indicators_count", Hold::in_charge, Of::indicators),
                           target_duty("reviewed", "programme.hand_over.reviewed", "programme.hand_over.reviewed_count",
                                       Hold::reviewer, Of::both),
                           task_duty(),
                           watching_duty(),
                           explanation_duty()};
  for (people::Duty& duty : duties) duty.opened_by = auth::Permission::view_programme;
  return duties;
}

}  // namespace gandan::programme
