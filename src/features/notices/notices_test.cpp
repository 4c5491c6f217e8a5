// Telling, reading, choosing, and the digest through a real mail server, on both databases.
#include "features/notices/notices.h"

#include <gtest/gtest.h>

#include "base/embedded.h"
#include "features/notices/notice_actions.h"
#include "features/notices/notice_store.h"
#include "tests/support/smtp_server.h"
#include "tests/support/test_database.h"

namespace gandan::notices {
namespace {

const base::WardId ward = *base::WardId::parse("06811");
constexpr int64_t hour = 3'600'000;

// A Tuesday, 8:00.
base::Instant tuesday() {
  return {base::local_midnight(*base::Date::make(2026, 11, 24)).epoch_milliseconds + 8 * hour};
}

void found(db::Database& database) {
  const audit::Actor program{ward, std::nullopt, "chương trình", audit::Channel::system, tuesday()};
  auto transaction = database.write();
  EXPECT_TRUE(people::create_ward(transaction, program, {ward, "phường Thử", "tỉnh Thử"}).ok());
  EXPECT_TRUE(people::load_demo_people(transaction, program, base::embedded_files().at("data/demo/people.toml")).ok());
  transaction.execute("UPDATE person SET email = 'ngan@example.vn' WHERE name = 'Ngô Thu Ngân'");
  transaction.commit();
}

class DemoWard : public test::EachEngine {
 protected:
  DemoWard() : EachEngine(test::Filling{"founded", found}) {}
  audit::Actor program() const { return {ward, std::nullopt, "chương trình", audit::Channel::system, clock.now()}; }
  people::Person person(const std::string& name) {
    auto transaction = database().read();
    for (const auto& one : people::active_people(transaction, ward)) {
      if (one.name == name) return one;
    }
    throw std::logic_error("no such person");
  }
  base::FixedClock clock{tuesday()};
};

class NoticesTest : public DemoWard {
 protected:
  void tell_her(const std::string& subject, const std::string& once_key = {}, Kind kind = Kind::overdue,
                const std::string& path = "/targets/1") {
    auto transaction = database().write();
    tell(transaction, program(),
         {.kind = kind, .person = ngan.id, .unit = {}, .path = path, .subject = subject, .once_key = once_key});
    transaction.commit();
  }
  int64_t unread(const people::Person& who) {
    auto transaction = database().read();
    return count_unread(transaction, ward, who.id);
  }
  void choose_for_her(const Choice& choice) {
    auto transaction = database().write();
    ASSERT_TRUE(choose(transaction, program(), ngan.id, choice).ok());
    transaction.commit();
  }
  // What the program does each minute; all that is due is done.
  void minute(jobs::Runner& runner) {
    schedule_digests(database(), ward, clock.now(), vietnamese::DayCalendar({}, {}));
    while (runner.run_next()) {
    }
  }
  static MailOptions options(const std::string& url) {
    return {
        .server = {.url = url, .encryption = mail::Encryption::none, .authorities = {}, .from = "gandan@p.example.vn"},
        .public_address = "https://p.example.vn",
        .ward_name = "phường Thử"};
  }

