#include "features/audit/audit_store.h"

#include <gtest/gtest.h>

#include "tests/support/test_database.h"

namespace gandan::audit {
namespace {

const base::WardId ward = *base::WardId::parse("06811");
const base::WardId other_ward = *base::WardId::parse("06812");
constexpr base::Instant start{1'790'000'000'000};

class AuditStore : public test::EachEngine {
 protected:
  AuditStore() {
    auto transaction = database().write();
    for (const auto& id : {ward, other_ward}) {
      transaction.execute(
          "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at) VALUES (:id, 'phường', '', 0, 0)",
          {{"id", id.text()}});
    }
    add(transaction, ward, "Lê Thị Hoa", 0, "person.added", "person", "p1");
    add(transaction, ward, "Trần Đạt", 1, "unit.added", "unit", "u1");
    add(transaction, ward, "Lê Thị Hoa", 2, "person.edited", "person", "p1");
    add(transaction, other_ward, "Lê Thị Hoa", 3, "person.added", "person", "p1");
    transaction.commit();
  }

  static void add(db::Transaction& transaction, const base::WardId& in, const char* name, int day,
                  std::string_view action, std::string_view kind, std::string_view id) {
    record(transaction,
           {in, std::nullopt, name, Channel::command_line, {start.epoch_milliseconds + day * 86'400'000LL}},
           {action, kind, id, "", R"({"name":"Hoa"})"});
  }
  std::vector<std::string> actions(const Filter& filter, int limit = 10) {
    auto transaction = database().read();
    std::vector<std::string> found;
    for (const Listed& one : list_entries(transaction, ward, filter, limit)) found.push_back(one.entry.action);
    return found;
  }
};
GANDAN_ON_EACH_ENGINE(AuditStore);

using Actions = std::vector<std::string>;

TEST_P(AuditStore, HistoryIsTheRecordsOwnNewestFirst) {
  auto transaction = database().read();
  const auto history = history_of(transaction, ward, "person", "p1");
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].action, "person.edited");
  EXPECT_EQ(history[1].actor_name, "Lê Thị Hoa");
  EXPECT_EQ(history[1].channel, Channel::command_line);
  EXPECT_EQ(history[1].after_json, R"({"name":"Hoa"})");
  EXPECT_EQ(history_of(transaction, ward, "person", "p1", 1).size(), 1U);
}

TEST_P(AuditStore, CountsTheChangesOfEachWard) {
  auto transaction = database().write();
  EXPECT_EQ(count_of_changes(transaction, ward), 3);
  EXPECT_EQ(count_of_changes(transaction, other_ward), 1);
  add(transaction, other_ward, "Lê Thị Hoa", 4, "person.edited", "person", "p1");
  EXPECT_EQ(count_of_changes(transaction, ward), 3);
  EXPECT_EQ(count_of_changes(transaction, other_ward), 2);
  EXPECT_EQ(count_of_changes(transaction, *base::WardId::parse("06813")), 0);
}

TEST_P(AuditStore, FiltersByKindPersonAndDay) {
  EXPECT_EQ(actions({}), (Actions{"person.edited", "unit.added", "person.added"}));
  EXPECT_EQ(actions({.kind = "unit", .actor = {}, .from = {}, .to = {}, .before = {}}), Actions{"unit.added"});
  EXPECT_EQ(actions({.kind = {}, .actor = "dat", .from = {}, .to = {}, .before = {}}), Actions{"unit.added"});
  EXPECT_EQ(actions({.kind = {}, .actor = "%", .from = {}, .to = {}, .before = {}}), Actions{});
  const auto second_day = base::local_date({start.epoch_milliseconds + 86'400'000LL});
  EXPECT_EQ(actions({.kind = {}, .actor = {}, .from = second_day, .to = second_day, .before = {}}),
            Actions{"unit.added"});
}

// Ids never go back within a program, so that an entry may have a later one than its time: a clock that was set right.
TEST_P(AuditStore, OfAKindAreThoseOfTheSpanEvenIfTheClockWentBack) {
  constexpr int64_t day = 86'400'000;
  auto transaction = database().write();
  add(transaction, ward, "Trần Đạt", 400, "unit.edited", "unit", "u1");
  add(transaction, ward, "Trần Đạt", 10, "unit.edited", "unit", "u2");
  const auto told = [&](int first, int end) {
    std::vector<std::string> records;
    for (const Entry& entry : entries_of_kind(transaction, ward, "unit", {start.epoch_milliseconds + first * day},
                                              {start.epoch_milliseconds + end * day}, 10)) {
      records.push_back(entry.record_id);
    }
    return records;
  };
  EXPECT_EQ(told(10, 11), std::vector<std::string>{"u2"});
  EXPECT_EQ(told(400, 401), std::vector<std::string>{"u1"});
  EXPECT_EQ(told(11, 400), std::vector<std::string>());
}

TEST_P(AuditStore, PagesGoOnBehindTheLastEntry) {
  auto transaction = database().read();
  const auto first = list_entries(transaction, ward, {}, 2);
  ASSERT_EQ(first.size(), 2U);
  Filter rest;
  rest.before = first.back().id;
  const auto second = list_entries(transaction, ward, rest, 2);
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second[0].entry.action, "person.added");
}

TEST_P(AuditStore, KnowsTheKindsThatHaveEntries) {
  auto transaction = database().read();
  EXPECT_EQ(record_kinds(transaction, ward), (std::vector<std::string>{"person", "unit"}));
  EXPECT_EQ(record_kinds(transaction, *base::WardId::parse("00001")), std::vector<std::string>());
}

TEST_P(AuditStore, AChangeThatIsRolledBackLeavesNoEntry) {
  {
    auto transaction = database().write();
    add(transaction, ward, "Lê Thị Hoa", 5, "unit.edited", "unit", "u1");
  }
  EXPECT_EQ(actions({}).front(), "person.edited");
}

}  // namespace
}  // namespace gandan::audit
