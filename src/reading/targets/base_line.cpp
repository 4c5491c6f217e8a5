#include "reading/targets/base_line.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <tuple>

#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

using Words = IndicatorWords;
using Change = IndicatorChange;

bool same_unit(std::string_view a, std::string_view b) {
  if (a == b) return true;
  // "triệu đồng/người/năm" and "triệu đồng": the report leaves out what goes without saying.
  return a.size() > b.size() ? a.starts_with(b) && a[b.size()] == '/' : b.starts_with(a) && b[a.size()] == '/';
}

// Shared words, as a part of all words of both; 0 when too few to tell.
double likeness(const Words& one, const Words& other) {
  size_t shared = 0;
  for (const std::string& word : one) shared += other.count(word);
  const size_t all = one.size() + other.size() - shared;
  return shared < 2 || all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

constexpr double clearly_same = 0.7;
constexpr double as_good = 0.08;  // two facts closer than this are alike

int year_of(const ReadFact& fact) {
  return fact.year.value_or(0);
}

}  // namespace

BaseLines::BaseLines(const std::vector<ReadFact>& facts) : facts_(facts) {
  std::map<std::tuple<std::string, Change, Words>, size_t> known;
  for (size_t i = 0; i < facts.size(); ++i) {
    const ReadFact& fact = facts[i];
    if (!fact.value) continue;
    Indicator here{
        vietnamese::fold_keeping_marks(fact.unit), change_in(fact.text), indicator_words(fact.text, fact.unit), {}};
    const auto [place, fresh] = known.try_emplace({here.unit, here.change, here.words}, indicators_.size());
    if (fresh) {
      for (const std::string& word : here.words) by_word_[word].push_back(indicators_.size());
      indicators_.push_back(std::move(here));
    }
    indicators_[place->second].facts.try_emplace({year_of(fact), *fact.value}, i);
  }
}

// Whatever shares 70 % of its words with these shares one of any 31 % of them: the rarest say it soonest.
std::set<size_t> BaseLines::indicators_sharing(const Words& words) const {
  std::vector<const std::vector<size_t>*> lists;
  static const std::vector<size_t> nowhere;
  for (const std::string& word : words) {
    const auto found = by_word_.find(word);
    lists.push_back(found == by_word_.end() ? &nowhere : &found->second);
  }
  std::ranges::sort(lists, {}, [](const auto* list) { return list->size(); });
  const auto needed = static_cast<size_t>(std::ceil(clearly_same * static_cast<double>(words.size()) - 1e-9));
  std::set<size_t> found;
  for (size_t i = 0; i < lists.size() && i + needed <= lists.size(); ++i)
    found.insert(lists[i]->begin(), lists[i]->end());
  return found;
}

// In the order of the report.
std::vector<BaseLines::Likely> BaseLines::likely_facts(const ReadTarget& target) const {
  const Words wanted = indicator_words(target.text, target.unit);
  const Change change = change_in(target.text);
  const std::string unit = vietnamese::fold_keeping_marks(target.unit);
  std::vector<Likely> likely;
  for (const size_t i : indicators_sharing(wanted)) {
    const Indicator& here = indicators_[i];
    if (here.change != change || !same_unit(unit, here.unit)) continue;
    const double shared = likeness(wanted, here.words);
    if (shared < clearly_same) continue;
    for (const auto& [said, fact] : here.facts) likely.push_back({fact, shared});
  }
  std::ranges::sort(likely, {}, &Likely::fact);
  return likely;
}

std::optional<size_t> BaseLines::of(const ReadTarget& target) const {
  if (target.unit.empty() || target.qualitative) return std::nullopt;
  std::optional<Likely> best;
  bool disputed = false;
  for (const Likely& here : likely_facts(target)) {
    if (best && here.likeness < best->likeness - as_good) continue;
    if (best && here.likeness <= best->likeness + as_good) {
      const ReadFact &fact = facts_[here.fact], &other = facts_[best->fact];
      if (year_of(fact) == year_of(other) && *fact.value != *other.value) disputed = true;
      if (year_of(fact) <= year_of(other)) continue;
    }
    best = here;
    disputed = false;
  }
  return disputed || !best ? std::nullopt : std::optional(best->fact);
}

const ReadFact* BaseLines::start_of(const ReadTarget& target) const {
  using Kind = TargetPeriod::Kind;
  const Kind period = target.period.kind;
  const bool growth = target.comparator == Comparator::growth_per_year || target.comparator == Comparator::growth_total;
  const bool from_nought =
      period == Kind::average_per_year || period == Kind::versus_year || period == Kind::cumulative;
  if (growth || from_nought) return nullptr;
  if (target.start) return &*target.start;
  const auto found = of(target);
  if (!found) return nullptr;
  const ReadFact& fact = facts_[*found];
  const bool rate = target.unit.find_first_of("%/") != std::string::npos;
  return period == Kind::annual && !rate && !fact.year ? nullptr : &fact;
}

}  // namespace gandan::reading
