// Deadlines counted by others, compared: what differs is told, and what cannot be read stops nothing.
#include "app/deadline_vectors.h"

#include <gmock/gmock.h>

#include "features/calendar/calendar.h"

namespace gandan::app {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

base::Result<ComparedVectors> compared(std::string_view text) {
  return compare_vectors(calendar::standard_day_calendar(), vietnamese::standard_office_hours(), "cases.json", text,
                         html::Language::vietnamese);
}

TEST(DeadlineVectors, OfEveryKindAreCompared) {
  const auto vectors = compared(R"({"cases": [
    {"kind": "working_days", "start": "2026-03-12", "count": 7, "due": "2026-03-23"},
    {"kind": "calendar_days", "start": "2026-03-04", "count": 20, "due": "2026-03-24"},
    {"kind": "office_hours", "start": "2026-03-13T16:00", "count": 3, "due": "2026-03-16T09:00"},
    {"kind": "same_day", "start": "2026-03-13T15:10", "count": 15, "due": "2026-03-16"},
    {"kind": "working_days", "start": "2026-03-02", "count": 3, "suspended": ["2026-03-05/2026-03-11"],
     "due": "2026-03-11"},
    {"kind": "working_days", "start": "2025-11-20", "count_both_ends": 10, "end": "2025-12-03"}]})");
  EXPECT_THAT(vectors->differing, IsEmpty());
  EXPECT_EQ(vectors->cases, 6U);
}

TEST(DeadlineVectors, ThatDifferOrCannotBeReadAreToldWithTheReason) {
  const auto vectors = compared(R"({"cases": [
    {"kind": "working_days", "start": "2026-03-12", "count": 7, "due": "2026-03-24"},
    {"kind": null}, 5,
    {"kind": "working_days", "start": "2026-03-12", "count": 7.9, "due": "2026-03-23"},
    {"kind": "working_days", "start": "2026-03-12", "count": 1e30, "due": "2026-03-23"}]})");
  EXPECT_THAT(vectors->differing,
              ElementsAre(HasSubstr("-> 2026-03-23"), HasSubstr("-> ? --kind"), HasSubstr("-> ? mỗi trường hợp"),
                          HasSubstr("-> ? --count=7.9"), HasSubstr("-> ? --count=1e+30")));
}

TEST(DeadlineVectors, InAFileThatIsNoneNameTheLine) {
  const auto broken = compared("{\"cases\": [\n  {\"kind\": \n]}");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().message_key, "error.app.deadline.json");
  EXPECT_EQ(broken.error().arguments.back().second, "3");
  EXPECT_EQ(compared("{}").error().message_key, "error.app.vectors");
}

TEST(DeadlineVectors, AsDeepAsTheyLikeCrashNothing) {
  const std::string deep = R"({"cases": [)" + std::string(100'000, '[') + std::string(100'000, ']') + "]}";
  EXPECT_EQ(compared(deep)->differing.size(), 1U);
}

}  // namespace
}  // namespace gandan::app
