#include "features/cases/map/map_rules.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/embedded.h"

namespace gandan::cases {
namespace {

using Json = nlohmann::json;

constexpr size_t largest_outlines = size_t{2} << 20U;
constexpr int deepest_coordinates = 4;  // of a MultiPolygon

base::Error refused(const char* reason) {
  return {base::ErrorKind::invalid, "error.cases.map.outlines", {{"reason", reason}}, {}, {}};
}

// Pairs of degrees, however deep they are nested.
bool are_places(const Json& coordinates, int depth) {
  if (!coordinates.is_array() || coordinates.empty() || depth > deepest_coordinates) return false;
  if (coordinates[0].is_array()) {
    return std::all_of(coordinates.begin(), coordinates.end(),
                       [depth](const Json& each) { return are_places(each, depth + 1); });
  }
  if (coordinates.size() < 2 || !coordinates[0].is_number() || !coordinates[1].is_number()) return false;
  return std::abs(coordinates[0].get<double>()) <= 180 && std::abs(coordinates[1].get<double>()) <= 90;
}

const char* fault_of(const Json& feature) {
  if (!feature.is_object() || feature.value("type", "") != "Feature") return "\"type\": \"Feature\"";
  const auto geometry = feature.find("geometry");
  if (geometry == feature.end() || !geometry->is_object()) return "\"geometry\"";
  const std::string type = geometry->value("type", "");
  if (type != "Polygon" && type != "MultiPolygon" && type != "LineString" && type != "MultiLineString") {
    return "Polygon, MultiPolygon, LineString, MultiLineString";
  }
  const auto coordinates = geometry->find("coordinates");
  return coordinates != geometry->end() && are_places(*coordinates, 1) ? nullptr : "\"coordinates\"";
}

void widen(MapArea& area, const Json& coordinates) {
  if (coordinates[0].is_array()) {
    for (const Json& each : coordinates) widen(area, each);
    return;
  }
  const double east = coordinates[0].get<double>(), north = coordinates[1].get<double>();
  area.west = std::min(area.west, east);
  area.east = std::max(area.east, east);
  area.south = std::min(area.south, north);
  area.north = std::max(area.north, north);
}

}  // namespace

std::string MapRules::image_origin() const {
  const size_t scheme = tiles.find("://");
  if (scheme == std::string::npos) return "";
  return tiles.substr(0, tiles.find('/', scheme + 3));
}

base::Result<std::string> check_outlines(std::string text) {
  if (text.size() > largest_outlines) return refused("2 MiB");
  const Json document = Json::parse(text, nullptr, false);
  if (!document.is_object() || document.value("type", Json()) != "FeatureCollection")
    return refused("FeatureCollection");
  const auto features = document.find("features");
  if (features == document.end() || !features->is_array()) return refused("\"features\"");
  for (const Json& feature : *features) {
    if (const char* fault = fault_of(feature); fault != nullptr) return refused(fault);
  }
  return text;
}

std::optional<MapArea> area_of_outlines(std::string_view text) {
  const Json features = Json::parse(text).at("features");
  if (features.empty()) return std::nullopt;
  MapArea area{180, 90, -180, -90};
  for (const Json& feature : features) widen(area, feature.at("geometry").at("coordinates"));
  return area;
}

std::string_view demo_outlines() {
  return base::embedded_files().at("data/demo/outlines.geojson");
}

}  // namespace gandan::cases
