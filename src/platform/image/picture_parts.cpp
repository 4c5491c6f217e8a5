#include "platform/image/picture_parts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace gandan::image {
namespace {

using namespace std::string_view_literals;

uint8_t byte_at(std::string_view bytes, size_t at) {
  return at < bytes.size() ? static_cast<uint8_t>(bytes[at]) : uint8_t{0};
}

// Markers of ISO/IEC 10918-1, table B.1.
constexpr uint8_t end_of_picture = 0xD9, begin_of_scan = 0xDA, comment = 0xFE;
constexpr uint8_t first_application = 0xE0, last_application = 0xEF;

// The begin, restart marks within a scan, and 0x01 have no length behind them.
bool stands_alone(uint8_t marker) {
  constexpr uint8_t first_restart = 0xD0;
  return marker == 0x01 || (marker >= first_restart && marker <= end_of_picture);
}

// Where the next marker is that is none of the stuffed bytes of a scan; the end when there is none.
size_t next_marker(std::string_view bytes, size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    if (byte_at(bytes, at) == 0xFF && byte_at(bytes, at + 1) != 0 && byte_at(bytes, at + 1) != 0xFF) return at;
  }
  return bytes.size();
}

// Which of the parts that programs put beside the picture are kept: one of each kind that says how to show it.
class BesideJpeg {
 public:
  bool keeps(uint8_t marker, std::string_view content) {
    if (marker == comment) return false;
    if (marker < first_application || marker > last_application) return true;
    if (content.starts_with("ICC_PROFILE\0"sv)) return ++profiles_ <= most_profile_parts;
    const bool shows_how =
        content.starts_with("JFIF\0"sv) || content.starts_with("Exif\0\0"sv) || content.starts_with("Adobe"sv);
    return shows_how && !std::exchange(seen_.at(marker - first_application), true);
  }

 private:
  static constexpr int most_profile_parts = 255;  // they are numbered by a byte
  int profiles_ = 0;
  std::array<bool, last_application - first_application + 1> seen_{};
};

// Chunks of the PNG specification (ISO/IEC 15948) that pixels, colours and the way up are made of.
bool makes_png(std::string_view name) {
  static constexpr std::array<std::string_view, 11> kept = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
                                                            "cHRM", "sRGB", "iCCP", "sBIT", "eXIf"};
  return std::ranges::find(kept, name) != kept.end();
}

// Chunks of the WebP container (RFC 9649), of each the first: which of them it is, or that it is none.
constexpr std::array<std::string_view, 8> webp_chunks = {"VP8 ", "VP8L", "VP8X", "ALPH",
                                                         "ICCP", "EXIF", "ANIM", "ANMF"};

size_t number_of(std::string_view bytes, size_t at) {  // four bytes, the lowest first
  size_t number = 0;
  for (size_t i = 4; i > 0; --i) number = number * 256 + byte_at(bytes, at + i - 1);
  return number;
}

}  // namespace

JpegParts parts_of_jpeg(std::string_view bytes) {
  JpegParts parts;
  BesideJpeg beside;
  for (size_t at = next_marker(bytes, 0); at < bytes.size();) {
    const uint8_t marker = byte_at(bytes, at + 1);
    const size_t begin = at + 2;
    const size_t length = stands_alone(marker) ? 0 : byte_at(bytes, begin) * 256U + byte_at(bytes, begin + 1);
    const size_t next = marker == end_of_picture ? begin : next_marker(bytes, begin + length);
    if (marker == begin_of_scan) ++parts.scans;
    const std::string_view content = bytes.substr(std::min(begin + 2, bytes.size()), length);
    if (beside.keeps(marker, content)) parts.picture.append(bytes.substr(at, next - at));
    if (marker == end_of_picture) break;
    at = next;
  }
  return parts;
}

std::string picture_of_png(std::string_view bytes) {
  constexpr size_t signature = 8, frame = 12;  // length, name and check sum of a chunk
  std::string picture(bytes.substr(0, signature));
  for (size_t at = signature; at < bytes.size();) {
    size_t length = 0;
    for (size_t i = 0; i < 4; ++i) length = length * 256 + byte_at(bytes, at + i);
    const std::string_view name = bytes.substr(std::min(at + 4, bytes.size()), 4);
    if (makes_png(name)) picture.append(bytes.substr(at, frame + length));
    if (name == "IEND") break;
    at += frame + length;
  }
  return picture;
}

std::string picture_of_webp(std::string_view bytes) {
  constexpr size_t head = 12, length_at = 4, frame = 8;  // "RIFF", length, "WEBP"; name and length of a chunk
  std::string picture(bytes.substr(0, head));
  std::array<bool, webp_chunks.size()> seen{};
  for (size_t at = head; at < bytes.size();) {
    const size_t length = number_of(bytes, at + length_at);
    const size_t whole = frame + length + length % 2;
    const auto kind = std::ranges::find(webp_chunks, bytes.substr(at, 4)) - webp_chunks.begin();
    const auto place = static_cast<size_t>(kind);
    if (place < seen.size() && !std::exchange(seen.at(place), true)) picture.append(bytes.substr(at, whole));
    at += whole;
  }
  const size_t behind_length = picture.size() - std::min(picture.size(), frame);
  for (size_t i = 0; i < 4 && length_at + i < picture.size(); ++i) {
    picture[length_at + i] = static_cast<char>(behind_length >> (8 * i) & 0xFFU);
  }
  return picture;
}

}  // namespace gandan::image
