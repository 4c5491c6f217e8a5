#include "features/cases/case_words.h"

#include <algorithm>

#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "vietnamese/word.h"

// icons: clock player-pause check alarm
// keys: cases.standing.* cases.event.*

namespace gandan::cases {
namespace {

html::Tone tone_named(std::string_view name) {
  if (name == "red") return html::Tone::red;
  if (name == "orange") return html::Tone::orange;
  if (name == "green") return html::Tone::green;
  if (name == "grey") return html::Tone::grey;
  return html::Tone::blue;
}

template <typename List, typename Id>
std::string name_in(const List& list, const std::optional<Id>& id) {
  if (!id) return "";
  for (const auto& each : list) {
    if (each.id == *id) return each.name;
  }
  return "";
}

}  // namespace

CaseNames::CaseNames(db::Transaction& transaction, const base::WardId& ward)
    : transaction_(&transaction),
      ward_(&ward),
      units_(people::units(transaction, ward)),
      neighbourhoods_(people::neighbourhoods(transaction, ward)) {}

std::string CaseNames::of(const std::optional<auth::UnitId>& unit) const {
  return name_in(units_, unit);
}
std::string CaseNames::of(const std::optional<auth::PersonId>& person) const {
  if (!person) return "";
  const auto [found, fresh] = people_.try_emplace(person->text());
  if (fresh) {
    const auto known = people::find_person(*transaction_, *ward_, *person);
    if (known && known->active) found->second = known->name;
  }
  return found->second;
}

std::string CaseNames::of(const Place& place) const {
  std::string neighbourhood = name_in(neighbourhoods_, place.neighbourhood);
  if (place.address.empty()) return neighbourhood;
  return neighbourhood.empty() ? place.address : place.address + ", " + neighbourhood;
}

std::vector<html::Choice> CaseNames::units(const std::string& none) const {
  std::vector<html::Choice> choices = {{"", none}};
  for (const auto& unit : units_) choices.push_back({unit.id.text(), unit.name});
  return choices;
}

std::vector<html::Choice> CaseNames::people(const std::string& none) const {
  std::vector<html::Choice> choices = {{"", none}};
  for (const auto& person : people::active_people(*transaction_, *ward_))
    choices.push_back({person.id.text(), person.name + " - " + person.position});
  return choices;
}

std::vector<html::Choice> CaseNames::neighbourhoods(const std::string& none) const {
  std::vector<html::Choice> choices = {{"", none}};
  for (const auto& each : neighbourhoods_) choices.push_back({each.id.text(), each.name});
  return choices;
}

html::Badge badge_of(html::Language language, const CaseType& type, std::string_view key) {
  const State* state = type.state(key);
  if (state == nullptr) return {html::Tone::grey, "clock", std::string(key)};
  const std::string_view icon = state->clock == ClockState::runs      ? "clock"
                                : state->clock == ClockState::stopped ? "player-pause"
                                                                      : "check";
  return {tone_named(state->tone), icon, state->name.in(language)};
}

html::Badge time_badge(const http::Context& context, const WorkTime& work, const Case& subject) {
  const base::Instant now = context.clock.now();
  const std::string words = standing_in_words(work, subject, now, context.language);
  if (subject.passed_on) return {html::Tone::grey, "check", words};
  if (subject.is_overdue(now)) return {html::Tone::red, "alarm", words};
  if (subject.answered_at) return {html::Tone::green, "check", words};
  if (!subject.due_at) return {html::Tone::grey, "player-pause", words};
  const bool soon = time_left(work, now, *subject.due_at).days < 1;
  return {soon ? html::Tone::orange : html::Tone::blue, "clock", words};
}

html::SafeHtml stay_badge(const http::Context& context, const Case& subject) {
  if (!subject.stays_too_long(context.clock.now())) return html::SafeHtml::made_by_template("");
  return html::badge({html::Tone::red, "alarm", html::translate(context.language, "cases.stays_too_long")});
}

std::string category_name(const CaseType& type, const Case& subject, html::Language language) {
  const Category* category = type.category(subject.category);
  return category == nullptr ? subject.category : category->name.in(language);
}

std::string event_name(const CaseType& type, const Event& event, html::Language language) {
  const Transition* step = type.transition(event.kind);
  return step == nullptr ? html::translate(language, "cases.event." + event.kind) : step->name.in(language);
}

std::string words_for_everybody(const CaseType& type, const Event& event) {
  const bool of_step = type.transition(event.kind) != nullptr;
  const bool shown = type.shows_public(of_step ? Shown::answer : Shown::due);
  return shown && event.seen_by == SeenBy::everybody ? event.text : "";
}

const Event* answer_in(const std::vector<Event>& events, const CaseType& type, const Case& subject) {
  if (!subject.answered_at) return nullptr;
  const auto answers = [&](const Event& event) {
    const Transition* step = type.transition(event.kind);
    return step != nullptr && step->asks_for(Need::answer) && !event.text.empty() && event.at >= subject.deadline.from;
  };
  const auto found = std::find_if(events.rbegin(), events.rend(), answers);
  return found == events.rend() ? nullptr : &*found;
}

std::string field_in_words(const FieldRule& rule, const std::string& value, html::Language language) {
  if (value.find_first_not_of(" \t\r\n") == std::string::npos) return "";
  for (const FieldChoice& choice : rule.choices) {
    if (choice.key == value) return choice.name.in(language);
  }
  const auto number = rule.type == FieldType::number ? base::Decimal::parse(value) : std::nullopt;
  const bool english = language == html::Language::english;
  if (number) {
    return vietnamese::format_number(*number, english ? vietnamese::Style::english : vietnamese::Style::vietnamese);
  }
  const auto day = rule.type == FieldType::date ? base::Date::parse_iso(value) : std::nullopt;
  return day ? vietnamese::format_date(*day) : value;
}

std::string beginning(std::string_view text) {
  constexpr size_t most = 110;
  if (text.size() <= most) return std::string(text);
  const size_t blank = text.rfind(' ', most);
  // A long word is cut: what stands before it would say too little.
  const size_t end = blank == std::string_view::npos || blank < most / 2 ? most : blank;
  return std::string(vietnamese::whole_letters(text, end)) + "…";
}

std::vector<html::Choice> category_choices(const CaseType& type, html::Language language, const std::string& none) {
  std::vector<html::Choice> choices = {{"", none}};
  for (const Category& category : type.categories) choices.push_back({category.key, category.name.in(language)});
  return choices;
}

bool may(const http::Context& context, auth::Permission permission) {
  return context.principal && context.principal->permissions.has(permission);
}

audit::Actor actor_in(const http::Context& context) {
  audit::Actor actor = audit::actor_of(context);
  if (!context.principal) actor.name = html::translate(html::Language::vietnamese, "cases.citizen");
  return actor;
}

}  // namespace gandan::cases
