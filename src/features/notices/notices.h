// The public face of features/notices: telling a person something, in the transaction of what is told. What becomes of
// it (the list, the count in the header, the e-mail of the day) is decided here and by the person.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "features/audit/audit.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"
#include "platform/html/language.h"
#include "platform/http/router.h"
#include "platform/jobs/runner.h"
#include "platform/mail/mail.h"
#include "vietnamese/day_calendar.h"

namespace gandan::notices {

enum class Kind : uint8_t {
  assigned,
  due_soon,
  overdue,
  returned,
  asked,
  mentioned,
  forwarded,  // from another unit
  answered,   // by who was asked
  due_moved,
  to_decide,  // somebody waits for this person's decision
  granted,    // what this person asked for
  refused,
  commented,  // on what this person follows or is in charge of
};

struct NewNotice {
  Kind kind = Kind::assigned;
  std::optional<auth::PersonId> person;  // whom it concerns; nobody: the head of `unit`
  std::optional<auth::UnitId> unit;      // in charge; "" of person: that of the person
  std::string path;                      // "/targets/…#figure": opens the very form
  std::string subject;                   // what it is about, in the words of the record
  std::optional<base::Date> due = {};
  std::string once_key = {};  // the same key is told the same person once; "": every time
};

// Nothing when the actor would be told of their own act, or nobody is left to tell.
void tell(db::Transaction& transaction, const audit::Actor& actor, const NewNotice& notice);
// The same of many, each portion of a few hundred in a transaction of its own, so that nobody waits for the writer.
// Commits. False when `goes_on` said no before the last: whoever begins again tells nobody twice of what has a
// once_key.
bool tell_in_portions(db::Database& database, const audit::Actor& actor, const std::vector<NewNotice>& notices,
                      const std::function<bool()>& goes_on);
// What was told of a record and is over.
struct Settled {
  std::string record;                         // "/tasks/…": its page
  std::vector<Kind> kinds = {};               // none: every kind
  std::optional<auth::PersonId> person = {};  // whom it was told; nobody: everybody
};
// Marks it read: what is done needs no telling any more, neither in the program nor by e-mail.
void settle(db::Transaction& transaction, const base::WardId& ward, const Settled& settled, base::Instant now);
// In which the person reads what is told: as chosen, else that of the ward.
html::Language language_of(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person);
// How many the person has not read.
int64_t count_unread(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person);

// Who is away today, and until which day.
std::map<auth::PersonId, base::Date> people_away(db::Transaction& transaction, const base::WardId& ward,
                                                 base::Date today);
std::string away_in_words(html::Language language, base::Date until);  // "vắng đến 02/12/2026"

// /notices, /notices/settings and /people/{id}/away.
void add_notices_routes(http::Router& router);

struct MailOptions {
  mail::Server server = {};         // not set: no digests
  std::string public_address = {};  // "https://uongbi.example.vn": what links begin with
  std::string ward_name = {};
};
// The job that sends one person's digest.
void add_notices_jobs(jobs::Runner& runner, const base::WardId& ward, MailOptions options);
// Makes those jobs for everybody who has something unread, once a day. To be called every minute or so.
void schedule_digests(db::Database& database, const base::WardId& ward, base::Instant now,
                      const vietnamese::DayCalendar& calendar);

}  // namespace gandan::notices
