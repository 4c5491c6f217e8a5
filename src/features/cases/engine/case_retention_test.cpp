// Nothing of a citizen remains, in any table, once the time of keeping is over.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "features/cases/engine/case_photo_store.h"
#include "features/cases/engine/case_retention.h"
#include "features/cases/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;
using testing::HasSubstr;
using testing::Not;

class CaseRetention : public test::EachEngine {
 protected:
  CaseRetention() : EachEngine(founded) {}

  // Everything that the database holds: the file of a copy (without what is free in it), or all tables as XML.
  std::string everything() {
    if (database().engine() == db::Engine::postgresql) {
      auto transaction = database().read();
      const auto row =
          transaction.query_one("SELECT CAST(schema_to_xml(current_schema(), true, false, '') AS TEXT) AS content");
      return row->text("content");
    }
    const auto copy = std::filesystem::temp_directory_path() / ("gandan-" + CaseId::make(now).text());
    EXPECT_TRUE(database().backup_to(copy.string()).ok());
    std::ifstream file(copy, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), {}};
    std::filesystem::remove(copy);
    return content;
  }

  Erased erase(base::Instant when) {
    auto transaction = database().write();
    const Erased erased = erase_what_is_over(transaction, actor(when), 10);
    transaction.commit();
    return erased;
  }
};
GANDAN_ON_EACH_ENGINE(CaseRetention);

TEST_P(CaseRetention, FirstTheReporterThenEverythingIsErasedFromAllTables) {
  const std::vector<std::string> of_reporter = {"Cao Thị Bí Mật", "0987654321", "bimat@example.vn", "nhà tôi sơn tím",
                                                "khen cô Ngân"};
  const std::vector<std::string> of_case = {"đèn hình con voi", "hẻm mười bốn rưỡi", "đã thay bóng mới tinh"};
  {
    auto transaction = database().write();
    const auto leader = principal(transaction, "Phạm Văn Ước", {Permission::handle_cases, Permission::assign_cases});
    const Asker as{&leader, false}, reporter{nullptr, true};
    NewCase wanted = lamp(transaction, of_case[0]);
    wanted.place.address = of_case[1];
    wanted.reporter = {of_reporter[0], of_reporter[1], of_reporter[2]};
    const Case made = receive_case(transaction, rules(), actor(), wanted).value().made;
    insert_photo(transaction, ward, made.id, PhotoId::make(now), Moment::before, {"abc", "abc", 1, 1}, now);
    const auto step = [&](const Asker& asker, const char* key, Need need, const std::string& words) {
      ASSERT_TRUE(take_step(transaction, rules(), actor(), asker, {made.id, {}}, key, {{{need, words}}}).ok()) << key;
    };
    step(as, "ask", Need::question, "Nhà nào?");
    step(reporter, "supplement", Need::supplement, of_reporter[3]);
    step(as, "answer", Need::answer, of_case[2]);
    ASSERT_TRUE(rate_case(transaction, rules(), actor(), reporter, {made.id, {}}, 5, of_reporter[4]).ok());
    // Another one is still open: nothing of it is erased.
    ASSERT_TRUE(receive_case(transaction, rules(), actor(), lamp(transaction, "cột điện nghiêng")).ok());
    transaction.commit();
  }
  std::string held = everything();
  for (const auto* words : {&of_reporter, &of_case}) {
    for (const std::string& each : *words) EXPECT_THAT(held, HasSubstr(each)) << "the search of this test works";
  }
  EXPECT_EQ(erase(at(2027, 11, 24, 9)).reporters, 0) << "a day before a year is over";
  EXPECT_EQ(erase(at(2027, 11, 26, 9)).reporters, 1);
  EXPECT_EQ(erase(at(2027, 11, 26, 9)).reporters, 0) << "once";
  held = everything();
  for (const std::string& each : of_reporter) EXPECT_THAT(held, Not(HasSubstr(each)));
  for (const std::string& each : of_case) EXPECT_THAT(held, HasSubstr(each));
  {
    auto transaction = database().read();
    const auto entries = audit::entries_of_kind(transaction, ward, "case_retention", {0}, at(2040, 1, 1, 0), 10);
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_THAT(entries[0].after_json, HasSubstr(R"("reporters":1)"));
  }
  EXPECT_EQ(erase(at(2036, 11, 26, 9)).cases, 1);
  held = everything();
  for (const std::string& each : of_case) EXPECT_THAT(held, Not(HasSubstr(each)));
  EXPECT_THAT(held, HasSubstr("cột điện nghiêng"));
  auto transaction = database().read();
  EXPECT_EQ(count_cases(transaction, ward, "", now).open, 2) << "answered and not closed, and the other: still counted";
}

}  // namespace
}  // namespace gandan::cases
