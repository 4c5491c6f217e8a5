#include "reading/text/written_number.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/unit.h"

namespace gandan::reading {
namespace {

using base::Decimal;
using vietnamese::NumberInText;

// How far a figure may stand before the next of its list: "ba nhà văn hóa bản, năm công trình nước sạch".
constexpr size_t longest_item = 60;  // bytes

struct Word {
  int value = 0;
  size_t size = 0;  // bytes
};

// One of the `words` that `text` begins with as a whole word.
std::optional<Word> one_of(std::string_view text, std::span<const std::pair<std::string_view, int>> words) {
  for (const auto& [word, value] : words) {
    if (begins_with_phrase(text, word)) return Word{value, word.size()};
  }
  return std::nullopt;
}

std::optional<Word> digit_word(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, int>, 13> words = {{{"một", 1},
                                                                              {"mốt", 1},
                                                                              {"hai", 2},
                                                                              {"ba", 3},
                                                                              {"bốn", 4},
                                                                              {"tư", 4},
                                                                              {"năm", 5},
                                                                              {"lăm", 5},
                                                                              {"nhăm", 5},
                                                                              {"sáu", 6},
                                                                              {"bảy", 7},
                                                                              {"tám", 8},
                                                                              {"chín", 9}}};
  return one_of(text, words);
}

size_t blanks_at(std::string_view text, size_t at) {
  return std::min(text.find_first_not_of(' ', at), text.size()) - at;
}

// "mười hai", "chín mươi tám", "hai": a number below a hundred.
std::optional<Word> number_word(std::string_view text) {
  constexpr std::string_view ten = "mười", tens = "mươi";
  Word number;
  if (begins_with_phrase(text, ten)) {
    number = {10, ten.size()};
  } else if (const auto digit = digit_word(text)) {
    number = *digit;
    const size_t next = number.size + blanks_at(text, number.size);
    if (!begins_with_phrase(text.substr(next), tens)) return number;
    number = {digit->value * 10, next + tens.size()};
  } else {
    return std::nullopt;
  }
  const size_t next = number.size + blanks_at(text, number.size);
  const auto unit = next > number.size ? digit_word(text.substr(next)) : std::nullopt;
  return unit ? Word{number.value + unit->value, next + unit->size} : number;
}

// "số hộ", "tổng số thôn", "diện tích": what a share is taken of.
bool names_whole(std::string_view text) {
  static constexpr std::array<std::string_view, 4> wholes = {"số", "tổng số", "diện tích", "dân số"};
  return begins_with_any(trim(text), wholes);
}

// "chiếm một phần ba", "giảm một nửa": what the share is taken of was named before.
bool takes_share(std::string_view before) {
  static constexpr std::array<std::string_view, 5> verbs = {"chiếm", "giảm", "còn", "bằng", "đạt"};
  return std::ranges::any_of(verbs, [&](std::string_view verb) { return ends_with_phrase(before, verb); });
}

// "hai phần ba số thôn", "một nửa số hộ", "chín mươi tám phần trăm".
std::optional<NumberInText> rate_at(std::string_view low, size_t at, const Word& number) {
  constexpr std::string_view half = "nửa", parts = "phần", hundred = "trăm";
  size_t end = at + number.size;
  const auto skip = [&](std::string_view word) {
    const size_t next = end + blanks_at(low, end);
    if (!begins_with_phrase(low.substr(next), word)) return false;
    end = next + word.size();
    return true;
  };
  const auto rate = [&](std::optional<Decimal> value) {
    return value ? std::optional(NumberInText{at, end, value->normalised(), "%", end, {}}) : std::nullopt;
  };
  const bool taken = takes_share(trim(low.substr(0, at)));
  if (number.value == 1 && skip(half)) return taken || names_whole(low.substr(end)) ? rate(Decimal(50)) : std::nullopt;
  if (!skip(parts)) return std::nullopt;
  if (skip(hundred)) return rate(Decimal(number.value));
  const size_t next = end + blanks_at(low, end);
  const auto whole = number_word(low.substr(next));
  if (!whole || whole->value <= number.value) return std::nullopt;
  end = next + whole->size;
  if (!taken && !names_whole(low.substr(end))) return std::nullopt;
  return rate(Decimal::divide(Decimal(int64_t{number.value} * 100), Decimal(whole->value), 2));
}

// "ít nhất hai sản phẩm", "xây dựng mới ba nhà văn hóa".
bool asks_for_amount(std::string_view before, const Word& number) {
  static constexpr std::array<std::string_view, 4> bounds = {"ít nhất", "tối thiểu", "tối đa", "không quá"};
  static constexpr std::array<std::string_view, 14> verbs = {
      "trên", "hơn",       "có",         "thêm",    "mới",      "xây dựng",   "xây",
      "mở",   "thành lập", "hình thành", "kết nạp", "nâng cấp", "hoàn thành", "phát triển"};
  const auto ends = [&](std::string_view word) { return ends_with_phrase(before, word); };
  if (std::ranges::any_of(bounds, ends)) return true;
  return number.value > 1 &&
         std::ranges::any_of(verbs, ends);  // "có một doanh nghiệp", "trên một đơn vị" name no amount
}

// Behind a figure of the same list: "..., năm công trình và mười hai phòng học".
bool goes_on_list(std::string_view low, size_t last_end, size_t at) {
  if (last_end == 0 || last_end >= at || at - last_end > longest_item) return false;
  const std::string_view between = trim(low.substr(last_end, at - last_end));
  return (between.ends_with(',') || ends_with_phrase(between, "và")) &&
         between.substr(0, between.size() - 1).find_first_of(",;.") == std::string_view::npos;
}

}  // namespace

std::vector<NumberInText> written_numbers(std::string_view low, const std::vector<NumberInText>& figures) {
  std::vector<NumberInText> found;
  auto figure = figures.begin();
  size_t last_end = 0;  // of the figure before, in digits or in words
  for (size_t at = 0; at < low.size(); at = std::min(low.find(' ', at), low.size() - 1) + 1) {
    while (figure != figures.end() && figure->begin < at) last_end = std::max(last_end, figure++->unit_end);
    const auto number = number_word(low.substr(at));
    if (!number) continue;
    const std::string_view before = trim(low.substr(0, at));
    auto read = rate_at(low, at, *number);
    if (!read && (asks_for_amount(before, *number) || goes_on_list(low, last_end, at))) {
      const size_t end = at + number->size;
      const auto unit = vietnamese::read_unit(low, end);
      if (vietnamese::counts_things(unit.name))
        read = NumberInText{at, end, Decimal(number->value), unit.name, unit.end, {}};
    }
    if (!read) continue;
    last_end = read->unit_end;
    at = read->end - 1;
    found.push_back(std::move(*read));
  }
  return found;
}

}  // namespace gandan::reading
