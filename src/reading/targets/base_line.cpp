#include "reading/targets/base_line.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

using Words = std::set<std::string, std::less<>>;

// Names of one thing: the short form is written out, so that both forms share their words.
struct Abbreviation {
  std::string_view written, meant;
};
constexpr std::array<Abbreviation, 5> abbreviations = {{{"bhyt", "bảo hiểm y tế"},
                                                        {"bhxh", "bảo hiểm xã hội"},
                                                        {"ntm", "nông thôn mới"},
                                                        {"htx", "hợp tác xã"},
                                                        {"nsnn", "ngân sách nhà nước"}}};

// Words of comparison, time and reaching, which say nothing of what is measured.
bool is_empty_word(std::string_view word) {
  static constexpr std::array<std::string_view, 52> words = {
      "tỷ",  "lệ",   "đạt", "trên",  "dưới", "từ",   "trở", "lên", "xuống",  "năm", "hằng", "hàng", "mỗi",
      "đến", "cuối", "nay", "nhiệm", "kỳ",   "phấn", "đấu", "ước", "khoảng", "hơn", "gần",  "được", "có",
      "là",  "và",   "của", "các",   "số",   "tổng", "với", "so",  "trong",  "đó",  "còn",  "giảm", "tăng",
      "duy", "trì",  "giữ", "vững",  "theo", "cho",  "tại", "ở",   "đã",     "mức", "địa",  "bàn",  "thực"};
  return std::ranges::find(words, word) != words.end();
}

void add_words(std::string_view text, Words& words) {
  std::string word;
  for (size_t at = 0; at <= text.size();) {
    const Letter letter = letter_at(text, at);
    if (letter.size > 0 && (is_letter(letter.code) || is_digit(letter.code))) {
      word.append(text, at, letter.size);
    } else {
      const bool figure = !word.empty() && is_digit(word.front());
      const auto shortened = std::ranges::find(abbreviations, word, &Abbreviation::written);
      if (shortened != abbreviations.end()) {
        add_words(shortened->meant, words);
      } else if (!word.empty() && !figure && !is_empty_word(word)) {
        words.insert(word);
      }
      word.clear();
    }
    if (letter.size == 0) break;
    at += letter.size;
  }
}

// What is measured: the words of the quote without brackets, figures, unit and empty words.
Words indicator(std::string_view text, std::string_view unit) {
  std::string low = vietnamese::fold_keeping_marks(text);
  for (size_t open = low.find('('); open != std::string::npos; open = low.find('(', open)) {
    const size_t close = low.find(')', open);
    low.erase(open, close == std::string::npos ? close : close + 1 - open);
  }
  Words words, of_unit;
  add_words(low, words);
  // A rate or money is not named by its unit; what is counted ("hợp tác xã") is.
  if (unit.find("đồng") != std::string_view::npos) add_words(vietnamese::fold_keeping_marks(unit), of_unit);
  for (const std::string& word : of_unit) words.erase(word);
  return words;
}

enum class Change { level, growth, reduction };

Change change_in(std::string_view text) {
  const std::string low = lower_in_place(text);
  static constexpr std::array<std::string_view, 3> levels = {"còn", "xuống", "lên"};
  if (has_phrase(low, "giảm") && !has_any(low, levels)) return Change::reduction;
  return has_phrase(low, "tăng") && !has_phrase(low, "tăng lên") ? Change::growth : Change::level;
}

bool same_unit(std::string_view one, std::string_view other) {
  const std::string a = vietnamese::fold_keeping_marks(one), b = vietnamese::fold_keeping_marks(other);
  if (a == b) return true;
  // "triệu đồng/người/năm" and "triệu đồng": the report leaves out what goes without saying.
  return a.starts_with(b + "/") || b.starts_with(a + "/");
}

// Shared words, as a part of all words of both; 0 when too few to tell.
double likeness(const Words& one, const Words& other) {
  size_t shared = 0;
  for (const std::string& word : one) shared += other.count(word);
  const size_t all = one.size() + other.size() - shared;
  return shared < 2 || all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

constexpr double clearly_same = 0.7;
constexpr double as_good = 0.08;  // two facts closer than this are alike

}  // namespace

std::optional<size_t> base_line_of(const ReadTarget& target, const std::vector<ReadFact>& facts) {
  if (target.unit.empty() || target.qualitative) return std::nullopt;
  const Words wanted = indicator(target.text, target.unit);
  const Change change = change_in(target.text);
  std::optional<size_t> best;
  double best_likeness = 0;
  bool disputed = false;
  for (size_t i = 0; i < facts.size(); ++i) {
    const ReadFact& fact = facts[i];
    if (!fact.value || !same_unit(target.unit, fact.unit) || change_in(fact.text) != change) continue;
    const double here = likeness(wanted, indicator(fact.text, fact.unit));
    if (here < clearly_same || (best && here < best_likeness - as_good)) continue;
    if (best && here <= best_likeness + as_good) {
      const ReadFact& other = facts[*best];
      const int year = fact.year.value_or(0), other_year = other.year.value_or(0);
      if (year == other_year && *fact.value != *other.value) disputed = true;
      if (year <= other_year) continue;
    }
    best = i;
    best_likeness = here;
    disputed = false;
  }
  return disputed ? std::nullopt : best;
}

const ReadFact* starting_fact(const ReadTarget& target, const std::vector<ReadFact>& facts) {
  using Kind = TargetPeriod::Kind;
  const Kind period = target.period.kind;
  const bool growth = target.comparator == Comparator::growth_per_year || target.comparator == Comparator::growth_total;
  const bool from_nought =
      period == Kind::average_per_year || period == Kind::versus_year || period == Kind::cumulative;
  if (growth || from_nought) return nullptr;
  const auto found = base_line_of(target, facts);
  if (!found) return nullptr;
  const ReadFact& fact = facts[*found];
  const bool rate = target.unit.find_first_of("%/") != std::string::npos;
  return period == Kind::annual && !rate && !fact.year ? nullptr : &fact;
}

}  // namespace gandan::reading
