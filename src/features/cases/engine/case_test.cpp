// The pure rules: codes, time left, pauses, likeness, letters.
#include <gmock/gmock.h>

#include <set>

#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_step.h"
#include "features/cases/engine/case_why.h"
#include "features/cases/engine/likeness.h"
#include "features/cases/officers/time_used.h"
#include "features/cases/ward_test.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using html::Language;

TEST(CaseCode, IsMadeOfWardTypeMonthNumberAndCheckLetter) {
  const std::string code = make_code("UB", "PA", *base::Date::make(2026, 11, 24), 42);
  EXPECT_EQ(code.substr(0, 15), "UB-PA-2611-0042");
  EXPECT_EQ(read_code(code), code);
  EXPECT_EQ(read_code("  ub pa 2611 0042 " + code.substr(16)), code);
  EXPECT_EQ(ward_letters("phường Uông Bí"), "UB");
  EXPECT_EQ(ward_letters("xã Đông Triều"), "DT");
  EXPECT_EQ(ward_letters(""), "P");
  EXPECT_EQ(read_code(make_code("UB", "PA", *base::Date::make(2026, 11, 24), 123456)).has_value(), true);
}

TEST(CaseCode, EveryWrongDigitAndEverySwapOfNeighboursIsRefused) {
  for (int number : {1, 42, 999, 5071}) {
    const std::string code = make_code("UB", "PA", *base::Date::make(2026, 11, 24), number);
    for (size_t i = 6; i < 15; ++i) {
      if (code[i] == '-') continue;
      for (char digit = '0'; digit <= '9'; ++digit) {
        if (digit == code[i]) continue;
        std::string wrong = code;
        wrong[i] = digit;
        EXPECT_EQ(read_code(wrong), std::nullopt) << wrong;
      }
      const size_t next = code[i + 1] == '-' ? i + 2 : i + 1;
      if (next > 14 || code[i] == code[next]) continue;
      std::string swapped = code;
      std::swap(swapped[i], swapped[next]);
      EXPECT_EQ(read_code(swapped), std::nullopt) << swapped;
    }
  }
}

TEST(CaseCode, TheWardsLettersMayBeLeftOutWhereTheWardIsKnown) {
  const std::string code = make_code("UB", "PA", *base::Date::make(2026, 11, 24), 42);
  EXPECT_EQ(read_code(code.substr(3), "UB"), code);
  EXPECT_EQ(read_code(code, "UB"), code);
  EXPECT_EQ(read_code(code.substr(3)), std::nullopt);
  EXPECT_EQ(read_code(code.substr(3), "HL"), std::nullopt) << "another ward's";
  EXPECT_EQ(read_code(code.substr(6), "UB"), std::nullopt);
}

TEST(CaseCode, WhatIsNoCodeIsNone) {
  for (const char* text :
       {"", "-", "UB", "UB-PA-2611-0042", "1234567890", "UB-PA-2611-00420000000000-K", "ĐB-PA-2611-0042-K"}) {
    EXPECT_EQ(read_code(text), std::nullopt) << text;
  }
}

TEST(CaseCode, TheSecretIsTheSameForOneFormAndAnotherForAnother) {
  EXPECT_EQ(secret_of("a", "UB-PA-2611-0001-A"), secret_of("a", "UB-PA-2611-0001-A"));
  std::set<std::string> secrets;
  for (int i = 0; i < 1000; ++i) secrets.insert(secret_of(new_submission(), "UB-PA-2611-0001-A"));
  EXPECT_EQ(secrets.size(), 1000U);
  const std::string secret = *secrets.begin();
  EXPECT_EQ(hash_of_secret(secret), hash_of_secret(" " + secret.substr(0, 5) + secret.substr(6) + " "));
}

Case running(const char* category, base::Instant received) {
  Case subject{CaseId::make(received)};
  subject.category = category;
  subject.received_at = received;
  auto made = begun(rules().work, *standard_case_types().find("field_report"), std::move(subject));
  EXPECT_TRUE(made.ok());
  return *std::move(made);
}

TEST(CaseDeadline, DaysEndAtFiveAndLeaveOutDaysOff) {
  // Monday the 23rd, not counted; the 24th is a day off: Wednesday, Thursday, Friday.
  EXPECT_EQ(running("lighting", at(2026, 11, 23, 8)).due_at, at(2026, 11, 27, 17));
  // On a Saturday: Monday, (Tuesday off), Wednesday, Thursday.
  EXPECT_EQ(running("lighting", at(2026, 11, 21, 20)).due_at, at(2026, 11, 26, 17));
}

