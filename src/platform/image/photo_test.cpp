// Photos, and what only looks like one.
#include <gtest/gtest.h>

#include <vips/vips.h>

#include <algorithm>

#include "platform/image/photo.h"
#include "platform/image/picture_parts.h"

namespace gandan::image {
namespace {

enum class As : uint8_t { jpeg, png, webp };

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
  int fault = -1;
  if (as == As::jpeg) fault = vips_jpegsave_buffer(copy, &data, &size, nullptr);
  if (as == As::png) fault = vips_pngsave_buffer(copy, &data, &size, nullptr);
  if (as == As::webp) fault = vips_webpsave_buffer(copy, &data, &size, nullptr);
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

TEST(Photo, OfAnySizeTheSidesKeepTheirShare) {
  for (const int width : {2047, 2048, 4095, 4096, 4097, 8200, 12'000}) {
    const auto photo = clean_photo(std::string_view(picture(width, width / 4, As::jpeg)));
    ASSERT_TRUE(photo.ok()) << photo.error().detail;
    EXPECT_EQ(photo->width, std::min(width, 2048)) << width;
    EXPECT_NEAR(photo->height, photo->width / 4, 1) << width;
  }
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
  EXPECT_EQ(fault(picture(64, 64, As::png), {.pixels_of_others = 4000}), "error.image.too_many_pixels");
  EXPECT_EQ(fault(picture(64, 64, As::jpeg), {.pixels_of_others = 4000}), "");
  EXPECT_EQ(fault(picture(64, 64, As::png), {.decoded_bytes = 64 * 64 * 3 - 1}), "error.image.too_many_pixels");
  EXPECT_EQ(fault(picture(64, 64, As::png), {.decoded_bytes = 64 * 64 * 3}), "");
  EXPECT_EQ(fault(picture(64, 64, As::jpeg), {.file_bytes = 100}), "error.image.too_large");
}

// A progressive JPEG of `width` x `width` grey pixels: one scan of the means, then so many that say "no change".
std::string of_scans(int width, size_t scans) {
  const auto segment = [](char marker, const std::string& data) {
    const size_t length = data.size() + 2;
    return std::string("\xFF") + marker + static_cast<char>(length >> 8U) + static_cast<char>(length & 0xFFU) + data;
  };
  const auto begin = [](char first, char last) { return std::string("\x01\x01\x00", 3) + first + last + '\0'; };
  const auto side = std::string(1, static_cast<char>(width >> 8)) + static_cast<char>(width & 0xFF);
  // One word each, of one bit: a mean that is as before; a block that ends, and 16,384 after it.
  const auto table = [](char kind, char word) { return kind + std::string("\x01") + std::string(15, '\0') + word; };
  const size_t blocks = static_cast<size_t>(width) / 8 * static_cast<size_t>(width) / 8;
  std::string bytes = "\xFF\xD8" + segment('\xDB', std::string(1, '\0') + std::string(64, '\x01')) +
                      segment('\xC2', '\x08' + side + side + std::string("\x01\x01\x11\x00", 4)) +
                      segment('\xC4', table('\x00', '\x00')) + segment('\xC4', table('\x10', '\xE0')) +
                      segment('\xDA', begin('\0', '\0')) + std::string(blocks / 8, '\0');
  const std::string again = segment('\xDA', begin('\x01', '\x3F')) + std::string("\x7F\xFE", 2);
  for (size_t i = 0; i < scans; ++i) bytes += again;
  return bytes + "\xFF\xD9";
}

TEST(Photo, AJpegThatIsGoneOverAgainAndAgainIsRefusedUndecoded) {
  EXPECT_EQ(parts_of_jpeg(of_scans(64, 3)).scans, 4U);
  EXPECT_EQ(fault(of_scans(64, 3)), "");
  EXPECT_EQ(fault(of_scans(4096, 100'000)), "error.image.broken");
  EXPECT_EQ(parts_of_jpeg(picture(64, 64, As::jpeg)).scans, 1U);
  EXPECT_EQ(parts_of_jpeg(picture(64, 64, As::jpeg) + "\xFF\xDA\xFF\xDA").scans, 1U) << "behind its end";
  for (const char* broken : {"", "\xFF", "\xFF\xD8", "\xFF\xD8\xFF\xDA", "\xFF\xD8\xFF\xE1\xFF\xFF"}) {
    EXPECT_LE(parts_of_jpeg(broken).scans, 1U);
    EXPECT_LE(parts_of_jpeg(broken).picture.size(), std::string(broken).size());
  }
}

std::string repeated(const std::string& part, size_t times) {
  std::string all;
  for (size_t i = 0; i < times; ++i) all += part;
  return all;
}

// They would keep the decoder busy for minutes.
TEST(Photo, WhatAJpegCarriesBesideThePictureIsNotLookedAt) {
  const std::string whole = picture(64, 48, As::jpeg);
  const auto with = [&](const std::string& part, size_t times) {
    return whole.substr(0, 2) + repeated(part, times) + whole.substr(2);
  };
  const std::string note = std::string("\xFF\xE1\x00\x10", 4) + "http://ns.adob";
  const std::string exif = std::string("\xFF\xE1\x00\x10", 4) + std::string("Exif\0\0MM\0\x2A\0\0\0\x08", 14);
  const std::string comment = std::string("\xFF\xFE\x00\x05", 4) + "abc";
  for (const std::string& part : {note, exif, comment}) {
    EXPECT_EQ(fault(with(part, 300'000)), "");
    EXPECT_LE(parts_of_jpeg(with(part, 1000)).picture.size(), whole.size() + exif.size());
  }
  EXPECT_NE(parts_of_jpeg(whole).picture.find("Nguoi Gui Bi Mat"), std::string::npos) << "it says which way is up";
}

TEST(Photo, WhatAPngCarriesBesideThePictureIsNotLookedAt) {
  const std::string whole = picture(64, 48, As::png);
  constexpr size_t behind_head = 33;  // signature and IHDR
  const std::string text = std::string("\0\0\0\x03zTXtabcd123", 15);
  const std::string carrier = whole.substr(0, behind_head) + repeated(text, 100'000) + whole.substr(behind_head);
  EXPECT_EQ(fault(carrier), "");
  EXPECT_LE(picture_of_png(carrier).size(), whole.size());
  EXPECT_EQ(picture_of_png(carrier), picture_of_png(whole));
  for (size_t end = 0; end < whole.size(); ++end) EXPECT_LE(picture_of_png(whole.substr(0, end)).size(), end);
}

TEST(Photo, OfAWebpOneOfEachPartIsLookedAt) {
  const std::string whole = picture(64, 48, As::webp);
  ASSERT_EQ(whole.substr(12, 4), "VP8X") << "it carries EXIF";
  EXPECT_EQ(picture_of_webp(whole), whole);
  const std::string frame = std::string("ANMF\x10\0\0\0", 8) + std::string(16, '\0');
  const std::string film = whole + repeated(frame, 100'000);
  EXPECT_LE(picture_of_webp(film).size(), whole.size() + frame.size());
  EXPECT_EQ(fault(whole + repeated(std::string("NOTE\x02\0\0\0ab", 10), 100'000)), "");
  for (size_t end = 0; end < whole.size(); ++end) EXPECT_LE(picture_of_webp(whole.substr(0, end)).size(), end);
}

}  // namespace
}  // namespace gandan::image
