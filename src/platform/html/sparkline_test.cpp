// The drawing, point by point.
#include "platform/html/sparkline.h"

#include <gtest/gtest.h>

#include <limits>

namespace gandan::html {
namespace {

bool contains(const SafeHtml& html, std::string_view part) {
  return html.text().find(part) != std::string::npos;
}

TEST(Sparkline, SpansTheTermAndItsScale) {
  const auto html = sparkline({.actual = {0.0, 5.0, 10.0}, .low = 0, .high = 10, .description = "tăng"});
  EXPECT_TRUE(contains(html, "<path class=\"actual\" d=\"M4.0 24.0L48.0 14.0L92.0 4.0\"/>"));
  EXPECT_TRUE(contains(html, "<circle class=\"last\" cx=\"92.0\" cy=\"4.0\""));
  EXPECT_TRUE(contains(html, "aria-label=\"tăng\""));
}

TEST(Sparkline, AMissingFigureBreaksTheLine) {
  const auto html = sparkline({.actual = {0.0, std::nullopt, 10.0}, .low = 0, .high = 10, .description = ""});
  EXPECT_TRUE(contains(html, "d=\"M4.0 24.0M92.0 4.0\""));
}

TEST(Sparkline, ValuesOutsideTheScaleAreCutToIt) {
  const auto html = sparkline({.actual = {-100.0, 100.0}, .low = 0, .high = 10, .description = ""});
  EXPECT_TRUE(contains(html, "d=\"M4.0 24.0L92.0 4.0\""));
}

TEST(Sparkline, WithoutAScaleTakesItsOwn) {
  const auto html = sparkline({.actual = {1.0, 3.0}, .goal = 5.0, .description = ""});
  EXPECT_TRUE(contains(html, "d=\"M4.0 24.0L92.0 14.0\""));
  EXPECT_TRUE(contains(html, "class=\"goal\" x1=\"0\" x2=\"96.0\" y1=\"4.0\""));
}

TEST(Sparkline, NothingOrOneOrStrangeNumbersDrawNothingWrong) {
  EXPECT_FALSE(contains(sparkline({.actual = {}, .description = ""}), "<path"));
  EXPECT_FALSE(contains(sparkline({.actual = {std::nullopt}, .description = ""}), "<circle"));
  EXPECT_TRUE(contains(sparkline({.actual = {7.0}, .description = ""}), "cx=\"48.0\""));
  const auto strange =
      sparkline({.actual = {std::numeric_limits<double>::quiet_NaN(), 1e300, -1e300}, .description = ""});
  EXPECT_FALSE(contains(strange, "nan"));
  EXPECT_FALSE(contains(strange, "inf"));
}

TEST(Sparkline, TheDescriptionIsEscaped) {
  EXPECT_TRUE(contains(sparkline({.actual = {}, .description = "\"<x>"}), "aria-label=\"&quot;&lt;x&gt;\""));
}

}  // namespace
}  // namespace gandan::html
