#include "features/cases/engine/case_actions.h"

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

#include "features/cases/engine/case_change.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_duplicate_store.h"
#include "features/cases/engine/case_notices.h"
#include "features/cases/engine/case_step.h"
#include "features/cases/engine/case_telling.h"
#include "platform/html/translator.h"

// keys: cases.event.*
// not keys: case.*

namespace gandan::cases {
namespace {

constexpr size_t note_limit = 8'000;

base::Error conflict(std::string key) {
  return {base::ErrorKind::conflict, std::move(key), {}, {}, {}};
}

// The words of a step stand in the history for those whom they concern.
Event event_of(const Transition& transition, const Filled& filled) {
  Event event;
  event.kind = transition.key;
  event.seen_by = SeenBy::everybody;
  for (const Need need : {Need::answer, Need::question, Need::supplement, Need::reason}) {
    if (!transition.asks_for(need)) continue;
    if (need != Need::answer) event.seen_by = SeenBy::reporter;
    if (event.text.empty()) event.text = filled.of(need);
  }
  // To whom it went is what who reads of it asks first. In Vietnamese, as everything that the history keeps.
  if (transition.asks_for(Need::destination)) {
    event.text = html::translate(html::Language::vietnamese, "cases.sent_to",
                                 {{"destination", filled.of(Need::destination)}, {"answer", event.text}});
  }
  return event;
}

// The case that this one repeats: not itself, not merged, of the same type.
base::Result<CaseId> earlier_of(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                                const std::string& typed) {
  const auto code = read_code(typed, subject.code.substr(0, subject.code.find('-')));
  const auto earlier = code ? find_case_by_code(transaction, ward, *code) : std::nullopt;
  const bool good =
      earlier && earlier->id != subject.id && !earlier->duplicate_of && earlier->type_key == subject.type_key;
  if (!good) return base::invalid("error.cases.duplicate_unknown", "duplicate_of");
  return earlier->id;
}

base::Result<void> check_unit_and_person(db::Transaction& transaction, const base::WardId& ward,
                                         const std::optional<auth::UnitId>& unit, const Assignment& assignment) {
  if (!assignment.unit.empty() && (!unit || !people::find_unit(transaction, ward, *unit))) {
    return base::invalid("error.cases.unit_unknown", "unit");
  }
  if (assignment.person.empty()) return {};
  const auto id = auth::PersonId::parse(assignment.person);
  const auto person = id ? people::find_person(transaction, ward, *id) : std::nullopt;
  if (!person || !person->active || (unit && person->unit != *unit)) {
    return base::invalid("error.cases.person_unknown", "person");
  }
  return {};
}

}  // namespace

std::shared_ptr<const CaseType> type_of(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                                        const Case& subject) {
  const CaseType* current = rules.types->find(subject.type_key);
  if (current != nullptr && current->hash == subject.type_hash) return {std::shared_ptr<const void>(), current};
  static std::mutex guard;
  static std::unordered_map<std::string, std::shared_ptr<const CaseType>> older;
  {
    const std::scoped_lock lock(guard);
    if (const auto found = older.find(subject.type_hash); found != older.end()) return found->second;
  }
  const auto text = type_version(transaction, ward, subject.type_hash);
  auto read = text ? read_case_type(*text, subject.type_key) : base::invalid("error.cases.type_unknown");
  if (!read) throw std::runtime_error("the type of case " + subject.code + " is lost: " + read.error().message_key);
  auto type = std::make_shared<const CaseType>(*std::move(read));
  const std::scoped_lock lock(guard);
  return older.emplace(subject.type_hash, std::move(type)).first->second;
}

std::shared_ptr<const CaseType> stored_type_of(db::Transaction& transaction, const base::WardId& ward,
                                               const Case& subject) {
  static const CaseTypes none;
  return type_of(transaction, {&none, {nullptr}}, ward, subject);
}

namespace {

// Who brought a merged case has the case it leans on opened again: that one is worked on, theirs stays merged. What
// they wrote is for the ward; who brought the other one reads that it was reopened.
base::Result<Case> reopen_main(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                               const Asker& asker, const Case& merged, std::string_view transition_key,
                               const Filled& filled) {
  const auto main = load(transaction, actor.ward, {*merged.duplicate_of, std::nullopt});
  if (!main) return main.error();
  if (!main->answered_at) {
    return base::Error{base::ErrorKind::conflict, "error.cases.main_open", {{"code", main->code}}, {}, {}};
  }
  const std::string& reason = filled.of(Need::reason);
  if (reason.empty()) return base::invalid("error.cases.need.reason", "reason");
  if (reason.size() > note_limit) return base::invalid("error.cases.too_long", "reason");
  Filled told = filled;
  told.words[Need::reason] =
      html::translate(html::Language::vietnamese, "cases.merged_reason", {{"code", merged.code}});
  auto reopened = take_step(transaction, rules, actor, asker, {main->id, std::nullopt}, transition_key, told);
  if (!reopened) return reopened;
  insert_event(transaction, actor.ward, main->id,
               {actor.at, "note", actor.name, SeenBy::ward, reopened->state, merged.code + ": " + reason});
  insert_event(transaction, actor.ward, merged.id,
               {actor.at, "main_reopened", actor.name, SeenBy::reporter, merged.state, reason});
  return reopened;
}

// Merging leans a case on an earlier one; the next step takes it off again, and the two are no longer held to be one.
base::Result<void> lean(db::Transaction& transaction, const audit::Actor& actor, const Transition& transition,
                        const Filled& filled, const Case& before, Case& after) {
  if (transition.asks_for(Need::duplicate_of)) {
    const auto earlier = earlier_of(transaction, actor.ward, before, filled.of(Need::duplicate_of));
    if (!earlier) return earlier.error();
    after.duplicate_of = *earlier;
    put_duplicate(transaction, actor.ward, {before.id, *earlier, 100, "confirmed"});
  } else if (before.duplicate_of) {
    after.duplicate_of.reset();
    put_duplicate(transaction, actor.ward, {before.id, *before.duplicate_of, 100, "rejected"});
  }
  return {};
}

bool reopens(const CaseType& type, const Transition& transition) {
  const State* end = type.state(transition.to);
  return end != nullptr && !end->answered;
}

}  // namespace

base::Result<Case> take_step(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                             const Asker& asker, const Aim& aim, std::string_view transition_key,
                             const Filled& filled) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  const auto type = type_of(transaction, rules, actor.ward, *before);
  const Transition* transition = type->transition(transition_key);
  if (transition == nullptr) return base::invalid("error.cases.step_unknown", "step");
  if (!may_take(asker, *before, *transition)) return forbidden();
  if (asker.is_reporter && before->duplicate_of && reopens(*type, *transition)) {
    return reopen_main(transaction, rules, actor, asker, *before, transition_key, filled);
  }
  if (const auto good = check_step(*type, *before, *transition, filled, actor.at); !good) return good.error();
  auto after = moved(work_time(transaction, rules, actor.ward), *type, *before, *transition, actor.at);
  if (!after) return after.error();
  if (const auto good = lean(transaction, actor, *transition, filled, *before, *after); !good) return good.error();
  // Who answered for it may have handed everything over since it was closed.
  if (before->closed_at && !after->closed_at && after->person) {
    after->person = people::holder_since(transaction, actor.ward, *after->person, *before->closed_at);
  }
  // Moving a case that answers to nobody takes it on.
  if (!after->unit && asker.principal != nullptr) after->unit = asker.principal->unit;
  if (const auto saved = save(transaction, actor, "case.moved", *before, *after, event_of(*transition, filled));
      !saved) {
    return saved.error();
  }
  ++after->version;
  tell_of_step(transaction, actor, *type, *after, *transition, filled);
  return after;
}

