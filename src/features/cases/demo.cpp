// The demo's cases (cases.h), read from data and made through the actions: what a person could not do, the demo cannot.
#include <toml++/toml.h>

#include <stdexcept>

#include "features/cases/cases.h"

// not keys: hours_ago

namespace gandan::cases {
namespace {

using base::Result;

std::string text_of(const toml::table& table, std::string_view name) {
  return table[name].value_or<std::string>("");
}

audit::Actor hours_before(const audit::Actor& actor, const toml::table& table) {
  constexpr int64_t hour_milliseconds = 3'600'000;
  audit::Actor then = actor;
  then.at.epoch_milliseconds -= table["hours_ago"].value_or<int64_t>(0) * hour_milliseconds;
  return then;
}

// Whoever answers for the case, with what a deputy leader may do.
auth::Principal handler_of(db::Transaction& transaction, const audit::Actor& actor, const Case& subject) {
  std::optional<people::Person> person;
  if (subject.person) person = people::find_person(transaction, actor.ward, *subject.person);
  if (!person) {
    const auto everybody = people::active_people(transaction, actor.ward);
    if (everybody.empty()) throw std::logic_error("demo cases need demo people");
    person = everybody.front();
  }
  auth::Principal principal{person->id, person->unit, auth::SessionId::make(actor.at), person->name, {}};
  for (const auto permission : {auth::Permission::handle_cases, auth::Permission::assign_cases}) {
    principal.permissions.add(permission);
  }
  return principal;
}

Result<void> take(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor, const Case& made,
                  const toml::table& step) {
  audit::Actor then = hours_before(actor, step);
  const Aim aim{made.id, std::nullopt};
  const bool by_reporter = text_of(step, "by") == "reporter" || step.contains("rating");
  const auto principal = handler_of(transaction, actor, made);
  if (!by_reporter) {
    then.person = principal.person;
    then.name = principal.display_name;
  } else {
    then.name = "người dân";
  }
  const Asker asker{by_reporter ? nullptr : &principal, by_reporter};
  if (step.contains("rating")) {
    return rate_case(transaction, rules, then, asker, aim, step["rating"].value_or(0), "");
  }
  Filled filled;
  for (const Need need : {Need::answer, Need::question, Need::supplement, Need::reason, Need::destination}) {
    filled.words[need] = text_of(step, name_of(need));
  }
  const auto taken = take_step(transaction, rules, then, asker, aim, text_of(step, "step"), filled);
  if (!taken) return taken.error();
  return {};
}

Result<void> make(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                  const toml::table& table) {
  NewCase wanted{"field_report", text_of(table, "category")};
  wanted.channel = channel_named(text_of(table, "channel")).value_or(Channel::web);
  wanted.text = text_of(table, "text");
  wanted.place.address = text_of(table, "address");
  for (const auto& each : people::neighbourhoods(transaction, actor.ward)) {
    if (each.name == text_of(table, "neighbourhood")) wanted.place.neighbourhood = each.id;
  }
  const auto latitude = table["latitude"].value<double>();
  const auto longitude = table["longitude"].value<double>();
  if (latitude && longitude) wanted.place.point = Point{*latitude, *longitude};
  wanted.invented = true;
  const auto received = receive_case(transaction, rules, hours_before(actor, table), wanted);
  if (!received) return received.error();
  if (const auto* steps = table["steps"].as_array()) {
    for (const toml::node& step : *steps) {
      const auto* step_table = step.as_table();
      if (step_table == nullptr) return base::invalid("error.cases.step_unknown");
      if (auto taken = take(transaction, rules, actor, received->made, *step_table); !taken) return taken;
    }
  }
  return {};
}

}  // namespace

Result<void> load_demo_cases(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                             std::string_view text) {
  try {
    const toml::table document = toml::parse(text);
    const auto* list = document["case"].as_array();
    if (list == nullptr) return {};
    for (const toml::node& node : *list) {
      const auto* table = node.as_table();
      if (table == nullptr) continue;
      if (auto made = make(transaction, rules, actor, *table); !made) return made;
    }
    return {};
  } catch (const toml::parse_error& fault) {
    return base::invalid("error.cases.type_syntax", {},
                         {{"file", "demo"},
                          {"line", std::to_string(fault.source().begin.line)},
                          {"reason", std::string(fault.description())}});
  }
}

}  // namespace gandan::cases
