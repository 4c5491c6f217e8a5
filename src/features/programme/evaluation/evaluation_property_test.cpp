// Properties of evaluation that must hold for any target and any figures. Seeds are fixed; SCOPED_TRACE prints the one
// that fails together with its case.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "features/programme/evaluation/evaluation.h"
#include "features/programme/evaluation/roll_up.h"

namespace gandan::programme {
namespace {

constexpr int cases = 4000;
const base::Date today = *base::Date::make(2028, 5, 20);

struct Case {
  Aim aim;
  std::vector<Figure> figures;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  Case make() {
    Case made;
    made.aim = make_aim();
    Period period = *Period::make(pick(2025, 2027), Frequency::quarter, pick(1, 4));
    const int count = pick(1, 9);
    for (int i = 0; i < count; ++i, period = period.next()) {
      if (pick(0, 4) != 0 || i == 0) made.figures.push_back(figure(period));
    }
    return made;
  }

  int pick(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }
  std::mt19937& engine() { return random_; }

 private:
  Figure figure(Period period) {
    if (pick(0, 3) == 0) period = *Period::make(period.year(), Frequency::year, 1);
    return {period, base::Decimal::from_parts(pick(0, 1300), 1), ""};
  }

  Aim make_aim() {
    Aim aim;
    aim.comparator = static_cast<Comparator>(pick(1, 5));
    aim.basis = static_cast<Basis>(pick(0, 7));
    aim.unit = pick(0, 1) == 0 ? "%" : "vụ";
    if (pick(0, 9) != 0) aim.value = base::Decimal::from_parts(pick(0, 1000), 1);
    aim.low = base::Decimal(40);
    aim.high = base::Decimal(60);
    if (pick(0, 1) == 0) aim.base_value = base::Decimal::from_parts(pick(0, 1000), 1);
    if (aim.basis == Basis::by_year || aim.basis == Basis::in_year) aim.year = pick(2026, 2030);
    aim.frequency = static_cast<Frequency>(pick(0, 3));
    aim.expected_from = *base::Date::make(pick(2025, 2029), pick(1, 12), 1);
    if (pick(0, 2) == 0) aim.assigned = {{2026, base::Decimal(50)}, {2027, base::Decimal(60)}};
    return aim;
  }

