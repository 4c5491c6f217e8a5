// Encodings: the conversion tables, which of them is chosen, and that good text is left alone.
#include "platform/office/text_encoding.h"

#include <gtest/gtest.h>
#include <iconv.h>

#include <fstream>
#include <iterator>

#include "platform/office/legacy_encoding.h"
#include "platform/office/syllable.h"
#include "vietnamese/text.h"

namespace gandan::office {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view sentence =
    "Đảng bộ phường quyết tâm nâng tỷ lệ hộ gia đình dùng nước sạch lên 99,5%, giữ vững trật tự, xây dựng nếp sống "
    "văn minh; nghĩa tình, gần dân, hỏi ý kiến người dân trước khi làm.";

// What the C library makes of it: an independent table.
std::string by_iconv(std::string_view text, const char* to, const char* from) {
  const iconv_t conversion = iconv_open(to, from);
  if (conversion == reinterpret_cast<iconv_t>(-1)) return {};  // NOLINT: iconv's own sign of failure
  std::string input(text), output(text.size() * 4 + 16, '\0');
  char* in = input.data();
  char* out = output.data();
  size_t in_left = input.size(), out_left = output.size();
  const size_t result = iconv(conversion, &in, &in_left, &out, &out_left);
  iconv(conversion, nullptr, nullptr, &out, &out_left);
  iconv_close(conversion);
  output.resize(result == static_cast<size_t>(-1) ? 0 : output.size() - out_left);
  return output;
}

std::string nfc_of(const base::Result<DecodedText>& decoded) {
  return decoded.ok() ? vietnamese::to_nfc(decoded->text) : decoded.error().message_key;
}

std::string encoding_noted(const base::Result<DecodedText>& decoded) {
  if (!decoded.ok() || decoded->notes.empty() || decoded->notes[0].arguments.empty()) return {};
  return decoded->notes[0].arguments[0].second;
}

TEST(ConvertLegacy, tcvn3_as_a_program_of_today_shows_it) {
  EXPECT_EQ(convert_legacy("Céng hoµ x· héi chñ nghÜa ViÖt Nam", LegacyEncoding::tcvn3),
            "Cộng hoà xã hội chủ nghĩa Việt Nam");
  EXPECT_EQ(convert_legacy("§éc lËp - Tù do - H¹nh phóc", LegacyEncoding::tcvn3), "Độc lập - Tự do - Hạnh phúc");
}

TEST(ConvertLegacy, tcvn3_agrees_with_the_c_library_on_every_byte) {
  if (by_iconv("a", "UTF-8", "TCVN").empty()) GTEST_SKIP() << "the C library has no TCVN here";
  for (int byte = 0xA1; byte <= 0xFF; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    EXPECT_EQ(convert_legacy(utf8_of_windows_1252(one), LegacyEncoding::tcvn3), by_iconv(one, "UTF-8", "TCVN")) << byte;
  }
}

TEST(ConvertLegacy, windows_1258_agrees_with_the_c_library) {
  if (by_iconv("a", "UTF-8", "CP1258").empty()) GTEST_SKIP() << "the C library has no CP1258 here";
  for (int byte = 0x80; byte <= 0xFF; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    const std::string expected = by_iconv(one, "UTF-8", "CP1258");
    if (expected.empty() || byte < 0xA0) continue;  // 1258 leaves free what 1252 has, Ž for one
    EXPECT_EQ(convert_legacy(utf8_of_windows_1252(one), LegacyEncoding::windows_1258), expected) << byte;
  }
}

TEST(ConvertLegacy, vni_has_every_letter) {
  const auto converted = [](std::string_view text) {
    return vietnamese::to_nfc(convert_legacy(text, LegacyEncoding::vni));
  };
  EXPECT_EQ(converted("aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë"), "á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ");
  EXPECT_EQ(converted("eù eø eû eõ eï eâ eá eà eå eã eä"), "é è ẻ ẽ ẹ ê ế ề ể ễ ệ");
  EXPECT_EQ(converted("í ì æ ó ò"), "í ì ỉ ĩ ị");
  EXPECT_EQ(converted("où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï"), "ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ");
  EXPECT_EQ(converted("uù uø uû uõ uï ö öù öø öû öõ öï"), "ú ù ủ ũ ụ ư ứ ừ ử ữ ự");
  EXPECT_EQ(converted("yù yø yû yõ î ñ"), "ý ỳ ỷ ỹ ỵ đ");
  EXPECT_EQ(converted("AÙ AØ AÛ AÕ AÏ AÂ AÁ AÀ AÅ AÃ AÄ AÊ AÉ AÈ AÚ AÜ AË"), "Á À Ả Ã Ạ Â Ấ Ầ Ẩ Ẫ Ậ Ă Ắ Ằ Ẳ Ẵ Ặ");
  EXPECT_EQ(converted("Í Ì Æ Ó Ò ÔÙ ÖÏ Î Ñ"), "Í Ì Ỉ Ĩ Ị Ớ Ự Ỵ Đ");
}

TEST(ConvertLegacy, vni_takes_a_mark_of_lower_case_after_a_capital) {
  EXPECT_EQ(vietnamese::to_nfc(convert_legacy("AÛnh, Aûnh, Ñaûng boä phöôøng", LegacyEncoding::vni)),
            "Ảnh, Ảnh, Đảng bộ phường");
}

TEST(DecodeText, reads_unicode_with_and_without_a_mark) {
  const std::string utf8(sentence);
  EXPECT_EQ(nfc_of(decode_text(utf8)), utf8);
  EXPECT_EQ(nfc_of(decode_text("\xEF\xBB\xBF" + utf8)), utf8);
  EXPECT_EQ(nfc_of(decode_text("\xFF\xFE" + by_iconv(utf8, "UTF-16LE", "UTF-8"))), utf8);
  EXPECT_EQ(nfc_of(decode_text("\xFE\xFF" + by_iconv(utf8, "UTF-16BE", "UTF-8"))), utf8);
  EXPECT_TRUE(decode_text(utf8)->notes.empty());
}

TEST(DecodeText, utf16_cut_in_the_middle_keeps_what_is_whole) {
  EXPECT_EQ(nfc_of(decode_text("\xFF\xFE"
                               "A\0\xA1"sv)),
            "A");
  EXPECT_EQ(nfc_of(decode_text("\xFF\xFE"
                               "A\0\x3D\xD8"sv)),
            "A\xEF\xBF\xBD");  // half of a surrogate pair
}

TEST(DecodeText, finds_and_converts_8_bit_encodings) {
  const std::string tcvn3 = by_iconv(sentence, "TCVN", "UTF-8");
  if (!tcvn3.empty()) {
    const auto decoded = decode_text(tcvn3);
    EXPECT_EQ(vietnamese::to_lower(nfc_of(decoded)), vietnamese::to_lower(sentence));
    EXPECT_EQ(encoding_noted(decoded), "TCVN3 (ABC)");
  }
  const auto vni = decode_text(
      "\xD1"
      "a\xFB"
      "ng bo\xE4 ph\xF6\xF4\xF8ng quye\xE1t ta\xE2m, 99,5%");
  EXPECT_EQ(nfc_of(vni), "Đảng bộ phường quyết tâm, 99,5%");
  EXPECT_EQ(encoding_noted(vni), "VNI");
  const auto windows = decode_text(
      "\xD0"
      "a\xD2ng b\xF4\xF2 ph\xFD\xF5\xCCng quy\xEA\xECt t\xE2m");
  EXPECT_EQ(nfc_of(windows), "Đảng bộ phường quyết tâm");
  EXPECT_EQ(encoding_noted(windows), "Windows-1258");
}

TEST(DecodeText, converts_old_fonts_inside_unicode) {
  const auto decoded = decode_text("§¹i héi nhiÖt liÖt chµo mõng c¸c ®ång chÝ vÒ dù");
  EXPECT_EQ(nfc_of(decoded), "Đại hội nhiệt liệt chào mừng các đồng chí về dự");
  EXPECT_EQ(encoding_noted(decoded), "TCVN3 (ABC)");
}

TEST(DecodeText, leaves_good_text_of_any_language_alone) {
  for (const std::string_view text :
       {sentence, "Café, déjà vu, élève, où êtes-vous, garçon; ça va très bien à l'hôtel"sv,
        "Straße, Größe, Übung, schöne Grüße, für Äpfel"sv, "El año pasado, mañana, señor, corazón, también, así"sv,
        "Комитет народа, 2025"sv, "Plain ASCII, 99.5%"sv, "1.467,96 tỷ đồng; 50,1km²; 20°C; § 5; ±3"sv}) {
    const auto decoded = decode_text(text);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded->text, text);
    EXPECT_TRUE(decoded->notes.empty()) << text;
  }
}

