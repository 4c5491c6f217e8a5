#include "features/cases/engine/case_change.h"

#include <nlohmann/json.hpp>

#include "features/cases/engine/case_followers.h"
#include "features/cases/engine/case_settling.h"
#include "features/cases/overview/case_measure_store.h"
#include "features/people/people.h"
#include "vietnamese/format.h"

// keys: audit.kind.case audit.action.case.* audit.field.*
// not keys: case.*

namespace gandan::cases {
namespace {

using nlohmann::json;

json name_of(db::Transaction& transaction, const base::WardId& ward, const std::optional<people::UnitId>& id) {
  const auto unit = id ? people::find_unit(transaction, ward, *id) : std::nullopt;
  return unit ? json(unit->name) : json();
}

json name_of(db::Transaction& transaction, const base::WardId& ward, const std::optional<people::PersonId>& id) {
  const auto person = id ? people::find_person(transaction, ward, *id) : std::nullopt;
  return person ? json(person->name) : json();
}

// In the words of the type that the case began with, those of a site's own too.
struct TypeWords {
  std::string category, state;
};

TypeWords words_of(db::Transaction& transaction, const base::WardId& ward, const Case& subject) {
  TypeWords words{subject.category, subject.state};
  const auto type = stored_type_of(transaction, ward, subject);
  if (const Category* category = type->category(subject.category)) words.category = category->name.vi;
  if (const State* state = type->state(subject.state)) words.state = state->name.vi;
  return words;
}

// Names, as the log stays readable when units and people are gone.
json fields_of(db::Transaction& transaction, const base::WardId& ward, const Case& subject) {
  const TypeWords words = words_of(transaction, ward, subject);
  json units = json::array();
  for (const auto& unit : subject.other_units) units.push_back(name_of(transaction, ward, unit));
  return {{"code", subject.code},
          {"category", words.category},
          {"state", words.state},
          {"unit_in_charge", name_of(transaction, ward, subject.unit)},
          {"person_in_charge", name_of(transaction, ward, subject.person)},
          {"other_units", units},
          {"due", subject.due_at ? json(vietnamese::format_instant(*subject.due_at)) : json()},
          {"public", subject.is_public},
          {"duplicate_of", subject.duplicate_of ? json(subject.duplicate_of->text()) : json()},
          {"rating", subject.rating ? json(*subject.rating) : json()},
          {"supporters", subject.supporters}};
}

std::string differing(const json& from, const json& other) {
  json kept = json::object();
  for (const auto& [key, value] : from.items()) {
    if (other[key] != value) kept[key] = value;
  }
  return kept.dump();
}

}  // namespace

base::Result<Case> load(db::Transaction& transaction, const base::WardId& ward, const Aim& aim) {
  auto found = find_case(transaction, ward, aim.id);
  if (!found) return base::Error{base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
  if (aim.version && *aim.version != found->version) {
    return base::Error{base::ErrorKind::conflict, "error.cases.stale", {}, {}, {}};
  }
  return *std::move(found);
}

void record_new(db::Transaction& transaction, const audit::Actor& actor, const Case& made) {
  keep_counts(transaction, actor.ward, nullptr, made);
  audit::record(transaction, actor,
                {"case.received", "case", made.id.text(), "", fields_of(transaction, actor.ward, made).dump()});
  insert_event(transaction, actor.ward, made.id, {actor.at, "received", actor.name, SeenBy::everybody, made.state, ""});
}

base::Result<void> save(db::Transaction& transaction, const audit::Actor& actor, std::string_view action,
                        const Case& before, Case after, Event event) {
  after.changed_at = actor.at;
  if (!update_case(transaction, actor.ward, after)) {
    return base::Error{base::ErrorKind::conflict, "error.cases.stale", {}, {}, {}};
  }
  keep_counts(transaction, actor.ward, &before, after);
  settle_notices(transaction, actor.ward, before, after);
  const json old_fields = fields_of(transaction, actor.ward, before);
  const json new_fields = fields_of(transaction, actor.ward, after);
  audit::record(
      transaction, actor,
      {action, "case", after.id.text(), differing(old_fields, new_fields), differing(new_fields, old_fields)});
  event.at = actor.at;
  event.actor_name = actor.name;
  event.state = after.state;
  if (event.kind.empty()) return {};
  const std::string id = insert_event(transaction, actor.ward, after.id, event);
  if (event.seen_by == SeenBy::everybody) tell_followers(transaction, actor, after, id);
  return {};
}

base::Error forbidden() {
  return {base::ErrorKind::forbidden, "error.cases.forbidden", {}, {}, {}};
}

}  // namespace gandan::cases
