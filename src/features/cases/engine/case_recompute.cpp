// Deadlines of open cases when the ward's table of days off changes, and the working time that cases are counted by.
#include "features/cases/engine/case_change.h"
#include "features/cases/engine/case_days.h"
#include "features/cases/engine/case_list_store.h"
#include "features/cases/engine/case_notices.h"
#include "features/cases/engine/case_step.h"
#include "features/cases/engine/case_telling.h"
#include "features/cases/rules_of_today.h"
#include "platform/html/translator.h"

// not keys: case.*

namespace gandan::cases {
namespace {

constexpr int64_t portion_size = 100;  // some 100 ms of the writer's lock
constexpr int64_t most_listed = 200;   // of a preview,
constexpr int64_t most_previewed = 1'000;
constexpr int64_t most_looked_at = 20'000;  // and so that nobody waits for it

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

// Who has what has moved, as it is now.
std::vector<MovedDue> in_whose_hands(db::Database& database, const base::WardId& ward,
                                     const std::vector<calendar::MovedDeadline>& moved) {
  std::vector<MovedDue> whose;
  whose.reserve(moved.size());
  auto transaction = database.read();
  for (const calendar::MovedDeadline& each : moved) {
    const auto subject = find_case_by_code(transaction, ward, each.name);
    if (subject) whose.push_back({each.name, each.before, each.after, subject->unit, subject->person});
  }
  return whose;
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

MovePreview deadlines_to_move(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                              base::Date first) {
  MovePreview preview;
  const base::Instant from = base::local_midnight(first);
  std::string after;
  for (int64_t looked_at = 0; !preview.at_least;) {
    const auto ids = running_cases(transaction, ward, from, after, portion_size);
    for (const CaseId& id : ids) {
      const auto counted = recounted(transaction, rules, ward, id);
      if (!counted || counted->after.due_at == counted->before.due_at) continue;
      preview.at_least = preview.count == most_previewed;
      if (preview.at_least) break;
      if (++preview.count <= most_listed) preview.first.push_back(moved_due(*counted));
    }
    looked_at += static_cast<int64_t>(ids.size());
    if (static_cast<int64_t>(ids.size()) < portion_size) break;
    preview.at_least = preview.at_least || looked_at >= most_looked_at;
    after = ids.back().text();
  }
  return preview;
}

RecomputedPortion recompute_deadlines(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                      const DaysMoved& days, const std::string& after) {
  const auto ids = running_cases(transaction, actor.ward, base::local_midnight(days.first), after, portion_size);
  RecomputedPortion portion;
  portion.looked_at = static_cast<int64_t>(ids.size());
  if (portion.looked_at == portion_size) portion.next = ids.back().text();
  for (const CaseId& id : ids) {
    const auto counted = recounted(transaction, rules, actor.ward, id);
    if (!counted) continue;
    const bool is_moved = counted->after.due_at != counted->before.due_at;
    Event event{{}, "recomputed", {}, SeenBy::everybody, {}, history_words(counted->after, days.why)};
    if (!is_moved) event.kind.clear();
    const auto saved = save(transaction, actor, "case.recomputed", counted->before, counted->after, event);
    if (!saved || !is_moved) continue;
    tell_moved_due(transaction, actor, counted->before, counted->after, days.why);
    portion.moved.push_back(moved_due(*counted));
  }
  return portion;
}

calendar::DeadlineKeeper deadline_keeper(const CaseRules& rules) {
  using calendar::DaysChanged;
  return {.preview =
              [rules](db::Transaction& transaction, const base::WardId& ward, const DaysChanged& days) {
                const auto preview =
                    deadlines_to_move(transaction, counted_by(rules, *days.calendar), ward, days.first);
                return calendar::MovePreview{listed(preview.first), preview.count, preview.at_least};
              },
          .count =
              [](db::Transaction& transaction, const base::WardId& ward, const DaysChanged& days) {
                return count_running_cases(transaction, ward, base::local_midnight(days.first));
              },
          .move =
              [rules](db::Transaction& transaction, const audit::Actor& actor, const DaysChanged& days,
                      const std::string& after) {
                const CaseRules then = counted_by(rules, *days.calendar);
                auto portion = recompute_deadlines(transaction, then, actor, {days.first, days.why}, after);
                return calendar::MovedPortion{listed(portion.moved), portion.looked_at, std::move(portion.next)};
              },
          .tell =
              [](db::Database& database, const audit::Actor& actor, const DaysChanged& days,
                 const std::vector<calendar::MovedDeadline>& moved) {
                const auto whose = in_whose_hands(database, actor.ward, moved);
                auto transaction = database.write();
                tell_moved(transaction, actor, whose, days.path);
                transaction.commit();
              }};
}

}  // namespace gandan::cases