TEST(DecodeText, replaces_a_few_broken_bytes_and_says_so) {
  std::string text(sentence);
  text.insert(text.find(' '), "\xFF");
  const auto decoded = decode_text(text);
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text.substr(0, 10), "Đảng\xEF\xBF\xBD");
  ASSERT_EQ(decoded->notes.size(), 1U);
  EXPECT_EQ(decoded->notes[0].message_key, "office.note.broken_bytes");
}

TEST(DecodeText, refuses_what_is_no_text_it_knows) {
  EXPECT_EQ(nfc_of(decode_text("a\0b"sv)), "error.office.binary");
  EXPECT_EQ(nfc_of(decode_text("\x82\xB1\x82\xF1\x82\xC9\x82\xBF\x82\xCD")),
            "error.office.unknown_encoding");  // Shift JIS
  EXPECT_EQ(nfc_of(decode_text("\xCA\xEE\xEC\xE8\xF2\xE5\xF2 \xED\xE0\xF0\xEE\xE4\xE0")),
            "error.office.unknown_encoding");
}

TEST(IsVietnameseSyllable, knows_the_orthography) {
  for (const auto* word : {U"nghiêng", U"quyết", U"phường", U"giữ", U"gì", U"uỷ", U"ủy", U"hoà", U"hòa", U"khuỷu",
                           U"đảng", U"y", U"ý", U"quốc", U"giếng", U"tiê\u0301ng", U"a\u0302\u0301p", U"xoong"}) {
    EXPECT_TRUE(is_vietnamese_syllable(word));
  }
  for (const auto* word : {U"wörd", U"café", U"cat", U"càt", U"céng\u0301", U"gö", U"été", U"ngh", U""}) {
    EXPECT_FALSE(is_vietnamese_syllable(word));
  }
}

TEST(VietnameseLikeness, a_real_report_is_almost_all_syllables) {
  std::ifstream file(GANDAN_SOURCE_DIR "/../shared/reports/uong-bi-2025-2030.txt");
  if (!file) GTEST_SKIP() << "../shared/reports is not here";
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const Likeness likeness = vietnamese_likeness(text);
  EXPECT_GT(likeness.marked_words, 10'000U);
  EXPECT_GT(likeness.share(), 0.995);
  EXPECT_TRUE(decode_text(text)->notes.empty());
}

}  // namespace
}  // namespace gandan::office
