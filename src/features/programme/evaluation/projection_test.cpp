#include "features/programme/evaluation/projection.h"

#include <gtest/gtest.h>

#include <random>

namespace gandan::programme {
namespace {

const base::Date today = *base::Date::make(2028, 5, 20);

Figure figure(const char* period, int64_t tenths) {
  return {*Period::parse(period), base::Decimal::from_parts(tenths, 1), ""};
}

Aim share(int64_t goal) {
  Aim aim;
  aim.comparator = Comparator::at_least;
  aim.basis = Basis::by_year;
  aim.year = 2030;
  aim.value = base::Decimal(goal);
  aim.unit = "%";
  aim.frequency = Frequency::year;
  return aim;
}

Aim jobs_a_year() {
  Aim aim;
  aim.comparator = Comparator::at_least;
  aim.basis = Basis::annual;
  aim.value = base::Decimal(1200);
  aim.unit = "lượt lao động";
  aim.frequency = Frequency::quarter;
  return aim;
}

TEST(Projection, OfAShareStaysWithinTheWhole) {
  const auto evaluation = evaluate(share(99), {figure("2025", 700), figure("2026", 850), figure("2027", 980)}, today);
  ASSERT_TRUE(evaluation.trend);
  EXPECT_GT(evaluation.trend->at(2031), 100);
  const Projection projection = projection_at(share(99), evaluation, 2031);
  EXPECT_EQ(projection.value, 100);
  EXPECT_EQ(projection.high, 100);
  EXPECT_LE(projection.low, projection.value);
}

TEST(Projection, BandHoldsTheValueForAnyFigures) {
  std::mt19937 random(20261124);
  std::uniform_int_distribution<int64_t> tenths(0, 1000);
  for (int i = 0; i < 500; ++i) {
    std::vector<Figure> figures;
    for (const char* period : {"2024", "2025", "2026", "2027"}) figures.push_back(figure(period, tenths(random)));
    const auto evaluation = evaluate(share(90), figures, today);
    const Projection projection = projection_at(share(90), evaluation, 2031);
    ASSERT_LE(projection.low, projection.value) << i;
    ASSERT_LE(projection.value, projection.high) << i;
    ASSERT_GE(projection.low, 0) << i;
    ASSERT_LE(projection.high, 100) << i;
  }
}

TEST(Projection, SaysInOneSentenceWhetherTheGoalIsInReach) {
  const auto key = [](std::initializer_list<int64_t> tenths) {
    int year = 2024;
    std::vector<Figure> figures;
    for (const int64_t value : tenths) figures.push_back(figure(std::to_string(year++).c_str(), value));
    const auto message = projection_in_words(share(90), evaluate(share(90), figures, today));
    return message ? message->key : "";
  };
  EXPECT_EQ(key({500, 510, 520, 530}), "programme.projection.falls_short");
  EXPECT_EQ(key({500, 600, 700, 800}), "programme.projection.reaches");
  EXPECT_EQ(key({500, 520, 750, 760}), "programme.projection.uncertain");
  EXPECT_EQ(key({500, 510}), "");
}

// 1,200 in a year: at the end of March a fourth of it, unless last year had only a tenth by then.
TEST(Season, OfLastYearReplacesTheShareOfTheYear) {
  const std::vector<Figure> last_year = {figure("2027-Q1", 1000), figure("2027", 10000)};
  const std::vector<Figure> this_year = {figure("2028-Q1", 1300)};
  EXPECT_EQ(evaluate(jobs_a_year(), this_year, today).status, Status::at_risk);
  std::vector<Figure> both = last_year;
  both.push_back(this_year.front());
  const auto evaluation = evaluate(jobs_a_year(), both, today);
  EXPECT_EQ(evaluation.status, Status::on_track);
  EXPECT_DOUBLE_EQ(evaluation.path->at(2028.25), 120);
  EXPECT_EQ(season_in_words(jobs_a_year(), evaluation)->arguments.front().second, "100 lượt lao động");
  EXPECT_FALSE(season_in_words(jobs_a_year(), evaluate(jobs_a_year(), this_year, today)));
}

TEST(Season, ABetterFigureOfThisYearNeverWorsensTheStatus) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int64_t> tenths(0, 15000);
  for (int i = 0; i < 1000; ++i) {
    std::vector<Figure> figures = {figure("2027-Q1", tenths(random)), figure("2027", tenths(random)),
                                   figure("2028-Q1", tenths(random))};
    const auto before = evaluate(jobs_a_year(), figures, today);
    figures.back().value = base::Decimal::add(*figures.back().value, base::Decimal(tenths(random) / 10));
    ASSERT_LE(evaluate(jobs_a_year(), figures, today).status, before.status) << i;
  }
}

}  // namespace
}  // namespace gandan::programme
