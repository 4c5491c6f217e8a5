// Handing over, on both engines: what was looked at passes or nothing; who holds now what somebody held once.
#include "features/people/hand_over.h"

#include <gtest/gtest.h>

#include "base/embedded.h"
#include "features/people/people.h"
#include "tests/support/test_database.h"

namespace gandan::people {
namespace {

const base::WardId ward = *base::WardId::parse("06811");
constexpr base::Instant start{1'790'000'000'000};
constexpr int64_t day = 86'400'000;

audit::Actor program(int days_later = 0) {
  return {ward, std::nullopt, "chương trình", audit::Channel::system, {start.epoch_milliseconds + days_later * day}};
}

void found(db::Database& database) {
  auto transaction = database.write();
  EXPECT_TRUE(create_ward(transaction, program(), {ward, "phường Uông Bí", "thành phố Quảng Ninh"}).ok());
  EXPECT_TRUE(load_demo_people(transaction, program(), base::embedded_files().at("data/demo/people.toml")).ok());
  transaction.commit();
}

class HandOverTest : public test::EachEngine {
 protected:
  HandOverTest() : EachEngine(test::Filling{"handed", found}) {}

  static Person person(db::Transaction& transaction, const std::string& name) {
    for (const Person& each : active_people(transaction, ward)) {
      if (each.name == name) return each;
    }
    throw std::logic_error("no such person");
  }
  // Tells of one thing that everybody holds, so that a hand-over is never empty, and passes nothing.
  static Duty a_book() {
    return {
        "book", "people.hand_over.headed", "people.hand_over.headed_count",
        [](db::Transaction&, const Asked&) {
          return std::vector<Held>{{"1", "Sổ", "", ""}};
        },
        [](db::Transaction&, const audit::Actor&, const PersonId&, const PersonId&) { return base::Result<void>(); }};
  }
  static base::Result<HandedOver> hand(db::Transaction& transaction, const Duties& duties, const Person& from,
                                       const Person& to, int days_later = 0) {
    const audit::Actor actor = program(days_later);
    const std::string tag = held_tag(transaction, duties, {ward, from.id, base::local_date(actor.at)});
    return hand_over(transaction, actor, duties, {from.id, to.id, "chuyển công tác", tag});
  }
};
GANDAN_ON_EACH_ENGINE(HandOverTest);

TEST_P(HandOverTest, HeadshipsPassWithTheirAudit) {
  auto transaction = database().write();
  const Person from = person(transaction, "Bùi Hữu Nghĩa"), to = person(transaction, "Ngô Thu Ngân");
  std::vector<UnitId> headed;
  for (const Unit& unit : units(transaction, ward)) {
    if (unit.head == from.id) headed.push_back(unit.id);
  }
  ASSERT_FALSE(headed.empty());
  const auto done = hand(transaction, headship_duties(), from, to);
  ASSERT_TRUE(done.ok());
  EXPECT_EQ(done->from_name, from.name);
  EXPECT_EQ(done->to, to.id);
  ASSERT_EQ(done->passed.size(), 1U);
  EXPECT_EQ(done->passed.front().count, headed.size());
  for (const UnitId& unit : headed) {
    EXPECT_EQ(find_unit(transaction, ward, unit)->head, to.id);
    EXPECT_EQ(audit::history_of(transaction, ward, "unit", unit.text()).front().action, "unit.handed_over");
  }
  EXPECT_EQ(audit::history_of(transaction, ward, "person", from.id.text()).front().action, "person.handed_over");
  EXPECT_EQ(audit::history_of(transaction, ward, "person", to.id.text()).front().action, "person.took_over");
  EXPECT_EQ(hand(transaction, headship_duties(), from, to).error().message_key, "error.people.nothing_held");
}

TEST_P(HandOverTest, WhatWasNotLookedAtDoesNotPass) {
  auto transaction = database().write();
  const Person from = person(transaction, "Bùi Hữu Nghĩa"), to = person(transaction, "Ngô Thu Ngân");
  Duties duties = headship_duties();
  const std::string tag = held_tag(transaction, duties, {ward, from.id, base::local_date(start)});
  duties.push_back(a_book());
  EXPECT_EQ(hand_over(transaction, program(), duties, {from.id, to.id, "nghỉ", tag}).error().message_key,
            "error.people.held_changed");
  EXPECT_EQ(hand_over(transaction, program(), duties, {from.id, {}, "nghỉ", tag}).error().field, "to");
  EXPECT_EQ(hand_over(transaction, program(), duties, {from.id, from.id, "nghỉ", tag}).error().field, "to");
  EXPECT_EQ(hand_over(transaction, program(), duties, {from.id, to.id, "", tag}).error().field, "reason");
}

TEST_P(HandOverTest, WhoHoldsItNowFollowsEachHandOverInItsTime) {
  auto transaction = database().write();
  const Person a = person(transaction, "Bùi Hữu Nghĩa"), b = person(transaction, "Ngô Thu Ngân"),
               c = person(transaction, "Vũ Đình Ân");
  const Duties duties = {a_book()};
  ASSERT_TRUE(hand(transaction, duties, a, b, 1).ok());
  ASSERT_TRUE(hand(transaction, duties, b, c, 2).ok());
  ASSERT_TRUE(hand(transaction, duties, c, a, 3).ok());
  const auto holder = [&](const Person& of, int days_later) {
    return holder_since(transaction, ward, of.id, program(days_later).at);
  };
  EXPECT_EQ(holder(a, 0), a.id) << "it went round";
  EXPECT_EQ(holder(b, 2), a.id);
  EXPECT_EQ(holder(b, 0), a.id);
  EXPECT_EQ(holder(c, 3), a.id);
  EXPECT_EQ(holder(a, 2), a.id) << "held only after it was handed over once";
  EXPECT_EQ(holder(b, 3), b.id);
}

}  // namespace
}  // namespace gandan::people
