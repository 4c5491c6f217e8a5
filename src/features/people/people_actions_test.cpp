// Signing in, managing people and the beginning of a ward, on both engines.
#include <gtest/gtest.h>

#include <tuple>

#include "base/embedded.h"
#include "features/people/account_store.h"
#include "features/people/known_browser.h"
#include "features/people/person_actions.h"
#include "features/people/person_store.h"
#include "features/people/sign_in.h"
#include "platform/auth/token.h"
#include "tests/support/test_database.h"

namespace gandan::people {
namespace {

const base::WardId ward = *base::WardId::parse("06811");
constexpr base::Instant start{1'790'000'000'000};
const std::string demo_file = "data/demo/people.toml";

class PeopleActions : public test::EachEngine {
 protected:
  PeopleActions() {
    auto transaction = database().write();
    EXPECT_TRUE(create_ward(transaction, program(), {ward, "phường Uông Bí", "thành phố Quảng Ninh"}).ok());
    const auto link = create_administrator(transaction, program(), "Nguyễn Quản Trị");
    EXPECT_TRUE(link.ok());
    welcome_ = link->substr(std::string("/welcome/").size());
    transaction.commit();
  }

  audit::Actor program() const { return {ward, std::nullopt, "", audit::Channel::system, clock_.now()}; }
  Place place() { return {database(), ward, clock_.now(), rules_}; }
  void pass(int64_t seconds) { clock_.set({clock_.now().epoch_milliseconds + seconds * 1000}); }

  std::optional<auth::Principal> who(const std::string& token) {
    http::Request request;
    request.cookies["session"] = token;
    const http::Site site{"phường Uông Bí", "", {}, {}, false};
    http::Context context{site, clock_, database(), ward, {}, {}, {}, {}};
    return identify(request, context, rules_);
  }
  // Signs the administrator in through the welcome link.
  auth::Principal administrator() {
    const auto token = accept_welcome(place(), welcome_, "một mật khẩu dài", visitor_);
    EXPECT_TRUE(token.ok());
    return *who(*token);
  }
  Person add(const std::string& name, const std::string& role) {
    auto transaction = database().write();
    const auto unit = units(transaction, ward).front().id.text();
    const auto id =
        add_person(transaction, program(), every_permission(), {name, "Chuyên viên", unit, "", role}, false);
    EXPECT_TRUE(id.ok());
    const auto person = *find_person(transaction, ward, *id);
    transaction.commit();
    return person;
  }
  std::vector<std::string> actions_on(const PersonId& id) {
    auto transaction = database().read();
    std::vector<std::string> actions;
    for (const auto& entry : audit::history_of(transaction, ward, "person", id.text())) actions.push_back(entry.action);
    return actions;
  }

