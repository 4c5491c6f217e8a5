#include "platform/office/legacy_encoding.h"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>

#include "platform/office/code_points.h"

namespace gandan::office {
namespace {

// Code page 1252, 0x80..0x9F.
constexpr std::array<char32_t, 32> windows_1252_controls = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

// TCVN 5712:1993 (VN1, of which VN3 is a part), 0xA1..0xFF.
constexpr std::u32string_view tcvn3_letters =
    U"ĂÂÊÔƠƯĐăâêôơưđẰ"
    U"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    U"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    U"éẹềểễếệìỉỄẾỒĩíịò"
    U"Ổỏõóọồổỗốộờởỡớợù"
    U"ỖủũúụừửữứựỳỷỹýỵỐ";
static_assert(tcvn3_letters.size() == 0xFF - 0xA1 + 1);

char32_t whole_or_replacement(int32_t c) {
  return c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
}

char32_t from_tcvn3(char32_t c) {
  return c >= 0xA1 && c <= 0xFF ? tcvn3_letters[c - 0xA1] : c;
}

char32_t from_windows_1258(char32_t c) {
  switch (c) {
    case 0xC3:
      return U'Ă';
    case 0xCC:
      return 0x0300;
    case 0xD0:
      return U'Đ';
    case 0xD2:
      return 0x0309;
    case 0xD5:
      return U'Ơ';
    case 0xDD:
      return U'Ư';
    case 0xDE:
      return 0x0303;
    case 0xE3:
      return U'ă';
    case 0xEC:
      return 0x0301;
    case 0xF0:
      return U'đ';
    case 0xF2:
      return 0x0323;
    case 0xF5:
      return U'ơ';
    case 0xFD:
      return U'ư';
    case 0xFE:
      return U'₫';
    default:
      return c;
  }
}

// What a character of VNI adds to the letter before it: a shape (circumflex, breve), a tone, or both; 0 = none.
struct VniMark {
  char32_t shape = 0;
  char32_t tone = 0;
  bool is_mark() const { return shape != 0 || tone != 0; }
};

// VNI's character of lower case; its capital is 0x20 lower, here as everywhere in Latin-1.
VniMark vni_mark(char32_t lower) {
  constexpr char32_t circumflex = 0x0302, breve = 0x0306;
  constexpr char32_t grave = 0x0300, acute = 0x0301, tilde = 0x0303, hook = 0x0309, dot = 0x0323;
  switch (lower) {
    case 0xF9:
      return {0, acute};
    case 0xF8:
      return {0, grave};
    case 0xFB:
      return {0, hook};
    case 0xF5:
      return {0, tilde};
    case 0xEF:
      return {0, dot};
    case 0xE2:
      return {circumflex, 0};
    case 0xE1:
      return {circumflex, acute};
    case 0xE0:
      return {circumflex, grave};
    case 0xE5:
      return {circumflex, hook};
    case 0xE3:
      return {circumflex, tilde};
    case 0xE4:
      return {circumflex, dot};
    case 0xEA:
      return {breve, 0};
    case 0xE9:
      return {breve, acute};
    case 0xE8:
      return {breve, grave};
    case 0xFA:
      return {breve, hook};
    case 0xFC:
      return {breve, tilde};
    case 0xEB:
      return {breve, dot};
    default:
      return {};
  }
}

// Letters that are one character in VNI.
char32_t vni_letter(char32_t lower) {
  switch (lower) {
    case 0xF4:
      return U'ơ';
    case 0xF6:
      return U'ư';
    case 0xF1:
      return U'đ';
    case 0xE6:
      return U'ỉ';
    case 0xF3:
      return U'ĩ';
    case 0xF2:
      return U'ị';
    case 0xEE:
      return U'ỵ';
    default:
      return lower;  // í and ì are as in Latin-1
  }
}

bool takes(char32_t lower_letter, const VniMark& mark) {
  switch (mark.shape) {
    case 0x0302:
      return lower_letter == U'a' || lower_letter == U'e' || lower_letter == U'o';
    case 0x0306:
      return lower_letter == U'a';
    default:
      return std::u32string_view(U"aeouyơư").find(lower_letter) != std::u32string_view::npos;
  }
}

char32_t lower_latin1(char32_t c) {
  return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 0x20 : c;
}

std::string convert_vni(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  char32_t letter = 0;  // the letter before, in lower case, if it may still take a mark
  for (size_t at = 0; at < text.size();) {
    const int32_t read = next_code_point(text, at);
    const char32_t c = whole_or_replacement(read);
    const char32_t lower = lower_latin1(c);
    if (const VniMark mark = vni_mark(lower); mark.is_mark() && takes(letter, mark)) {
      if (mark.shape != 0) append_code_point(result, mark.shape);
      if (mark.tone != 0) append_code_point(result, mark.tone);
      letter = 0;
      continue;
    }
    const char32_t converted = vni_letter(lower);
    const bool capital = lower != c;
    append_code_point(result, capital ? static_cast<char32_t>(u_toupper(static_cast<UChar32>(converted))) : converted);
    letter = static_cast<char32_t>(u_tolower(static_cast<UChar32>(converted)));
  }
  return result;
}

template <typename Convert>
std::string convert_each(std::string_view text, Convert convert) {
  std::string result;
  result.reserve(text.size() + text.size() / 8);
  for (size_t at = 0; at < text.size();) {
    const int32_t c = next_code_point(text, at);
    append_code_point(result, convert(whole_or_replacement(c)));
  }
  return result;
}

}  // namespace

std::string utf8_of_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  for (const char byte : bytes) {
    const auto c = static_cast<char32_t>(static_cast<unsigned char>(byte));
    append_code_point(text, c >= 0x80 && c <= 0x9F ? windows_1252_controls[c - 0x80] : c);
  }
  return text;
}

std::string convert_legacy(std::string_view text, LegacyEncoding encoding) {
  switch (encoding) {
    case LegacyEncoding::tcvn3:
      return convert_each(text, from_tcvn3);
    case LegacyEncoding::windows_1258:
      return convert_each(text, from_windows_1258);
    case LegacyEncoding::vni:
      return convert_vni(text);
  }
  return std::string(text);
}

}  // namespace gandan::office
