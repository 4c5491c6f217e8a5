#include "platform/image/photo.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <semaphore>
#include <thread>

#include "platform/files/file.h"
#include "platform/image/picture_parts.h"
#include "platform/image/vips.h"

// keys: error.image.*

namespace gandan::image {
namespace {

constexpr int most_side = 2048;
constexpr int thumbnail_side = 320;
constexpr size_t most_scans = 64;  // cameras and editors write some ten

enum class Kind : uint8_t { jpeg, png, webp, other };

Kind kind_of(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return Kind::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return Kind::png;
  if (bytes.size() > 12 && bytes.starts_with("RIFF"sv) && bytes.substr(8, 4) == "WEBP"sv) return Kind::webp;
  return Kind::other;
}

// Decoding takes memory and a core for a second: a few photos are decoded at a time, a few more wait, and whoever sends
// one then is asked to send it again. So a flood of photos holds up photos only.
class Turn {
 public:
  Turn() : given_(++waiting() <= most_waiting) {
    if (given_) places().acquire();
  }
  ~Turn() {
    if (given_) places().release();
    --waiting();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  bool given() const { return given_; }

 private:
  static constexpr int most_waiting = 10;  // those being decoded among them
  static std::atomic<int>& waiting() {
    static std::atomic<int> count = 0;
    return count;
  }
  static std::counting_semaphore<>& places() {
    static std::counting_semaphore<> semaphore(std::max(2U, std::thread::hardware_concurrency() / 2));
    return semaphore;
  }

  const bool given_;
};

// "" when its pixels would be gone over too often.
std::string picture_in(Kind kind, std::string_view bytes) {
  if (kind == Kind::png) return picture_of_png(bytes);
  if (kind == Kind::webp) return picture_of_webp(bytes);
  JpegParts parts = parts_of_jpeg(bytes);
  return parts.scans > most_scans ? std::string() : std::move(parts.picture);
}

struct Release {
  void operator()(VipsImage* image) const { vips().object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Release>;

// The one loader of that kind is named, so that no other can be reached by clever bytes. Only the head is read yet.
// A JPEG can be decoded at a half, a quarter or an eighth of its size.
Image load(Kind kind, std::string_view bytes, int divisor = 1) {
  void* data = const_cast<char*>(bytes.data());  // NOLINT: the library does not write to it
  VipsImage* image = nullptr;
  int fault = -1;
  if (kind == Kind::jpeg) {
    fault =
        vips().jpegload_buffer(data, bytes.size(), &image, "fail_on", VIPS_FAIL_ON_ERROR, "shrink", divisor, nullptr);
  } else if (kind == Kind::png) {
    fault = vips().pngload_buffer(data, bytes.size(), &image, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
  } else {
    fault = vips().webpload_buffer(data, bytes.size(), &image, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
  }
  return Image(fault == 0 ? image : nullptr);
}

// As small as it may be decoded and still have enough pixels: they are what takes time.
Image decoded(Kind kind, std::string_view bytes, Image whole) {
  if (kind != Kind::jpeg) return whole;
  const int side = std::max(vips().image_get_width(whole.get()), vips().image_get_height(whole.get()));
  int divisor = 1;
  while (divisor < 8 && side / (divisor * 2) >= most_side) divisor *= 2;
  return divisor == 1 ? std::move(whole) : load(kind, bytes, divisor);
}

// Turned by its EXIF, in sRGB, no larger than `side`.
Image shrunk(VipsImage* from, int side) {
  VipsImage* image = nullptr;
  const int fault = vips().thumbnail_image(from, &image, side, "height", side, "size", VIPS_SIZE_DOWN, "export_profile",
                                           "srgb", nullptr);
  return Image(fault == 0 ? image : nullptr);
}

// Transparent parts become white.
Image opaque(Image from) {
  if (!from || vips().image_hasalpha(from.get()) == FALSE) return from;
  const double white = 255;
  VipsArrayDouble* background = vips().array_double_new(&white, 1);
  VipsImage* image = nullptr;
  const int fault = vips().flatten(from.get(), &image, "background", background, nullptr);
  vips().area_unref(reinterpret_cast<VipsArea*>(background));
  return Image(fault == 0 ? image : nullptr);
}

uint64_t bytes_of_a_pixel(VipsImage* image) {
  return static_cast<uint64_t>(vips().image_get_bands(image)) * vips().format_sizeof(vips().image_get_format(image));
}

// "" when the pixels cannot be decoded.
std::string jpeg_of(VipsImage* image, int quality) {
  void* data = nullptr;
  size_t size = 0;
  if (vips().jpegsave_buffer(image, &data, &size, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, nullptr) != 0) {
    return {};
  }
  std::string bytes(static_cast<const char*>(data), size);
  vips().free(data);
  return bytes;
}

base::Error broken() {
  base::Error error = base::invalid("error.image.broken", "photo");
  error.detail = vips().error_buffer();
  vips().error_clear();
  return error;
}

base::Error busy() {
  return {base::ErrorKind::unavailable, "error.image.busy", {}, "photo", {}};
}

base::Error too_large(const PhotoLimits& limits) {
  return {base::ErrorKind::too_large,
          "error.image.too_large",
          {{"mebibytes", std::to_string(limits.file_bytes >> 20U)}},
          "photo",
          {}};
}

}  // namespace

base::Result<Photo> clean_photo(std::string_view bytes, const PhotoLimits& limits) {
  if (bytes.size() > limits.file_bytes) return too_large(limits);
  const Kind kind = kind_of(bytes);
  if (kind == Kind::other) return base::invalid("error.image.kind", "photo");
  const std::string picture = picture_in(kind, bytes);
  if (picture.empty()) return base::invalid("error.image.broken", "photo");
  const Turn turn;
  if (!turn.given()) return busy();
  Image whole = load(kind, picture);
  if (!whole) return broken();
  const int64_t pixels = int64_t{vips().image_get_width(whole.get())} * vips().image_get_height(whole.get());
  const uint64_t decoded_bytes = static_cast<uint64_t>(pixels) * bytes_of_a_pixel(whole.get());
  const int64_t most_pixels = kind == Kind::jpeg ? limits.pixels : std::min(limits.pixels, limits.pixels_of_others);
  if (pixels > most_pixels || decoded_bytes > limits.decoded_bytes) {
    return base::invalid("error.image.too_many_pixels", "photo");
  }
  const Image enough = decoded(kind, picture, std::move(whole));
  if (!enough) return broken();
  const Image photo = opaque(shrunk(enough.get(), most_side));
  if (!photo) return broken();
  constexpr int photo_quality = 82;
  constexpr int thumbnail_quality = 75;
  Photo clean{jpeg_of(photo.get(), photo_quality),
              {},
              vips().image_get_width(photo.get()),
              vips().image_get_height(photo.get())};
  if (clean.jpeg.empty()) return broken();
  const Image again = load(Kind::jpeg, clean.jpeg);
  const Image small = again ? shrunk(again.get(), thumbnail_side) : nullptr;
  if (small) clean.thumbnail = jpeg_of(small.get(), thumbnail_quality);
  if (clean.thumbnail.empty()) return broken();
  return clean;
}

base::Result<Photo> clean_photo(const std::filesystem::path& file, const PhotoLimits& limits) {
  const auto bytes = files::read_whole_file(file, limits.file_bytes);
  if (bytes) return clean_photo(std::string_view(*bytes), limits);
  if (bytes.error().kind == base::ErrorKind::too_large) return too_large(limits);
  return bytes.error();
}

}  // namespace gandan::image
