// Managing people and the beginning of a ward, on both engines.
#include "features/people/people_actions_test.h"

#include <tuple>

#include "base/embedded.h"
#include "features/people/account_store.h"

namespace gandan::people {
namespace {

using test_beginning::start;
using test_beginning::ward;

const std::string demo_file = "data/demo/people.toml";

class PeopleActions : public test_beginning::PeopleActions {};
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
