// The public face of this folder: what a congress report promises (targets, tasks, projects, footnotes) and what
// does not add up in it. Deterministic and explainable: every item keeps its lines and its quote.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "reading/text/document.h"

namespace gandan::reading {

enum class Comparator { none, at_least, at_most, equal, range, maintain, growth_per_year, growth_total };

// How a target binds over time. text() forms: annual, by_2030, average_per_year, vs_2025, maintain, cumulative, year.
struct TargetPeriod {
  enum class Kind { annual, by_year, average_per_year, versus_year, maintain, cumulative, year };
  Kind kind = Kind::by_year;
  int year = 0;  // of by_year, versus_year, year
};

// A figure that the report says has been reached ("tỷ lệ ... đạt 95,2%").
struct ReadFact {
  std::string text;  // the quote
  std::optional<base::Decimal> value;
  std::string unit;
  std::optional<int> year;  // only when the sentence or its heading names one
  LineRange lines;
  std::optional<int> page;
};

struct ReadTarget {
  std::string item;   // "9": the number of the item in the report
  std::string group;  // "xã hội"
  std::string text;   // the quote
  Comparator comparator = Comparator::none;
  std::optional<base::Decimal> value;
  std::string level;  // an ordinal value: "hoàn thành tốt nhiệm vụ"; then value is empty
  std::optional<base::Decimal> low, high;
  std::string unit;
  TargetPeriod period;
  bool qualitative = false;
  LineRange lines;
  std::optional<int> page;
  std::optional<ReadFact> start = {};  // where its own statement says the path begins: "(năm 2025: 71,5%)"
};

enum class TaskKind { key_task, breakthrough, regular };

struct ReadTask {
  TaskKind kind = TaskKind::regular;
  std::string number, title, text;
  LineRange lines;
  std::optional<int> page;
};

struct ReadProject {
  std::string number, name;
  LineRange lines;
  std::optional<int> page;
};

struct Reading {
  std::vector<ReadTarget> targets;
  std::vector<ReadTask> tasks;
  std::vector<ReadProject> projects;
  std::vector<Footnote> footnotes;
  std::vector<ReadFact> facts;
};

Reading read_report(const Document& document);

enum class FindingKind {
  sum,
  percent,
  ratio,
  growth,
  conflict,
  blank,
  date,
  numbering,
  missing_annex,
  repeated_word,
  character
};
enum class Severity { error, warning, note };

struct Finding {
  FindingKind kind = FindingKind::sum;
  Severity severity = Severity::warning;
  std::vector<int> lines;  // all the lines it speaks of, ascending
  std::optional<base::Decimal> stated, computed;
  std::vector<base::Decimal> parts;
  std::string message_key;  // of locales/: finding.sum, ...
  std::vector<std::pair<std::string, std::string>> arguments;
};

// Silence on what adds up matters as much as catching what does not.
std::vector<Finding> check_report(const Document& document);

std::string period_text(const TargetPeriod& period);      // "by_2030"
std::string_view comparator_text(Comparator comparator);  // ">=", "" for none

}  // namespace gandan::reading
