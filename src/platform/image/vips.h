// libvips, loaded with the first photo. It brings sixty other libraries with it, which cost every start of the program
// more time and memory than all the rest of it (docs/benchmarks.md), and most starts never see a photo.
#pragma once

#include <vips/vips.h>

namespace gandan::image {

// The functions of libvips and GLib that photos need, by their names without the prefix.
struct Vips {
  decltype(&::vips_jpegload_buffer) jpegload_buffer;
  decltype(&::vips_pngload_buffer) pngload_buffer;
  decltype(&::vips_webpload_buffer) webpload_buffer;
  decltype(&::vips_jpegsave_buffer) jpegsave_buffer;
  decltype(&::vips_thumbnail_image) thumbnail_image;
  decltype(&::vips_flatten) flatten;
  decltype(&::vips_image_hasalpha) image_hasalpha;
  decltype(&::vips_image_get_width) image_get_width;
  decltype(&::vips_image_get_height) image_get_height;
  decltype(&::vips_image_get_bands) image_get_bands;
  decltype(&::vips_image_get_format) image_get_format;
  decltype(&::vips_format_sizeof) format_sizeof;
  decltype(&::vips_array_double_new) array_double_new;
  decltype(&::vips_area_unref) area_unref;
  decltype(&::vips_error_buffer) error_buffer;
  decltype(&::vips_error_clear) error_clear;
  decltype(&::g_object_unref) object_unref;
  decltype(&::g_free) free;
};

// Loaded and started once. Throws std::runtime_error when this machine has no libvips.
const Vips& vips();

}  // namespace gandan::image
