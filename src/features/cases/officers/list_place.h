// Where a page of a list begins, as it stands in the address: "1764000000000~<id>".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/cases/engine/case_list_store.h"

namespace gandan::cases {

std::string text_of(const ListPlace& place);
std::optional<ListPlace> list_place_in(std::string_view text);  // nullopt: none, or not readable: the first page

}  // namespace gandan::cases
