// What of a file makes the picture, before a decoder sees it. Pictures carry more than pixels: texts, thumbnails,
// films, and, where somebody means harm, hundreds of thousands of such parts, or texts of a thousand times their size,
// that keep a decoder busy for minutes. Nothing is decoded here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gandan::image {

struct JpegParts {
  std::string picture;
  // How often its pixels are gone over. A progressive JPEG asks for it in a handful of bytes, again and again.
  size_t scans = 0;
};

// Kept besides the pixels: the first EXIF (which way is up) and the colour profile. What stands behind the end is not.
// A file that is no JPEG stays what it is, for the decoder to refuse.
JpegParts parts_of_jpeg(std::string_view bytes);

// The same of a PNG, and of a WebP, of which a film keeps its first picture.
std::string picture_of_png(std::string_view bytes);
std::string picture_of_webp(std::string_view bytes);

}  // namespace gandan::image
