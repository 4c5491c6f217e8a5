#include "features/people/hand_over.h"

#include <nlohmann/json.hpp>

#include "features/people/hand_over_store.h"
#include "features/people/people.h"
#include "features/people/person_store.h"
#include "platform/http/prepared_body.h"

// keys: audit.action.person.* audit.action.unit.*

namespace gandan::people {
namespace {

constexpr size_t reason_limit = 500;  // bytes

base::Error conflict(const char* key) {
  return {base::ErrorKind::conflict, key, {}, {}, {}};
}

base::Result<Person> receiver(db::Transaction& transaction, const base::WardId& ward, const HandOver& what) {
  const auto person = what.to ? find_person(transaction, ward, *what.to) : std::nullopt;
  if (!person || !person->active) return base::invalid("error.people.hand_over_to_whom", "to");
  if (person->id == what.from) return base::invalid("error.people.hand_over_to_oneself", "to");
  return *person;
}

std::string tag_of(const std::vector<std::pair<std::string, std::vector<Held>>>& all) {
  std::string text;
  for (const auto& [key, held] : all) {
    text += "| " + key + " ";
    for (const Held& each : held) text += each.id + " ";
  }
  return http::entity_tag_of(text);
}

std::vector<std::pair<std::string, std::vector<Held>>> all_held(db::Transaction& transaction, const Duties& duties,
                                                                const Asked& asked) {
  std::vector<std::pair<std::string, std::vector<Held>>> all;
  for (const Duty& duty : duties) all.emplace_back(duty.key, duty.held(transaction, asked));
  return all;
}

std::vector<Unit> headed_by(db::Transaction& transaction, const base::WardId& ward, const PersonId& person) {
  std::vector<Unit> headed;
  for (Unit& unit : units(transaction, ward)) {
    if (unit.head == person) headed.push_back(std::move(unit));
  }
  return headed;
}

base::Result<void> pass_headships(db::Transaction& transaction, const audit::Actor& actor, const PersonId& from,
                                  const PersonId& to) {
  const auto name = [&](const PersonId& id) {
    const auto person = find_person(transaction, actor.ward, id);
    return nlohmann::json{{"head", person ? person->name : ""}}.dump();
  };
  const std::string before = name(from), after = name(to);
  for (Unit& unit : headed_by(transaction, actor.ward, from)) {
    unit.head = to;
    update_unit(transaction, actor.ward, unit, actor.at);
    audit::record(transaction, actor, {"unit.handed_over", "unit", unit.id.text(), before, after});
  }
  return {};
}

}  // namespace

Duties headship_duties() {
  return {{"headed", "people.hand_over.headed", "people.hand_over.headed_count",
           [](db::Transaction& transaction, const Asked& asked) {
             std::vector<Held> held;
             for (const Unit& unit : headed_by(transaction, asked.ward, asked.person)) {
               held.push_back({unit.id.text(), unit.name, "", "/people?unit=" + unit.id.text()});
             }
             return held;
           },
           pass_headships}};
}

std::string held_tag(db::Transaction& transaction, const Duties& duties, const Asked& asked) {
  return tag_of(all_held(transaction, duties, asked));
}

base::Result<HandedOver> hand_over(db::Transaction& transaction, const audit::Actor& actor, const Duties& duties,
                                   const HandOver& what) {
  const auto from = find_person(transaction, actor.ward, what.from);
  if (!from) return base::Error{base::ErrorKind::not_found, "error.people.no_such_person", {}, {}, {}};
  const auto to = receiver(transaction, actor.ward, what);
  if (!to) return to.error();
  if (what.reason.empty()) return base::invalid("error.people.hand_over_without_reason", "reason");
  if (what.reason.size() > reason_limit) return base::invalid("error.people.hand_over_reason_too_long", "reason");
  const auto held = all_held(transaction, duties, {actor.ward, from->id, base::local_date(actor.at)});
  HandedOver done{from->name, to->id, {}};
  nlohmann::ordered_json record = {{"from", from->name}, {"to", to->name}, {"reason", what.reason}};
  for (size_t i = 0; i < duties.size(); ++i) {
    const size_t count = held[i].second.size();
    if (count == 0) continue;
    record[duties[i].key] = count;
    done.passed.push_back({duties[i].count_key, count});
  }
  if (done.passed.empty()) return conflict("error.people.nothing_held");
  if (tag_of(held) != what.tag) return conflict("error.people.held_changed");
  for (const Duty& duty : duties) {
    if (auto passed = duty.pass(transaction, actor, from->id, to->id); !passed) return passed.error();
  }
  insert_hand_over(transaction, actor.ward, from->id, to->id, actor.at);
  audit::record(transaction, actor, {"person.handed_over", "person", from->id.text(), "", record.dump()});
  audit::record(transaction, actor, {"person.took_over", "person", to->id.text(), "", record.dump()});
  return done;
}

std::string hand_over_path(const PersonId& person) {
  return "/people/" + person.text() + "/hand-over";
}

PersonId holder_since(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                      base::Instant since) {
  PersonId holder = person;
  constexpr int most_steps = 100;  // each is later than the one before; this only bounds the work
  for (int step = 0; step < most_steps; ++step) {
    const auto next = first_hand_over_since(transaction, ward, holder, since);
    if (!next) break;
    holder = next->by;
    since = {next->at.epoch_milliseconds + 1};
  }
  return holder;
}

}  // namespace gandan::people
