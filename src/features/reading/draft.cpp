#include "features/reading/draft.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/named.h"
#include "reading/targets/base_line.h"

namespace gandan::reading {
namespace {

using programme::Basis;

constexpr int64_t position_step = 1000;

constexpr std::array<std::string_view, 5> kind_names = {"target", "key_task", "breakthrough", "regular_task",
                                                        "project"};
constexpr std::array<std::string_view, 4> state_names = {"open", "accepted", "rejected", "merged"};
constexpr std::array<std::string_view, 4> change_names = {"added", "same", "changed", "missing"};

std::string decimal_text(const std::optional<base::Decimal>& value) {
  return value ? value->text() : std::string();
}

// "in_2026" says the year, which the exchange format's bare "year" does not.
std::string period_word(const TargetPeriod& period) {
  if (period.kind == TargetPeriod::Kind::year) return "in_" + std::to_string(period.year);
  return period_text(period);
}

ItemKind kind_of(TaskKind kind) {
  switch (kind) {
    case TaskKind::key_task:
      return ItemKind::key_task;
    case TaskKind::breakthrough:
      return ItemKind::breakthrough;
    case TaskKind::regular:
      break;
  }
  return ItemKind::regular_task;
}

DraftItem card(ItemKind kind, const LineRange& lines, std::optional<int> page, base::Instant now) {
  DraftItem item{.id = DraftItemId::make(now), .kind = kind};
  item.lines = lines;
  item.page = page;
  return item;
}

DraftItem card_of(const ReadTarget& target, base::Instant now) {
  DraftItem item = card(ItemKind::target, target.lines, target.page, now);
  item.quote = target.text;
  item.fields = {.number = target.item,
                 .group = target.group,
                 .title = {},
                 .text = target.text,
                 .comparator = std::string(comparator_text(target.comparator)),
                 .value = decimal_text(target.value),
                 .low = decimal_text(target.low),
                 .high = decimal_text(target.high),
                 .level = target.level,
                 .unit = target.unit,
                 .period = period_word(target.period)};
  return item;
}

void propose_base_line(DraftItem& item, const ReadFact& fact) {
  item.fields.base_value = decimal_text(fact.value);
  if (fact.year) item.fields.base_year = std::to_string(*fact.year);
  item.base_quote = fact.text;
  item.base_line = fact.lines.first;
}

DraftItem card_of(const ReadTask& task, base::Instant now) {
  DraftItem item = card(kind_of(task.kind), task.lines, task.page, now);
  item.quote = task.text;
  item.fields.number = task.number;
  item.fields.title = task.title;
  item.fields.text = task.text;
  return item;
}

DraftItem card_of(const ReadProject& project, base::Instant now) {
  DraftItem item = card(ItemKind::project, project.lines, project.page, now);
  item.quote = project.name;
  item.fields.number = project.number;
  item.fields.title = project.name;
  return item;
}

struct Period {
  Basis basis = Basis::by_year;
  std::optional<int> year;
};

std::optional<int> year_after(std::string_view word, std::string_view prefix) {
  if (!word.starts_with(prefix)) return std::nullopt;
  word.remove_prefix(prefix.size());
  int year = 0;
  const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), year);
  const bool whole = failure == std::errc{} && end == word.data() + word.size();
  return whole && year >= 1990 && year <= 2100 ? std::optional<int>(year) : std::nullopt;
}

std::optional<Period> period_named(std::string_view word) {
  if (word == "annual") return Period{Basis::annual, std::nullopt};
  if (word == "average_per_year") return Period{Basis::average_per_year, std::nullopt};
  if (word == "cumulative") return Period{Basis::cumulative, std::nullopt};
  if (word == "maintain") return Period{Basis::maintain, std::nullopt};
  if (const auto year = year_after(word, "by_")) return Period{Basis::by_year, year};
  if (const auto year = year_after(word, "vs_")) return Period{Basis::versus_year, year};
  if (const auto year = year_after(word, "in_")) return Period{Basis::in_year, year};
  return std::nullopt;
}

std::optional<programme::Comparator> comparator_named(std::string_view word) {
  using programme::Comparator;
  if (word.empty()) return Comparator::none;
  if (word == ">=" || word == "growth_per_year" || word == "growth_total") return Comparator::at_least;
  if (word == "<=") return Comparator::at_most;
  if (word == "=") return Comparator::equal;
  if (word == "range") return Comparator::range;
  if (word == "maintain") return Comparator::maintain;
  return std::nullopt;
}

bool bad_number(const std::string& text) {
  return !text.empty() && !base::Decimal::parse(text);
}