  std::mt19937 random_;
};

std::string shown(const Case& made) {
  std::string text = std::string(name_of(made.aim.comparator)) + " " + std::string(name_of(made.aim.basis)) + " " +
                     (made.aim.value ? made.aim.value->text() : "-") + made.aim.unit + " base " +
                     (made.aim.base_value ? made.aim.base_value->text() : "-") + " year " +
                     std::to_string(made.aim.year.value_or(0)) + ":";
  for (const Figure& figure : made.figures) text += " " + figure.period.text() + "=" + figure.value->text();
  return text;
}

// `by` tenths better than it was, in the direction of the target.
Figure better(Figure figure, int by) {
  figure.value = *base::Decimal::add(*figure.value, base::Decimal::from_parts(by, 1));
  return figure;
}

// The sense in which a larger figure is better, where that does not depend on the figure.
std::optional<int> direction(const Aim& aim) {
  if (aim.comparator == Comparator::range || nature_of(aim) != Nature::quantity) return std::nullopt;
  if (aim.comparator == Comparator::at_most) return -1;
  const bool nought = aim.value && aim.value->is_zero();
  if (aim.comparator == Comparator::maintain) return nought || !aim.value ? std::nullopt : std::optional(1);
  if (aim.comparator == Comparator::equal) {
    if (accumulates_in_year(aim)) return 1;
    if (!aim.value || nought || is_assigned(aim) || (aim.base_value && *aim.base_value > *aim.value))
      return std::nullopt;
  }
  return 1;
}

size_t newest_of(const std::vector<Figure>& figures) {
  const auto newest =
      std::ranges::max_element(figures, [](const Figure& a, const Figure& b) { return earlier(a.period, b.period); });
  return static_cast<size_t>(newest - figures.begin());
}

// At most one figure a period, as the database keeps them.
void without_doubles(std::vector<Figure>& figures) {
  std::vector<Figure> kept;
  for (const Figure& figure : figures) {
    const bool there = std::ranges::any_of(kept, [&](const Figure& k) { return k.period == figure.period; });
    if (!there) kept.push_back(figure);
  }
  figures = std::move(kept);
}

TEST(EvaluationProperty, ABetterNewestFigureNeverWorsensTheStatus) {
  Maker maker(20261124);
  int tried = 0;
  for (int i = 0; i < cases; ++i) {
    Case made = maker.make();
    without_doubles(made.figures);
    const auto sense = direction(made.aim);
    if (!sense) continue;
    ++tried;
    SCOPED_TRACE("seed 20261124 case " + std::to_string(i) + ": " + shown(made));
    const auto before = evaluate(made.aim, made.figures, today);
    Figure& newest = made.figures[newest_of(made.figures)];
    newest = better(newest, *sense * maker.pick(1, 400));
    const auto after = evaluate(made.aim, made.figures, today);
    ASSERT_LE(after.without_delay, before.without_delay) << newest.value->text();
    ASSERT_LE(after.status, before.status);
  }
  EXPECT_GT(tried, cases / 3);
}

TEST(EvaluationProperty, OrderOfEntryDoesNotMatter) {
  Maker maker(7);
  for (int i = 0; i < cases; ++i) {
    Case made = maker.make();
    without_doubles(made.figures);
    SCOPED_TRACE("seed 7 case " + std::to_string(i) + ": " + shown(made));
    const auto before = evaluate(made.aim, made.figures, today);
    std::ranges::shuffle(made.figures, maker.engine());
    const auto after = evaluate(made.aim, made.figures, today);
    ASSERT_EQ(after.status, before.status);
    ASSERT_EQ(after.reason, before.reason);
    ASSERT_EQ(after.pace, before.pace);
  }
}

TEST(EvaluationProperty, AFigureThatIsDueAndMissingIsNeverAnythingButOverdueOrOffTrack) {
  Maker maker(11);
  int late = 0;
  for (int i = 0; i < cases; ++i) {
    Case made = maker.make();
    without_doubles(made.figures);
    SCOPED_TRACE("seed 11 case " + std::to_string(i) + ": " + shown(made));
    made.figures.erase(made.figures.begin() + static_cast<std::ptrdiff_t>(newest_of(made.figures)));
    const auto evaluation = evaluate(made.aim, made.figures, today);
    if (!evaluation.awaited || evaluation.awaited->due >= today) continue;
    ++late;
    ASSERT_GE(evaluation.status, Status::overdue);
    ASSERT_GE(evaluation.status, evaluation.without_delay);
  }
  EXPECT_GT(late, cases / 10);
}

TEST(EvaluationProperty, StatusChangesWithTimeOnlyOnTheDayForetold) {
  Maker maker(13);
  for (int i = 0; i < cases; ++i) {
    Case made = maker.make();
    without_doubles(made.figures);
    SCOPED_TRACE("seed 13 case " + std::to_string(i) + ": " + shown(made));
    const auto now = evaluate(made.aim, made.figures, today);
    const base::Date last = now.changes_on ? now.changes_on->plus_days(-1) : today.plus_days(4000);
    ASSERT_EQ(evaluate(made.aim, made.figures, last).status, now.status);
    if (now.changes_on) {
      ASSERT_GE(evaluate(made.aim, made.figures, *now.changes_on).status, Status::overdue);
    }
  }
}

TEST(EvaluationProperty, TheWorstChildIsSeenInEveryAncestor) {
  Maker maker(17);
  for (int i = 0; i < cases; ++i) {
    RollUp programme;
    Status worst = Status::achieved;
    for (int group = maker.pick(1, 6); group > 0; --group) {
      RollUp of_group;
      for (int n = maker.pick(1, 8); n > 0; --n) {
        const auto status = static_cast<Status>(maker.pick(0, 5));
        worst = std::max(worst, status);
        of_group.add(status);
        ASSERT_GE(of_group.worst(), status);
      }
      programme.add(of_group);
    }
    ASSERT_EQ(programme.worst(), worst) << "seed 17 case " << i;
  }
}

}  // namespace
}  // namespace gandan::programme
