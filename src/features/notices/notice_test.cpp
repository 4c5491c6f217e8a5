// Who is told, when a digest goes out, what it says.
#include "features/notices/notice.h"

#include <gtest/gtest.h>

namespace gandan::notices {
namespace {

constexpr base::Instant now{1'795'500'000'000};

people::Person person(const std::string& name, const people::Unit& unit, const std::string& role = "officer") {
  return {auth::PersonId::make(now), name, "", unit.id, "", role};
}

people::Unit unit(const std::string& name, std::optional<auth::UnitId> parent = {}) {
  return {auth::UnitId::make(now), "division", name, parent, {}};
}

class Recipient : public ::testing::Test {
 protected:
  Recipient() {
    division.head = head.id;
    committee.head = chair.id;
  }
  std::string told(const NewNotice& notice, const std::optional<people::Person>& meant) const {
    const Ward ward{{committee, division}, active};
    const auto to = recipient_of(notice, meant, ward, [&](const people::Person& one) { return one.name == away; });
    return to ? to->name : "nobody";
  }
  NewNotice notice() const {
    return {.kind = Kind::asked, .person = officer.id, .unit = {}, .path = "/", .subject = ""};
  }

  people::Unit committee = unit("committee");
  people::Unit division = unit("division", committee.id);
  people::Person officer = person("officer", division);
  people::Person head = person("head", division, "unit_head");
  people::Person chair = person("chair", committee, "leader");
  people::Person administrator = person("administrator", committee, "administrator");
  std::vector<people::Person> active = {administrator, chair, head, officer};
  std::string away;
};

TEST_F(Recipient, IsThePersonInCharge) {
  EXPECT_EQ(told(notice(), officer), "officer");
}

TEST_F(Recipient, IsTheHeadOfTheUnitWhenThePersonIsGoneOrAway) {
  away = "officer";
  EXPECT_EQ(told(notice(), officer), "head");
  active.pop_back();
  EXPECT_EQ(told(notice(), officer), "head");
}

TEST_F(Recipient, IsTheHeadOfTheUnitInChargeWhenNobodyIs) {
  NewNotice without_person = notice();
  without_person.person.reset();
  without_person.unit = division.id;
  EXPECT_EQ(told(without_person, {}), "head");
}

TEST_F(Recipient, IsTheHeadAboveAndThenTheAdministrator) {
  active = {administrator, chair};
  EXPECT_EQ(told(notice(), officer), "chair");
  away = "chair";
  EXPECT_EQ(told(notice(), officer), "administrator");
  away = "administrator";
  active = {administrator};
  EXPECT_EQ(told(notice(), officer), "nobody");
}

TEST(Digest, GoesOutOnWorkingDaysFromHalfPastSeven) {
  const base::Date friday = *base::Date::make(2026, 11, 27);
  const vietnamese::DayCalendar calendar({{*base::Date::make(2026, 11, 26), "lễ"}}, {});
  const auto at = [](base::Date date, int minute) {
    return base::Instant{base::local_midnight(date).epoch_milliseconds + int64_t{minute} * 60'000};
  };
  EXPECT_FALSE(is_digest_time(at(friday, 449), calendar));
  EXPECT_TRUE(is_digest_time(at(friday, 450), calendar));
  EXPECT_FALSE(is_digest_time(at(friday.plus_days(1), 600), calendar)) << "Saturday";
  EXPECT_FALSE(is_digest_time(at(friday.plus_days(-1), 600), calendar)) << "a day off";
}

TEST(Digest, HasOneLineForARecordTheLast) {
  std::vector<Notice> notices;
  for (const char* path : {"/tasks/1", "/tasks/2#steps", "/tasks/1#steps"}) {
    notices.push_back({.id = NoticeId::make(now), .path = path, .subject = path, .record = record_of(path)});
  }
  const auto lines = last_of_each_record(notices);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].path, "/tasks/2#steps");
  EXPECT_EQ(lines[1].path, "/tasks/1#steps");
}

TEST(Digest, HasALineWithALinkForEachNotice) {
  const Notice notice{.id = NoticeId::make(now),
                      .kind = Kind::overdue,
                      .path = "/targets/1#enter",
                      .subject = "Bảo hiểm\ny tế",
                      .due = base::Date::make(2026, 10, 15),
                      .instead_of = "Lan",
                      .created_at = now,
                      .read = false};
  const std::string text = digest_text(html::Language::vietnamese, "Hoa", {notice}, "https://p.example.vn");
  EXPECT_NE(text.find("- Quá hạn (hạn 15/10/2026) – thay Lan: Bảo hiểm y tế\n  https://p.example.vn/targets/1#enter\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("https://p.example.vn/notices/settings"), std::string::npos);
}

}  // namespace
}  // namespace gandan::notices