  people::Person ngan = person("Ngô Thu Ngân");
};
GANDAN_ON_EACH_ENGINE(NoticesTest);

TEST_P(NoticesTest, ToldOnceForAKeyAndEachTimeWithoutOne) {
  tell_her("a", "k");
  tell_her("a", "k");
  EXPECT_EQ(unread(ngan), 1);
  tell_her("b");
  tell_her("b");
  EXPECT_EQ(unread(ngan), 3);
}

TEST_P(NoticesTest, WhatIsOverIsReadOfItsRecordAndKindAlone) {
  tell_her("a");
  tell_her("b", {}, Kind::mentioned);
  auto transaction = database().write();
  tell(transaction, program(),
       {.kind = Kind::overdue, .person = ngan.id, .unit = {}, .path = "/targets/12#enter", .subject = "another"});
  settle(transaction, ward, {"/targets/1", {Kind::overdue}, ngan.id}, clock.now());
  EXPECT_EQ(count_unread(transaction, ward, ngan.id), 2);
  settle(transaction, ward, {"/targets/1"}, clock.now());
  EXPECT_EQ(count_unread(transaction, ward, ngan.id), 1);
}

TEST_P(NoticesTest, ManyAreToldInPortionsAndNobodyTwice) {
  std::vector<NewNotice> many;
  for (int i = 0; i < 450; ++i) {
    many.push_back({.kind = Kind::overdue,
                    .person = ngan.id,
                    .unit = {},
                    .path = "/tasks/1",
                    .subject = "việc",
                    .once_key = "task " + std::to_string(i)});
  }
  int asked = 0;
  EXPECT_FALSE(tell_in_portions(database(), program(), many, [&] { return ++asked < 3; }));
  EXPECT_EQ(unread(ngan), 400) << "two portions of two hundred were told before the program had to stop";
  EXPECT_TRUE(tell_in_portions(database(), program(), many, [] { return true; }));
  EXPECT_EQ(unread(ngan), 450);
}

TEST_P(NoticesTest, NobodyIsToldOfTheirOwnAct) {
  auto transaction = database().write();
  audit::Actor self = program();
  self.person = ngan.id;
  tell(transaction, self, {.kind = Kind::assigned, .person = ngan.id, .unit = {}, .path = "/", .subject = "x"});
  EXPECT_EQ(count_unread(transaction, ward, ngan.id), 0);
}

TEST_P(NoticesTest, WhoIsAwayIsStoodInForByTheHeadOfTheUnit) {
  choose_for_her({true, {}, clock.today(), clock.today().plus_days(1)});
  tell_her("a");
  EXPECT_EQ(unread(ngan), 0);
  const auto head = person("Bùi Hữu Nghĩa");
  ASSERT_EQ(unread(head), 1);
  auto transaction = database().read();
  EXPECT_EQ(newest_notices(transaction, ward, head.id, 10).front().instead_of, "Ngô Thu Ngân");
}

TEST_P(NoticesTest, DaysAwayMustMakeSense) {
  auto transaction = database().write();
  const base::Date today = clock.today();
  EXPECT_EQ(choose(transaction, program(), ngan.id, {true, {}, today, today.plus_days(-1)}).error().field,
            "away_until");
  EXPECT_EQ(choose(transaction, program(), ngan.id, {true, {}, today, {}}).error().field, "away_until");
  EXPECT_EQ(choose(transaction, program(), ngan.id, {true, {}, {}, today}).error().field, "away_from");
}

TEST_P(NoticesTest, OneDigestADayWithWhatIsNewAndNoneWhenNothingIs) {
  const test::SmtpServer smtp;
  jobs::Runner runner(database(), clock, ward);
  add_notices_jobs(runner, ward, options(smtp.url()));
  minute(runner);
  EXPECT_TRUE(smtp.received().empty()) << "nothing to tell";
  tell_her("Thu ngân sách", {}, Kind::due_soon);
  tell_her("Thu ngân sách");
  tell_her("Sàn thương mại điện tử", {}, Kind::overdue, "/targets/2");
  minute(runner);
  ASSERT_EQ(smtp.received().size(), 1U);
  EXPECT_EQ(smtp.received()[0].to, "ngan@example.vn");
  const std::string text = test::text_of_mail(smtp.received()[0].bytes);
  EXPECT_NE(text.find("Quá hạn: Thu ngân sách\r\n  https://p.example.vn/targets/1"), std::string::npos) << text;
  EXPECT_NE(text.find("Sàn thương mại điện tử"), std::string::npos);
  EXPECT_EQ(text.find("Sắp đến hạn"), std::string::npos) << "of one record the last alone";
  tell_her("Sau đó");
  clock.set({clock.now().epoch_milliseconds + hour});
  minute(runner);
  EXPECT_EQ(smtp.received().size(), 1U) << "one a day";
  clock.set({clock.now().epoch_milliseconds + 24 * hour});
  minute(runner);
  ASSERT_EQ(smtp.received().size(), 2U);
  const std::string next = test::text_of_mail(smtp.received()[1].bytes);
  EXPECT_NE(next.find("Sau đó"), std::string::npos);
  EXPECT_EQ(next.find("Thu ngân sách"), std::string::npos) << "told already";
}

TEST_P(NoticesTest, TheDigestIsWrittenInTheLanguageOfThePersonOrElseOfTheWard) {
  const test::SmtpServer smtp;
  jobs::Runner runner(database(), clock, ward);
  add_notices_jobs(runner, ward, options(smtp.url()));
  const auto next_digest = [&] {
    tell_her("Thu ngân sách");
    clock.set({clock.now().epoch_milliseconds + 24 * hour});
    minute(runner);
    return test::text_of_mail(smtp.received().back().bytes);
  };
  EXPECT_NE(next_digest().find("Quá hạn: Thu ngân sách"), std::string::npos);
  {
    auto transaction = database().write();
    choose_ward_language(transaction, program(), html::Language::english);
    transaction.commit();
  }
  const std::string english = next_digest();
  EXPECT_NE(english.find("Overdue: Thu ngân sách"), std::string::npos) << english;
  EXPECT_EQ(english.find("Quá hạn"), std::string::npos) << english;
  Choice choice;
  choice.language = html::Language::vietnamese;
  choose_for_her(choice);
  EXPECT_NE(next_digest().find("Quá hạn: Thu ngân sách"), std::string::npos);
}

TEST_P(NoticesTest, TheDigestSaysWhereSuchMailIsEnded) {
  const test::SmtpServer smtp;
  jobs::Runner runner(database(), clock, ward);
  add_notices_jobs(runner, ward, options(smtp.url()));
  tell_her("Thu ngân sách");
  minute(runner);
  ASSERT_EQ(smtp.received().size(), 1U);
  EXPECT_NE(smtp.received()[0].bytes.find("List-Unsubscribe: <https://p.example.vn/notices/settings>\r\n"),
            std::string::npos);
}

TEST_P(NoticesTest, NoDigestForWhatWasReadOrSwitchedOffNorOnQuietDays) {
  const test::SmtpServer smtp;
  jobs::Runner runner(database(), clock, ward);
  add_notices_jobs(runner, ward, options(smtp.url()));
  tell_her("đã đọc");
  {
    auto transaction = database().write();
    mark_all_read(transaction, ward, ngan.id, clock.now());
    transaction.commit();
  }
  minute(runner);
  choose_for_her({true, {Kind::overdue}, {}, {}});
  tell_her("tắt loại này");
  minute(runner);
  choose_for_her({false, {}, {}, {}});
  tell_her("không nhận thư", {}, Kind::asked);
  minute(runner);
  choose_for_her({});
  clock.set({clock.now().epoch_milliseconds + 4 * 24 * hour});
  minute(runner);
  EXPECT_TRUE(smtp.received().empty()) << "Saturday";
  clock.set({clock.now().epoch_milliseconds + 2 * 24 * hour});
  minute(runner);
  EXPECT_EQ(smtp.received().size(), 1U) << "Monday";
}

TEST_P(NoticesTest, AServerThatIsAwayIsTriedAgainAndACrashNeverSendsTwice) {
  tell_her("Thu ngân sách");
  {
    jobs::Runner runner(database(), clock, ward);
    add_notices_jobs(runner, ward, options("smtp://127.0.0.1:1"));
    minute(runner);
  }
  test_database().reopen();
  const test::SmtpServer smtp;
  jobs::Runner runner(database(), clock, ward);
  add_notices_jobs(runner, ward, options(smtp.url()));
  minute(runner);
  EXPECT_TRUE(smtp.received().empty()) << "not before its time";
  clock.set({clock.now().epoch_milliseconds + hour});
  minute(runner);
  EXPECT_EQ(smtp.received().size(), 1U);
  // The next day's was begun and the program ended: whether it was sent nobody knows.
  tell_her("Hôm sau");
  clock.set({clock.now().epoch_milliseconds + 24 * hour});
  {
    auto transaction = database().write();
    EXPECT_TRUE(begin_digest(transaction, ward, ngan.id, clock.today(), clock.now()));
    transaction.commit();
  }
  minute(runner);
  EXPECT_EQ(smtp.received().size(), 1U);
  clock.set({clock.now().epoch_milliseconds + 24 * hour});
  minute(runner);
  ASSERT_EQ(smtp.received().size(), 2U) << "it comes with the next day's";
  EXPECT_NE(test::text_of_mail(smtp.received()[1].bytes).find("Hôm sau"), std::string::npos);
}

}  // namespace
}  // namespace gandan::notices
