// For tests: a ward at its beginning, with its first administrator, on each engine.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "features/people/person_actions.h"
#include "features/people/person_store.h"
#include "features/people/sign_in.h"
#include "tests/support/test_database.h"

namespace gandan::people::test_beginning {

inline const base::WardId ward = *base::WardId::parse("06811");
inline constexpr base::Instant start{1'790'000'000'000};

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

}  // namespace gandan::people::test_beginning