  base::FixedClock clock_{start};
  SignInRules rules_{};
  Visitor visitor_{"10.0.0.1", "browser", ""};
  std::string welcome_;
};
GANDAN_ON_EACH_ENGINE(PeopleActions);

TEST_P(PeopleActions, AWardBeginsWithItsUnitsAndRoles) {
  auto transaction = database().write();
  EXPECT_EQ(find_ward(transaction, ward)->name, "phường Uông Bí");
  EXPECT_EQ(units(transaction, ward).size(), 11U);
  const auto all = roles(transaction, ward);
  ASSERT_EQ(all.size(), 7U);
  EXPECT_EQ(all.front().key, "leader");
  EXPECT_TRUE(all.front().permissions.has(auth::Permission::ask_explanation));
  EXPECT_FALSE(all.front().permissions.has(auth::Permission::manage_people));
  EXPECT_EQ(create_ward(transaction, program(), {ward, "phường Uông Bí", ""}).error().kind, base::ErrorKind::conflict);
}

TEST_P(PeopleActions, TheWelcomeLinkWorksOnceAndForADay) {
  EXPECT_EQ(accept_welcome(place(), welcome_, "ngắn", visitor_).error().field, "password");
  const auth::Principal principal = administrator();
  EXPECT_TRUE(principal.permissions.has(auth::Permission::manage_people));
  EXPECT_EQ(accept_welcome(place(), welcome_, "một mật khẩu khác", visitor_).error().message_key,
            "error.people.welcome_gone");
  auto transaction = database().write();
  const auto late = make_welcome_link(transaction, program(), every_permission(), principal.person);
  transaction.commit();
  pass(25 * 60 * 60);
  EXPECT_EQ(accept_welcome(place(), late->substr(9), "một mật khẩu khác", visitor_).error().kind,
            base::ErrorKind::not_found);
}

TEST_P(PeopleActions, SigningInRenewsTheSessionAndSaysTheSameOfEveryMistake) {
  administrator();
  const auto wrong = sign_in(place(), "tri.nq", "không phải nó", visitor_);
  const auto unknown = sign_in(place(), "khong.co", "không phải nó", visitor_);
  EXPECT_EQ(wrong.error(), unknown.error());
  const auto first = sign_in(place(), "TRI.NQ", "một mật khẩu dài", visitor_);
  ASSERT_TRUE(first.ok()) << first.error().message_key;
  visitor_.old_token = *first;
  const auto second = sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_);
  ASSERT_TRUE(second.ok());
  EXPECT_NE(*first, *second);
  EXPECT_FALSE(who(*first));
  ASSERT_TRUE(who(*second));
  EXPECT_EQ(who(*second)->display_name, "Nguyễn Quản Trị");
  sign_out(place(), *who(*second));
  EXPECT_FALSE(who(*second));
}

TEST_P(PeopleActions, ManyFailuresHaveToWaitEvenWithTheRightPassword) {
  administrator();
  rules_.throttle.free_account_failures = 1;
  EXPECT_FALSE(sign_in(place(), "tri.nq", "sai một lần rồi", visitor_).ok());
  EXPECT_FALSE(sign_in(place(), "tri.nq", "sai hai lần rồi", visitor_).ok());
  EXPECT_EQ(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).error().message_key, "error.people.wait");
  pass(2);
  EXPECT_TRUE(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).ok());
  EXPECT_FALSE(sign_in(place(), "tri.nq", "sai lần nữa đây", visitor_).ok());
  EXPECT_TRUE(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).ok());
}

TEST_P(PeopleActions, WhoGuessesElsewhereDoesNotKeepOutABrowserThatIsKnown) {
  administrator();
  rules_.throttle.free_account_failures = 1;
  rules_.browser_key = "khóa của phường";
  Visitor own = visitor_;
  own.known_browser = known_browser_of(rules_.browser_key, "Tri.nq");
  const Visitor stranger{"203.0.113.7", "browser", ""};
  const auto fails_of = [&](const Visitor& visitor) { return sign_in(place(), "tri.nq", "sai mật khẩu rồi", visitor); };
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(fails_of(stranger).ok());
  EXPECT_EQ(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).error().message_key, "error.people.wait");
  EXPECT_TRUE(sign_in(place(), "tri.nq", "một mật khẩu dài", own).ok());
  EXPECT_EQ(fails_of(stranger).error().message_key, "error.people.wait") << "signing in elsewhere forgets no guess";
  for (int i = 0; i < 2; ++i) EXPECT_EQ(fails_of(own).error().message_key, "error.people.wrong_sign_in");
  EXPECT_EQ(fails_of(own).error().message_key, "error.people.wait");
}

TEST_P(PeopleActions, AHouseholdOfIPv6FailsAsOne) {
  administrator();
  rules_.throttle.free_address_failures = 1;
  const auto from = [&](const char* address) {
    return sign_in(place(), "khong.co", "sai", {address, "browser", ""}).error().message_key;
  };
  EXPECT_EQ(from("2001:db8:1:2::1"), "error.people.wrong_sign_in");
  EXPECT_EQ(from("2001:db8:1:2::2"), "error.people.wrong_sign_in");
  EXPECT_EQ(from("2001:db8:1:2::3"), "error.people.wait");
  EXPECT_EQ(from("2001:db8:1:3::1"), "error.people.wrong_sign_in");
}

TEST_P(PeopleActions, ChangingThePasswordEndsTheOtherSessions) {
  const auth::Principal principal = administrator();
  const auto other = sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_);
  EXPECT_EQ(change_password(place(), principal, "sai mật khẩu cũ", "mật khẩu mới đây", visitor_).error().field,
            "old_password");
  ASSERT_TRUE(change_password(place(), principal, "một mật khẩu dài", "mật khẩu mới đây", visitor_).ok());
  EXPECT_FALSE(who(*other));
  EXPECT_FALSE(sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_).ok());
  EXPECT_TRUE(sign_in(place(), "tri.nq", "mật khẩu mới đây", visitor_).ok());
}

