// For tests: a ward with people and a small programme, and a router with a person of one's choice signed in.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>

#include "base/embedded.h"
#include "features/people/people.h"
#include "features/programme/programme.h"
#include "features/programme/targets/target_actions.h"
#include "tests/support/filling.h"

namespace gandan::programme::test_ward {

inline const base::WardId ward = *base::WardId::parse("06811");
inline const base::Instant now = {base::local_midnight(*base::Date::make(2026, 11, 24)).epoch_milliseconds +
                                  32'400'000};

inline base::Decimal number(const char* text) {
  return *base::Decimal::parse(text);
}

inline NewTarget insurance() {
  NewTarget target;
  target.item = "9";
  target.group = "xã hội";
  target.text = "Tỷ lệ người dân tham gia bảo hiểm y tế đạt 98,5%";
  target.comparator = Comparator::at_least;
  target.basis = Basis::by_year;
  target.year = 2030;
  target.value = number("98.5");
  target.unit = "%";
  target.base_value = number("96.5");
  target.base_year = 2025;
  target.source = {"", "Tỷ lệ tham gia bảo hiểm y tế đạt: 98,5%.", 627, 628, 16};
  return target;
}

inline audit::Actor program(base::Instant at = now) {
  return {ward, std::nullopt, "chương trình", audit::Channel::system, at};
}

// The ward with its demo people, and a resolution of 2025-2030.
inline void found(db::Database& database) {
  auto transaction = database.write();
  EXPECT_TRUE(people::create_ward(transaction, program(), {ward, "phường Uông Bí", "thành phố Quảng Ninh"}).ok());
  EXPECT_TRUE(
      people::load_demo_people(transaction, program(), base::embedded_files().at("data/demo/people.toml")).ok());
  EXPECT_TRUE(create_resolution(transaction, program(), {"Nghị quyết Đại hội lần thứ I", 2025, 2030}).ok());
  transaction.commit();
}

// The same, made once for this program of tests and copied: for TestDatabase and EachEngine.
inline constexpr test::Filling founded = {"founded", found};

inline auth::Principal principal_in(db::Transaction& transaction, const std::string& person_name,
                                    std::initializer_list<auth::Permission> permissions) {
  for (const people::Person& person : people::active_people(transaction, ward)) {
    if (person.name != person_name) continue;
    auth::Principal principal{person.id, person.unit, auth::SessionId::make(now), person.name, {}};
    principal.permissions.add(auth::Permission::signed_in);
    for (const auth::Permission permission : permissions) principal.permissions.add(permission);
    return principal;
  }
  throw std::logic_error("no such person");
}

inline auth::Principal principal(db::Database& database, const std::string& person_name,
                                 std::initializer_list<auth::Permission> permissions) {
  auto transaction = database.read();
  return principal_in(transaction, person_name, permissions);
}

}  // namespace gandan::programme::test_ward
