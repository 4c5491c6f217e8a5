// Photos that people send: told by content, decoded and encoded anew. What comes out is a JPEG of our own making: no
// EXIF (place, owner, camera), nothing hidden behind or within it, turned as it was meant, no larger than a page needs.
// Leaves what photos are for, and keeping them, to others.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gandan::image {

struct Photo {
  std::string jpeg;           // at most 2048 pixels wide and high
  std::string thumbnail;      // JPEG, at most 320 pixels wide and high
  int width = 0, height = 0;  // of `jpeg`
};

struct PhotoLimits {
  uint64_t file_bytes = uint64_t{12} << 20U;
  int64_t pixels = 60'000'000;                    // of the picture as sent, before a single one is decoded
  int64_t pixels_of_others = 25'000'000;          // of PNG and WebP, which cannot be decoded at less than their size
  uint64_t decoded_bytes = uint64_t{256} << 20U;  // all of it in memory: deep pixels are as much as many
};

// JPEG, PNG and WebP only, of any name. Error(invalid) "error.image.kind" for anything else (SVG, PDF, GIF ...),
// "error.image.broken" for what cannot be decoded to the end or has its pixels gone over too often,
// "error.image.too_many_pixels"; Error(too_large) "error.image.too_large" for files over the limit; Error(unavailable)
// "error.image.busy" when too many are being decoded. Thread safe.
base::Result<Photo> clean_photo(std::string_view bytes, const PhotoLimits& limits = {});
base::Result<Photo> clean_photo(const std::filesystem::path& file, const PhotoLimits& limits = {});

}  // namespace gandan::image
