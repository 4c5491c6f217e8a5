// For tests of actions: a ward on each database, a leader and officers of two units, and what they do.
#pragma once

#include <gmock/gmock.h>

#include <optional>
#include <string>

#include "features/cases/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::cases::test_ward {

using auth::Permission;

class CaseActions : public test::EachEngine {
 protected:
  CaseActions() : EachEngine(founded) {
    auto transaction = database().read();
    leader_ = principal(
        transaction, "Phạm Văn Ước",
        {Permission::view_cases, Permission::handle_cases, Permission::assign_cases, Permission::view_reporters});
    economy_ = principal(transaction, "Ngô Thu Ngân",
                         {Permission::view_cases, Permission::handle_cases, Permission::view_reporters});
    culture_ = principal(transaction, "Đỗ Thị Mai Lan",
                         {Permission::view_cases, Permission::handle_cases, Permission::view_reporters});
  }

  Received receive(db::Transaction& transaction, const NewCase& wanted, base::Instant when = now) {
    auto received = receive_case(transaction, rules(), actor(when), wanted);
    EXPECT_TRUE(received.ok()) << (received ? "" : received.error().message_key + " " + received.error().field);
    return *std::move(received);
  }

  base::Result<Case> step(db::Transaction& transaction, const Case& subject, const Asker& asker, const char* key,
                          Filled filled = {}, base::Instant when = now) {
    return take_step(transaction, rules(), actor(when), asker, {subject.id, std::nullopt}, key, filled);
  }

  static Asker as(const std::optional<auth::Principal>& who) { return {&*who, false}; }
  static Asker reporter() { return {nullptr, true}; }
  static Filled with(Need need, const char* words) { return {{{need, words}}}; }
  static std::string fault(const base::Result<Case>& result) { return result ? "" : result.error().message_key; }
  static std::string fault(const base::Result<void>& result) { return result ? "" : result.error().message_key; }

  std::optional<auth::Principal> leader_, economy_, culture_;
};

}  // namespace gandan::cases::test_ward
