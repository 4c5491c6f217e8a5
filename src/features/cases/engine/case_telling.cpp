#include "features/cases/engine/case_telling.h"

#include <algorithm>
#include <map>

#include "features/calendar/calendar.h"
#include "features/cases/case_words.h"
#include "features/cases/engine/case_due_store.h"
#include "platform/html/translator.h"

namespace gandan::cases {
namespace {

using notices::Kind;

constexpr int64_t most_due = 2'000;   // of one day's reminders
constexpr int most_late_of_one = 10;  // notices of late cases for one person; the rest in one
constexpr size_t most_codes_named = 5;

std::string path_of(const Case& subject, const std::string& place = "") {
  return "/cases/" + subject.code + (place.empty() ? "" : "#" + place);
}

// The code and the category: a notice outlives the case's time of keeping, so it repeats nothing that a citizen wrote.
std::string subject_of(db::Transaction& transaction, const base::WardId& ward, const Case& subject) {
  const auto type = stored_type_of(transaction, ward, subject);
  return subject.code + ": " + category_name(*type, subject, html::Language::vietnamese);
}

std::optional<base::Date> due_day(const Case& subject) {
  return subject.due_at ? std::optional(base::local_date(*subject.due_at)) : std::nullopt;
}

// The longest name that follows each "@".
std::vector<auth::PersonId> named_in(std::string_view text, const std::vector<people::Person>& people) {
  std::vector<auth::PersonId> named;
  for (size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    const people::Person* longest = nullptr;
    for (const people::Person& person : people) {
      const bool fits = !person.name.empty() && text.substr(at + 1).starts_with(person.name);
      if (fits && (longest == nullptr || person.name.size() > longest->name.size())) longest = &person;
    }
    if (longest != nullptr && std::ranges::find(named, longest->id) == named.end()) named.push_back(longest->id);
  }
  return named;
}

// The form with which the step is taken, on the case's page.
std::string form_of(const Transition& step) {
  return "step-" + step.key;
}

// The step that gives the answer, or "".
std::string answering_form(const CaseType& type, const Case& subject) {
  for (const Transition& step : type.transitions) {
    if (step.begins_at(subject.state) && step.asks_for(Need::answer) && !step.by_reporter) return form_of(step);
  }
  return {};
}

// What is late of one person or, with none in charge, of one unit.
struct Late {
  std::optional<auth::PersonId> person;
  std::optional<auth::UnitId> unit;
  int64_t count = 0;
};

notices::NewNotice late_notice(db::Transaction& transaction, const base::WardId& ward, base::Instant now,
                               const CaseType& type, const Case& subject) {
  const int64_t days = now.epoch_milliseconds - subject.due_at->epoch_milliseconds;
  const int64_t weeks = days / (int64_t{7} * 24 * 60 * 60 * 1000);
  return {.kind = Kind::overdue,
          .person = subject.person,
          .unit = subject.unit,
          .path = path_of(subject, answering_form(type, subject)),
          .subject = subject_of(transaction, ward, subject),
          .due = due_day(subject),
          .once_key = "case " + subject.code + " late " + due_day(subject)->iso() + " " + std::to_string(weeks)};
}

notices::NewNotice many_late_notice(base::Instant now, const Late& late) {
  const std::string count = std::to_string(late.count - most_late_of_one);
  std::string path = "/cases?late=1";
  if (late.person) path += "&person=" + late.person->text();
  if (!late.person && late.unit) path += "&unit=" + late.unit->text();
  // Once a week, as each of them would be: weeks are counted from the epoch.
  const int64_t week = base::local_date(now).day_number() / 7;
  return {.kind = Kind::overdue,
          .person = late.person,
          .unit = late.unit,
          .path = path,
          .subject = html::translate(html::Language::vietnamese, "cases.telling.many_late", {{"count", count}}),
          .once_key = "cases late " + std::to_string(week)};
}

// Of one person or unit only the first: the list of cases marks them all.
void add_staying(std::vector<notices::NewNotice>& list, db::Transaction& transaction, const CaseRules& rules,
                 const base::WardId& ward, base::Instant now) {
  std::map<std::string, int64_t> told;
  for (const Case& subject : cases_staying_too_long(transaction, ward, now, most_due)) {
    if (!subject.person && !subject.unit) continue;
    if (++told[subject.person ? subject.person->text() : subject.unit->text()] > most_late_of_one) continue;
    const auto type = type_of(transaction, rules, ward, subject);
    const State* state = type->state(subject.state);
    const base::Date due = base::local_date(*subject.state_due_at);
    list.push_back({.kind = Kind::overdue,
                    .person = subject.person,
                    .unit = subject.unit,
                    .path = path_of(subject, "steps"),
                    .subject = html::translate(html::Language::vietnamese, "cases.telling.stays",
                                               {{"case", subject_of(transaction, ward, subject)},
                                                {"state", state == nullptr ? subject.state : state->name.vi}}),
                    .due = due,
                    .once_key = "case " + subject.code + " stays " + subject.state + " " + due.iso()});
  }
}

}  // namespace

void tell_assigned(db::Transaction& transaction, const audit::Actor& actor, const Case* before, const Case& after) {
  if (!after.person && !after.unit) return;
  const bool same = before != nullptr && before->person == after.person && before->unit == after.unit;
  if (same || after.answered_at) return;
  const bool from_another = before != nullptr && before->unit && before->unit != after.unit;
  notices::tell(transaction, actor,
                {.kind = from_another ? Kind::forwarded : Kind::assigned,
                 .person = after.person,
                 .unit = after.unit,
                 .path = path_of(after),
                 .subject = subject_of(transaction, actor.ward, after),
                 .due = due_day(after)});
}

void tell_shared(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                 const auth::UnitId& unit) {
  notices::tell(transaction, actor,
                {.kind = Kind::forwarded,
                 .person = {},
                 .unit = unit,
                 .path = path_of(subject),
                 .subject = subject_of(transaction, actor.ward, subject),
                 .due = due_day(subject)});
}

void tell_mentioned(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                    std::string_view note) {
  if (note.find('@') == std::string_view::npos) return;
  for (const auth::PersonId& person : named_in(note, people::active_people(transaction, actor.ward))) {
    notices::tell(transaction, actor,
                  {.kind = Kind::mentioned,
                   .person = person,
                   .unit = {},
                   .path = path_of(subject, "history"),
                   .subject = subject_of(transaction, actor.ward, subject)});
  }
}

void tell_updated_outside(db::Transaction& transaction, const audit::Actor& actor, const Case& subject) {
  if (!subject.person && !subject.unit) return;
  notices::tell(transaction, actor,
                {.kind = Kind::commented,
                 .person = subject.person,
                 .unit = subject.unit,
                 .path = path_of(subject, "history"),
                 .subject = subject_of(transaction, actor.ward, subject)});
}

void tell_in_program(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type, const Case& subject,
                     const Transition& transition, const std::string& words) {
  notices::tell(transaction, actor,
                {.kind = transition.asks_for(Need::supplement) ? Kind::answered : Kind::returned,
                 .person = subject.person,
                 .unit = subject.unit,
                 .path = path_of(subject, answering_form(type, subject)),
                 .subject = words,
                 .due = due_day(subject)});
}

void tell_moved(db::Transaction& transaction, const audit::Actor& actor, const std::vector<MovedDue>& moved,
                const std::string& path) {
  struct Told {
    Late who;
    std::string codes;
  };
  std::map<std::string, Told> people;
  for (const MovedDue& each : moved) {
    if (!each.person && !each.unit) continue;
    Told& told = people[each.person ? each.person->text() : each.unit->text()];
    told.who.person = each.person;
    told.who.unit = each.unit;
    const auto named = static_cast<size_t>(told.who.count++);
    if (named < most_codes_named) told.codes += (named == 0 ? "" : ", ") + each.code;
    if (named == most_codes_named) told.codes += ", …";
  }
  for (const auto& [key, told] : people) {
    notices::tell(transaction, actor,
                  {.kind = Kind::due_moved,
                   .person = told.who.person,
                   .unit = told.who.unit,
                   .path = path,
                   .subject = html::translate(html::Language::vietnamese, "cases.days.moved",
                                              {{"count", std::to_string(told.who.count)}, {"codes", told.codes}}),
                   .once_key = std::string(path).append(" ").append(key)});
  }
}

std::vector<notices::NewNotice> what_is_due(db::Transaction& transaction, const CaseRules& rules,
                                            const base::WardId& ward, base::Instant now) {
  std::vector<notices::NewNotice> list;
  const WorkTime work = work_time(transaction, rules, ward);
  const base::Date today = base::local_date(now);
  if (!work.calendar->is_working(today)) return list;
  // Until the end of the next working day.
  const auto until = base::local_midnight(work.calendar->working_day_after(today, 1).plus_days(1));
  std::map<std::string, Late> late;
  for (const Case& subject : cases_due_before(transaction, ward, until, most_due)) {
    if (!subject.due_at || (!subject.person && !subject.unit)) continue;
    const auto type = type_of(transaction, rules, ward, subject);
    if (*subject.due_at >= now) {
      list.push_back({.kind = Kind::due_soon,
                      .person = subject.person,
                      .unit = subject.unit,
                      .path = path_of(subject, answering_form(*type, subject)),
                      .subject = subject_of(transaction, ward, subject),
                      .due = due_day(subject),
                      .once_key = "case " + subject.code + " soon " + due_day(subject)->iso()});
      continue;
    }
    Late& of_one = late[subject.person ? subject.person->text() : subject.unit->text()];
    of_one.person = subject.person;
    of_one.unit = subject.unit;
    if (of_one.count++ < most_late_of_one) list.push_back(late_notice(transaction, ward, now, *type, subject));
  }
  for (const auto& [key, of_one] : late) {
    if (of_one.count > most_late_of_one) list.push_back(many_late_notice(now, of_one));
  }
  add_staying(list, transaction, rules, ward, now);
  return list;
}

std::vector<notices::NewNotice> days_to_confirm(db::Transaction& transaction, const base::WardId& ward,
                                                base::Instant now) {
  const base::Date today = base::local_date(now);
  const auto year = calendar::year_to_confirm(transaction, ward, today);
  if (!year) return {};
  std::vector<notices::NewNotice> list;
  const std::string text = std::to_string(*year);
  for (const auto& person : people::people_who_may(transaction, ward, auth::Permission::administer)) {
    list.push_back({.kind = Kind::due_soon,
                    .person = person.id,
                    .unit = {},
                    .path = "/days-off?year=" + text + "#proposed",
                    .subject = html::translate(html::Language::vietnamese, "cases.telling.days", {{"year", text}}),
                    .due = base::Date::make(*year - 1, 12, 31),
                    .once_key = "days " + text + " " + today.iso().substr(0, 7)});
  }
  return list;
}

}  // namespace gandan::cases
