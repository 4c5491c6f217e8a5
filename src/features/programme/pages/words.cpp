#include "features/programme/pages/words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "features/programme/evaluation/reason.h"
#include "platform/html/translator.h"
#include "vietnamese/text.h"

// keys: programme.reason.* programme.pace.* programme.period.* programme.judged.* programme.basis.*
// keys: programme.projection.* programme.frequency.* programme.task_status.* programme.clarity.*

// icons: eye player-play player-stop hourglass circle-dashed alarm circle-check

namespace gandan::programme {
namespace {

constexpr std::array<const char*, 4> roman = {"I", "II", "III", "IV"};

// "1,9%" apart from a percentage is 1.9 percentage points.
std::string difference_in_words(html::Language language, std::string gap) {
  if (!gap.ends_with('%')) return gap;
  gap.pop_back();
  return html::translate(language, "programme.percentage_points", {{"value", gap}});
}

html::SafeHtml nothing() {
  return html::SafeHtml::made_by_template("");
}

}  // namespace

std::string words_of(html::Language language, const Message& message) {
  html::Arguments arguments;
  for (const auto& [name, text] : message.arguments) {
    if (name == "period" || name == "before") {
      const auto period = Period::parse(text);
      arguments.emplace_back(name, period ? period_in_words(language, *period) : text);
    } else {
      const bool difference = name == "gap" || name == "past";
      const bool growth = message.key == "programme.pace.growth";
      const std::string figures = figures_in_words(language, text);
      arguments.emplace_back(name, difference && !growth ? difference_in_words(language, figures) : figures);
    }
  }
  return message.key.empty() ? "" : html::translate(language, message.key, arguments);
}

std::string period_in_words(html::Language language, const Period& period) {
  const std::string year = std::to_string(period.year());
  const std::string number = std::to_string(period.number());
  const std::string in_roman = roman.at(static_cast<size_t>(std::min(period.number(), 4) - 1));
  std::string key = "programme.period." + std::string(name_of(period.length()));
  if (period.length() == Frequency::half) key += "_" + number;
  return html::translate(language, key, {{"year", year}, {"number", number}, {"roman", in_roman}});
}

std::optional<Period> period_named(std::string_view text) {
  if (const auto period = Period::parse(text)) return period;
  const std::string wanted = vietnamese::fold(text);
  const size_t year_at = wanted.find("20");
  int year = 0;
  if (year_at == std::string::npos || wanted.size() < year_at + 4) return std::nullopt;
  std::from_chars(wanted.data() + year_at, wanted.data() + year_at + 4, year);
  for (const Frequency length : {Frequency::quarter, Frequency::month, Frequency::half, Frequency::year}) {
    for (auto period = Period::make(year, length, 1); period && period->year() == year; period = period->next()) {
      for (const auto language : {html::Language::vietnamese, html::Language::english}) {
        if (vietnamese::fold(period_in_words(language, *period)) == wanted) return period;
      }
    }
  }
  return std::nullopt;
}

std::string level_in_words(html::Language language, const std::string& level) {
  const bool judged = level == judged_met || level == judged_partly || level == judged_not_met;
  return judged ? html::translate(language, "programme.judged." + level) : figures_in_words(language, level);
}

std::string direction_in_words(html::Language language, Direction direction) {
  switch (direction) {
    case Direction::neither:
      return html::translate(language, "programme.direction.neither");
    case Direction::higher:
      return html::translate(language, "programme.direction.higher");
    case Direction::lower:
      return html::translate(language, "programme.direction.lower");
  }
  return {};
}

std::string goal_in_words(html::Language language, const Aim& aim) {
  if (is_watched(aim)) return direction_in_words(language, aim.direction);
  if (is_assigned(aim)) return html::translate(language, "programme.basis.as_assigned");
  const std::string goal = figures_in_words(language, goal_text(aim));
  if (goal.empty()) return html::translate(language, "programme.basis.judgement");
  const int year = aim.year.value_or(aim.basis == Basis::versus_year ? aim.first_year : aim.last_year);
  const std::string when =
      html::translate(language, "programme.basis." + std::string(name_of(aim.basis)), {{"year", std::to_string(year)}});
  return goal + " · " + when;
}

std::string part_in_words(html::Language language, const std::string& whole) {
  return html::translate(language, "programme.part_of", {{"whole", whole}});
}

std::string heading_of(std::string group) {
  constexpr std::string_view small_d = "đ";
  if (group.starts_with(small_d)) return "Đ" + group.substr(small_d.size());
  if (!group.empty() && group.front() >= 'a' && group.front() <= 'z') {
    group.front() = static_cast<char>(group.front() - 'a' + 'A');
  }
  return group;
}

std::string frequency_in_words(html::Language language, Frequency frequency) {
  return html::translate(language, "programme.frequency." + std::string(name_of(frequency)));
}

html::Status shown(Status status) {
  switch (status) {
    case Status::achieved:
      return html::Status::achieved;
    case Status::on_track:
      return html::Status::on_track;
    case Status::no_data:
      return html::Status::no_data;
    case Status::at_risk:
      return html::Status::at_risk;
    case Status::overdue:
      return html::Status::overdue;
    case Status::off_track:
      return html::Status::off_track;
  }
  return html::Status::no_data;
}

html::SafeHtml standing_badge(html::Language language, const Aim& aim, Status status, bool has_figure) {
  if (!is_watched(aim) || status == Status::overdue || !has_figure) return html::status_badge(language, shown(status));
  return html::badge({html::Tone::blue, "eye", html::translate(language, "programme.indicators.watched")});
}

std::string word_of(html::Language language, Status status) {
  return html::badge_of(language, shown(status)).label;
}

html::Badge badge_of(html::Language language, TaskStatus status) {
  std::string label = html::translate(language, "programme.task_status." + std::string(name_of(status)));
  switch (status) {
    case TaskStatus::done_on_time:
      return {html::Tone::filled, "circle-check", std::move(label)};
    case TaskStatus::done_late:
      return {html::Tone::orange, "circle-check", std::move(label)};
    case TaskStatus::going:
      return {html::Tone::blue, "player-play", std::move(label)};
    case TaskStatus::not_started:
      return {html::Tone::grey, "circle-dashed", std::move(label)};
    case TaskStatus::awaiting_approval:
      return {html::Tone::purple, "hourglass", std::move(label)};
    case TaskStatus::stopped:
      return {html::Tone::grey, "player-stop", std::move(label)};
    case TaskStatus::overdue:
      return {html::Tone::red, "alarm", std::move(label)};
  }
  return {};
}

std::string clarity_in_words(html::Language language, Clarity clarity) {
  return html::translate(language, "programme.clarity." + std::string(name_of(clarity)));
}

std::string latest_in_words(html::Language language, const TargetStatus& status) {
  return level_in_words(language, status.latest_text);
}

html::SafeHtml sparkline_of(const Spark& spark, const std::string& description, bool& drawn, const SparkRange& range) {
  drawn = std::ranges::any_of(spark.actual, [](const auto& value) { return value.has_value(); });
  if (!drawn) return nothing();
  html::Sparkline line{spark.actual, spark.path, spark.goal, range.low, range.high, description};
  return html::sparkline(line);
}

SparkScales scales_of(const std::vector<TargetLine>& lines) {
  SparkScales scales;
  for (const TargetLine& line : lines) scales.add(line.target.group.text(), line.status.spark);
  return scales;
}

std::string days_late(html::Language language, base::Date due, base::Date today) {
  return html::translate(language, "programme.days_late",
                         {{"days", std::to_string(std::max<int64_t>(today - due, 0))}});
}

}  // namespace gandan::programme
