#include "platform/image/vips.h"

#include <stdexcept>
#include <string>

#include "platform/library/shared_library.h"

namespace gandan::image {
namespace {

constexpr const char* library_name = "libvips.so.42";  // of every libvips 8, whose functions are not taken away again

void start(const library::SharedLibrary& library) {
  decltype(&::vips_init) init = nullptr;
  decltype(&::vips_block_untrusted_set) block_untrusted_set = nullptr;
  decltype(&::vips_concurrency_set) concurrency_set = nullptr;
  decltype(&::vips_cache_set_max) cache_set_max = nullptr;
  decltype(&::g_log_set_handler) log_set_handler = nullptr;
  library.find(init, "vips_init");
  library.find(block_untrusted_set, "vips_block_untrusted_set");
  library.find(concurrency_set, "vips_concurrency_set");
  library.find(cache_set_max, "vips_cache_set_max");
  library.find(log_set_handler, "g_log_set_handler");
  if (init("gandan") != 0) throw std::runtime_error("libvips cannot start");
  block_untrusted_set(TRUE);  // no loader that libvips itself does not trust, whatever else is installed
  concurrency_set(1);         // one photo, one thread: the workers are the parallelism
  cache_set_max(0);
  // Broken uploads are answered with an error; they are no news for the operator.
  log_set_handler(
      "VIPS", G_LOG_LEVEL_WARNING, [](const gchar*, GLogLevelFlags, const gchar*, gpointer) {}, nullptr);
}

Vips loaded() {
  const library::SharedLibrary library(library_name);  // stays loaded, as GLib cannot be unloaded
  Vips functions{};
  library.find(functions.jpegload_buffer, "vips_jpegload_buffer");
  library.find(functions.pngload_buffer, "vips_pngload_buffer");
  library.find(functions.webpload_buffer, "vips_webpload_buffer");
  library.find(functions.jpegsave_buffer, "vips_jpegsave_buffer");
  library.find(functions.thumbnail_image, "vips_thumbnail_image");
  library.find(functions.flatten, "vips_flatten");
  library.find(functions.image_hasalpha, "vips_image_hasalpha");
  library.find(functions.image_get_width, "vips_image_get_width");
  library.find(functions.image_get_height, "vips_image_get_height");
  library.find(functions.image_get_bands, "vips_image_get_bands");
  library.find(functions.image_get_format, "vips_image_get_format");
  library.find(functions.format_sizeof, "vips_format_sizeof");
  library.find(functions.array_double_new, "vips_array_double_new");
  library.find(functions.area_unref, "vips_area_unref");
  library.find(functions.error_buffer, "vips_error_buffer");
  library.find(functions.error_clear, "vips_error_clear");
  library.find(functions.object_unref, "g_object_unref");
  library.find(functions.free, "g_free");
  start(library);
  return functions;
}

}  // namespace

const Vips& vips() {
  static const Vips functions = loaded();
  return functions;
}

}  // namespace gandan::image
