// Normal forms, folding and collation, all by ICU; the only rules of our own are the two ways of placing tone marks.
#include "vietnamese/text.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace gandan::vietnamese {
namespace {

constexpr UChar32 d_with_stroke = 0x111;
constexpr UChar32 capital_d_with_stroke = 0x110;

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

const icu::Normalizer2& normaliser(bool compose) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* instance = compose ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
  require(status);
  return *instance;
}

// Normal forms sort the marks on a letter, each past all that stand before it: some hundred thousand would take
// minutes. After as many as no language writes comes a joiner that is not seen, and they begin anew (UAX #15, section
// 13, stream-safe text).
class MarksInARow {
 public:
  // False when the character is a mark that is one too many; then it begins a new row.
  bool has_room_for(UChar32 c) {
    const int more = marks_of(c);
    row_ = more == 0 ? 0 : row_ + more;
    if (row_ <= most_marks) return true;
    row_ = more;
    return false;
  }

 private:
  static constexpr int most_marks = 30;

  // How many marks it is taken apart into; 0 for what begins a letter.
  static int marks_of(UChar32 c) {
    constexpr UChar32 first_mark = 0x300;
    if (c < first_mark || u_getIntPropertyValue(c, UCHAR_LEAD_CANONICAL_COMBINING_CLASS) == 0) return 0;
    icu::UnicodeString parts;
    return normaliser(false).getDecomposition(c, parts) != 0 ? parts.countChar32() : 1;
  }

  int row_ = 0;
};

icu::UnicodeString with_few_marks(const icu::UnicodeString& text) {
  constexpr char16_t joiner = u'\u034F';
  icu::UnicodeString out;
  MarksInARow marks;
  int32_t copied = 0;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (marks.has_room_for(text.char32At(i))) continue;
    out.append(text, copied, i - copied).append(joiner);
    copied = i;
  }
  return copied == 0 ? text : out.append(text, copied, text.length() - copied);
}

bool has_few_marks(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  MarksInARow marks;
  for (size_t i = 0; i < text.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, text.size(), c);
    if (!marks.has_room_for(c)) return false;
  }
  return true;
}

icu::UnicodeString normalised(const icu::UnicodeString& text, bool compose) {
  UErrorCode status = U_ZERO_ERROR;
  auto result = normaliser(compose).normalize(with_few_marks(text), status);
  require(status);
  return result;
}

icu::UnicodeString lowered(std::string_view text) {
  return from_utf8(text).toLower(icu::Locale::getRoot());
}

bool is_mark(UChar32 c) {
  return u_charType(c) == U_NON_SPACING_MARK;
}

bool is_tone(char16_t c) {
  return c == u'\u0300' || c == u'\u0301' || c == u'\u0303' || c == u'\u0309' || c == u'\u0323';
}

// oa, oe, uy: the clusters whose tone mark may stand on either letter.
bool tone_may_move(char16_t first, char16_t second) {
  return (first == u'o' && (second == u'a' || second == u'e')) || (first == u'u' && second == u'y');
}

// NFD, lower case: "ho" + grave + "a" becomes "hoa" + grave.
void move_tones_to_second_letter(icu::UnicodeString& text) {
  for (int32_t i = 0; i + 2 < text.length(); ++i) {
    if (!is_tone(text[i + 1]) || !tone_may_move(text[i], text[i + 2])) continue;
    const bool second_is_marked = i + 3 < text.length() && is_mark(text[i + 3]);
    if (second_is_marked) continue;
    const char16_t tone = text[i + 1];
    text.setCharAt(i + 1, text[i + 2]);
    text.setCharAt(i + 2, tone);
  }
}

std::unique_ptr<icu::Collator> make_collator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
  require(status);
  return collator;
}

// Most text is, and looking costs less than making it anew.
bool is_valid_nfc(std::string_view text) {
  if (!is_valid_utf8(text) || !has_few_marks(text)) return false;
  UErrorCode status = U_ZERO_ERROR;
  const bool is = normaliser(true).isNormalizedUTF8({text.data(), static_cast<int32_t>(text.size())}, status) != 0;
  require(status);
  return is;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  for (size_t i = 0; i < text.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, text.size(), c);
    if (c < 0) return false;
  }
  return true;
}

std::string to_nfc(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii || is_valid_nfc(text)) return std::string(text);
  return to_utf8(normalised(from_utf8(text), true));
}

std::string to_lower(std::string_view text) {
  return to_utf8(lowered(text));
}

std::string without_controls(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
    const std::string_view letter = text.substr(at, 3);
    const bool none = letter == "\xEF\xBF\xBE" || letter == "\xEF\xBF\xBF";  // U+FFFE, U+FFFF
    if (none) at += letter.size() - 1;
    if (!none && !control && byte != 0x7F) kept += text[at];
  }
  return kept;
}

std::string fold(std::string_view text) {
  const icu::UnicodeString decomposed = normalised(lowered(text), false);
  icu::UnicodeString out;
  bool blank_before = false;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (is_mark(c)) continue;
    if (u_isUWhiteSpace(c)) {
      blank_before = !out.isEmpty();
      continue;
    }
    if (blank_before) out.append(u' ');
    blank_before = false;
    out.append(c == d_with_stroke ? UChar32{u'd'} : c);
  }
  return to_utf8(out);
}

std::string fold_keeping_marks(std::string_view text) {
  icu::UnicodeString decomposed = normalised(lowered(text), false);
  move_tones_to_second_letter(decomposed);
  return to_utf8(normalised(decomposed, true));
}

bool has_marks(std::string_view text) {
  const icu::UnicodeString decomposed = normalised(from_utf8(text), false);
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (is_mark(c) || c == d_with_stroke || c == capital_d_with_stroke) return true;
  }
  return false;
}

std::string sort_key(std::string_view text) {
  static const std::unique_ptr<const icu::Collator> collator = make_collator();  // its const members are thread-safe
  const icu::UnicodeString source = from_utf8(text);
  std::string bytes(static_cast<size_t>(collator->getSortKey(source, nullptr, 0)), '\0');
  collator->getSortKey(source, reinterpret_cast<uint8_t*>(bytes.data()), static_cast<int32_t>(bytes.size()));
  constexpr std::string_view digits = "0123456789abcdef";
  std::string key;
  key.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    key += digits[static_cast<unsigned char>(byte) >> 4];
    key += digits[static_cast<unsigned char>(byte) & 0xf];
  }
  return key;
}

}  // namespace gandan::vietnamese
