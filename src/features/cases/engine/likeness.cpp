#include "features/cases/engine/likeness.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <iterator>

#include "vietnamese/text.h"

namespace gandan::cases {
namespace {

constexpr int least_in_common = 34;
constexpr double same_spot_metres = 30;

size_t hashed(std::string_view word) {
  return std::hash<std::string_view>{}(word);
}

// Words that say nothing of what is broken where; sorted hashes.
const std::vector<size_t>& empty_words() {
  static const std::vector<size_t> words = [] {
    constexpr std::array<std::string_view, 31> written = {
        "bi",     "o",     "tai", "va",  "la",  "co",    "cua",   "da",  "dang", "khong", "nay",
        "cac",    "nhung", "cho", "den", "tu",  "rat",   "mot",   "de",  "thi",  "duoc",  "voi",
        "phuong", "khu",   "pho", "so",  "gan", "truoc", "nguoi", "dan", "the"};
    std::vector<size_t> hashes;
    std::ranges::transform(written, std::back_inserter(hashes), hashed);
    std::ranges::sort(hashes);
    return hashes;
  }();
  return words;
}

// Of the shorter text: "đèn hỏng" is wholly contained in a long description of the same lamp.
int percent_in_common(const std::vector<size_t>& a, const std::vector<size_t>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<size_t> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return static_cast<int>(100 * common.size() / std::min(a.size(), b.size()));
}

}  // namespace

std::vector<size_t> telling_words(std::string_view folded) {
  std::vector<size_t> words;
  const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  for (size_t at = 0; at < folded.size();) {
    while (at < folded.size() && !is_part(folded[at])) ++at;
    const size_t begin = at;
    while (at < folded.size() && is_part(folded[at])) ++at;
    const size_t word = hashed(folded.substr(begin, at - begin));
    if (at > begin && !std::ranges::binary_search(empty_words(), word)) words.push_back(word);
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

int words_in_common(std::string_view a, std::string_view b) {
  return percent_in_common(telling_words(vietnamese::fold(a)), telling_words(vietnamese::fold(b)));
}

Likeable likeable(const Case& subject) {
  return {subject.type_key, subject.category, subject.received_at, subject.place,
          telling_words(vietnamese::fold(subject.text + " " + subject.place.address))};
}

int likeness(const Case& a, const Case& b) {
  return likeness(likeable(a), likeable(b));
}

int likeness(const Likeable& a, const Likeable& b) {
  if (a.type_key != b.type_key || a.category != b.category) return 0;
  const int64_t days = base::local_date(a.received_at) - base::local_date(b.received_at);
  if (std::abs(days) > likeness_days) return 0;
  if (a.place.point && b.place.point) {
    const double metres = metres_between(*a.place.point, *b.place.point);
    if (metres > near_metres) return 0;
    if (metres <= same_spot_metres) return std::max(least_in_common, 100 - static_cast<int>(metres));
  } else if (!a.place.neighbourhood || a.place.neighbourhood != b.place.neighbourhood) {
    return 0;
  }
  const int common = percent_in_common(a.words, b.words);
  return common >= least_in_common ? common : 0;
}

}  // namespace gandan::cases
