#include "features/programme/evaluation/target.h"

#include <array>

#include "base/named.h"
#include "vietnamese/text.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, status_count> status_names = {"achieved", "on_track", "no_data",
                                                                     "at_risk",  "overdue",  "off_track"};
constexpr std::array<std::string_view, 8> comparator_names = {"none",  "at_least", "at_most",       "equal",
                                                              "range", "maintain", "level_reached", "watched"};
constexpr std::array<std::string_view, 3> direction_names = {"", "higher", "lower"};
constexpr std::array<std::string_view, 8> basis_names = {"annual",     "by_year",  "average_per_year", "versus_year",
                                                         "cumulative", "maintain", "in_year",          "as_assigned"};

}  // namespace

std::string_view name_of(Status status) {
  return status_names[static_cast<size_t>(status)];
}
std::optional<Status> status_named(std::string_view name) {
  return base::named<Status>(status_names, name);
}
std::string_view name_of(Comparator comparator) {
  return comparator_names[static_cast<size_t>(comparator)];
}
std::optional<Comparator> comparator_named(std::string_view name) {
  return base::named<Comparator>(comparator_names, name);
}
std::string_view name_of(Basis basis) {
  return basis_names[static_cast<size_t>(basis)];
}
std::optional<Basis> basis_named(std::string_view name) {
  return base::named<Basis>(basis_names, name);
}

std::string_view name_of(Direction direction) {
  return direction_names[static_cast<size_t>(direction)];
}
std::optional<Direction> direction_named(std::string_view name) {
  return base::named<Direction>(direction_names, name);
}

bool is_assigned(const Aim& aim) {
  if (aim.basis == Basis::as_assigned) return true;
  const bool bounded = aim.comparator == Comparator::at_least || aim.comparator == Comparator::at_most;
  return bounded && !aim.value;
}

Nature nature_of(const Aim& aim) {
  if (aim.comparator == Comparator::level_reached) return Nature::level;
  if (aim.comparator == Comparator::none) return Nature::judgement;
  if (is_assigned(aim) || is_watched(aim)) return Nature::quantity;
  if (aim.comparator == Comparator::range) return aim.low && aim.high ? Nature::quantity : Nature::judgement;
  const bool kept = aim.comparator == Comparator::maintain && aim.base_value;
  return aim.value || kept ? Nature::quantity : Nature::judgement;
}

bool accumulates_in_year(const Aim& aim) {
  if (aim.basis == Basis::cumulative) return true;
  const bool yearly = aim.basis == Basis::annual || is_assigned(aim);
  const bool rising = aim.comparator == Comparator::at_least ||
                      (aim.comparator == Comparator::equal && !(aim.value && aim.value->is_zero()));
  return yearly && rising && unit_of_figures(aim).find('%') == std::string::npos;
}

const std::string& unit_of_figures(const Aim& aim) {
  return aim.measured_unit.empty() ? aim.unit : aim.measured_unit;
}

std::string whole_wording(const std::string& wording, const std::string& part_of) {
  if (part_of.empty()) return wording;
  constexpr std::string_view within = "trong đó";
  const bool goes_on = vietnamese::to_lower(wording).starts_with(within);
  return part_of + ", " + std::string(within) + (goes_on ? wording.substr(within.size()) : " " + wording);
}

std::string numbered(const std::string& item, const std::string& wording) {
  return item.empty() ? wording : item + (item.ends_with('.') ? " " : ". ") + wording;
}

}  // namespace gandan::programme
