// Rules of notices: who is told, when a digest goes out and what it says. Pure; SQL is in notice_store.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "features/notices/notices.h"
#include "features/people/people.h"
#include "platform/html/language.h"

namespace gandan::notices {

using NoticeId = base::TypedId<struct NoticeTag>;

inline constexpr size_t kind_count = 13;
std::string_view name_of(Kind kind);  // "due_soon"
std::optional<Kind> kind_named(std::string_view name);

struct Notice {
  NoticeId id;
  Kind kind = Kind::assigned;
  std::string path, subject;
  std::string record = {};  // the page it is about, without the form on it
  std::optional<base::Date> due = {};
  std::string instead_of = {};  // name of the person it was meant for, or ""
  base::Instant created_at = {};
  bool read = false;
};

// What a person chose.
struct Choice {
  bool by_mail = true;
  std::vector<Kind> muted;  // not sent by e-mail
  std::optional<base::Date> away_from, away_until;
  std::optional<html::Language> language = {};  // of the digest; without one that of the ward
  bool is_away(base::Date today) const {
    return away_from && away_until && *away_from <= today && today <= *away_until;
  }
};

// Everybody who could be told, in the order of asking.
struct Ward {
  std::vector<people::Unit> units;
  std::vector<people::Person> active;
};
// The first who is there of: the person, the head of the unit (of the person, when none is named), the heads above it,
// the administrators by name. `is_away` is asked of active people only.
std::optional<people::Person> recipient_of(const NewNotice& notice, const std::optional<people::Person>& meant,
                                           const Ward& ward, const std::function<bool(const people::Person&)>& is_away);

// "/tasks/…" of "/tasks/…#steps".
std::string record_of(std::string_view path);
// Of each record what was told last, in the order given.
std::vector<Notice> last_of_each_record(const std::vector<Notice>& notices);

// Working days from 7:30.
bool is_digest_time(base::Instant now, const vietnamese::DayCalendar& calendar);

std::string word_of(html::Language language, const Notice& notice);  // "Sắp đến hạn (27/11/2026)"
// The subject line and the text of a digest: a line for each notice. Requires that there is at least one.
std::string digest_subject(html::Language language, size_t count);
std::string digest_text(html::Language language, const std::string& name, const std::vector<Notice>& notices,
                        const std::string& public_address);

}  // namespace gandan::notices
