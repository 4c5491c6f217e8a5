#include "features/programme/mine/reminders.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/mine/due.h"
#include "features/programme/targets/standing.h"
#include "features/programme/tasks/open_milestone_store.h"
#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/jobs/runner.h"
#include "platform/jobs/stopped.h"

namespace gandan::programme {
namespace {

using nlohmann::json;

// not keys: programme.reminders
constexpr std::string_view job_kind = "programme.reminders";
constexpr int most_explanations = 1000;
constexpr int most_milestones = 1000;

std::string text_in(const json& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

struct Due {
  std::string key;  // of the record and what is due of it
  std::string path, subject;
  base::Date due;
  std::optional<auth::PersonId> person;
  std::optional<auth::UnitId> unit;
};

using Notices = std::vector<notices::NewNotice>;

void add_due(Notices& list, base::Date today, const Due& due) {
  const int64_t days = due.due.day_number() - today.day_number();
  if (days > reminder_days_ahead) return;
  const bool late = days < 0;
  const std::string when = late ? "late " + std::to_string((-days - 1) / 7) : "soon";
  list.push_back({.kind = late ? notices::Kind::overdue : notices::Kind::due_soon,
                  .person = due.person,
                  .unit = due.unit,
                  .path = due.path,
                  .subject = due.subject,
                  .due = due.due,
                  .once_key = due.key + " " + due.due.iso() + " " + when});
}

// Target and period of what waits for approval.
std::set<std::pair<std::string, std::string>> sent_figures(db::Transaction& transaction, const base::WardId& ward) {
  std::set<std::pair<std::string, std::string>> sent;
  for (const ReportedLine& line : submitted_figures(transaction, ward)) {
    const Measurement& measured = line.figure.measurement;
    if (measured.area.empty()) sent.emplace(line.target.id.text(), measured.figure.period.text());
  }
  return sent;
}

// Not what comes by a formula, nor what was sent.
void add_targets(Notices& list, db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                 base::Date today) {
  const auto computed = computed_targets(transaction, ward);
  const auto sent = sent_figures(transaction, ward);
  for (const TargetLine& line : find_target_lines(transaction, ward, resolution, {.of = Of::both})) {
    const Target& target = line.target;
    const std::string id = target.id.text();
    if (!line.status.awaited || std::ranges::find(computed, target.id) != computed.end()) continue;
    if (sent.contains({id, line.status.awaited->period.text()})) continue;
    add_due(list, today,
            {"target " + id, "/targets/" + id + "#enter", whole_wording(target), line.status.awaited->due,
             target.person_in_charge, target.unit_in_charge});
  }
}

// What was delivered waits for somebody else.
void add_tasks(Notices& list, db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
               base::Date today) {
  for (const Task& task : find_tasks(transaction, ward, resolution, {.state = "open"}, today)) {
    if (task.progress.done_on || task.progress.submitted_on || !task.plan.deadline) continue;
    const std::string id = task.id.text();
    add_due(list, today,
            {"task " + id, "/tasks/" + id + "#steps", name_of_task(task), *task.plan.deadline,
             task.plan.person_in_charge, task.plan.unit_in_charge});
  }
}

void add_milestones(Notices& list, db::Transaction& transaction, const base::WardId& ward, base::Date today) {
  for (const OpenMilestone& one :
       open_milestones(transaction, ward, today.plus_days(reminder_days_ahead), most_milestones)) {
    add_due(list, today,
            {"milestone " + one.milestone.id.text(), "/tasks/" + one.task.text() + "#milestones",
             one.milestone.title + " (" + one.task_name + ")", one.milestone.due, one.person_in_charge,
             one.unit_in_charge});
  }
}

void add_explanations(Notices& list, db::Transaction& transaction, const base::WardId& ward, base::Date today) {
  for (const Explanation& one : open_explanations(transaction, ward, most_explanations)) {
    if (!awaits_answer(one)) continue;
    const std::string id = one.id.text();
    add_due(list, today,
            {"explanation " + id, "/explanations/" + id + "#answer", one.wording, one.due, one.person_in_charge,
             one.unit_in_charge});
  }
}

Notices what_is_due(db::Database& database, const base::WardId& ward, base::Date today) {
  auto transaction = database.read();
  Notices list;
  const auto resolution = find_live_resolution(transaction, ward);
  if (!resolution) return list;
  add_targets(list, transaction, ward, resolution->id, today);
  add_tasks(list, transaction, ward, resolution->id, today);
  add_milestones(list, transaction, ward, today);
  add_explanations(list, transaction, ward, today);
  return list;
}

}  // namespace

void tell_assigned(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed, const json& before,
                   const json& after) {
  const bool by_person = actor.channel == audit::Channel::web || actor.channel == audit::Channel::api;
  const bool is_target = changed.record_kind == "target";
  // Who takes over everything of somebody is told once for all of it.
  if (changed.action.ends_with(".handed_over")) return;
  if (!by_person || (!is_target && changed.record_kind != "task")) return;
  const auto person = auth::PersonId::parse(text_in(after, "person_in_charge"));
  if (!person || text_in(before, "person_in_charge") == person->text()) return;
  std::string subject = text_in(after, is_target ? "wording" : "title");
  if (subject.empty()) subject = text_in(after, "text");
  notices::tell(
      transaction, actor,
      {.kind = notices::Kind::assigned,
       .person = person,
       .unit = auth::UnitId::parse(text_in(after, "unit_in_charge")),
       .path = is_target ? "/targets/" + changed.record_id + "#enter" : "/tasks/" + changed.record_id + "#steps",
       .subject = subject,
       .due = base::Date::parse_iso(text_in(after, "deadline"))});
}

bool tell_what_is_due(db::Database& database, const base::WardId& ward, base::Instant now,
                      const std::function<bool()>& goes_on) {
  const audit::Actor program{ward, std::nullopt, "Gần Dân", audit::Channel::system, now};
  bring_up_to_date(database, ward, now);
  return notices::tell_in_portions(database, program, what_is_due(database, ward, base::local_date(now)), goes_on);
}

void add_programme_jobs(jobs::Runner& runner, const base::WardId& ward) {
  runner.handle(std::string(job_kind), [ward](jobs::Run& run) -> base::Result<void> {
    const bool all = tell_what_is_due(run.database(), ward, run.now(), [&] { return run.goes_on(); });
    if (!all) return jobs::stopped();
    return {};
  });
}

void schedule_reminders(db::Database& database, const base::WardId& ward, base::Instant now) {
  const std::string key = std::string(job_kind) + " " + base::local_date(now).iso();
  jobs::enqueue_once(database, ward, {.kind = std::string(job_kind), .payload = {}, .once_key = key}, now);
}

}  // namespace gandan::programme
