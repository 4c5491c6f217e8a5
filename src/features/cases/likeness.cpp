#include "features/cases/likeness.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>

#include "vietnamese/text.h"

namespace gandan::cases {
namespace {

constexpr int least_in_common = 34;
constexpr double same_spot_metres = 30;

// Words that say nothing of what is broken where.
const std::set<std::string, std::less<>>& empty_words() {
  static const std::set<std::string, std::less<>> words = {
      "bi",     "o",     "tai", "va",  "la",  "co",    "cua",   "da",  "dang", "khong", "nay",
      "cac",    "nhung", "cho", "den", "tu",  "rat",   "mot",   "de",  "thi",  "duoc",  "voi",
      "phuong", "khu",   "pho", "so",  "gan", "truoc", "nguoi", "dan", "the"};
  return words;
}

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : vietnamese::fold(text) + " ") {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (part) {
      word += c;
    } else if (!word.empty()) {
      if (!empty_words().contains(word)) words.insert(word);
      word.clear();
    }
  }
  return words;
}

}  // namespace

int words_in_common(std::string_view a, std::string_view b) {
  const auto first = words_of(a);
  const auto second = words_of(b);
  if (first.empty() || second.empty()) return 0;
  const auto common =
      std::count_if(first.begin(), first.end(), [&](const auto& word) { return second.contains(word); });
  // Of the shorter text: "đèn hỏng" is wholly contained in a long description of the same lamp.
  return static_cast<int>(100 * common / static_cast<std::ptrdiff_t>(std::min(first.size(), second.size())));
}

int likeness(const Case& a, const Case& b) {
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
  const int common = words_in_common(a.text + " " + a.place.address, b.text + " " + b.place.address);
  return common >= least_in_common ? common : 0;
}

}  // namespace gandan::cases
