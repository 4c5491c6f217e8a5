// Lists of cases: by time left, page by page, and by words.
#include "features/cases/engine/case_actions_test.h"

#include <map>

namespace gandan::cases {
namespace {

using namespace test_ward;

class CaseListTest : public CaseActions {};
GANDAN_ON_EACH_ENGINE(CaseListTest);

TEST_P(CaseListTest, TheInboxGoesByTimeLeftPageByPage) {
  auto transaction = database().write();
  std::vector<std::string> expected;
  for (int day : {2, 3, 4, 5})
    expected.push_back(receive(transaction, lamp(transaction), at(2026, 11, day, 9)).made.code);
  const Case asked = receive(transaction, lamp(transaction), at(2026, 11, 1, 9)).made;
  ASSERT_TRUE(step(transaction, asked, as(economy_), "ask", with(Need::question, "?"), at(2026, 11, 2, 9)).ok());
  expected.push_back(asked.code);
  ListRequest request;
  request.limit = 2;
  request.now = at(2026, 11, 6, 18);
  std::vector<std::string> codes;
  for (int page = 0; page < 5; ++page) {
    const CaseList list = list_cases(transaction, ward, request);
    for (const Case& each : list.cases) codes.push_back(each.code);
    if (!list.next) break;
    request.after = list.next;
  }
  EXPECT_EQ(codes, expected);
  ListRequest late;
  late.now = at(2026, 11, 6, 18);
  late.filter.late_only = true;
  late.filter.unit = economy_->unit.text();
  EXPECT_EQ(list_cases(transaction, ward, late).cases.size(), 2U);  // due on the 5th and the 6th
  EXPECT_EQ(count_cases(transaction, ward, "", late.now).overdue, 2);
  EXPECT_EQ(count_cases(transaction, ward, economy_->unit.text(), late.now).open, 5);
  ListRequest search;
  search.filter.query = "den duong";
  EXPECT_EQ(list_cases(transaction, ward, search).cases.size(), 5U);
  search.public_only = true;
  search.order = Order::newest_first;
  search.filter.query = expected[1];
  EXPECT_EQ(list_cases(transaction, ward, search).cases.size(), 1U);
  ListRequest narrowed;
  narrowed.order = Order::newest_first;
  narrowed.now = at(2026, 11, 6, 18);
  narrowed.filter.category = "lighting";
  EXPECT_EQ(list_cases(transaction, ward, narrowed).cases.front().code, expected[3]);
  narrowed.filter.state = "waiting";
  EXPECT_EQ(list_cases(transaction, ward, narrowed).cases.size(), 1U);
  EXPECT_FALSE(list_cases(transaction, ward, narrowed).next);
  narrowed.filter = {};
  narrowed.public_only = true;
  narrowed.filter.late_only = true;  // the public list, too, shows first what is late longest
  EXPECT_EQ(list_cases(transaction, ward, narrowed).cases.front().code, expected[0]);
}

TEST_P(CaseListTest, ACaseIsFoundByWordsFarBehindInItsText) {
  auto transaction = database().write();
  const std::string text = std::string("Đèn đường tắt. ") + std::string(150, 'x') + " đối diện chợ Đồng Tâm";
  const Case made = receive(transaction, lamp(transaction, text), now).made;
  ListRequest search;
  search.order = Order::newest_first;
  for (const auto& [query, found] : std::map<std::string, size_t>{
           {"chợ Đồng", 1}, {"dong tam", 1}, {"tâm chợ", 1}, {"chỡ", 0}, {made.code, 1}, {"cho ha", 0}}) {
    search.filter.query = query;
    EXPECT_EQ(list_cases(transaction, ward, search).cases.size(), found) << query;
  }
}

}  // namespace
}  // namespace gandan::cases
