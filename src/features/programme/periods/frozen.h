// A period that was closed: what was shown then, kept as it was. Which spans can be closed, and what differs between
// two of them. Pure; storage is frozen_store.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/programme/evaluation/roll_up.h"
#include "features/programme/periods/period_facts.h"
#include "features/programme/targets/status_store.h"

namespace gandan::programme {

using FrozenId = base::TypedId<struct FrozenPeriodTag>;

enum class SpanKind : uint8_t { month, quarter, half, year, mid_term, term };
std::string_view name_of(SpanKind kind);
std::optional<SpanKind> span_kind_named(std::string_view name);

// What is closed: a period, or the first half of the term, or the whole of it.
struct Span {
  SpanKind kind = SpanKind::quarter;
  std::string period;  // "2026-Q3"; "2025-2027", "2025-2030" of a term
  base::Date last_day = base::Date::from_day_number(0);
  friend bool operator==(const Span&, const Span&) = default;
};
base::Date first_day_of(const Span& span);

// Those of the term that are over on `today`, newest first; the mid-term ends with the middle year.
std::vector<Span> spans_over(int first_year, int last_year, base::Date today);
std::optional<Span> span_of(SpanKind kind, std::string_view period, int first_year, int last_year);

struct FrozenTarget {
  TargetId target;
  int place = 0;
  std::string group, item, wording;
  Status status = Status::no_data;
  Message reason;
  std::optional<Period> figure_period;
  std::string figure_text;   // as TargetStatus::latest_text
  std::string unit, person;  // by name, as it was
  bool silent = false;       // a figure of an ended period was not there when it was closed
  bool watched = false;      // an indicator: in no count of targets
};

// How much of the work of a ward stood how on the day of closing.
struct FrozenCount {
  std::string subject;  // "task", "explanation"
  std::string state;    // name_of(TaskStatus); "late", "awaited" (not late), "to_decide"
  int64_t how_many = 0;
};

struct Picture {
  std::vector<FrozenTarget> targets;
  std::vector<FrozenCount> counts;
  std::vector<PeriodFact> facts = {};  // of other features
};
RollUp roll_up_of(const Picture& picture);  // of the targets

struct FrozenPeriod {
  FrozenId id;
  Span span;
  std::string note;
  std::optional<auth::PersonId> frozen_by;
  std::string frozen_name;
  base::Instant frozen_at;
};

// A target in both of two pictures.
struct Moved {
  const FrozenTarget* before;
  const FrozenTarget* after;
};
struct Comparison {
  std::vector<Moved> red;      // off track only in the later one
  std::vector<Moved> green;    // on track or achieved only in the later one
  std::vector<Moved> other;    // another change of status
  std::vector<Moved> watched;  // indicators, whatever became of them
  size_t same = 0;
  std::vector<const FrozenTarget*> added, gone;
  std::vector<const FrozenTarget*> silent;  // of the later one, by person
};
// The result points into the arguments.
Comparison compare(const Picture& before, const Picture& after);
// What may be closed is chosen so that the newest quarter stands first; nullptr when none is left.
const Span* usual_span(const std::vector<Span>& spans);

}  // namespace gandan::programme
