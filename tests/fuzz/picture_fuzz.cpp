// What of a picture a decoder is given: never more than was sent, and nothing of it is taken away the second time.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "platform/image/picture_parts.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gandan::image;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const JpegParts jpeg = parts_of_jpeg(bytes);
  require(jpeg.picture.size() <= size);
  const JpegParts again = parts_of_jpeg(jpeg.picture);
  require(again.picture == jpeg.picture && again.scans == jpeg.scans);
  for (const auto kept : {picture_of_png, picture_of_webp}) {
    const std::string picture = kept(bytes);
    require(picture.size() <= size);
    require(kept(picture) == picture);
  }
  return 0;
}
