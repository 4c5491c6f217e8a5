// What is measured of cases: the shares, the spans, and that the counts kept by day are those of the cases themselves.
#include <gmock/gmock.h>

#include "features/cases/overview/measured_list_store.h"
#include "features/cases/overview/overview.h"
#include "features/cases/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;

TEST(Span, IsAMonthAQuarterOrAYear) {
  EXPECT_EQ(Span::parse("2026-Q4")->first_day().iso(), "2026-10-01");
  EXPECT_EQ(Span::parse("2026-Q4")->after().iso(), "2027-01-01");
  EXPECT_EQ(Span::parse("2026")->before().text(), "2025");
  EXPECT_EQ(Span::parse("2026-01")->before().text(), "2025-12");
  EXPECT_EQ(Span::quarter_of(*base::Date::make(2026, 11, 24)).text(), "2026-Q4");
  for (const char* bad : {"", "26", "2026-", "2026-13", "2026-Q5", "2026-Q", "2026-1", "20261", "abcd"}) {
    EXPECT_FALSE(Span::parse(bad)) << bad;
  }
}

TEST(Measured, DividesByWhatThereIs) {
  Measured measured{.received = 10, .answered = 6, .in_time = 5, .first_answers = 6, .first_answer_minutes = 720};
  EXPECT_EQ(percent_in_time(measured, 2)->text(), "62.5");
  EXPECT_EQ(hours_to_first_answer(measured)->text(), "2.0");
  EXPECT_FALSE(average_rating(measured));
  EXPECT_FALSE(percent_in_time({}, 0));
}

class CaseMeasures : public test::EachEngine {
 protected:
  CaseMeasures() : EachEngine(founded) {}

  static Filled with(Need need, const char* words) { return {{{need, words}}}; }
  using All = std::array<std::map<std::string, Measured>, 4>;
  static All all_of(db::Transaction& transaction) {
    All all;
    for (size_t i = 0; i < dimensions.size(); ++i) {
      all.at(i) = measured_by(transaction, ward, dimensions.at(i), "", *Span::parse("2026"));
    }
    return all;
  }
};
GANDAN_ON_EACH_ENGINE(CaseMeasures);

TEST_P(CaseMeasures, TheCountsKeptByDayAreThoseOfTheCases) {
  auto transaction = database().write();
  const auto leader = principal(transaction, "Phạm Văn Ước",
                                {Permission::view_cases, Permission::handle_cases, Permission::assign_cases});
  const Asker as{&leader, false}, reporter{nullptr, true};
  const auto receive = [&](int day) {
    return receive_case(transaction, rules(), actor(at(2026, 11, day, 9)), lamp(transaction)).value().made;
  };
  const auto step = [&](const Case& subject, const Asker& asker, const char* key, const Filled& filled, int day) {
    ASSERT_TRUE(
        take_step(transaction, rules(), actor(at(2026, 11, day, 9)), asker, {subject.id, {}}, key, filled).ok());
  };
  const Case in_time = receive(2), late = receive(2), open = receive(3), waiting = receive(4);
  step(in_time, as, "answer", with(Need::answer, "Xong."), 3);
  step(late, as, "answer", with(Need::answer, "Xong."), 12);
  step(late, reporter, "reopen", with(Need::reason, "Chưa."), 13);
  step(late, as, "answer", with(Need::answer, "Xong thật."), 14);
  step(waiting, as, "ask", with(Need::question, "?"), 5);
  ASSERT_TRUE(rate_case(transaction, rules(), actor(), reporter, {in_time.id, {}}, 4, "").ok());
  ASSERT_TRUE(assign_case(transaction, actor(), as, {open.id, {}}, {leader.unit.text(), "", ""}).ok());

  const All kept = all_of(transaction);
  const Measured& all = kept.at(0).at("");
  EXPECT_EQ(all.received, 4);
  EXPECT_EQ(all.answered, 3) << "the reopened one was answered twice";
  EXPECT_EQ(all.reopened, 1);
  EXPECT_EQ(all.first_answers, 2);
  EXPECT_EQ(all.rating_sum, 4);
  EXPECT_EQ(kept.at(1).size(), 2U) << "two units";
  count_anew(transaction, ward);
  EXPECT_EQ(all_of(transaction), kept);

  const Overview overview = overview_of(transaction, ward, "", *Span::parse("2026-Q4"), at(2026, 11, 20, 9));
  EXPECT_EQ(overview.all.late, 1) << "the open one; the clock of the other stands";
  EXPECT_EQ(overview.all.open, 4) << "nobody has closed the answered ones";
  ASSERT_FALSE(overview.units.empty());
  EXPECT_EQ(overview.units.front().key, leader.unit.text()) << "red first";
  EXPECT_EQ(overview.neighbourhoods.front().measured.received, 4);
  EXPECT_EQ(overview.months.size(), 12U);
  EXPECT_EQ(overview.months.back().measured.received, 4) << "November: months to come are left out";

  // The lists behind the numbers have as many cases.
  const auto count = [&](const char* which) {
    MeasuredFilter filter{*Span::parse("2026-11"), which};
    return measured_cases(transaction, ward, filter, at(2026, 11, 20, 9), {}, 50).cases.size();
  };
  EXPECT_EQ(count("received"), 4U);
  EXPECT_EQ(count("answered"), 2U);
  EXPECT_EQ(static_cast<int64_t>(count("in_time")), all.in_time);
  EXPECT_EQ(count("answered_late"), 1U) << "its first answer was late; that it was reopened does not undo it";
  EXPECT_EQ(count("late_open"), 1U);
  EXPECT_EQ(count("reopened"), 1U);
  EXPECT_EQ(count("rated"), 1U);
}

