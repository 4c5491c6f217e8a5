// What `gandan deadline` prints, and what it says of a slip of the keyboard.
#include "app/deadline_reasons.h"

#include <gmock/gmock.h>

#include "features/calendar/calendar.h"

namespace gandan::app {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

base::Result<std::vector<std::string>> reasons(const std::string& from, int64_t count, const std::string& kind) {
  return deadline_reasons(calendar::standard_day_calendar(), {from, kind, count}, html::Language::vietnamese);
}

std::string fault(const std::string& from, int64_t count, const std::string& kind) {
  const auto result = reasons(from, count, kind);
  return result ? "" : result.error().message_key;
}

TEST(DeadlineReasons, SayThatAHolidayIsNotConfirmed) {
  const auto lines = reasons("2026-12-28", 5, "working_days").value();
  EXPECT_EQ(lines.front(), "2027-01-04");
  EXPECT_THAT(lines, Contains(HasSubstr("dự kiến nghỉ Tết Dương lịch")));
  EXPECT_THAT(lines.back(), HasSubstr("Hạn này còn có thể dời"));
  EXPECT_THAT(reasons("2026-11-25", 5, "working_days")->back(), HasSubstr("đều đã được xác nhận"));
}

TEST(DeadlineReasons, OfOfficeTimeTellEachDay) {
  EXPECT_THAT(*reasons("2026-03-13T16:00", 3, "office_hours"),
              ElementsAre("2026-03-16 09:00", HasSubstr("3 giờ làm việc"), HasSubstr("tính 1 giờ 30 phút"),
                          HasSubstr("nghỉ cuối tuần"), HasSubstr("nghỉ cuối tuần"), HasSubstr("tính 1 giờ 30 phút"),
                          HasSubstr("xác nhận")));
  EXPECT_EQ(reasons("2026-03-13T16:00", 1, "quarter_days")->size(), 7U);
}

TEST(DeadlineReasons, OfTheSameDayTellWhyItMoved) {
  EXPECT_THAT(*reasons("2026-03-13T15:10", 15, "same_day"),
              ElementsAre("2026-03-16", HasSubstr("nhận sau 15 giờ"), HasSubstr("ngoài giờ"), HasSubstr("cuối tuần"),
                          HasSubstr("cuối tuần"), HasSubstr("kế tiếp"), HasSubstr("xác nhận")));
  EXPECT_THAT(*reasons("2026-03-13T09:00", 15, "same_day"), Contains(HasSubstr("trả lời trong ngày")));
}

TEST(DeadlineReasons, NameWhatIsWrong) {
  EXPECT_EQ(fault("2026-03-12", 7, "weeks"), "error.app.deadline.kind");
  EXPECT_EQ(fault("2026-03-12", -1, "working_days"), "error.app.deadline.count");
  EXPECT_EQ(fault("12/03/2026", 7, "working_days"), "error.app.deadline.day");
  EXPECT_EQ(fault("2026-03-12", 7, "office_hours"), "error.app.deadline.moment");
  EXPECT_EQ(fault("2026-03-12T15:10", 24, "same_day"), "error.app.deadline.hour");
}

}  // namespace
}  // namespace gandan::app
