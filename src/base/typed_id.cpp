#include "base/typed_id.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <mutex>
#include <random>

namespace gandan::base {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";

std::string format_uuid(const std::array<unsigned char, 16>& bytes) {
  std::string text;
  text.reserve(36);
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += hexadecimal[bytes[i] >> 4U];
    text += hexadecimal[bytes[i] & 0x0FU];
  }
  return text;
}

// Time and a 12-bit counter within the millisecond, moved on together so that the pair never goes back.
struct Sequence {
  std::mutex guard;
  uint64_t millisecond = 0;
  uint32_t counter = 0;
  std::mt19937_64 random{std::random_device{}()};
};

}  // namespace

std::string new_uuid_v7(Instant now) {
  static Sequence sequence;
  const std::scoped_lock lock(sequence.guard);
  const auto wanted = static_cast<uint64_t>(now.epoch_milliseconds);
  if (wanted > sequence.millisecond) {
    sequence.millisecond = wanted;
    sequence.counter = 0;
  } else if (++sequence.counter > 0xFFFU) {
    ++sequence.millisecond;
    sequence.counter = 0;
  }
  std::array<unsigned char, 16> bytes{};
  for (unsigned i = 0; i < 6; ++i) bytes[i] = static_cast<unsigned char>(sequence.millisecond >> (40U - 8U * i));
  bytes[6] = static_cast<unsigned char>(0x70U | (sequence.counter >> 8U));
  bytes[7] = static_cast<unsigned char>(sequence.counter);
  const uint64_t tail = sequence.random();
  for (unsigned i = 0; i < 8; ++i) bytes[8 + i] = static_cast<unsigned char>(tail >> (8U * i));
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);
  return format_uuid(bytes);
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : hexadecimal.find(text[i]) == std::string_view::npos) return false;
  }
  return true;
}

std::optional<WardId> WardId::parse(std::string_view text) {
  const bool digits = std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  if (text.size() != 5 || !digits) return std::nullopt;
  return WardId(std::string(text));
}

}  // namespace gandan::base