base::Result<void> problem_of_target(const ItemFields& fields) {
  if (fields.text.empty()) return base::invalid("error.reading.text_missing", "text");
  if (!comparator_named(fields.comparator)) return base::invalid("error.reading.comparator_unknown", "comparator");
  if (!period_named(fields.period)) return base::invalid("error.reading.period_unknown", "period");
  if (bad_number(fields.value)) return base::invalid("error.reading.number_unreadable", "value");
  if (bad_number(fields.low)) return base::invalid("error.reading.number_unreadable", "low");
  if (bad_number(fields.high)) return base::invalid("error.reading.number_unreadable", "high");
  if (bad_number(fields.base_value)) return base::invalid("error.reading.number_unreadable", "base_value");
  if (!fields.base_year.empty() && !year_after(fields.base_year, "")) {
    return base::invalid("error.reading.base_year_unreadable", "base_year");
  }
  if (fields.comparator == "range") {
    const auto low = base::Decimal::parse(fields.low);
    const auto high = base::Decimal::parse(fields.high);
    if (!low) return base::invalid("error.reading.range_end_missing", "low");
    if (!high) return base::invalid("error.reading.range_end_missing", "high");
    if (*high < *low) return base::invalid("error.reading.range_reversed", "high");
  }
  return {};
}

programme::Source source_of(const DraftItem& item, const ReportId& report) {
  return {.report_id = report.text(),
          .quote = item.quote,
          .first_line = item.lines.first,
          .last_line = item.lines.last,
          .page = item.page};
}

}  // namespace

std::string_view name_of(ItemKind kind) {
  return kind_names[static_cast<size_t>(kind)];
}
std::string_view name_of(ItemState state) {
  return state_names[static_cast<size_t>(state)];
}
std::string_view name_of(ItemChange change) {
  return change_names[static_cast<size_t>(change)];
}
std::optional<ItemKind> item_kind_named(std::string_view name) {
  return base::named<ItemKind>(kind_names, name);
}
std::optional<ItemState> item_state_named(std::string_view name) {
  return base::named<ItemState>(state_names, name);
}
std::optional<ItemChange> item_change_named(std::string_view name) {
  return base::named<ItemChange>(change_names, name);
}

std::vector<DraftItem> cards_of(const Reading& reading, base::Instant now) {
  std::vector<DraftItem> cards;
  const BaseLines base_lines(reading.facts);
  for (const auto& target : reading.targets) {
    cards.push_back(card_of(target, now));
    if (const ReadFact* fact = base_lines.start_of(target)) propose_base_line(cards.back(), *fact);
  }
  for (const auto& task : reading.tasks) cards.push_back(card_of(task, now));
  for (const auto& project : reading.projects) cards.push_back(card_of(project, now));
  std::stable_sort(cards.begin(), cards.end(),
                   [](const DraftItem& a, const DraftItem& b) { return a.lines.first < b.lines.first; });
  for (size_t i = 0; i < cards.size(); ++i) cards[i].position = static_cast<int64_t>(i + 1) * position_step;
  return cards;
}

base::Result<void> problem_of(ItemKind kind, const ItemFields& fields) {
  if (kind == ItemKind::target) return problem_of_target(fields);
  if (fields.title.empty()) return base::invalid("error.reading.title_missing", "title");
  return {};
}

programme::NewTarget target_of(const DraftItem& item, const ReportId& report) {
  const ItemFields& fields = item.fields;
  const Period period = period_named(fields.period).value_or(Period{});
  programme::NewTarget target;
  target.item = fields.number;
  target.group = fields.group;
  target.text = fields.text;
  target.comparator = comparator_named(fields.comparator).value_or(programme::Comparator::none);
  target.basis = period.basis;
  target.year = period.year;
  target.value = base::Decimal::parse(fields.value);
  target.low = base::Decimal::parse(fields.low);
  target.high = base::Decimal::parse(fields.high);
  target.level = fields.level;
  target.unit = fields.unit;
  target.base_value = base::Decimal::parse(fields.base_value);
  target.base_year = year_after(fields.base_year, "");
  target.source = source_of(item, report);
  if (!fields.level.empty()) target.comparator = programme::Comparator::level_reached;
  const bool goal_stated = target.value || target.low || !fields.level.empty();
  if (!goal_stated && !fields.unit.empty() && period.basis == Basis::annual) target.basis = Basis::as_assigned;
  return target;
}

programme::NewTask task_of(const DraftItem& item, const ReportId& report) {
  programme::NewTask task;
  if (item.kind == ItemKind::key_task) task.kind = programme::TaskKind::key_task;
  if (item.kind == ItemKind::breakthrough) task.kind = programme::TaskKind::breakthrough;
  task.number = item.fields.number;
  task.title = item.fields.title;
  task.text = item.fields.text;
  task.source = source_of(item, report);
  return task;
}

programme::NewProject project_of(const DraftItem& item, const ReportId& report) {
  return {.number = item.fields.number, .name = item.fields.title, .source = source_of(item, report)};
}

}  // namespace gandan::reading