base::Result<void> assign_case(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                               const Aim& aim, const Assignment& assignment) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  const auto unit = auth::UnitId::parse(assignment.unit);
  const bool within = may_handle(asker, *before) && unit && asker.principal->unit == *unit && before->unit == unit;
  if (!asker.has(auth::Permission::assign_cases) && !within) return forbidden();
  if (auto good = check_unit_and_person(transaction, actor.ward, unit, assignment); !good) return good;
  if (assignment.reason.size() > note_limit) return base::invalid("error.cases.too_long", "reason");
  Case after = *before;
  after.unit = unit;
  after.person = auth::PersonId::parse(assignment.person);
  const auto head = unit ? people::find_unit(transaction, actor.ward, *unit) : std::nullopt;
  if (!after.person && head && before->unit != unit) after.person = head->head;
  std::erase_if(after.other_units, [&](const auto& other) { return unit == other; });
  std::string words = head ? head->name : "";
  if (!assignment.reason.empty()) words += (words.empty() ? "" : ": ") + assignment.reason;
  auto saved = save(transaction, actor, "case.assigned", *before, after, {{}, "assigned", {}, SeenBy::ward, {}, words});
  if (saved) tell_assigned(transaction, actor, &*before, after);
  return saved;
}

base::Result<void> share_case(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                              const Aim& aim, std::string_view unit_text, Share share) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  if (!may_handle(asker, *before)) return forbidden();
  const auto id = auth::UnitId::parse(unit_text);
  const auto unit = id ? people::find_unit(transaction, actor.ward, *id) : std::nullopt;
  if (!unit) return base::invalid("error.cases.unit_unknown", "unit");
  Case after = *before;
  std::erase(after.other_units, unit->id);
  if (share == Share::add && after.unit != unit->id) after.other_units.push_back(unit->id);
  const char* kind = share == Share::add ? "shared" : "unshared";
  auto saved = save(transaction, actor, "case.shared", *before, after, {{}, kind, {}, SeenBy::ward, {}, unit->name});
  if (saved && share == Share::add) tell_shared(transaction, actor, after, unit->id);
  return saved;
}

