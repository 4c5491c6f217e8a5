#include "features/notices/notice_actions.h"

#include <nlohmann/json.hpp>

#include "features/notices/notice_store.h"

// keys: audit.action.notice_choice.changed audit.kind.notice_choice
// keys: audit.action.notice_ward.changed audit.kind.notice_ward audit.field.language

namespace gandan::notices {
namespace {

constexpr size_t subject_limit = 400;

// Whole characters of UTF-8.
std::string shortened(const std::string& text) {
  if (text.size() <= subject_limit) return text;
  size_t size = subject_limit;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) --size;
  return text.substr(0, size) + "…";
}

std::string json_of(const Choice& choice) {
  nlohmann::json muted = nlohmann::json::array();
  for (const Kind kind : choice.muted) muted.push_back(name_of(kind));
  const nlohmann::json object = {{"by_mail", choice.by_mail},
                                 {"muted", muted},
                                 {"away_from", choice.away_from ? choice.away_from->iso() : ""},
                                 {"away_until", choice.away_until ? choice.away_until->iso() : ""},
                                 {"language", choice.language ? html::code_of(*choice.language) : ""}};
  return object.dump();
}

}  // namespace

void tell(db::Transaction& transaction, const audit::Actor& actor, const NewNotice& notice) {
  const base::Date today = base::local_date(actor.at);
  const auto is_away = [&](const people::Person& person) {
    return find_choice(transaction, actor.ward, person.id).is_away(today);
  };
  const auto meant = notice.person ? people::find_person(transaction, actor.ward, *notice.person) : std::nullopt;
  auto to = meant;
  if (!meant || !meant->active || is_away(*meant)) {
    const Ward ward{people::units(transaction, actor.ward), people::active_people(transaction, actor.ward)};
    to = recipient_of(notice, meant, ward, is_away);
  }
  if (!to || actor.person == to->id) return;
  NewNotice kept = notice;
  kept.subject = shortened(notice.subject);
  insert_notice(transaction, actor.ward, to->id, kept, meant && meant->id != to->id ? meant->name : "", actor.at);
}

base::Result<void> choose(db::Transaction& transaction, const audit::Actor& actor, const auth::PersonId& person,
                          const Choice& choice) {
  if (choice.away_until && !choice.away_from) return base::invalid("error.notices.away_from_missing", "away_from");
  if (choice.away_from && !choice.away_until) return base::invalid("error.notices.away_until_missing", "away_until");
  if (choice.away_from && *choice.away_until < *choice.away_from) {
    return base::invalid("error.notices.away_backwards", "away_until");
  }
  const Choice before = find_choice(transaction, actor.ward, person);
  save_choice(transaction, actor.ward, person, choice);
  audit::record(transaction, actor,
                {"notice_choice.changed", "notice_choice", person.text(), json_of(before), json_of(choice)});
  return {};
}

void choose_ward_language(db::Transaction& transaction, const audit::Actor& actor, html::Language language) {
  const html::Language before = ward_language(transaction, actor.ward);
  if (before == language) return;
  save_ward_language(transaction, actor.ward, language);
  const auto json_of_code = [](html::Language each) {
    return nlohmann::json{{"language", html::code_of(each)}}.dump();
  };
  audit::record(
      transaction, actor,
      {"notice_ward.changed", "notice_ward", actor.ward.text(), json_of_code(before), json_of_code(language)});
}

}  // namespace gandan::notices
