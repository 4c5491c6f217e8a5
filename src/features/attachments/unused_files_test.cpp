// What nothing refers to goes after its days, on both engines; what is used, fresh or shared stays.
#include "features/attachments/unused_files.h"

#include <gtest/gtest.h>

#include "tests/support/test_database.h"

namespace gandan::attachments {
namespace {

const base::WardId ward = *base::WardId::parse("06811");
constexpr int64_t day = 86'400'000;
const std::string pdf = "%PDF-1.7 x";

class UnusedFilesTest : public test::EachEngine {
 protected:
  void SetUp() override {
    auto transaction = database().write();
    transaction.execute(
        "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at) VALUES ('06811', 'Phường', 'Tỉnh', 0, "
        "0)");
    transaction.commit();
  }

  audit::Actor an() const { return {ward, person_, "An", audit::Channel::web, clock_.now()}; }
  std::string kept(const std::string& name, const std::string& bytes = pdf) {
    auto transaction = database().write();
    std::string address = keep(transaction, an(), {name, Kind::pdf, bytes});
    transaction.commit();
    return address;
  }
  void pass_days(int64_t days) { clock_.set({clock_.now().epoch_milliseconds + days * day}); }
  // A day's housekeeping; twice, as it is called every minute. How many jobs it made.
  int clean(const FindUsed& find_used = nobody) {
    jobs::Runner runner(database(), clock_, ward);
    add_unused_files_job(runner, ward, {find_used, 7});
    schedule_unused_files_job(database(), ward, clock_.now());
    schedule_unused_files_job(database(), ward, clock_.now());
    int runs = 0;
    while (runner.run_next()) ++runs;
    return runs;
  }
  static std::vector<std::string> nobody(db::Transaction& /*transaction*/, const base::WardId& /*ward*/) { return {}; }

  bool is_there(const std::string& address) {
    auto transaction = database().read();
    return find(transaction, ward, address).has_value();
  }
  size_t contents() {
    auto transaction = database().read();
    return transaction.query("SELECT sha256 FROM kept_content").size();
  }

  base::FixedClock clock_{{1'790'000'000'000}};
  auth::PersonId person_ = auth::PersonId::make(clock_.now());
};
GANDAN_ON_EACH_ENGINE(UnusedFilesTest);

TEST_P(UnusedFilesTest, GoWithTheirContentWhenTheirDaysAreOver) {
  const std::string address = kept("a.pdf");
  pass_days(7);
  EXPECT_EQ(clean(), 1);
  EXPECT_TRUE(is_there(address)) << "not before";
  EXPECT_EQ(clean(), 0) << "once a day";
  pass_days(1);
  EXPECT_EQ(clean(), 1);
  EXPECT_FALSE(is_there(address));
  EXPECT_EQ(contents(), 0U);
  auto transaction = database().read();
  const auto history = audit::history_of(transaction, ward, "file", address.substr(address.rfind('/') + 1));
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history.front().action, "file.removed");
  EXPECT_NE(history.front().before_json.find("a.pdf"), std::string::npos);
}

TEST_P(UnusedFilesTest, StayWhileARecordRefersToThem) {
  const std::string used = kept("a.pdf"), unused = kept("b.pdf");
  pass_days(100);
  clean([&](db::Transaction&, const base::WardId&) { return std::vector<std::string>{used, "/files/unknown"}; });
  EXPECT_TRUE(is_there(used));
  EXPECT_FALSE(is_there(unused));
  EXPECT_EQ(contents(), 1U) << "the content of both is the same";
  auto transaction = database().read();
  EXPECT_FALSE(transaction.query("SELECT 1 AS one FROM kept_content WHERE size_bytes = 10").empty());
}

TEST_P(UnusedFilesTest, SentAgainTheirDaysBeginAnew) {
  const std::string address = kept("a.pdf");
  pass_days(5);
  EXPECT_EQ(kept("a.pdf"), address);
  pass_days(5);
  clean();
  EXPECT_TRUE(is_there(address));
  pass_days(5);
  clean();
  EXPECT_FALSE(is_there(address));
}

TEST_P(UnusedFilesTest, OneThatComesIntoUseWhileTheyAreLookedForStays) {
  const std::string address = kept("a.pdf");
  pass_days(8);
  clean([&](db::Transaction&, const base::WardId&) {
    // Told that nobody refers to it; somebody does a moment later, before anything is removed. Another thread's
    // session, in the program; here the read transaction is open already, and the writer is another session.
    auto writing = database().write();
    use_again(writing, an(), address);
    writing.commit();
    return std::vector<std::string>();
  });
  EXPECT_TRUE(is_there(address));
}

TEST_P(UnusedFilesTest, ManyGoInPortions) {
  for (int i = 0; i < 230; ++i) kept(std::to_string(i) + ".pdf", pdf + std::to_string(i % 115));
  pass_days(8);
  EXPECT_EQ(clean(), 1);
  EXPECT_EQ(contents(), 0U);
  auto transaction = database().read();
  EXPECT_EQ(transaction.query("SELECT 1 AS one FROM audit_entry WHERE action = 'file.removed'").size(), 230U);
}

}  // namespace
}  // namespace gandan::attachments
