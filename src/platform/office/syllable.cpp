#include "platform/office/syllable.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "platform/office/code_points.h"

namespace gandan::office {
namespace {

enum class Tone : unsigned char { level, grave, hook, tilde, acute, dot };

// Each vowel with its six tones, in the order of Tone.
constexpr std::array<std::u32string_view, 12> vowels = {U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ",
                                                        U"êềểễếệ", U"iìỉĩíị", U"oòỏõóọ", U"ôồổỗốộ",
                                                        U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ"};

struct Letter {
  char32_t base;
  Tone tone;
};

const std::unordered_map<char32_t, Letter>& toned_letters() {
  static const auto letters = [] {
    std::unordered_map<char32_t, Letter> map;
    for (const std::u32string_view row : vowels) {
      for (size_t tone = 0; tone < row.size(); ++tone) map.emplace(row[tone], Letter{row[0], static_cast<Tone>(tone)});
    }
    return map;
  }();
  return letters;
}

std::optional<Tone> combining_tone(char32_t mark) {
  switch (mark) {
    case 0x0300:
      return Tone::grave;
    case 0x0301:
      return Tone::acute;
    case 0x0303:
      return Tone::tilde;
    case 0x0309:
      return Tone::hook;
    case 0x0323:
      return Tone::dot;
    default:
      return std::nullopt;
  }
}

// a + circumflex -> â, and so on; 0 when the letter does not take the mark.
char32_t with_mark(char32_t letter, char32_t mark) {
  static constexpr std::array<std::array<char32_t, 3>, 6> pairs = {{{U'a', 0x0302, U'â'},
                                                                    {U'e', 0x0302, U'ê'},
                                                                    {U'o', 0x0302, U'ô'},
                                                                    {U'a', 0x0306, U'ă'},
                                                                    {U'o', 0x031B, U'ơ'},
                                                                    {U'u', 0x031B, U'ư'}}};
  for (const auto& [base, combining, whole] : pairs) {
    if (base == letter && combining == mark) return whole;
  }
  return 0;
}

struct Toneless {
  std::u32string letters;
  Tone tone = Tone::level;
};

std::optional<Toneless> take_tone(std::u32string_view word) {
  Toneless result;
  const auto set_tone = [&](Tone tone) {
    if (tone == Tone::level) return true;
    if (result.tone != Tone::level) return false;  // one syllable, one tone
    result.tone = tone;
    return true;
  };
  for (const char32_t c : word) {
    if (const auto tone = combining_tone(c)) {
      if (result.letters.empty() || !set_tone(*tone)) return std::nullopt;
    } else if (const auto found = toned_letters().find(c); found != toned_letters().end()) {
      if (!set_tone(found->second.tone)) return std::nullopt;
      result.letters += found->second.base;
    } else if (const char32_t whole = result.letters.empty() ? 0 : with_mark(result.letters.back(), c)) {
      result.letters.back() = whole;
    } else {
      result.letters += c;
    }
  }
  return result;
}

// Longest first, so that "ngh" is tried before "ng" and "n".
constexpr std::array<std::u32string_view, 28> onsets = {
    U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x", U""};

const std::unordered_set<std::u32string_view>& rhymes() {
  static const std::unordered_set<std::u32string_view> set = {
      U"a",    U"ac",   U"ach",  U"ai",   U"am",   U"an",   U"ang", U"anh",  U"ao",  U"ap",   U"at",   U"au",   U"ay",
      U"ăc",   U"ăm",   U"ăn",   U"ăng",  U"ăp",   U"ăt",   U"âc",  U"âm",   U"ân",  U"âng",  U"âp",   U"ât",   U"âu",
      U"ây",   U"e",    U"ec",   U"em",   U"en",   U"eng",  U"eo",  U"ep",   U"et",  U"ê",    U"êch",  U"êm",   U"ên",
      U"êng",  U"ênh",  U"êp",   U"êt",   U"êu",   U"i",    U"ia",  U"ich",  U"iêc", U"iêm",  U"iên",  U"iêng", U"iêp",
      U"iêt",  U"iêu",  U"im",   U"in",   U"inh",  U"ip",   U"it",  U"iu",   U"o",   U"oa",   U"oac",  U"oach", U"oai",
      U"oam",  U"oan",  U"oang", U"oanh", U"oao",  U"oap",  U"oat", U"oay",  U"oăc", U"oăm",  U"oăn",  U"oăng", U"oăt",
      U"oc",   U"oe",   U"oen",  U"oeo",  U"oet",  U"oi",   U"om",  U"on",   U"ong", U"ooc",  U"oong", U"op",   U"ot",
      U"ô",    U"ôc",   U"ôi",   U"ôm",   U"ôn",   U"ông",  U"ôp",  U"ôt",   U"ơ",   U"ơi",   U"ơm",   U"ơn",   U"ơp",
      U"ơt",   U"u",    U"ua",   U"uân",  U"uâng", U"uât",  U"uây", U"uc",   U"uê",  U"uêch", U"uênh", U"ui",   U"um",
      U"un",   U"ung",  U"uơ",   U"uôc",  U"uôi",  U"uôm",  U"uôn", U"uông", U"uôt", U"up",   U"ut",   U"uy",   U"uya",
      U"uych", U"uyên", U"uyêt", U"uyn",  U"uynh", U"uyp",  U"uyt", U"uyu",  U"ư",   U"ưa",   U"ưc",   U"ưi",   U"ưm",
      U"ưng",  U"ươc",  U"ươi",  U"ươm",  U"ươn",  U"ương", U"ươp", U"ươt",  U"ươu", U"ưt",   U"ưu",   U"y",    U"ych",
      U"yêm",  U"yên",  U"yêng", U"yêt",  U"yêu",  U"ynh",  U"yt"};
  return set;
}

bool ends_in_stop(std::u32string_view rhyme) {
  return rhyme.ends_with(U'c') || rhyme.ends_with(U'p') || rhyme.ends_with(U't') || rhyme.ends_with(U"ch");
}

bool is_word_character(UChar32 c) {
  return u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK;
}

}  // namespace

bool is_vietnamese_syllable(std::u32string_view word) {
  const auto toneless = take_tone(word);
  if (!toneless) return false;
  const std::u32string_view letters = toneless->letters;
  return std::any_of(onsets.begin(), onsets.end(), [&](std::u32string_view onset) {
    if (!letters.starts_with(onset)) return false;
    const std::u32string_view rhyme = letters.substr(onset.size());
    if (!rhymes().contains(rhyme)) return false;
    return !ends_in_stop(rhyme) || toneless->tone == Tone::acute || toneless->tone == Tone::dot;
  });
}

double Likeness::share() const {
  return marked_words == 0 ? 0 : static_cast<double>(syllables) / static_cast<double>(marked_words);
}

Likeness vietnamese_likeness(std::string_view text) {
  Likeness likeness;
  std::u32string word;
  bool marked = false;
  const auto finish_word = [&] {
    if (marked) {
      ++likeness.marked_words;
      if (is_vietnamese_syllable(word)) ++likeness.syllables;
    }
    word.clear();
    marked = false;
  };
  for (size_t at = 0; at < text.size();) {
    const int32_t c = next_code_point(text, at);
    if (!is_word_character(c)) {
      finish_word();
      continue;
    }
    marked = marked || c > 0x7F;
    word += static_cast<char32_t>(u_tolower(c));
  }
  finish_word();
  return likeness;
}

}  // namespace gandan::office
