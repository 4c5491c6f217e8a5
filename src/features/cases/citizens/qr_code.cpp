#include "features/cases/citizens/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace gandan::cases {
namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

// "M3 4h7v1h-7z": a run of dark squares of one row.
void add_run(std::string& path, int from, int until, int row) {
  const std::string length = std::to_string(until - from);
  path += "M" + std::to_string(from) + " " + std::to_string(row) + "h" + length + "v1h-" + length + "z";
}

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M));
  if (!code) return std::nullopt;
  QrCode made{code->width, {}};
  for (int row = 0; row < code->width; ++row) {
    const unsigned char* squares = code->data + static_cast<ptrdiff_t>(row) * code->width;
    for (int column = 0; column < code->width; ++column) {
      const int from = column;
      while (column < code->width && (squares[column] & 1U) != 0) ++column;
      if (column > from) add_run(made.path, from, column, row);
    }
  }
  return made;
}

}  // namespace gandan::cases
