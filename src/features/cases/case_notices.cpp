#include "features/cases/case_notices.h"

#include "features/cases/case_event_store.h"
#include "features/cases/case_letters.h"
#include "features/cases/case_telling.h"

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

Values values_of(db::Transaction& transaction, const base::WardId& ward, const CaseType& type, const Case& subject,
                 const Filled& filled) {
  const auto found = people::find_ward(transaction, ward);
  const auto unit = subject.unit ? people::find_unit(transaction, ward, *subject.unit) : std::nullopt;
  const Category* category = type.category(subject.category);
  Values values = {{"code", subject.code},
                   {"ward", found ? found->name : ""},
                   {"unit", unit    ? unit->name
                            : found ? found->name
                                    : ""},
                   {"category", category == nullptr ? subject.category : category->name.vi},
                   {"place", place_in_words(transaction, ward, subject.place)},
                   {"text", subject.text},
                   {"reopen_days", std::to_string(type.reopen_within_days)}};
  for (const auto& [need, words] : filled.words) values[std::string(name_of(need))] = words;
  return values;
}

}  // namespace

// In Vietnamese: nobody has said in which language they read.
void tell_of_step(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type, const Case& subject,
                  const Transition& transition, const Filled& filled) {
  if (transition.tells.empty()) return;
  Values values = values_of(transaction, actor.ward, type, subject, filled);
  for (const Tell& tell : transition.tells) {
    const Letter* letter = type.letter(tell.letter);
    if (letter == nullptr) continue;
    if (tell.who == "person" || tell.who == "unit") {
      tell_in_program(transaction, actor, type, subject, transition, filled_in(letter->subject.vi, values));
      continue;
    }
    Notice notice{tell.who};
    notice.made_at = actor.at;
    const auto put = [&](const CaseId& id) {
      notice.subject = filled_in(letter->subject.vi, values);
      notice.text = filled_in(letter->text.vi, values);
      insert_notice(transaction, actor.ward, id, notice);
      if (tell.who == "reporter") send_letters(transaction, actor, id);
    };
    put(subject.id);
    if (tell.who != "reporter") continue;
    for (const Case& merged : merged_into(transaction, actor.ward, subject.id)) put(merged.id);
  }
}

}  // namespace gandan::cases