TEST_P(PeopleActions, SessionsEndWithTimeAndWhenNotUsed) {
  rules_.session_days = 2;
  rules_.session_idle_hours = 3;
  administrator();
  const auto token = sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_);
  for (int i = 0; i < 23; ++i) {
    pass(2 * 60 * 60);
    EXPECT_TRUE(who(*token)) << i;
    if (i % 2 == 0) write_seen_sessions(database(), ward, clock_.now(), rules_);
  }
  pass(2 * 60 * 60 + 1);
  EXPECT_FALSE(who(*token));  // two days are over
  const auto idle = sign_in(place(), "tri.nq", "một mật khẩu dài", visitor_);
  pass(3 * 60 * 60 + 1);
  EXPECT_FALSE(who(*idle));
}

TEST_P(PeopleActions, ABearerTokenIdentifiesAndOnlyIt) {
  const auth::Principal principal = administrator();
  const auth::NewToken token = auth::new_token();
  {
    auto transaction = database().write();
    insert_api_token(transaction, ward, principal.person,
                     {auth::SessionId::make(start), "máy", start, {start.epoch_milliseconds + 1000}}, token.hash);
    transaction.commit();
  }
  const http::Site site{"phường Uông Bí", "", {}, {}, false};
  http::Context context{site, clock_, database(), ward, {}, {}, {}, {}};
  http::Request request;
  request.headers["authorization"] = "Bearer " + token.secret;
  ASSERT_TRUE(identify(request, context));
  EXPECT_TRUE(identify(request, context)->by_api_token);
  pass(2);
  EXPECT_FALSE(identify(request, context));
}

TEST_P(PeopleActions, DeactivatingEndsEverythingAndIsAudited) {
  const auth::Principal boss = administrator();
  const Person officer = add("Lê Thị Hoa", "officer");
  auto transaction = database().write();
  const auto link = make_welcome_link(transaction, program(), every_permission(), officer.id);
  transaction.commit();
  const auto token = accept_welcome(place(), link->substr(9), "mật khẩu của hoa kia", visitor_);
  ASSERT_TRUE(who(*token));
  {
    auto writing = database().write();
    const audit::Actor actor{ward, boss.person, boss.display_name, audit::Channel::web, clock_.now()};
    EXPECT_EQ(set_activity(writing, actor, boss.permissions, boss.person, Activity::inactive).error().message_key,
              "error.people.oneself");
    ASSERT_TRUE(set_activity(writing, actor, boss.permissions, officer.id, Activity::inactive).ok());
    writing.commit();
  }
  EXPECT_FALSE(who(*token));
  EXPECT_FALSE(sign_in(place(), "hoa.lt", "mật khẩu của hoa kia", visitor_).ok());
  EXPECT_EQ(actions_on(officer.id), (std::vector<std::string>{"person.deactivated", "person.welcomed",
                                                              "person.welcome_link_made", "person.added"}));
}

TEST_P(PeopleActions, OnlyAdministratorsMakeOrTouchAdministrators) {
  const Person officer = add("Lê Thị Hoa", "officer");
  const Person chief = add("Trần Chủ", "administrator");
  auth::PermissionSet clerk;
  clerk.add(auth::Permission::manage_people);
  auto transaction = database().write();
  const PersonFields raised{"Lê Thị Hoa", "Chuyên viên", officer.unit.text(), "", "administrator"};
  EXPECT_EQ(edit_person(transaction, program(), clerk, officer.id, raised).error().kind, base::ErrorKind::forbidden);
  EXPECT_EQ(make_welcome_link(transaction, program(), clerk, chief.id).error().kind, base::ErrorKind::forbidden);
  EXPECT_EQ(set_activity(transaction, program(), clerk, chief.id, Activity::inactive).error().kind,
            base::ErrorKind::forbidden);
  EXPECT_TRUE(edit_person(transaction, program(), every_permission(), officer.id, raised).ok());
}

