// What is found by which words, by whom, and in what order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "features/search/search_store.h"
#include "tests/support/test_database.h"

namespace gandan::search {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const base::WardId ward = *base::WardId::parse("06811");

TEST(WordsOf, AreWithoutMarksAndEachOnce) {
  EXPECT_THAT(words_of("Tỷ lệ bao phủ BHYT: 98,5 % (tỷ lệ)", 40),
              ElementsAre("ty", "le", "bao", "phu", "bhyt", "98", "5"));
}

TEST(WordsOf, AreNoMoreThanAsked) {
  EXPECT_THAT(words_of("một hai ba bốn", 2), ElementsAre("mot", "hai"));
}

TEST(QueryOf, KeepsTheMarkedWordsApart) {
  const Query query = query_of("hộ ngheo");
  EXPECT_THAT(query.words, ElementsAre("ho", "ngheo"));
  EXPECT_THAT(query.marked, ElementsAre("hộ"));
}

TEST(QueryOf, IsEmptyForSignsAlone) {
  EXPECT_THAT(query_of(" %_' -- ").words, IsEmpty());
}

class Search : public test::EachEngine {
 protected:
  Search() {
    auto transaction = database().write();
    transaction.execute(
        "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at) VALUES (:ward, 'a', 'b', 0, 0)",
        {{"ward", ward.text()}});
    transaction.commit();
    add("1", "Tỷ lệ hộ nghèo còn dưới 1%", "Chỉ tiêu 7", auth::Permission::view_programme);
    add("2", "Tỷ lệ bao phủ bảo hiểm y tế", "Chỉ tiêu 9", auth::Permission::view_programme);
    add("3", "Hồ sơ nghèo", "chỉ quản trị", auth::Permission::administer);
    add("4", "Sửa đường Hồ Chí Minh", "", auth::Permission::view_programme);
  }

  void add(const std::string& id, const std::string& title, const std::string& detail, auth::Permission permission) {
    auto transaction = database().write();
    put(transaction, ward, {"target", id, title, detail, "/targets/" + id, permission}, {++clock_});
    transaction.commit();
  }

  std::vector<std::string> paths(std::string_view typed, int64_t limit = 10) {
    auth::PermissionSet may;
    may.add(auth::Permission::view_programme);
    auto transaction = database().read();
    std::vector<std::string> found;
    for (const auto& record : find(transaction, ward, query_of(typed), may, limit)) found.push_back(record.path);
    return found;
  }

  int64_t clock_ = 0;
};

TEST_P(Search, WithoutMarksWidensAndWithMarksStaysExact) {
  EXPECT_THAT(paths("ho"), ElementsAre("/targets/4", "/targets/1"));
  EXPECT_THAT(paths("hộ"), ElementsAre("/targets/1"));
  EXPECT_THAT(paths("hồ"), ElementsAre("/targets/4"));
}

TEST_P(Search, NeedsEveryWordAndTheLastMayBeHalfTyped) {
  EXPECT_THAT(paths("ty le bao hi"), ElementsAre("/targets/2"));
  EXPECT_THAT(paths("ty le duong"), IsEmpty());
  EXPECT_THAT(paths("chi tieu 9"), ElementsAre("/targets/2"));
}

TEST_P(Search, WhatIsWrittenShortIsFoundInFullAndTheOtherWayRound) {
  EXPECT_THAT(paths("bhyt"), ElementsAre("/targets/2"));
  add("5", "Rà soát TTHC của phường", "", auth::Permission::view_programme);
  EXPECT_THAT(paths("thủ tục hành chính"), ElementsAre("/targets/5"));
}

TEST_P(Search, FindsOnlyWhatThePersonMaySee) {
  EXPECT_THAT(paths("nghèo"), ElementsAre("/targets/1"));
}

TEST_P(Search, FindsARecordByItsNewWordsOnly) {
  add("4", "Sửa cầu Sông Sinh", "", auth::Permission::view_programme);
  EXPECT_THAT(paths("duong"), IsEmpty());
  EXPECT_THAT(paths("cầu"), ElementsAre("/targets/4"));
}

TEST_P(Search, FindsNothingOfWhatIsGone) {
  auto transaction = database().write();
  remove(transaction, ward, "target", "1");
  transaction.commit();
  EXPECT_THAT(paths("nghèo"), IsEmpty());
}

TEST_P(Search, FindsByWordsThatAreNotShown) {
  auto transaction = database().write();
  put(transaction, ward,
      {.kind = "case", .record_id = "5", .title = "Đèn hỏng…", .detail = "", .path = "/cases/5", .more = "ngã ba chợ"},
      {50});
  EXPECT_THAT(newest_records(transaction, ward, "case", "chợ đèn", 300), SizeIs(1));
  EXPECT_THAT(newest_records(transaction, ward, "target", "chợ đèn", 300), IsEmpty());
  remove(transaction, ward, "case", "5");
  EXPECT_THAT(newest_records(transaction, ward, "case", "chợ", 300), IsEmpty());
}

TEST_P(Search, GivesTheRecordsOfAWordNewestFirst) {
  auto transaction = database().read();
  std::vector<std::string> ids;
  for (const Place& place : newest_records(transaction, ward, "target", "ho", 300)) ids.push_back(place.record_id);
  EXPECT_THAT(ids, ElementsAre("4", "3", "1"));
  EXPECT_THAT(newest_records(transaction, ward, "target", "ngh", 300), SizeIs(2));  // half typed
  EXPECT_THAT(newest_records(transaction, ward, "target", "hồ chí m", 300), SizeIs(1));
}

TEST_P(Search, IsOfTheWardAlone) {
  auto transaction = database().read();
  auth::PermissionSet may;
  may.add(auth::Permission::view_programme);
  EXPECT_THAT(find(transaction, *base::WardId::parse("06812"), query_of("ho"), may, 10), IsEmpty());
}

TEST_P(Search, GivesNoMoreThanAsked) {
  EXPECT_THAT(paths("ty le", 1), ElementsAre("/targets/2"));
}

GANDAN_ON_EACH_ENGINE(Search);

}  // namespace
}  // namespace gandan::search
