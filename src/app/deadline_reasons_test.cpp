// What `gandan deadline` prints, and what it says of a slip of the keyboard.
#include "app/deadline_reasons.h"

#include <gmock/gmock.h>

#include "features/calendar/calendar.h"

namespace gandan::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<std::string> reasons(const AskedDeadline& asked) {
  return deadline_reasons(calendar::standard_day_calendar(), vietnamese::standard_office_hours(),
                          read_deadline(asked).value(), html::Language::vietnamese);
}

std::string fault(const AskedDeadline& asked) {
  const auto result = read_deadline(asked);
  return result ? "" : result.error().message_key.substr(std::string_view("error.app.deadline.").size());
}

TEST(DeadlineReasons, SayThatAHolidayIsNotConfirmed) {
  const auto lines = reasons({"2026-12-28", "5"});
  EXPECT_EQ(lines.front(), "2027-01-04");
  EXPECT_THAT(lines, Contains(HasSubstr("dự kiến nghỉ Tết Dương lịch")));
  EXPECT_THAT(lines.back(), HasSubstr("Hạn này còn có thể dời"));
  EXPECT_THAT(reasons({"2026-11-25", "5"}).back(), HasSubstr("đều đã được xác nhận"));
}

TEST(DeadlineReasons, NameTheRuleItsSourceAndHowSureItIs) {
  const auto lines = reasons({"2026-08-31", "2"});
  EXPECT_THAT(lines[1], HasSubstr("2 ngày làm việc"));
  EXPECT_THAT(lines[2], HasSubstr("Bộ luật Dân sự 2015"));
  EXPECT_THAT(lines[2], HasSubstr("chắc chắn"));
  EXPECT_THAT(lines, Contains(AllOf(HasSubstr("Quốc khánh"), HasSubstr("căn cứ: "))));
}

TEST(DeadlineReasons, OfOfficeTimeTellEachDay) {
  EXPECT_THAT(
      reasons({"2026-03-13T16:00", "3", "office_hours"}),
      ElementsAre("2026-03-16 09:00", HasSubstr("3 giờ làm việc"), HasSubstr("giờ làm việc của phường"),
                  HasSubstr("7:30-11:30, 13:30-17:30"), HasSubstr("tính 1 giờ 30 phút"), HasSubstr("nghỉ cuối tuần"),
                  HasSubstr("nghỉ cuối tuần"), HasSubstr("tính 1 giờ 30 phút"), HasSubstr("xác nhận")));
  EXPECT_THAT(reasons({"2026-03-13T16:00", "1", "quarter_days"}), SizeIs(9));
}

TEST(DeadlineReasons, OfTheSameDayTellWhyItMoved) {
  EXPECT_THAT(reasons({"2026-03-13T15:10", "15", "same_day"}),
              ElementsAre("2026-03-16", HasSubstr("nhận sau 15 giờ"), HasSubstr("Căn cứ"), HasSubstr("không kịp"),
                          HasSubstr("cuối tuần"), HasSubstr("cuối tuần"), HasSubstr("kế tiếp"), HasSubstr("xác nhận")));
  EXPECT_THAT(reasons({"2026-03-13T09:00", "15", "same_day"}), Contains(HasSubstr("trả lời trong ngày")));
}

TEST(DeadlineReasons, TellWhenTheClockStoodStill) {
  const auto lines = reasons({"2026-03-02", "3", "working_days", {"2026-03-05/2026-03-11"}});
  EXPECT_EQ(lines.front(), "2026-03-11");
  EXPECT_THAT(lines, Contains(AllOf(HasSubstr("10/03/2026"), HasSubstr("tạm dừng"))));
  EXPECT_THAT(lines, Contains(AllOf(HasSubstr("11/03/2026"), HasSubstr("phần còn lại"))));
  EXPECT_THAT(reasons({"2026-03-02", "3", "working_days", {"2026-03-05/"}}).front(), HasSubstr("chưa có hạn"));
}

TEST(AskedDeadline, NamesWhatIsWrong) {
  EXPECT_EQ(fault({"2026-03-12", "7", "weeks"}), "kind");
  EXPECT_EQ(fault({"12/03/2026", "7"}), "day");
  EXPECT_EQ(fault({"2026-02-29", "7"}), "day") << "there is no such day";
  EXPECT_EQ(fault({"2026-03-12", "7", "office_hours"}), "moment");
  EXPECT_EQ(fault({"2026-03-12T15:10", "24", "same_day"}), "hour");
  EXPECT_EQ(fault({"2026-03-02", "3", "working_days", {"2026-03-05"}}), "suspended");
  EXPECT_EQ(fault({"2026-03-02T09:00", "3", "office_hours", {"2026-03-05/"}}), "suspended");
  EXPECT_EQ(fault({"2026-03-02", "3", "working_days", {"2026-03-01/2026-03-03"}}), "suspended_order");
}

TEST(AskedDeadline, TakesAWholeNumberInDigitsAsItsCount) {
  for (const char* count : {"", "-1", "7.9", "1e3", "0x7", "20001", "18446744073709551623"}) {
    EXPECT_EQ(fault({"2026-03-12", count}), "count") << count;
  }
  EXPECT_EQ(read_deadline({"2026-03-12", "010"})->count, 10);
}

}  // namespace
}  // namespace gandan::app
