#include "features/notices/notice_actions.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/notices/notice_store.h"
#include "vietnamese/word.h"

// keys: audit.action.notice_choice.changed audit.kind.notice_choice
// keys: audit.action.notice_ward.changed audit.kind.notice_ward audit.field.language

namespace gandan::notices {
namespace {

constexpr size_t subject_limit = 400;

std::string shortened(const std::string& text) {
  if (text.size() <= subject_limit) return text;
  return std::string(vietnamese::whole_letters(text, subject_limit)) + "…";
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

constexpr size_t portion = 200;

// Tells one after the other; units and people are read when the first has to go to somebody else, and then kept.
class Telling {
 public:
  Telling(db::Transaction& transaction, const audit::Actor& actor)
      : transaction_(transaction), actor_(actor), today_(base::local_date(actor.at)) {}

  void tell(const NewNotice& notice) {
    const auto is_away = [&](const people::Person& person) {
      return find_choice(transaction_, actor_.ward, person.id).is_away(today_);
    };
    const auto meant = notice.person ? people::find_person(transaction_, actor_.ward, *notice.person) : std::nullopt;
    auto to = meant;
    if (!meant || !meant->active || is_away(*meant)) to = recipient_of(notice, meant, ward(), is_away);
    if (!to || actor_.person == to->id) return;
    NewNotice kept = notice;
    kept.subject = shortened(notice.subject);
    insert_notice(transaction_, actor_.ward, to->id, kept, meant && meant->id != to->id ? meant->name : "", actor_.at);
  }

 private:
  const Ward& ward() {
    if (!ward_) {
      ward_ = Ward{people::units(transaction_, actor_.ward), people::active_people(transaction_, actor_.ward)};
    }
    return *ward_;
  }

  db::Transaction& transaction_;
  const audit::Actor& actor_;
  base::Date today_;
  std::optional<Ward> ward_;
};

}  // namespace

void tell(db::Transaction& transaction, const audit::Actor& actor, const NewNotice& notice) {
  Telling(transaction, actor).tell(notice);
}

void settle(db::Transaction& transaction, const base::WardId& ward, const Settled& settled, base::Instant now) {
  mark_settled(transaction, ward, settled, now);
}

bool tell_in_portions(db::Database& database, const audit::Actor& actor, const std::vector<NewNotice>& notices,
                      const std::function<bool()>& goes_on) {
  for (size_t first = 0; first < notices.size(); first += portion) {
    if (!goes_on()) return false;
    auto transaction = database.write();
    Telling telling(transaction, actor);
    const size_t end = std::min(first + portion, notices.size());
    for (size_t i = first; i < end; ++i) telling.tell(notices[i]);
    transaction.commit();
  }
  return true;
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
