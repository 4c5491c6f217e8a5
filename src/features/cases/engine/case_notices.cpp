#include "features/cases/engine/case_notices.h"

#include "features/cases/engine/case_deadline.h"
#include "features/cases/engine/case_duplicate_store.h"
#include "features/cases/engine/case_event_store.h"
#include "features/cases/engine/case_letters.h"
#include "features/cases/engine/case_telling.h"
#include "platform/html/translator.h"

// not keys: reopen_days

namespace gandan::cases {
namespace {

using Values = std::map<std::string, std::string>;

std::string place_in_words(db::Transaction& transaction, const base::WardId& ward, const Place& place) {
  std::string words = place.address;
  for (const auto& each : people::neighbourhoods(transaction, ward)) {
    if (place.neighbourhood != each.id) continue;
    words += (words.empty() ? "" : ", ") + each.name;
  }
  return words;
}

Values values_of(db::Transaction& transaction, const base::WardId& ward, const CaseType& type, const Case& subject) {
  const auto found = people::find_ward(transaction, ward);
  const auto unit = subject.unit ? people::find_unit(transaction, ward, *subject.unit) : std::nullopt;
  const Category* category = type.category(subject.category);
  return {{"code", subject.code},
          {"ward", found ? found->name : ""},
          {"unit", unit    ? unit->name
                   : found ? found->name
                           : ""},
          {"category", category == nullptr ? subject.category : category->name.vi},
          {"place", place_in_words(transaction, ward, subject.place)},
          {"text", subject.text},
          {"due", subject.due_at ? due_in_words(*subject.due_at, html::Language::vietnamese) : ""},
          {"reopen_days", std::to_string(type.reopen_within_days)}};
}

void put(db::Transaction& transaction, const audit::Actor& actor, const CaseId& id, const std::string& recipient,
         const Letter& letter, const Values& values) {
  Notice notice{recipient};
  notice.made_at = actor.at;
  notice.subject = filled_in(letter.subject.vi, values);
  notice.text = filled_in(letter.text.vi, values);
  insert_notice(transaction, actor.ward, id, notice);
  if (recipient == "reporter") send_letters(transaction, actor, id);
}

void put_to_reporters(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                      const Letter& letter, const Values& values) {
  put(transaction, actor, subject.id, "reporter", letter, values);
  for (const Case& merged : merged_into(transaction, actor.ward, subject.id)) {
    put(transaction, actor, merged.id, "reporter", letter, values);
  }
}

}  // namespace

const std::vector<std::string>& places_in_letters() {
  static const std::vector<std::string> names = {"code",   "ward",        "unit",         "category", "place",
                                                 "text",   "reopen_days", "answer",       "question", "supplement",
                                                 "reason", "destination", "duplicate_of", "due",      "decision"};
  return names;
}

// In Vietnamese: nobody has said in which language they read.
void tell_of_step(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type, const Case& subject,
                  const Transition& transition, const Filled& filled) {
  if (transition.tells.empty()) return;
  Values values = values_of(transaction, actor.ward, type, subject);
  for (const auto& [need, words] : filled.words) values[std::string(name_of(need))] = words;
  for (const Tell& tell : transition.tells) {
    const Letter* letter = type.letter(tell.letter);
    if (letter == nullptr) continue;
    if (tell.who == "person" || tell.who == "unit") {
      tell_in_program(transaction, actor, type, subject, transition, filled_in(letter->subject.vi, values));
    } else if (tell.who == "reporter" && !transition.asks_for(Need::question)) {
      put_to_reporters(transaction, actor, subject, *letter, values);
    } else {  // what is asked only who brought this one can answer, not those whose cases were merged into it
      put(transaction, actor, subject.id, tell.who, *letter, values);
    }
  }
}

void tell_reporters(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type, const Case& subject,
                    std::string_view letter_key, const Values& words) {
  const Letter* letter = type.letter(letter_key);
  if (letter == nullptr) return;
  Values values = words;
  values.merge(values_of(transaction, actor.ward, type, subject));
  put_to_reporters(transaction, actor, subject, *letter, values);
}

void tell_moved_due(db::Transaction& transaction, const audit::Actor& actor, const Case& before, const Case& after,
                    const std::string& why) {
  if (!before.due_at || !after.due_at || after.answered_at) return;
  const auto language = html::Language::vietnamese;
  const bool later = *before.due_at < *after.due_at;
  const html::Arguments words = {{"code", after.code},
                                 {"due", due_in_words(*after.due_at, language)},
                                 {"before", due_in_words(*before.due_at, language)},
                                 {"why", why}};
  const Letter letter{
      "",
      {html::translate(language, "cases.days.letter.subject", words), {}},
      {html::translate(language, later ? "cases.days.letter.later" : "cases.days.letter.sooner", words), {}}};
  put_to_reporters(transaction, actor, after, letter, {});
}

}  // namespace gandan::cases
