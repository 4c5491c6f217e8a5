#include "features/cases/map/place_line.h"

#include <charconv>
#include <cstdio>

#include "platform/html/translator.h"
#include "views/features/cases/place_line.tpl.h"

namespace gandan::cases {
namespace {

// About a metre.
std::string degrees(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.5f", value);
  return text;
}

}  // namespace

std::string text_of(const Point& point) {
  return degrees(point.latitude) + "," + degrees(point.longitude);
}

std::optional<Point> point_in(std::string_view text) {
  Point point;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, point.latitude);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != ',') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, point.longitude);
  if (second.ec != std::errc() || second.ptr != end || !is_on_earth(point)) return std::nullopt;
  return point;
}

std::optional<html::Definition> place_fact(html::Language language, const CaseNames& names, const Place& place,
                                           std::string_view map_path) {
  const std::string words = names.of(place);
  if (words.empty() && !place.point) return std::nullopt;
  html::Definition fact{html::translate(language, "cases.column.place"), words};
  if (!place.point) return fact;
  html::View view("features/cases/views/place_line.tpl");
  if (!words.empty()) view.add(kpl_NAMED).set(kpl_WORDS, words);
  view.set(kpl_LATITUDE, degrees(place.point->latitude)).set(kpl_LONGITUDE, degrees(place.point->longitude));
  view.set(kpl_PATH, std::string(map_path) + "?at=" + text_of(*place.point));
  fact.html = view.render(language);
  return fact;
}

}  // namespace gandan::cases