TEST_P(PeopleActions, StaffIsCountedOfThoseWhoWorkHere) {
  const Person head = add("Lê Thị Hoa", "officer");
  const Person leaver = add("Đỗ Văn An", "officer");
  const auto counted = [&] {
    auto transaction = database().read();
    const Staff staff = count_staff(transaction, ward);
    return std::tuple(staff.people, staff.units, staff.headed_units);
  };
  EXPECT_EQ(counted(), std::tuple(3, 2, 0)) << "with the administrator; units without anybody do not count";
  auto transaction = database().write();
  Unit unit = units(transaction, ward).front();
  unit.head = head.id;
  ASSERT_TRUE(edit_unit(transaction, program(), unit).ok());
  ASSERT_TRUE(set_activity(transaction, program(), every_permission(), leaver.id, Activity::inactive).ok());
  transaction.commit();
  EXPECT_EQ(counted(), std::tuple(2, 2, 1));
}

TEST_P(PeopleActions, PeopleAreFoundBySearchAndSortedByGivenName) {
  add("Nguyễn Văn Hòa", "officer");
  add("Lê Thị Hoa", "officer");
  add("Phạm Thị Hoá", "officer");
  add("Đỗ Văn An", "officer");
  auto transaction = database().read();
  const auto names = [&](const std::string& query) {
    std::vector<std::string> found;
    for (const Person& person : list_people(transaction, ward, {query, "", false})) found.push_back(person.name);
    return found;
  };
  EXPECT_EQ(names("hoa"), (std::vector<std::string>{"Lê Thị Hoa", "Nguyễn Văn Hòa", "Phạm Thị Hoá"}));
  EXPECT_EQ(names("hoà"), (std::vector<std::string>{"Nguyễn Văn Hòa"}));
  EXPECT_EQ(names("100%"), std::vector<std::string>());
  EXPECT_EQ(names("").front(), "Đỗ Văn An");
}

TEST_P(PeopleActions, AccountNamesAreDistinct) {
  const Person first = add("Lê Thị Hoa", "officer");
  const Person second = add("Lý Thu Hoa", "officer");
  auto transaction = database().read();
  EXPECT_EQ(account_of(transaction, ward, first.id)->name, "hoa.lt");
  EXPECT_EQ(account_of(transaction, ward, second.id)->name, "hoa.lt2");
}

TEST_P(PeopleActions, UnitsCannotStandAboveThemselves) {
  auto transaction = database().write();
  const auto all = units(transaction, ward);
  Unit committee = all[2];
  Unit office = all[3];
  ASSERT_EQ(office.parent, committee.id);
  committee.parent = office.id;
  EXPECT_EQ(edit_unit(transaction, program(), committee).error().message_key, "error.people.unit_circle");
  office.parent = std::nullopt;
  office.name = " Văn phòng ";
  EXPECT_TRUE(edit_unit(transaction, program(), office).ok());
  EXPECT_EQ(find_unit(transaction, ward, office.id)->name, "Văn phòng");
}

TEST_P(PeopleActions, NeighbourhoodNamesAreDistinct) {
  auto transaction = database().write();
  const auto id = [] { return NeighbourhoodId::make(start); };
  EXPECT_TRUE(add_neighbourhood(transaction, program(), {id(), "Đền Công 2", false, "Trưng Vương"}).ok());
  EXPECT_TRUE(add_neighbourhood(transaction, program(), {id(), "Đền Công 1", false, "Trưng Vương"}).ok());
  EXPECT_EQ(add_neighbourhood(transaction, program(), {id(), "Đền Công 1", false, ""}).error().kind,
            base::ErrorKind::conflict);
  EXPECT_EQ(neighbourhoods(transaction, ward).front().name, "Đền Công 1");
}

TEST_P(PeopleActions, TheDemoHasPeopleWhoCanSignIn) {
  std::vector<DemoSignIn> sign_ins;
  {
    auto transaction = database().write();
    const auto loaded = load_demo_people(transaction, program(), base::embedded_files().at(demo_file));
    ASSERT_TRUE(loaded.ok()) << loaded.error().message_key << " " << loaded.error().detail;
    sign_ins = *loaded;
    transaction.commit();
  }
  ASSERT_GE(sign_ins.size(), 14U);
  EXPECT_TRUE(sign_in(place(), sign_ins[0].account, sign_ins[0].password, visitor_).ok());
  auto transaction = database().read();
  for (const Person& person : active_people(transaction, ward)) {
    EXPECT_EQ(person.invented, person.name != "Nguyễn Quản Trị") << person.name;
  }
  EXPECT_EQ(neighbourhoods(transaction, ward).size(), 10U);
}

}  // namespace
}  // namespace gandan::people
