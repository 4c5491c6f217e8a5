// Changing the category of a case, on both databases.
#include <gmock/gmock.h>

#include "features/cases/engine/case_category.h"
#include "features/cases/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;
using testing::HasSubstr;

class CaseCategory : public test::EachEngine {
 protected:
  CaseCategory() : EachEngine(founded) {}
  static std::string fault(const base::Result<void>& result) { return result ? "" : result.error().message_key; }
};
GANDAN_ON_EACH_ENGINE(CaseCategory);

TEST_P(CaseCategory, KeepsItsDeadlineOrBeginsThatOfTheNewCategory) {
  auto transaction = database().write();
  const auto leader = principal(transaction, "Phạm Văn Ước", {Permission::handle_cases, Permission::assign_cases});
  const auto stranger = principal(transaction, "Đỗ Thị Mai Lan", {Permission::handle_cases});
  const Asker as{&leader, false};
  const Case made = receive_case(transaction, rules(), actor(), lamp(transaction)).value().made;
  const auto change = [&](const Asker& who, const CategoryChange& wanted) {
    return change_category(transaction, rules(), actor(at(2026, 11, 26, 9)), who, {made.id, {}}, wanted);
  };
  EXPECT_EQ(fault(change({&stranger, false}, {"trees", "nhầm"})), "error.cases.forbidden");
  EXPECT_EQ(fault(change(as, {"trees", ""})), "error.cases.need.reason");
  EXPECT_EQ(fault(change(as, {"lighting", "nhầm"})), "error.cases.category_same");
  EXPECT_EQ(fault(change(as, {"nothing", "nhầm"})), "error.cases.category_missing");
  ASSERT_TRUE(change(as, {"construction_order", "cột đèn do nhà bên dựng"}).ok());
  auto stored = find_case(transaction, ward, made.id);
  EXPECT_EQ(stored->category, "construction_order");
  EXPECT_EQ(stored->due_at, made.due_at);
  EXPECT_EQ(stored->deadline.key, "repair");
  ASSERT_TRUE(change(as, {"road_surface", "thật ra là vỉa hè", CountBy::new_category}).ok());
  stored = find_case(transaction, ward, made.id);
  EXPECT_EQ(stored->deadline.key, "works");
  EXPECT_EQ(stored->deadline.from, made.received_at);
  EXPECT_EQ(stored->due_at, at(2026, 12, 2, 17)) << "five working days from receipt";
  const auto events = events_of(transaction, ward, made.id);
  EXPECT_THAT(events.back().text, HasSubstr("Tính thời hạn của lĩnh vực mới"));
  EXPECT_THAT(events[events.size() - 2].text, HasSubstr("Giữ thời hạn đã bắt đầu"));
}

}  // namespace
}  // namespace gandan::cases
