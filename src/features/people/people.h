// The public face of features/people: the ward, its units and neighbourhoods, its people and what they may do.
// Others look up names here and let people/ decide who is signed in; they never read its tables.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/audit/audit.h"
#include "features/people/hand_over.h"  // Duty, Duties, hand_over, holder_since
#include "platform/auth/principal.h"
#include "platform/auth/throttle.h"
#include "platform/config/settings.h"
#include "platform/db/database.h"
#include "platform/http/router.h"

namespace gandan::people {

using auth::PersonId;
using auth::UnitId;
using NeighbourhoodId = base::TypedId<struct NeighbourhoodTag>;

struct Ward {
  base::WardId id;
  std::string name;           // "phường Uông Bí"
  std::string province_name;  // as of today; names change (the province became a centrally run city on 2026-09-01)
};

// What a unit may be: "party_committee", "division", "police" ...
const std::vector<std::string>& unit_kinds();

struct Unit {
  UnitId id;
  std::string kind;  // one of unit_kinds()
  std::string name;
  std::optional<UnitId> parent;
  std::optional<PersonId> head;
};

struct Person {
  PersonId id;
  std::string name;      // "Nguyễn Thị Hoa"
  std::string position;  // "Trưởng phòng Kinh tế, Hạ tầng và Đô thị"
  UnitId unit;
  std::string email;  // or ""
  std::string role;   // key of a role: "leader", "officer", ...
  bool active = true;
  bool invented = false;  // demo data, said on every page
};

struct Neighbourhood {
  NeighbourhoodId id;
  std::string name;
  bool invented = false;
  std::string area = {};  // the former ward it belonged to, or ""
};

std::optional<Ward> find_ward(db::Transaction& transaction, const base::WardId& ward);
std::vector<Unit> units(db::Transaction& transaction, const base::WardId& ward);  // in the order of the ward
std::vector<Unit> units_of_kind(db::Transaction& transaction, const base::WardId& ward, std::string_view kind);
std::vector<Neighbourhood> neighbourhoods(db::Transaction& transaction, const base::WardId& ward);
std::optional<Neighbourhood> find_neighbourhood(db::Transaction& transaction, const base::WardId& ward,
                                                const NeighbourhoodId& id);
std::vector<Person> active_people(db::Transaction& transaction, const base::WardId& ward);  // by name, Vietnamese order
// Those of them whose role has the permission.
std::vector<Person> people_who_may(db::Transaction& transaction, const base::WardId& ward, auth::Permission permission);
// Active people, the units in which they work, and how many of these have a head.
struct Staff {
  int64_t people = 0, units = 0, headed_units = 0;
};
Staff count_staff(db::Transaction& transaction, const base::WardId& ward);
std::optional<Person> find_person(db::Transaction& transaction, const base::WardId& ward, const PersonId& id);
std::optional<Unit> find_unit(db::Transaction& transaction, const base::WardId& ward, const UnitId& id);
// Says when the person is away: the person, the head of the unit, who manages people.
bool may_set_away(db::Transaction& transaction, const base::WardId& ward, const auth::Principal& principal,
                  const Person& person);

// How sessions are kept; from the settings [http], [session] and [sign_in].
struct SignInRules {
  bool tls_in_front = false;  // the cookie is then "__Host-session" and travels by https only
  int64_t session_days = 7;
  int64_t session_idle_hours = 24;
  auth::ThrottleRule throttle = {};
  std::string browser_key = {};  // the ward's secret for cookies of browsers that are known; without it none is
};
SignInRules sign_in_rules(const config::Settings& settings);

// Who is away today, and what to say of it: "vắng đến 02/12/2026". Whoever puts the features together knows.
using FindAway = std::function<std::map<PersonId, std::string>(const http::Context&, db::Transaction&)>;

// Sign-in, account, sessions, people, units, roles.
void add_people_routes(http::Router& router, const SignInRules& rules = {}, const FindAway& find_away = {});
// Whether a request shows that the person is there: what a page asks for by itself now and then does not, so that an
// open window keeps no session alive.
enum class Use : uint8_t { by_person, by_page };
// Who sends this request: by session cookie, or by bearer token of the API (and then only that). Reads; writes nothing.
std::optional<auth::Principal> identify(const http::Request& request, http::Context& context,
                                        const SignInRules& rules = {}, Use use = Use::by_person);
// Writes when sessions were last used, which identify() only notes in memory. To be called once a minute and before
// the program ends; removes sessions, links and failures that are over, too.
void write_seen_sessions(db::Database& database, const base::WardId& ward, base::Instant now,
                         const SignInRules& rules = {});

// Puts everybody into the search; for a ward that was made before there was one.
void put_people_in_search(db::Transaction& transaction, const base::WardId& ward, base::Instant now);

// Creates a ward with the standard units and roles. Error(conflict) when it is there.
base::Result<void> create_ward(db::Transaction& transaction, const audit::Actor& actor, const Ward& ward);
// The first administrator, who has no password yet: returns the path of the link at which one is chosen once
// ("/welcome/<secret>"), valid for a day. Never a default password.
base::Result<std::string> create_administrator(db::Transaction& transaction, const audit::Actor& actor,
                                               std::string_view name);

// Demo people come from data (data/demo/people.toml), marked invented; returns sign-ins to print, name and password
// made at random for this database.
struct DemoSignIn {
  std::string account, password, name, position;
};
base::Result<std::vector<DemoSignIn>> load_demo_people(db::Transaction& transaction, const audit::Actor& actor,
                                                       std::string_view toml);

}  // namespace gandan::people
