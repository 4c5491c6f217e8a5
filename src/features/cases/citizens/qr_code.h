// A QR code (ISO/IEC 18004) as a drawing that a printer makes as large as it likes. Made by libqrencode.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gandan::cases {

// The dark squares as one path of unit squares, without the quiet zone of four around it.
struct QrCode {
  int width = 0;  // squares a side
  std::string path = {};
};
// With room for 15 % damage, as a poster in the street gets. nullopt: the text is too long (some 2,300 bytes) or empty.
std::optional<QrCode> qr_code(std::string_view text);

}  // namespace gandan::cases
