#include "features/cases/officers/list_place.h"

#include <charconv>

namespace gandan::cases {

std::string text_of(const ListPlace& place) {
  return std::to_string(place.order) + "~" + place.id;
}

std::optional<ListPlace> list_place_in(std::string_view text) {
  const size_t mark = text.find('~');
  if (mark == std::string_view::npos || !base::is_uuid(text.substr(mark + 1))) return std::nullopt;
  ListPlace place{0, std::string(text.substr(mark + 1))};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + mark, place.order);
  if (fault != std::errc() || end != text.data() + mark) return std::nullopt;
  return place;
}

}  // namespace gandan::cases
