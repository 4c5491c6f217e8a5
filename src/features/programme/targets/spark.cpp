#include "features/programme/targets/spark.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "features/programme/evaluation/evaluation.h"

namespace gandan::programme {

Spark spark_of(const Aim& aim, const Evaluation& evaluation) {
  Spark spark;
  if (!evaluation.path && !is_watched(aim)) return spark;
  const int in_year = aim.frequency == Frequency::year ? 1 : 4;
  const int count = (aim.last_year - aim.first_year + 1) * in_year;
  spark.actual.resize(static_cast<size_t>(count));
  for (const Point& point : evaluation.series.points) {
    const long place = std::lround((point.time - aim.first_year) * in_year) - 1;
    if (place >= 0 && place < count) spark.actual[static_cast<size_t>(place)] = point.value;
  }
  if (!evaluation.path) return spark;
  const bool saw_tooth = evaluation.path->each_year && evaluation.path->shape != Shape::flat;  // says nothing so small
  for (int i = 1; i <= count && !saw_tooth; ++i) {
    spark.path.push_back(evaluation.path->at(aim.first_year + static_cast<double>(i) / in_year));
  }
  spark.goal = evaluation.path->end;
  return spark;
}

std::string to_json(const Spark& spark) {
  nlohmann::json json = {{"actual", nlohmann::json::array()}, {"path", spark.path}};
  for (const auto& value : spark.actual) json["actual"].push_back(value ? nlohmann::json(*value) : nlohmann::json());
  if (spark.goal) json["goal"] = *spark.goal;
  return json.dump();
}

Spark spark_from(std::string_view text) {
  Spark spark;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return spark;
  for (const auto& value : json.value("actual", nlohmann::json::array())) {
    spark.actual.push_back(value.is_number() ? std::optional(value.get<double>()) : std::nullopt);
  }
  spark.path = json.value("path", std::vector<double>{});
  if (json.contains("goal")) spark.goal = json["goal"].get<double>();
  return spark;
}

}  // namespace gandan::programme
