// What a drawn chart shows, and that odd values do not break it.
#include "platform/html/chart_drawing.h"

#include <gmock/gmock.h>

#include <limits>

namespace gandan::html {
namespace {

using testing::HasSubstr;
using testing::Not;

Chart chart_of_insurance() {
  Chart chart;
  chart.sentence = "Cần tăng <thêm>";
  chart.unit = "%";
  chart.goals = {{0, 98.5, "Mục tiêu 98,5%"}};
  chart.path = {{2025, 96.5, ""}, {2031, 98.5, ""}};
  chart.actual = {{2025.5, 96.7, "6 tháng đầu năm 2025: 96,7%"}, {2026, 97, "Năm 2025: 97%"}};
  chart.projection = {{2026, 97, 97, 97}, {2031, 98, 97.5, 98.6}};
  return chart;
}

TEST(ChartDrawing, ShowsGoalPathFiguresAndBandWithoutScript) {
  const std::string svg = chart_drawing(Language::vietnamese, chart_of_insurance()).text();
  for (const char* part : {"class=\"goal\"", "Mục tiêu 98,5%", "class=\"path\"", "class=\"actual\"", "class=\"band\"",
                           "Năm 2025: 97%", ">2030<", "aria-label=\"Cần tăng &lt;thêm&gt;\""}) {
    EXPECT_THAT(svg, HasSubstr(part));
  }
  EXPECT_THAT(svg, Not(HasSubstr("script")));
}

TEST(ChartDrawing, WritesTheAxisAsTheReadersLanguageDoes) {
  Chart chart;
  chart.actual = {{2026, 1600, ""}};
  chart.goals = {{0, 3200, ""}};
  EXPECT_THAT(chart_drawing(Language::vietnamese, chart).text(), HasSubstr(">2.000<"));
  EXPECT_THAT(chart_drawing(Language::english, chart).text(), HasSubstr(">2,000<"));
}

TEST(ChartDrawing, SurvivesOneFigureEqualToItsGoalAndNoneAtAll) {
  Chart chart;
  chart.actual = {{2026, 100, "100%"}};
  chart.goals = {{0, 100, "100%"}};
  EXPECT_THAT(chart_drawing(Language::vietnamese, chart).text(), HasSubstr("class=\"dot\""));
  EXPECT_THAT(chart_drawing(Language::vietnamese, {}).text(), HasSubstr("</svg>"));
}

TEST(ChartDrawing, CutsWhatIsNoNumberToTheFrame) {
  Chart chart = chart_of_insurance();
  chart.projection.push_back({2031, 1e308, -std::numeric_limits<double>::infinity(), 1e308});
  EXPECT_THAT(chart_drawing(Language::vietnamese, chart).text(), Not(HasSubstr("inf")));
}

}  // namespace
}  // namespace gandan::html