// What was merged or sent on has no answer of the ward's own; what was reopened keeps its first outcome and rating.
TEST_P(CaseMeasures, OnlyAnswersOfTheWardCountAndEachOfThem) {
  auto transaction = database().write();
  const auto leader = principal(transaction, "Phạm Văn Ước",
                                {Permission::view_cases, Permission::handle_cases, Permission::assign_cases});
  const Asker as{&leader, false}, reporter{nullptr, true};
  const auto receive = [&] {
    return receive_case(transaction, rules(), actor(at(2026, 11, 2, 9)), lamp(transaction)).value().made;
  };
  const auto step = [&](const Case& subject, const Asker& asker, const char* key, const Filled& filled, int day) {
    const auto taken =
        take_step(transaction, rules(), actor(at(2026, 11, day, 9)), asker, {subject.id, {}}, key, filled);
    ASSERT_TRUE(taken.ok()) << key << (taken ? "" : taken.error().message_key);
  };
  const Case again = receive(), merged = receive(), sent = receive();
  step(merged, as, "merge", with(Need::duplicate_of, again.code.c_str()), 3);
  step(sent, as, "send_on", {{{Need::destination, "Điện lực"}, {Need::answer, "Đã chuyển."}}}, 3);
  step(again, as, "answer", with(Need::answer, "Xong."), 3);
  ASSERT_TRUE(rate_case(transaction, rules(), actor(), reporter, {again.id, {}}, 2, "Chưa sáng").ok());
  step(again, reporter, "reopen", with(Need::reason, "Chưa."), 4);
  const auto measured = [&] { return all_of(transaction).at(0).at(""); };
  EXPECT_EQ(measured().answered, 1);
  EXPECT_EQ(measured().in_time, 1);
  EXPECT_EQ(measured().first_answers, 1);
  EXPECT_EQ(average_rating(measured())->text(), "2.0");
  step(again, as, "answer", with(Need::answer, "Xong thật."), 20);
  ASSERT_TRUE(rate_case(transaction, rules(), actor(), reporter, {again.id, {}}, 5, "").ok());
  EXPECT_EQ(measured().answered, 2);
  EXPECT_EQ(measured().in_time, 1) << "the second was late";
  EXPECT_EQ(average_rating(measured())->text(), "3.5");
  const All kept = all_of(transaction);
  count_anew(transaction, ward);
  EXPECT_EQ(all_of(transaction), kept);
  const auto badge = [&](const Case& subject) {
    return standing_in_words(rules().work, *find_case(transaction, ward, subject.id), now, html::Language::vietnamese);
  };
  EXPECT_EQ(badge(merged), "Theo dõi ở phản ánh gốc");
  EXPECT_EQ(badge(sent), "Cơ quan khác giải quyết");
}

TEST_P(CaseMeasures, AMonthAndItsRowSayTheSame) {
  auto transaction = database().write();
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(receive_case(transaction, rules(), actor(at(2026, 11, 2, 9)), lamp(transaction)).ok());
  }
  const Overview overview = overview_of(transaction, ward, "", *Span::parse("2026-11"), at(2026, 11, 20, 9));
  EXPECT_EQ(overview.all.late_of_span, 3);
  EXPECT_EQ(overview.months.back().late_open, 3);
}

}  // namespace
}  // namespace gandan::cases
