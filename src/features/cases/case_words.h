// Names and words that the pages of cases share: units, people, neighbourhoods, states as badges. Read once a page.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_event_store.h"
#include "platform/html/form.h"
#include "platform/html/status.h"
#include "platform/http/context.h"

namespace gandan::cases {

// People are read when they are asked for: a page that names ten reads ten.
class CaseNames {
 public:
  // Both outlive it, and the transaction stays open.
  CaseNames(db::Transaction& transaction, const base::WardId& ward);

  std::string of(const std::optional<auth::UnitId>& unit) const;  // "" when there is none
  std::string of(const std::optional<auth::PersonId>& person) const;
  std::string of(const Place& place) const;  // "12 Trần Phú, khu Quang Trung 1"
  std::vector<html::Choice> units(const std::string& none) const;
  std::vector<html::Choice> people(const std::string& none) const;
  std::vector<html::Choice> neighbourhoods(const std::string& none) const;

 private:
  db::Transaction* transaction_;
  const base::WardId* ward_;
  std::vector<people::Unit> units_;
  mutable std::map<std::string, std::string> people_;  // names of those asked for; "" of who is gone
  std::vector<people::Neighbourhood> neighbourhoods_;
};

html::Badge badge_of(html::Language language, const CaseType& type, std::string_view state);
// Time left or over, as a badge; late ones red.
html::Badge time_badge(const http::Context& context, const WorkTime& work, const Case& subject);
// That it stays too long in its state; nothing when it does not.
html::SafeHtml stay_badge(const http::Context& context, const Case& subject);
std::string category_name(const CaseType& type, const Case& subject, html::Language language);
// What happened: a transition's name, or cases.event.<kind>.
std::string event_name(const CaseType& type, const Event& event, html::Language language);
// What was said with it, when the type shows everybody such words: those of a step are its answer, the others tell when
// the case is due.
std::string words_for_everybody(const CaseType& type, const Event& event);
// The answer that counts now, among the case's history; nullptr before there is one in this count.
const Event* answer_in(const std::vector<Event>& events, const CaseType& type, const Case& subject);
// What was filled in, as it is read: a day as people write it, a choice by its name; "" for blanks.
std::string field_in_words(const FieldRule& rule, const std::string& value, html::Language language);
// The first words of a text, for a list.
std::string beginning(std::string_view text);
std::vector<html::Choice> category_choices(const CaseType& type, html::Language language, const std::string& none);

bool may(const http::Context& context, auth::Permission permission);
// Who acts: the person signed in, or "người dân".
audit::Actor actor_in(const http::Context& context);

}  // namespace gandan::cases
