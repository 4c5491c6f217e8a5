// What a harvest weighs: "320 ha lúa, năng suất 58 tạ/ha, sản lượng 1.856 tấn". Fields are sown more than once a year
// and young trees bear nothing yet, so only a slip of the comma, or a little more than the fields can bear, is told.
#include <array>
#include <cmath>
#include <vector>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

using base::Decimal;

bool is_exact(const Number& number) {
  return number.precision == vietnamese::Precision::exact && !number.value.is_zero();
}

bool is_weight(std::string_view unit) {
  return unit == "tấn" || unit == "tạ" || unit == "kg";
}

bool is_yield(const Number& number) {
  constexpr std::string_view per_hectare = "/ha";
  const std::string_view unit = number.unit;
  return unit.ends_with(per_hectare) && is_weight(unit.substr(0, unit.size() - per_hectare.size())) && is_exact(number);
}

struct Harvest {
  const Number* area = nullptr;
  const Number* yield = nullptr;
  const Number* output = nullptr;
};

// The one area, yield and weight of a sentence or a clause; none where it speaks of several crops.
Harvest harvest_in(const Passage& passage, const Sentence& sentence) {
  Harvest harvest;
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    const Number& number = passage.numbers[i];
    const Number** slot = number.unit == "ha"      ? &harvest.area
                          : is_yield(number)       ? &harvest.yield
                          : is_weight(number.unit) ? &harvest.output
                                                   : nullptr;
    if (slot == nullptr) continue;
    if (*slot != nullptr || !is_exact(number)) return {};
    *slot = &number;
  }
  return harvest;
}

// How many times what the fields bear is said to have been brought in.
bool is_slip(double times) {
  constexpr std::array<double, 4> slips = {10, 100, 0.1, 0.01};
  for (const double slip : slips) {
    if (std::abs(times / slip - 1) <= 0.03) return true;
  }
  return times >= 1.03 && times <= 1.6;
}

// "lúa 1.240 ha, ..., sản lượng 8.060 tấn; ngô 310 ha, ...": what stands between semicolons.
std::vector<Sentence> clauses_of(const Passage& passage, const Sentence& sentence) {
  std::vector<Sentence> clauses;
  Sentence clause{{sentence.begin, sentence.end}, sentence.first_number, sentence.first_number};
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    if (passage.lower[at] != ';') continue;
    while (clause.last_number < sentence.last_number && passage.numbers[clause.last_number].begin < at)
      ++clause.last_number;
    clause.end = at;
    clauses.push_back(clause);
    clause = {{at + 1, sentence.end}, clause.last_number, clause.last_number};
  }
  clause.last_number = sentence.last_number;
  clauses.push_back(clause);
  return clauses;
}

void check_harvest(const Passage& passage, const Sentence& sentence, Findings& findings) {
  const Harvest harvest = harvest_in(passage, sentence);
  if (harvest.area == nullptr || harvest.yield == nullptr || harvest.output == nullptr) return;
  const std::string_view said = passage.between(sentence.begin, sentence.end);
  if (!has_word(said, "năng suất") || !has_word(said, "sản lượng") ||
      has_any_word(said, {"vụ", "tăng", "giảm", "trồng mới", "phấn đấu"}))
    return;
  Number each = *harvest.yield;
  each.unit = each.unit.substr(0, each.unit.find('/'));
  const auto weight = value_in(each, harvest.output->unit);
  const auto computed = weight ? Decimal::multiply(*weight, harvest.area->value) : std::nullopt;
  if (!computed || computed->is_zero()) return;
  if (!is_slip(harvest.output->value.to_double() / computed->to_double())) return;
  findings.push_back(FindingBuilder(FindingKind::ratio, Severity::warning, "reading.finding.product")
                         .at(passage, *harvest.area)
                         .at(passage, *harvest.yield)
                         .at(passage, *harvest.output)
                         .stated(harvest.output->value)
                         .computed(*computed)
                         .part(harvest.area->value)
                         .part(harvest.yield->value)
                         .argument("count", written(harvest.area->value))
                         .argument("each", written(*weight))
                         .argument("unit", harvest.output->unit)
                         .build());
}

}  // namespace

void check_yield(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    if (passage.lower.find("năng suất") == std::string::npos) continue;
    for (const Sentence& sentence : passage.sentences) {
      check_harvest(passage, sentence, findings);
      const std::vector<Sentence> clauses = clauses_of(passage, sentence);
      if (clauses.size() < 2) continue;
      for (const Sentence& clause : clauses) check_harvest(passage, clause, findings);
    }
  }
}

}  // namespace gandan::reading::check