TEST(CaseDeadline, HoursAreOfficeHours) {
  // Eight hours from Monday 15:30: two on Monday, six on Wednesday (Tuesday off).
  EXPECT_EQ(running("noise", at(2026, 11, 23, 15, 30)).due_at, at(2026, 11, 25, 15, 30));
}

TEST(CaseDeadline, WhileTheCitizenIsAskedTheClockStands) {
  const CaseType& type = *standard_case_types().find("field_report");
  Case subject = running("lighting", at(2026, 11, 25, 8));  // due Monday the 30th
  EXPECT_EQ(subject.due_at, at(2026, 11, 30, 17));
  subject = *moved(rules().work, type, subject, *type.transition("ask"), at(2026, 11, 26, 9));
  EXPECT_EQ(subject.due_at, std::nullopt);
  EXPECT_FALSE(subject.is_overdue(at(2027, 1, 1, 0)));
  // Asked on Thursday, answered on Monday: Friday and Monday do not count.
  subject = *moved(rules().work, type, subject, *type.transition("supplement"), at(2026, 11, 30, 10));
  EXPECT_EQ(subject.due_at, at(2026, 12, 2, 17));
  const Why why = why_due(rules().work, subject, type.due_minute, Language::vietnamese);
  EXPECT_FALSE(why.days.empty());
  EXPECT_THAT(why.rule, testing::HasSubstr("3 ngày làm việc"));
  EXPECT_EQ(why.sure, Sureness::low);
}

TEST(CaseDeadline, AskingAfterTheTimeIsOverDoesNotMakeItGood) {
  const CaseType& type = *standard_case_types().find("field_report");
  Case subject = running("noise", at(2026, 11, 18, 8));
  const auto due = subject.due_at;
  subject = *moved(rules().work, type, subject, *type.transition("ask"), at(2026, 11, 25, 9));
  EXPECT_EQ(subject.due_at, due);
  EXPECT_TRUE(subject.is_overdue(at(2026, 11, 25, 9)));
  Case days = running("lighting", at(2026, 11, 9, 8));
  const auto due_in_days = days.due_at;
  days = *moved(rules().work, type, days, *type.transition("ask"), at(2026, 11, 25, 9));
  EXPECT_EQ(days.due_at, due_in_days);
}

TEST(CaseDeadline, ReopeningBeginsANewCount) {
  const CaseType& type = *standard_case_types().find("field_report");
  Case subject = running("construction_order", at(2026, 11, 2, 8));
  subject = *moved(rules().work, type, subject, *type.transition("answer"), at(2026, 11, 4, 9));
  EXPECT_EQ(subject.answered_at, at(2026, 11, 4, 9));
  EXPECT_FALSE(subject.is_overdue(at(2027, 1, 1, 0)));
  subject = *moved(rules().work, type, subject, *type.transition("reopen"), at(2026, 11, 16, 9));
  EXPECT_EQ(subject.due_at, at(2026, 11, 19, 17));
  EXPECT_EQ(subject.first_answer_at, at(2026, 11, 4, 9));
  EXPECT_EQ(subject.answered_at, std::nullopt);
  EXPECT_EQ(subject.times_reopened, 1);
}

TEST(TimeUsed, GoesFromNothingToAllAndStandsWithTheClock) {
  const CaseType& type = *standard_case_types().find("field_report");
  const WorkTime& work = rules().work;
  Case subject = running("noise", at(2026, 11, 25, 8));  // eight office hours
  const auto used = [&](base::Instant when) { return percent_of_time_used(work, subject, type.due_minute, when); };
  const auto after_hours = [&](int64_t hours) {
    return vietnamese::due_instant(*work.calendar, work.hours, subject.received_at, hours * 60);
  };
  EXPECT_TRUE(is_due_by_rule(work, subject, type.due_minute));
  EXPECT_EQ(used(subject.received_at), 0);
  EXPECT_EQ(used(after_hours(2)), 25);
  EXPECT_EQ(used(*subject.due_at), 100);
  EXPECT_EQ(used(at(2027, 1, 1, 8)), 100);
  subject = *moved(work, type, subject, *type.transition("ask"), after_hours(4));
  EXPECT_FALSE(is_due_by_rule(work, subject, type.due_minute));
  EXPECT_EQ(used(at(2026, 12, 15, 8)), 50) << "asked, and no answer yet";
  subject = *moved(work, type, subject, *type.transition("supplement"), at(2026, 12, 16, 8));
  EXPECT_EQ(used(at(2026, 12, 16, 8)), 50);
  EXPECT_EQ(used(*subject.due_at), 100);
  subject = *moved(work, type, subject, *type.transition("answer"), at(2026, 12, 16, 8));
  EXPECT_EQ(used(at(2027, 1, 1, 8)), 50) << "answered with half of the time left";
}

