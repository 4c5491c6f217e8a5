// Photos, and what only looks like one.
#include <gtest/gtest.h>

#include <vips/vips.h>

#include "platform/image/photo.h"

namespace gandan::image {
namespace {

enum class As : uint8_t { jpeg, png };

// A picture of so many pixels, with a secret in its EXIF.
std::string picture(int width, int height, As as) {
  EXPECT_EQ(VIPS_INIT("test"), 0);
  VipsImage* black = nullptr;
  VipsImage* copy = nullptr;
  EXPECT_EQ(vips_black(&black, width, height, "bands", 3, nullptr), 0);
  EXPECT_EQ(vips_copy(black, &copy, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr), 0);
  vips_image_set_string(copy, "exif-ifd0-Artist", "Nguoi Gui Bi Mat");
  void* data = nullptr;
  size_t size = 0;
  const int fault = as == As::jpeg ? vips_jpegsave_buffer(copy, &data, &size, nullptr)
                                   : vips_pngsave_buffer(copy, &data, &size, nullptr);
  EXPECT_EQ(fault, 0);
  std::string bytes(static_cast<const char*>(data), size);
  g_free(data);
  g_object_unref(copy);
  g_object_unref(black);
  return bytes;
}

std::string fault(std::string_view bytes, const PhotoLimits& limits = {}) {
  const auto photo = clean_photo(bytes, limits);
  return photo ? "" : photo.error().message_key;
}

TEST(Photo, IsMadeAnewWithoutExifAndNoLargerThanNeeded) {
  const std::string sent = picture(3000, 1500, As::jpeg);
  ASSERT_NE(sent.find("Nguoi Gui Bi Mat"), std::string::npos);
  const auto photo = clean_photo(std::string_view(sent));
  ASSERT_TRUE(photo.ok()) << photo.error().detail;
  EXPECT_EQ(photo->width, 2048);
  EXPECT_EQ(photo->height, 1024);
  EXPECT_EQ(photo->jpeg.find("Nguoi Gui Bi Mat"), std::string::npos);
  EXPECT_EQ(photo->jpeg.find("Exif"), std::string::npos);
  EXPECT_EQ(photo->thumbnail.substr(0, 2), "\xFF\xD8");
  EXPECT_LT(photo->thumbnail.size(), photo->jpeg.size());
}

TEST(Photo, APngBecomesAJpegAndASmallOneStaysSmall) {
  const auto photo = clean_photo(std::string_view(picture(40, 30, As::png)));
  ASSERT_TRUE(photo.ok()) << photo.error().detail;
  EXPECT_EQ(photo->jpeg.substr(0, 2), "\xFF\xD8");
  EXPECT_EQ(photo->width, 40);
}

TEST(Photo, OfAPolyglotOnlyThePictureIsKept) {
  const auto photo =
      clean_photo(std::string_view(picture(40, 30, As::jpeg) + "<script>alert(1)</script>PK\x03\x04 hidden"));
  ASSERT_TRUE(photo.ok());
  EXPECT_EQ(photo->jpeg.find("script"), std::string::npos);
  EXPECT_EQ(photo->jpeg.find("hidden"), std::string::npos);
}

TEST(Photo, WhatIsNoneIsRefused) {
  EXPECT_EQ(fault(""), "error.image.kind");
  EXPECT_EQ(fault("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), "error.image.kind");
  EXPECT_EQ(fault("GIF89a"), "error.image.kind");
  EXPECT_EQ(fault("%PDF-1.7"), "error.image.kind");
  EXPECT_EQ(fault(std::string("\xFF\xD8\xFF") + "<html>"), "error.image.broken");
  EXPECT_EQ(fault("\x89PNG\r\n\x1A\n"), "error.image.broken");
  EXPECT_EQ(fault("RIFF1234WEBPVP8 "), "error.image.broken");
  const std::string whole = picture(400, 300, As::png);
  EXPECT_EQ(fault(whole.substr(0, whole.size() / 2)), "error.image.broken");
}

TEST(Photo, HugeOnesAreRefusedBeforeTheyAreDecoded) {
  // 40,000 x 40,000 pixels in some hundred bytes: only the head of a PNG says so.
  std::string bomb = picture(64, 64, As::png);
  const std::string side = {'\0', '\0', static_cast<char>(0x9C), static_cast<char>(0x40)};
  bomb.replace(16, 8, side + side);
  EXPECT_NE(fault(bomb), "");
  EXPECT_EQ(fault(picture(64, 64, As::png), {.pixels = 4000}), "error.image.too_many_pixels");
  EXPECT_EQ(fault(picture(64, 64, As::png), {.decoded_bytes = 64 * 64 * 3 - 1}), "error.image.too_many_pixels");
  EXPECT_EQ(fault(picture(64, 64, As::png), {.decoded_bytes = 64 * 64 * 3}), "");
  EXPECT_EQ(fault(picture(64, 64, As::jpeg), {.file_bytes = 100}), "error.image.too_large");
}

}  // namespace
}  // namespace gandan::image
