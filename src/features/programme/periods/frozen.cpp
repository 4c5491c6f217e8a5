#include "features/programme/periods/frozen.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "base/named.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, 6> names = {"month", "quarter", "half", "year", "mid_term", "term"};

std::optional<Frequency> length_of(SpanKind kind) {
  switch (kind) {
    case SpanKind::month:
      return Frequency::month;
    case SpanKind::quarter:
      return Frequency::quarter;
    case SpanKind::half:
      return Frequency::half;
    case SpanKind::year:
      return Frequency::year;
    default:
      return std::nullopt;
  }
}

int end_year(SpanKind kind, int first_year, int last_year) {
  return kind == SpanKind::mid_term ? (first_year + last_year) / 2 : last_year;
}

bool is_green(Status status) {
  return status == Status::on_track || status == Status::achieved;
}

void sort_out(const Moved& moved, Comparison& comparison) {
  if (moved.after->watched) return comparison.watched.push_back(moved);
  const Status before = moved.before->status;
  const Status after = moved.after->status;
  if (after == Status::off_track && before != Status::off_track)
    comparison.red.push_back(moved);
  else if (is_green(after) && !is_green(before))
    comparison.green.push_back(moved);
  else if (after != before)
    comparison.other.push_back(moved);
  else
    ++comparison.same;
}

}  // namespace

std::string_view name_of(SpanKind kind) {
  return names[static_cast<size_t>(kind)];
}

std::optional<SpanKind> span_kind_named(std::string_view name) {
  return base::named<SpanKind>(names, name);
}

base::Date first_day_of(const Span& span) {
  if (const auto period = Period::parse(span.period)) return period->first_day();
  int year = span.last_day.year();  // of a term its first: "2025-2027"
  std::from_chars(span.period.data(), span.period.data() + span.period.size(), year);
  return base::Date::make(year, 1, 1).value_or(span.last_day);
}

std::optional<Span> span_of(SpanKind kind, std::string_view period, int first_year, int last_year) {
  if (const auto length = length_of(kind)) {
    const auto parsed = Period::parse(period);
    if (!parsed || parsed->length() != *length || parsed->year() < first_year || parsed->year() > last_year) {
      return std::nullopt;
    }
    return Span{kind, parsed->text(), parsed->last_day()};
  }
  const int end = end_year(kind, first_year, last_year);
  const std::string years = std::to_string(first_year) + "-" + std::to_string(end);
  if (period != years) return std::nullopt;
  return Span{kind, years, *base::Date::make(end, 12, 31)};
}

std::vector<Span> spans_over(int first_year, int last_year, base::Date today) {
  std::vector<Span> spans;
  for (const SpanKind kind : {SpanKind::month, SpanKind::quarter, SpanKind::half, SpanKind::year}) {
    Period period = *Period::make(first_year, *length_of(kind), 1);
    for (; period.last_day() <= today && period.year() <= last_year; period = period.next()) {
      spans.push_back({kind, period.text(), period.last_day()});
    }
  }
  for (const SpanKind kind : {SpanKind::mid_term, SpanKind::term}) {
    const std::string years = std::to_string(first_year) + "-" + std::to_string(end_year(kind, first_year, last_year));
    const auto span = span_of(kind, years, first_year, last_year);
    if (span && span->last_day <= today) spans.push_back(*span);
  }
  std::ranges::stable_sort(spans, [](const Span& a, const Span& b) {
    return a.last_day != b.last_day ? a.last_day > b.last_day : a.kind < b.kind;
  });
  return spans;
}

RollUp roll_up_of(const Picture& picture) {
  RollUp roll_up;
  for (const FrozenTarget& target : picture.targets) {
    if (!target.watched) roll_up.add(target.status);
  }
  return roll_up;
}

const Span* usual_span(const std::vector<Span>& spans) {
  const auto quarter = std::ranges::find(spans, SpanKind::quarter, &Span::kind);
  if (quarter != spans.end()) return &*quarter;
  return spans.empty() ? nullptr : &spans.front();
}

Comparison compare(const Picture& before, const Picture& after) {
  std::map<std::string, const FrozenTarget*> earlier_ones;
  for (const FrozenTarget& target : before.targets) earlier_ones.emplace(target.target.text(), &target);
  Comparison comparison;
  for (const FrozenTarget& target : after.targets) {
    const auto found = earlier_ones.find(target.target.text());
    if (found == earlier_ones.end()) {
      if (!target.watched) comparison.added.push_back(&target);
    } else {
      sort_out({found->second, &target}, comparison);
      earlier_ones.erase(found);
    }
    if (target.silent) comparison.silent.push_back(&target);
  }
  for (const FrozenTarget& target : before.targets) {
    if (!target.watched && earlier_ones.contains(target.target.text())) comparison.gone.push_back(&target);
  }
  std::ranges::stable_sort(comparison.silent, {}, [](const FrozenTarget* target) { return target->person; });
  return comparison;
}

}  // namespace gandan::programme
