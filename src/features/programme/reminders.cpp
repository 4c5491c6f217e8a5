#include "features/programme/reminders.h"

#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/programme/due.h"
#include "features/programme/standing.h"
#include "platform/jobs/runner.h"

namespace gandan::programme {
namespace {

using nlohmann::json;

// not keys: programme.reminders
constexpr std::string_view job_kind = "programme.reminders";
constexpr int most_explanations = 1000;

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

void tell_due(db::Transaction& transaction, const audit::Actor& actor, const Due& due) {
  const int64_t days = due.due.day_number() - base::local_date(actor.at).day_number();
  if (days > reminder_days_ahead) return;
  const bool late = days < 0;
  const std::string when = late ? "late " + std::to_string((-days - 1) / 7) : "soon";
  notices::tell(transaction, actor,
                {.kind = late ? notices::Kind::overdue : notices::Kind::due_soon,
                 .person = due.person,
                 .unit = due.unit,
                 .path = due.path,
                 .subject = due.subject,
                 .due = due.due,
                 .once_key = due.key + " " + due.due.iso() + " " + when});
}

void tell_of_targets(db::Transaction& transaction, const audit::Actor& actor, const ResolutionId& resolution) {
  for (const TargetLine& line : find_target_lines(transaction, actor.ward, resolution, {.of = Of::both})) {
    if (!line.status.awaited) continue;
    const Target& target = line.target;
    const std::string id = target.id.text();
    tell_due(transaction, actor,
             {"target " + id, "/targets/" + id + "#enter", target.wording, line.status.awaited->due,
              target.person_in_charge, target.unit_in_charge});
  }
}

void tell_of_tasks(db::Transaction& transaction, const audit::Actor& actor, const ResolutionId& resolution) {
  const base::Date today = base::local_date(actor.at);
  for (const Task& task : find_tasks(transaction, actor.ward, resolution, {.state = "open"}, today)) {
    if (task.progress.done_on || !task.plan.deadline) continue;
    const std::string id = task.id.text();
    tell_due(transaction, actor,
             {"task " + id, "/tasks/" + id, task.plan.title.empty() ? task.plan.text : task.plan.title,
              *task.plan.deadline, task.plan.person_in_charge, task.plan.unit_in_charge});
  }
}

void tell_of_explanations(db::Transaction& transaction, const audit::Actor& actor) {
  for (const Explanation& one : open_explanations(transaction, actor.ward, most_explanations)) {
    if (!awaits_answer(one)) continue;
    const std::string id = one.id.text();
    tell_due(transaction, actor,
             {"explanation " + id, "/explanations/" + id + "#answer", one.wording, one.due, one.person_in_charge,
              one.unit_in_charge});
  }
}

}  // namespace

void tell_assigned(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed, const json& before,
                   const json& after) {
  const bool by_person = actor.channel == audit::Channel::web || actor.channel == audit::Channel::api;
  const bool is_target = changed.record_kind == "target";
  if (!by_person || (!is_target && changed.record_kind != "task")) return;
  const auto person = auth::PersonId::parse(text_in(after, "person_in_charge"));
  if (!person || text_in(before, "person_in_charge") == person->text()) return;
  std::string subject = text_in(after, is_target ? "wording" : "title");
  if (subject.empty()) subject = text_in(after, "text");
  notices::tell(transaction, actor,
                {.kind = notices::Kind::assigned,
                 .person = person,
                 .unit = auth::UnitId::parse(text_in(after, "unit_in_charge")),
                 .path = (is_target ? "/targets/" : "/tasks/") + changed.record_id,
                 .subject = subject,
                 .due = base::Date::parse_iso(text_in(after, "deadline"))});
}

void tell_what_is_due(db::Transaction& transaction, const base::WardId& ward, base::Instant now) {
  const auto resolution = find_live_resolution(transaction, ward);
  if (!resolution) return;
  const audit::Actor program{ward, std::nullopt, "Gần Dân", audit::Channel::system, now};
  bring_up_to_date(transaction, ward, now);
  tell_of_targets(transaction, program, resolution->id);
  tell_of_tasks(transaction, program, resolution->id);
  tell_of_explanations(transaction, program);
}

void add_programme_jobs(jobs::Runner& runner, const base::WardId& ward) {
  runner.handle(std::string(job_kind), [ward](jobs::Run& run) -> base::Result<void> {
    auto transaction = run.database().write();
    tell_what_is_due(transaction, ward, run.now());
    if (run.finish(transaction, "")) transaction.commit();
    return {};
  });
}

void schedule_reminders(db::Database& database, const base::WardId& ward, base::Instant now) {
  const std::string key = std::string(job_kind) + " " + base::local_date(now).iso();
  {
    auto transaction = database.read();
    if (jobs::is_known(transaction, ward, key)) return;
  }
  auto transaction = database.write();
  jobs::enqueue(transaction, ward, {.kind = std::string(job_kind), .payload = {}, .once_key = key}, now);
  transaction.commit();
}

}  // namespace gandan::programme