base::Result<void> add_note(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker, const Aim& aim,
                            const std::string& text) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  if (!may_handle(asker, *before)) return forbidden();
  if (text.empty()) return base::invalid("error.cases.note_missing", "note");
  if (text.size() > note_limit) return base::invalid("error.cases.too_long", "note");
  auto saved = save(transaction, actor, "case.noted", *before, *before, {{}, "note", {}, SeenBy::ward, {}, text});
  if (saved) tell_mentioned(transaction, actor, *before, text);
  return saved;
}

base::Result<void> rate_case(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                             const Asker& asker, const Aim& aim, int rating, const std::string& text) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  if (!asker.is_reporter) return forbidden();
  if (!before->answered_at) return conflict("error.cases.not_answered");
  const auto type = type_of(transaction, rules, actor.ward, *before);
  if (!type->may_be_rated()) return conflict("error.cases.state_forbids");
  if (rating < type->rating_least || rating > type->rating_most) {
    return base::invalid("error.cases.rating_unreadable", "rating");
  }
  if (text.size() > note_limit) return base::invalid("error.cases.too_long", "rating_text");
  Case after = *before;
  after.rating = rating;
  after.rating_text = text;
  // A later count forgets it; the history does not.
  std::string words = std::to_string(rating) + "/" + std::to_string(type->rating_most);
  if (!text.empty()) words += ": " + text;
  return save(transaction, actor, "case.rated", *before, after, {{}, "rated", {}, SeenBy::reporter, {}, words});
}

base::Result<void> support_case(db::Transaction& transaction, const audit::Actor& actor, const CaseId& id,
                                std::string_view visitor) {
  const auto before = load(transaction, actor.ward, {id, std::nullopt});
  if (!before) return before.error();
  if (!before->is_public) return base::Error{base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
  if (!before->is_open()) return conflict("error.cases.state_forbids");
  if (!insert_supporter(transaction, actor.ward, id, visitor)) return {};
  const std::string after = R"({"supporters":)" + std::to_string(before->supporters + 1) + "}";
  audit::record(transaction, actor, {"case.supported", "case", id.text(), "", after});
  return {};
}

base::Result<void> reject_duplicate(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                    const CaseId& later, const CaseId& earlier) {
  const auto subject = load(transaction, actor.ward, {later, std::nullopt});
  if (!subject) return subject.error();
  if (!may_handle(asker, *subject)) return forbidden();
  for (Duplicate duplicate : duplicates_of(transaction, actor.ward, later)) {
    if (duplicate.later != later || duplicate.earlier != earlier || duplicate.decision != "proposed") continue;
    duplicate.decision = "rejected";
    put_duplicate(transaction, actor.ward, duplicate);
    const auto other = find_case(transaction, actor.ward, earlier);
    return save(transaction, actor, "case.not_duplicate", *subject, *subject,
                {{}, "not_duplicate", {}, SeenBy::ward, {}, other ? other->code : ""});
  }
  return base::Error{base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
}

base::Result<void> set_publicity(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                 const Aim& aim, Publicity publicity, const std::string& reason) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  if (!asker.has(auth::Permission::assign_cases)) return forbidden();
  if (reason.empty()) return base::invalid("error.cases.need.reason", "reason");
  if (reason.size() > note_limit) return base::invalid("error.cases.too_long", "reason");
  const bool shown = publicity == Publicity::shown;
  if (shown && !stored_type_of(transaction, actor.ward, *before)->is_public)
    return conflict("error.cases.never_public");
  Case after = *before;
  after.is_public = shown;
  return save(transaction, actor, shown ? "case.shown" : "case.hidden", *before, after,
              {{}, shown ? "shown" : "hidden", {}, SeenBy::ward, {}, reason});
}

base::Result<Reporter> look_at_reporter(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                        const CaseId& id, const std::string& reason) {
  const auto subject = load(transaction, actor.ward, {id, std::nullopt});
  if (!subject) return subject.error();
  if (!asker.has(auth::Permission::view_reporters) || !may_handle(asker, *subject)) return forbidden();
  if (reason.empty()) return base::invalid("error.cases.need.reason", "look_reason");
  if (reason.size() > note_limit) return base::invalid("error.cases.too_long", "look_reason");
  Event seen{actor.at, "reporter_seen", actor.name, SeenBy::ward, subject->state, reason};
  insert_event(transaction, actor.ward, id, seen);
  audit::record(transaction, actor, {"case.reporter_seen", "case", id.text(), "", ""});
  return find_reporter(transaction, actor.ward, id);
}

}  // namespace gandan::cases
