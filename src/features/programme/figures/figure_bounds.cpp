#include "features/programme/figures/figure_bounds.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "features/programme/pages/figure_words.h"
#include "reading/text/phrase.h"
#include "vietnamese/number.h"
#include "vietnamese/text.h"
#include "vietnamese/unit.h"

namespace gandan::programme {
namespace {

constexpr double far_times = 5;      // a decimal comma that slipped makes ten times of about the last figure
constexpr double usual_change = 10;  // per cent
constexpr double few_things = 20;    // from 1 accident to 12 is no slip of the pen

constexpr std::array<std::string_view, 8> words_of_change = {"tăng",       "giảm",      "tốc độ",   "so với",
                                                             "chênh lệch", "biến động", "thay đổi", "cân đối"};
constexpr std::array<std::string_view, 14> words_of_more_than_all = {
    "vượt",    "kế hoạch",  "dự toán",  "được giao", "chỉ số",    "hệ số",    "tỷ suất",
    "tỉ suất", "công suất", "chỉ tiêu", "lãi",       "lợi nhuận", "lạm phát", "gấp"};
constexpr std::array<std::string_view, 2> words_of_averages = {"bình quân", "trung bình"};

bool speaks_of_change(const Aim& aim, const std::string& low) {
  if (aim.basis == Basis::average_per_year || aim.basis == Basis::versus_year) return true;
  return reading::has_any(low, words_of_change);
}

bool speaks_of_more_than_all(const std::string& low) {
  return reading::has_any(low, words_of_more_than_all);
}

bool within_a_whole(const std::optional<base::Decimal>& value) {
  return !value || (!value->is_negative() && *value <= base::Decimal(100));
}

bool counts_things(const Aim& aim) {
  return vietnamese::counts_things(vietnamese::to_lower(unit_of_figures(aim)));
}

bool is_whole(const base::Decimal& value) {
  return value.normalised().scale() == 0;
}

bool all_whole(const Aim& aim) {
  return std::ranges::all_of(std::array{aim.value, aim.low, aim.high, aim.base_value},
                             [](const auto& value) { return !value || is_whole(*value); });
}

}  // namespace

Bounds bounds_of(const Aim& aim, std::string_view wording) {
  const std::string low = vietnamese::to_lower(wording);
  const std::string& unit = unit_of_figures(aim);
  Bounds bounds;
  bounds.change = speaks_of_change(aim, low);
  if (unit == "%") {
    const bool goals = within_a_whole(aim.value) && within_a_whole(aim.low) && within_a_whole(aim.high) &&
                       within_a_whole(aim.base_value);
    bounds.share = goals && !bounds.change && !speaks_of_more_than_all(low) &&
                   std::ranges::all_of(aim.assigned, [](const AssignedGoal& g) { return within_a_whole(g.value); });
    return bounds;
  }
  if (!counts_things(aim)) return bounds;
  bounds.whole = all_whole(aim) && !reading::has_any(low, words_of_averages);
  bounds.not_negative = !bounds.change;
  return bounds;
}

base::Result<void> check_bounds(const Aim& aim, std::string_view wording, const base::Decimal& value) {
  const Bounds bounds = bounds_of(aim, wording);
  const auto refused = [&](const char* key) {
    base::Error error = base::invalid(key, "value", {{"unit", unit_of_figures(aim)}});
    add_figure(error.arguments, "value", vietnamese::format_number(value));
    return error;
  };
  if (bounds.share && !within_a_whole(value)) return refused("error.programme.value_no_share");
  if (bounds.not_negative && value.is_negative()) return refused("error.programme.value_negative");
  if (bounds.whole && !is_whole(value)) return refused("error.programme.value_not_whole");
  return {};
}

const Measurement* measured_before(const std::vector<Measurement>& known, const Period& period,
                                   const std::string& area) {
  const Measurement* before = nullptr;
  for (const Measurement& each : known) {
    if (each.area != area || !earlier(each.figure.period, period)) continue;
    if (before == nullptr || earlier(before->figure.period, each.figure.period)) before = &each;
  }
  return before;
}

std::optional<base::Decimal> held_against(const Aim& aim, const std::vector<Measurement>& known, const Period& period,
                                          const std::string& area) {
  if (const Measurement* before = measured_before(known, period, area)) return before->figure.value;
  const Measurement* after = nullptr;
  for (const Measurement& each : known) {
    if (each.area != area || !earlier(period, each.figure.period)) continue;
    if (after == nullptr || earlier(each.figure.period, after->figure.period)) after = &each;
  }
  if (after != nullptr) return after->figure.value;
  return area.empty() ? aim.base_value : std::nullopt;
}

bool is_far(const Aim& aim, std::string_view wording, const base::Decimal& value, const base::Decimal& before) {
  const double now = std::abs(value.to_double());
  const double then = std::abs(before.to_double());
  if (unit_of_figures(aim) == "%" && bounds_of(aim, wording).change) {
    return now > std::max(then, usual_change) * far_times;
  }
  if (then == 0) return false;
  if (counts_things(aim) && std::max(now, then) <= few_things) return false;
  // What grows from nought each year is small in January.
  const bool smaller = now * far_times < then && !accumulates_in_year(aim);
  return smaller || now > then * far_times;
}

std::optional<base::Decimal> value_in(const Aim& aim, std::string_view typed) {
  std::string text = vietnamese::to_lower(typed);
  const std::string unit = vietnamese::to_lower(unit_of_figures(aim));
  while (text.ends_with(' ')) text.pop_back();
  if (!unit.empty() && text.ends_with(unit)) text.resize(text.size() - unit.size());
  return vietnamese::parse_number(text);
}

}  // namespace gandan::programme
