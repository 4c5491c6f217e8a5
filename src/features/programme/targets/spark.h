// What a sparkline shows: the figures over the whole term on the path to the goal. Pure; kept with the status as JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gandan::programme {

struct Aim;
struct Evaluation;

struct Spark {
  std::vector<std::optional<double>> actual;  // one a year of the term, or one a quarter where they come more often
  std::vector<double> path;                   // as many, or none
  std::optional<double> goal;
};

Spark spark_of(const Aim& aim, const Evaluation& evaluation);
std::string to_json(const Spark& spark);
Spark spark_from(std::string_view json);  // empty when it is none

}  // namespace gandan::programme
