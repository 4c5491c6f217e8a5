// Deadlines of open cases when the ward's table of days off changes, and the working time that cases are counted by.
#include "features/cases/case_change.h"
#include "features/cases/case_days.h"
#include "features/cases/case_list_store.h"
#include "features/cases/case_step.h"
#include "features/cases/case_telling.h"
#include "features/cases/rules_of_today.h"
#include "platform/html/translator.h"

// not keys: case.*

namespace gandan::cases {
namespace {

// When the case came into the state in which it is.
base::Instant entered_at(const std::vector<Event>& events, const Case& subject) {
  base::Instant since = subject.received_at;
  for (auto event = events.rbegin(); event != events.rend() && event->state == subject.state; ++event) {
    since = event->at;
  }
  return since;
}

struct Recounted {
  Case before, after;
};

// nullopt when nothing moves.
std::optional<Recounted> recounted(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                                   const CaseId& id) {
  auto before = find_case(transaction, ward, id);
  if (!before) return std::nullopt;
  const auto type = type_of(transaction, rules, ward, *before);
  Case after = *before;
  recompute(rules.work, *type, after);
  const State* state = type->state(after.state);
  if (after.state_due_at && state != nullptr) {
    const auto rule = deadline_from(*type, state->deadline, entered_at(events_of(transaction, ward, id), after));
    if (rule) after.state_due_at = due_of(rules.work, *rule, type->due_minute, {});
  }
  if (after.due_at == before->due_at && after.state_due_at == before->state_due_at) return std::nullopt;
  return Recounted{*std::move(before), std::move(after)};
}

MovedDue moved_due(const Recounted& counted) {
  return {counted.before.code, counted.before.due_at, counted.after.due_at, counted.after.unit, counted.after.person};
}

std::string history_words(const Case& after, const std::string& why) {
  const auto language = html::Language::vietnamese;
  std::string due = after.due_at ? due_in_words(*after.due_at, language) : "";
  if (why.empty()) return due;
  return html::translate(language, "cases.days.recomputed", {{"due", due}, {"why", why}});
}

std::vector<calendar::MovedDeadline> listed(const std::vector<MovedDue>& moved) {
  std::vector<calendar::MovedDeadline> list;
  list.reserve(moved.size());
  for (const MovedDue& each : moved) list.push_back({each.code, "/cases/" + each.code, each.before, each.after});
  return list;
}

CaseRules counted_by(CaseRules rules, const vietnamese::DayCalendar& calendar) {
  rules.work.calendar = &calendar;
  rules.work.kept.reset();
  return rules;
}

}  // namespace

WorkTime work_time(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward) {
  WorkTime work = rules.work;
  if (auto own = calendar::ward_calendar(transaction, ward)) {
    work.calendar = own.get();
    work.kept = std::move(own);
  }
  return work;
}

CaseRules rules_of_today(const CaseRules& rules, const http::Context& context) {
  CaseRules now = rules;
  auto transaction = context.database.read();
  now.work = work_time(transaction, rules, context.ward);
  return now;
}

std::vector<MovedDue> deadlines_to_move(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                                        base::Date first) {
  std::vector<MovedDue> moved;
  for (const CaseId& id : running_cases(transaction, ward, base::local_midnight(first))) {
    const auto counted = recounted(transaction, rules, ward, id);
    if (counted && counted->after.due_at != counted->before.due_at) moved.push_back(moved_due(*counted));
  }
  return moved;
}

std::vector<MovedDue> recompute_deadlines(db::Transaction& transaction, const CaseRules& rules,
                                          const audit::Actor& actor, const DaysMoved& days) {
  std::vector<MovedDue> moved;
  for (const CaseId& id : running_cases(transaction, actor.ward, base::local_midnight(days.first))) {
    const auto counted = recounted(transaction, rules, actor.ward, id);
    if (!counted) continue;
    const bool is_moved = counted->after.due_at != counted->before.due_at;
    Event event{{}, "recomputed", {}, SeenBy::everybody, {}, history_words(counted->after, days.why)};
    if (!is_moved) event.kind.clear();
    const auto saved = save(transaction, actor, "case.recomputed", counted->before, counted->after, event);
    if (saved && is_moved) moved.push_back(moved_due(*counted));
  }
  return moved;
}

calendar::DeadlineKeeper deadline_keeper(const CaseRules& rules) {
  return {.preview =
              [rules](db::Transaction& transaction, const base::WardId& ward, const calendar::DaysChanged& days) {
                const CaseRules then = counted_by(rules, *days.calendar);
                return listed(deadlines_to_move(transaction, then, ward, days.first));
              },
          .move =
              [rules](db::Transaction& transaction, const audit::Actor& actor, const calendar::DaysChanged& days) {
                const CaseRules then = counted_by(rules, *days.calendar);
                const auto moved = recompute_deadlines(transaction, then, actor, {days.first, days.why});
                tell_moved(transaction, actor, moved, days.path);
                return listed(moved);
              }};
}

}  // namespace gandan::cases