TEST(TimeUsed, OfDaysLeavesOutThePause) {
  const CaseType& type = *standard_case_types().find("field_report");
  Case subject = running("lighting", at(2026, 11, 25, 8));
  const auto used = [&](base::Instant when) {
    return *percent_of_time_used(rules().work, subject, type.due_minute, when);
  };
  const int before = used(at(2026, 11, 26, 9));
  subject = *moved(rules().work, type, subject, *type.transition("ask"), at(2026, 11, 26, 9));
  EXPECT_EQ(used(at(2026, 11, 27, 15)), before);
  subject = *moved(rules().work, type, subject, *type.transition("supplement"), at(2026, 11, 30, 10));
  EXPECT_NEAR(used(at(2026, 11, 30, 10)), before, 12) << "days are suspended as a whole";
  EXPECT_EQ(used(*subject.due_at), 100);
}

TEST(TimeLeft, IsToldInOfficeDaysAndHours) {
  const auto words = [](base::Instant from, base::Instant due) {
    return in_words(time_left(rules().work, from, due), Language::vietnamese);
  };
  // Wednesday 9:00 to Friday 17:00: 6.5+1.5... = 7 h, a day, 7.5 h.
  EXPECT_EQ(words(at(2026, 11, 25, 9), at(2026, 11, 27, 12)), "còn 2 ngày 2 giờ");
  EXPECT_EQ(words(at(2026, 11, 25, 9), at(2026, 11, 25, 10, 20)), "còn 1 giờ 20 phút");
  EXPECT_EQ(words(at(2026, 11, 25, 9), at(2026, 11, 25, 9)), "đến hạn");
  EXPECT_EQ(words(at(2026, 11, 26, 17), at(2026, 11, 25, 17)), "quá 1 ngày");
  EXPECT_EQ(words(at(2026, 11, 21, 10), at(2026, 11, 20, 17)), "quá 30 phút") << "nobody works on Saturday";
  EXPECT_EQ(due_in_words(at(2026, 11, 26, 17), Language::vietnamese), "trước 17 giờ thứ Năm 26/11/2026");
}

Case told(const char* text, std::optional<Point> point = {}) {
  Case subject{CaseId::make(now)};
  subject.type_key = "field_report";
  subject.category = "lighting";
  subject.text = text;
  subject.received_at = now;
  subject.place.point = point;
  return subject;
}

TEST(Likeness, NeedsTheSamePlaceTimeAndWords) {
  Case a = told("Đèn đường trước cổng trường không sáng");
  Case b = told("đèn đường ở cổng trường tiểu học hỏng, tối om");
  EXPECT_EQ(likeness(a, b), 0) << "nobody said where";
  a.place.neighbourhood = b.place.neighbourhood = people::NeighbourhoodId::make(now);
  EXPECT_GT(likeness(a, b), 33);
  EXPECT_EQ(likeness(a, b), likeness(b, a));
  Case other = b;
  other.text = "Bóng cao áp đầu dốc nhấp nháy";
  EXPECT_EQ(likeness(a, other), 0);
  Case late = b;
  late.received_at = at(2027, 1, 25, 9);
  EXPECT_EQ(likeness(a, late), 0);
  Case waste = b;
  waste.category = "waste";
  EXPECT_EQ(likeness(a, waste), 0);
}

TEST(Likeness, TheSameSpotNeedsNoWords) {
  const Case a = told("Đèn hỏng", Point{21.03450, 106.77100});
  EXPECT_GT(likeness(a, told("Tối om", Point{21.03455, 106.77105})), 33);
  EXPECT_EQ(likeness(a, told("Đèn hỏng", Point{21.04450, 106.77100})), 0) << "a kilometre away";
}

TEST(Letters, AreFilledInAndNeverFillInWhatACitizenWrote) {
  EXPECT_EQ(filled_in("{code}: {answer}!", {{"code", "K"}, {"answer", "{code}"}}), "K: {code}!");
  EXPECT_EQ(filled_in("{unknown}{", {}), "{");
}

TEST(Reporter, IsCheckedAndMayStayUnnamed) {
  EXPECT_TRUE(checked(Reporter{}).ok());
  EXPECT_TRUE(checked(Reporter{" Lan ", "0912 345 678", "lan@example.vn"}).ok());
  EXPECT_EQ(checked(Reporter{"", "gọi sau", ""}).error().field, "reporter_phone");
  EXPECT_EQ(checked(Reporter{"", "", "a@b\r\nBcc: c@d"}).error().field, "reporter_email");
}

}  // namespace
}  // namespace gandan::cases
