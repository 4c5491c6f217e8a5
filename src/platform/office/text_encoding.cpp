#include "platform/office/text_encoding.h"

#include <unicode/ustring.h>

#include <cstdint>

#include "platform/office/code_points.h"
#include "platform/office/legacy_encoding.h"
#include "platform/office/syllable.h"

namespace gandan::office {
namespace {

using namespace std::string_view_literals;

// Judging looks at this much of a text: enough for thousands of syllables, the same time for a long text as for a
// short one.
constexpr size_t sample_slices = 64;
constexpr size_t sample_slice = 4096;  // bytes

std::string sample_of(std::string_view text) {
  if (text.size() <= sample_slices * sample_slice) return std::string(text);
  std::string sample;
  for (size_t slice = 0; slice < sample_slices; ++slice) {
    size_t begin = text.size() / sample_slices * slice;
    size_t end = begin + sample_slice;
    while (begin < end && U8_IS_TRAIL(static_cast<uint8_t>(text[begin]))) ++begin;
    while (end > begin && U8_IS_TRAIL(static_cast<uint8_t>(text[end]))) --end;
    sample.append(text.substr(begin, end - begin)).append("\n");
  }
  return sample;
}

struct Guess {
  LegacyEncoding encoding = LegacyEncoding::tcvn3;
  Likeness likeness;
};

Guess best_guess(std::string_view sample) {
  Guess best;
  for (const auto encoding : {LegacyEncoding::tcvn3, LegacyEncoding::vni, LegacyEncoding::windows_1258}) {
    const Likeness likeness = vietnamese_likeness(convert_legacy(sample, encoding));
    if (likeness.share() > best.likeness.share()) best = {encoding, likeness};
  }
  return best;
}

Note converted_note(LegacyEncoding encoding) {
  switch (encoding) {
    case LegacyEncoding::tcvn3:
      return {"office.note.converted", {{"encoding", "TCVN3 (ABC)"}}};
    case LegacyEncoding::vni:
      return {"office.note.converted", {{"encoding", "VNI"}}};
    case LegacyEncoding::windows_1258:
      return {"office.note.converted", {{"encoding", "Windows-1258"}}};
  }
  return {};
}

enum class Order { little, big };

DecodedText decode_utf16(std::string_view bytes, Order order) {
  std::u16string units;
  units.reserve(bytes.size() / 2);
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    units += static_cast<char16_t>(order == Order::little ? first | second << 8 : first << 8 | second);
  }
  DecodedText decoded;
  decoded.text.resize(units.size() * 3);
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  constexpr UChar32 replacement = 0xFFFD;
  u_strToUTF8WithSub(decoded.text.data(), static_cast<int32_t>(decoded.text.size()), &length, units.data(),
                     static_cast<int32_t>(units.size()), replacement, nullptr, &status);
  decoded.text.resize(U_FAILURE(status) ? 0 : static_cast<size_t>(length));
  return decoded;
}

struct Utf8Count {
  size_t whole = 0;   // sequences of more than one byte
  size_t broken = 0;  // bytes, or beginnings of sequences, that belong to none
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (size_t at = 0; at < bytes.size();) {
    const int32_t c = next_code_point(bytes, at);
    if (c < 0) ++count.broken;
    if (c > 0x7F) ++count.whole;
  }
  return count;
}

std::string replace_broken(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (size_t at = 0; at < bytes.size();) {
    const size_t begin = at;
    const int32_t c = next_code_point(bytes, at);
    text.append(c < 0 ? "\xEF\xBF\xBD"sv : bytes.substr(begin, at - begin));
  }
  return text;
}

// A file of UTF-8 that was cut or pasted together has a broken byte here and there; one of an 8-bit encoding has hardly
// anything that looks like UTF-8.
bool is_damaged_utf8(const Utf8Count& count) {
  return count.broken * 20 <= count.whole;
}

base::Result<DecodedText> decode_8_bit(std::string_view bytes) {
  DecodedText decoded{utf8_of_windows_1252(bytes), {}};
  const Guess guess = best_guess(sample_of(decoded.text));
  constexpr double convincing = 0.7;
  if (guess.likeness.share() < convincing) return base::invalid("error.office.unknown_encoding");
  decoded.text = convert_legacy(decoded.text, guess.encoding);
  decoded.notes.push_back(converted_note(guess.encoding));
  return decoded;
}

base::Result<DecodedText> decode_utf8_or_8_bit(std::string_view bytes) {
  const Utf8Count count = count_utf8(bytes);
  if (count.broken == 0) {
    DecodedText decoded{std::string(bytes), {}};
    repair_legacy_fonts(decoded);
    return decoded;
  }
  if (!is_damaged_utf8(count)) return decode_8_bit(bytes);
  return DecodedText{replace_broken(bytes), {{"office.note.broken_bytes", {{"count", std::to_string(count.broken)}}}}};
}

}  // namespace

void repair_legacy_fonts(DecodedText& decoded) {
  const std::string sample = sample_of(decoded.text);
  const Likeness as_it_is = vietnamese_likeness(sample);
  constexpr double good = 0.5, convincing = 0.8, better_by = 0.4;
  constexpr size_t enough_syllables = 5;
  if (as_it_is.marked_words == 0 || as_it_is.share() >= good) return;
  const Guess guess = best_guess(sample);
  if (guess.likeness.syllables < enough_syllables || guess.likeness.share() < convincing ||
      guess.likeness.share() - as_it_is.share() < better_by) {
    return;
  }
  decoded.text = convert_legacy(decoded.text, guess.encoding);
  decoded.notes.push_back(converted_note(guess.encoding));
}

base::Result<DecodedText> decode_text(std::string_view bytes) {
  DecodedText decoded;
  if (bytes.starts_with("\xFF\xFE"sv)) {
    decoded = decode_utf16(bytes.substr(2), Order::little);
  } else if (bytes.starts_with("\xFE\xFF"sv)) {
    decoded = decode_utf16(bytes.substr(2), Order::big);
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    if (bytes.find('\0') != std::string_view::npos) return base::invalid("error.office.binary");
    return decode_utf8_or_8_bit(bytes);
  }
  if (decoded.text.find('\0') != std::string::npos) return base::invalid("error.office.binary");
  repair_legacy_fonts(decoded);
  return decoded;
}

}  // namespace gandan::office
