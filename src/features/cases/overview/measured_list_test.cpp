// The cases behind a number: narrowed, page by page, and bounded where what is looked for is rare.
#include "features/cases/overview/measured_list_store.h"

#include "features/cases/engine/case_actions_test.h"
#include "features/cases/engine/case_extension.h"

namespace gandan::cases {
namespace {

using namespace test_ward;

class MeasuredList : public CaseActions {
 protected:
  // Answered, and brought back by who reported it.
  Case reopened(db::Transaction& transaction, base::Instant when) {
    const Case made = receive(transaction, lamp(transaction), when).made;
    EXPECT_TRUE(step(transaction, made, as(leader_), "answer", with(Need::answer, "Xong."), when).ok());
    EXPECT_TRUE(step(transaction, made, reporter(), "reopen", with(Need::reason, "Chưa."), when).ok());
    return made;
  }
  static MeasuredFilter of_november(const char* which) { return {*Span::parse("2026-11"), which}; }
  static std::vector<std::string> codes(const CaseList& list) {
    std::vector<std::string> found;
    for (const Case& each : list.cases) found.push_back(each.code);
    return found;
  }
};
GANDAN_ON_EACH_ENGINE(MeasuredList);

TEST_P(MeasuredList, GoesPageByPageAndIsNarrowed) {
  auto transaction = database().write();
  std::vector<std::string> expected;
  for (int day : {6, 5, 4}) expected.push_back(reopened(transaction, at(2026, 11, day, 9)).code);
  reopened(transaction, at(2026, 10, 30, 9));
  receive(transaction, lamp(transaction), at(2026, 11, 7, 9));
  MeasuredFilter filter = of_november("reopened");
  const CaseList first = measured_cases(transaction, ward, filter, now, {}, 2);
  ASSERT_TRUE(first.next);
  const CaseList second = measured_cases(transaction, ward, filter, now, first.next, 2);
  auto all = codes(first);
  for (const std::string& code : codes(second)) all.push_back(code);
  EXPECT_EQ(all, expected);
  EXPECT_FALSE(second.next);
  filter.unit = economy_->unit.text();
  filter.category = "lighting";
  filter.type = "field_report";
  EXPECT_EQ(codes(measured_cases(transaction, ward, filter, now, {}, 50)), expected);
  filter.unit = culture_->unit.text();
  EXPECT_TRUE(measured_cases(transaction, ward, filter, now, {}, 50).cases.empty());
  filter.unit = "-";
  EXPECT_TRUE(measured_cases(transaction, ward, filter, now, {}, 50).cases.empty());
  EXPECT_TRUE(measured_cases(transaction, ward, of_november("nothing"), now, {}, 50).cases.empty());
}

TEST_P(MeasuredList, WhatWasPutOffIsCountedAndListed) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction), at(2026, 11, 25, 8)).made;
  receive(transaction, lamp(transaction), at(2026, 11, 25, 8));
  const auto count = [&](const char* type) { return count_extended(transaction, ward, type, *Span::parse("2026-11")); };
  EXPECT_EQ(count(""), 0);
  ASSERT_TRUE(extend_deadline(transaction, rules(), actor(), as(leader_), {made.id, {}}, {2, "12/TB", "vật tư"}).ok());
  EXPECT_EQ(count(""), 1);
  EXPECT_EQ(count("field_report"), 1);
  EXPECT_EQ(count("petition"), 0);
  EXPECT_EQ(count_extended(transaction, ward, "", *Span::parse("2026-10")), 0);
  const auto listed = measured_cases(transaction, ward, of_november("extended"), now, {}, 50);
  EXPECT_EQ(codes(listed), std::vector<std::string>{made.code});
}

TEST_P(MeasuredList, LooksAtSomeThousandForAPageAndGoesOnBehindThem) {
  if (database().engine() != db::Engine::sqlite) GTEST_SKIP() << "the numbers are made by SQLite's printf";
  auto transaction = database().write();
  const Case wanted = reopened(transaction, at(2026, 11, 2, 9));
  ASSERT_TRUE(assign_case(transaction, actor(), as(leader_), {wanted.id, {}}, {culture_->unit.text(), "", ""}).ok());
  const Case other = reopened(transaction, at(2026, 11, 3, 9));
  transaction.execute(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) INSERT INTO case_record "
      "(ward_id, "
      "case_id, code, secret_hash, submission, type_key, type_hash, category, state, channel, words, words_fold, "
      "words_exact, fields_json, neighbourhood_id, address, latitude, longitude, unit_id, person_id, received_at, "
      "changed_at, deadline_key, deadline_count, deadline_kind, deadline_source_vi, deadline_source_en, deadline_sure, "
      "deadline_from, due_at, due_order, state_due_at, first_answer_at, answered_at, closed_at, is_public, "
      "duplicate_of, rating, rating_words, supporters, times_reopened, invented, version) SELECT ward_id, "
      "printf('00000000-0000-7000-8000-%012d', i), code || i, secret_hash, submission || i, type_key, type_hash, "
      "category, state, channel, words, words_fold, words_exact, fields_json, neighbourhood_id, address, latitude, "
      "longitude, unit_id, person_id, received_at + i, changed_at, deadline_key, deadline_count, deadline_kind, "
      "deadline_source_vi, deadline_source_en, deadline_sure, deadline_from, due_at, due_order, state_due_at, "
      "first_answer_at, answered_at, closed_at, is_public, duplicate_of, rating, rating_words, supporters, "
      "times_reopened, invented, version FROM case_record, n WHERE ward_id = :ward AND case_id = :id",
      {{"ward", ward.text()}, {"id", other.id.text()}});
  MeasuredFilter filter = of_november("reopened");
  filter.unit = culture_->unit.text();
  const CaseList first = measured_cases(transaction, ward, filter, now, {}, 50);
  EXPECT_TRUE(first.cases.empty());
  ASSERT_TRUE(first.next) << "it was not looked to the end";
  const CaseList second = measured_cases(transaction, ward, filter, now, first.next, 50);
  EXPECT_EQ(codes(second), std::vector<std::string>{wanted.code});
  EXPECT_FALSE(second.next);
  filter.unit = economy_->unit.text();
  std::optional<ListPlace> place;
  size_t found = 0;
  do {
    const CaseList page = measured_cases(transaction, ward, filter, now, place, 1'000);
    found += page.cases.size();
    place = page.next;
  } while (place);
  EXPECT_EQ(found, 6'001U) << "none twice, none left out";
}

}  // namespace
}  // namespace gandan::cases
