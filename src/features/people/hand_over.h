// Handing over: everything that a person answers for passes to another in one act. Each feature says what its people
// answer for (a Duty) and passes it; the program puts the duties together; here is the page that shows beforehand what
// would pass, and the act: all or nothing, each record audited by its feature, the act itself kept with both persons.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "features/audit/audit.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"
#include "platform/html/language.h"
#include "platform/http/router.h"

namespace gandan::people {

// Whose duties are asked for, and how they are to be read.
struct Asked {
  base::WardId ward;
  auth::PersonId person;
  base::Date today;
  html::Language language = html::Language::vietnamese;
};

struct Held {
  std::string id;      // tells it from the others of its duty
  std::string title;   // in the words of the record
  std::string detail;  // where it stands: "quá hạn", "hạn 01/12/2026"
  std::string path;    // its page, or ""
};

// One kind of thing that people answer for.
struct Duty {
  std::string key;          // "tasks": of the act's record; audit.field.<key> names it there
  std::string heading_key;  // of the list that shows what would pass
  std::string count_key;    // "{count} nhiệm vụ chưa xong"
  std::function<std::vector<Held>(db::Transaction&, const Asked&)> held;
  // Passes all that `held` lists, each with its audit entry.
  std::function<base::Result<void>(db::Transaction&, const audit::Actor&, const auth::PersonId& from,
                                   const auth::PersonId& to)>
      pass;
  // What opens the pages of what is held: who hands over need not have it, and then they are named without a link.
  auth::Permission opened_by = auth::Permission::signed_in;
};
using Duties = std::vector<Duty>;

// Units whose head the person is; standing in for those of the unit who are away goes with it.
Duties headship_duties();

struct HandOver {
  auth::PersonId from;
  std::optional<auth::PersonId> to;
  std::string reason;
  std::string tag;  // held_tag() of what was looked at
};

// Another one when anything else is held: what was looked at is what passes.
std::string held_tag(db::Transaction& transaction, const Duties& duties, const Asked& asked);

// What passed, for telling who takes over.
struct Passed {
  std::string count_key;  // of its duty
  size_t count = 0;
};
struct HandedOver {
  std::string from_name;
  auth::PersonId to;
  std::vector<Passed> passed;
};

// The caller has checked may_hand_over, tells who takes over, and commits. Error(invalid) names the field "to" or
// "reason"; Error(conflict) when nothing is held, or not what was looked at.
base::Result<HandedOver> hand_over(db::Transaction& transaction, const audit::Actor& actor, const Duties& duties,
                                   const HandOver& what);

// Who holds now what `person` held at `since`: the person, or who took it over after that (and so on).
auth::PersonId holder_since(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                            base::Instant since);

// Those who plan the programme, and administrators.
bool may_hand_over(const http::Context& context);

// Tells who takes over, once for all of it, in the transaction of the act; notices are known by who puts the features
// together.
using TellHandedOver = std::function<void(db::Transaction&, const audit::Actor&, const HandedOver&)>;

// GET and POST /people/{id}/hand-over. What one holds oneself, and took over, everybody sees there.
void add_hand_over_routes(http::Router& router, const Duties& duties, const TellHandedOver& tell = {});
std::string hand_over_path(const auth::PersonId& person);

}  // namespace gandan::people
