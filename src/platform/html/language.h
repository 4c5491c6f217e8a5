// The languages of the interface. Vietnamese is first and the default.
#pragma once

#include <cstdint>

namespace gandan::html {

enum class Language : uint8_t { vietnamese, english };

}  // namespace gandan::html
