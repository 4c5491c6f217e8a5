// For tests: a ward with the demo's people, the standard types, a calendar, and people to act as. The ward is made once
// for this program of tests and copied (`founded`, for TestDatabase and EachEngine).
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/embedded.h"
#include "features/cases/cases.h"
#include "features/people/people.h"
#include "tests/support/filling.h"

namespace gandan::cases::test_ward {

inline const base::WardId ward = *base::WardId::parse("06811");

// Việt Nam time.
inline base::Instant at(int year, int month, int day, int hour, int minute = 0) {
  return {base::local_midnight(*base::Date::make(year, month, day)).epoch_milliseconds +
          (hour * 60 + minute) * 60'000LL};
}
inline const base::Instant now = at(2026, 11, 25, 9);  // a Wednesday; the 24th is a day off from 2026

inline const CaseRules& rules() {
  static const vietnamese::DayCalendar calendar({{*base::Date::make(2026, 11, 24), "Ngày Văn hóa", true}}, {});
  static const CaseRules made{&standard_case_types(), {&calendar}};
  return made;
}

inline audit::Actor actor(base::Instant when = now, const std::string& name = "chương trình") {
  return {ward, std::nullopt, name, audit::Channel::system, when};
}

inline void found(db::Database& database) {
  auto transaction = database.write();
  EXPECT_TRUE(people::create_ward(transaction, actor(), {ward, "phường Uông Bí", "thành phố Quảng Ninh"}).ok());
  EXPECT_TRUE(people::load_demo_people(transaction, actor(), base::embedded_files().at("data/demo/people.toml")).ok());
  transaction.commit();
}

inline constexpr test::Filling founded = {"founded", found};

inline auth::Principal principal(db::Transaction& transaction, const std::string& person_name,
                                 std::initializer_list<auth::Permission> permissions) {
  for (const people::Person& person : people::active_people(transaction, ward)) {
    if (person.name != person_name) continue;
    auth::Principal made{person.id, person.unit, auth::SessionId::make(now), person.name, {}};
    made.permissions.add(auth::Permission::signed_in);
    for (const auto permission : permissions) made.permissions.add(permission);
    return made;
  }
  throw std::logic_error("no such person");
}

inline people::NeighbourhoodId neighbourhood(db::Transaction& transaction, const std::string& name) {
  for (const auto& each : people::neighbourhoods(transaction, ward)) {
    if (each.name == name) return each.id;
  }
  throw std::logic_error("no such neighbourhood");
}

inline NewCase lamp(db::Transaction& transaction, const std::string& text = "Đèn đường ngõ 3 không sáng hai bóng") {
  NewCase wanted{"field_report", "lighting"};
  wanted.text = text;
  wanted.place.neighbourhood = neighbourhood(transaction, "Đền Công 1");
  wanted.place.address = "ngõ 3";
  return wanted;
}

}  // namespace gandan::cases::test_ward
