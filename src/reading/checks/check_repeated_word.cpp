// Words written twice in a row ("trên trên", "phát triển phát triển"). Vietnamese doubles words on purpose (luôn luôn,
// ngày ngày), and one word may end with the syllable the next begins with (đầu tư | tư nhân): those are no slips.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "reading/checks/check.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& reduplications() {
  static const Words words = {
      "luôn",  "thường", "dần",   "ngày",  "đời",   "người", "nhà",  "nơi",  "lớp",  "mãi",   "song",  "chung", "từ",
      "ngành", "cấp",    "trùng", "hàng",  "đông",  "hay",   "năm",  "ba",   "chôm", "tháng", "đêm",   "chiều", "sáng",
      "tối",   "chốn",   "tầng",  "muôn",  "lâu",   "xa",    "gần",  "xanh", "đỏ",   "nho",   "nhỏ",   "to",    "cao",
      "thấp",  "nhanh",  "chậm",  "mau",   "khe",   "vừa",   "đều",  "hằng", "rưng", "lăm",   "chằm",  "khăng", "phăng",
      "bừng",  "ầm",     "ào",    "đùng",  "riêng", "điệp",  "rành", "xinh", "vàng", "tím",   "trăng", "tim",   "ai",
      "đâu",   "gì",     "tự",    "quanh", "tròn",  "thẳng", "hiu",  "lù",   "khư",  "kìn",   "nườm",  "băng",  "chang",
      "canh",  "chòng",  "vành",  "phơi",  "ngùn",  "tưng",  "hừng", "nao",  "rì",   "ù",     "lặng",  "êm",    "hoài",
      "ríu",   "líu",    "cào",   "bươm",  "chuồn", "đu",    "thôn", "bản",  "xóm",  "vẫn"};
  return words;
}

// Syllables that stand alone and never begin or end another word when doubled: doubling them is always a slip.
const Words& function_words() {
  static const Words words = {"trên",  "tại",  "về",   "của",  "và",  "các",  "những", "với",   "trong", "đến",
                              "cho",   "là",   "được", "đã",   "để",  "theo", "do",    "bị",    "này",   "khi",
                              "nhưng", "hoặc", "cũng", "vào",  "như", "cùng", "sẽ",    "đang",  "mới",   "tốt",
                              "lớn",   "mạnh", "rất",  "bằng", "ở",   "thì",  "mà",    "việc",  "sự",    "đó",
                              "nhằm",  "qua",  "tiếp", "còn",  "có",  "phải", "chưa",  "không", "nhiều", "hơn"};
  return words;
}

struct Token : Span {};

struct Repeat {
  size_t first = 0;   // index of the first of the doubled tokens
  size_t length = 1;  // tokens that are doubled
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (size_t i = 0; i < text.size();) {
    const auto word = vietnamese::word_at(text, i);
    if (!word) {
      ++i;
      continue;
    }
    Token token;
    token.begin = word->begin;
    token.end = word->end;
    tokens.push_back(token);
    i = word->end;
  }
  return tokens;
}

// One paragraph's words, with what stands between them.
class Sequence {
 public:
  explicit Sequence(const Passage& passage) : passage_(passage), tokens_(tokens_of(passage.lower)) {}

  size_t size() const { return tokens_.size(); }
  std::string_view word(size_t i) const { return passage_.between(tokens_[i].begin, tokens_[i].end); }
  std::string_view written(size_t i) const {
    return passage_.text().substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }
  const Token& token(size_t i) const { return tokens_[i]; }
  bool adjacent(size_t i) const {  // i and i + 1 with nothing but blanks between
    if (i + 1 >= tokens_.size()) return false;
    const size_t next = tokens_[i + 1].begin;
    return next > tokens_[i].end && vietnamese::skip_blanks(passage_.lower, tokens_[i].end) == next;
  }
  // "w next", the two words joined by a blank, or "" where they are not neighbours.
  std::string pair(size_t i) const {
    return adjacent(i) ? std::string(word(i)) + ' ' + std::string(word(i + 1)) : std::string();
  }
  // "w next" without the doubled word between: what stands there when the doubling is a slip.
  std::string without_doubling(const Repeat& repeat) const {
    const size_t after = repeat.first + 2 * repeat.length;
    if (repeat.first == 0 || after >= size() || !adjacent(repeat.first - 1) || !adjacent(after - 1)) return {};
    return std::string(word(repeat.first - 1)) + ' ' + std::string(word(repeat.first)) + ' ' + std::string(word(after));
  }
  std::string triple(size_t i) const {
    return adjacent(i) && adjacent(i + 1) ? pair(i) + ' ' + std::string(word(i + 2)) : std::string();
  }
  bool same(size_t i, size_t k) const { return word(i) == word(k); }

 private:
  const Passage& passage_;
  std::vector<Token> tokens_;
};

bool is_capitalised_name(std::string_view word) {
  const size_t first = vietnamese::letter_length(word, 0);
  return word.size() > first && vietnamese::begins_with_capital(word) &&
         lower_keeping_length(word).substr(first) == word.substr(first);
}

std::vector<Repeat> repeats_in(const Sequence& words) {
  std::vector<Repeat> repeats;
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    const bool neighbours = words.adjacent(i);
    if (!neighbours) continue;
    const bool pair = i + 3 < words.size() && words.adjacent(i + 1) && words.adjacent(i + 2) && words.same(i, i + 2) &&
                      words.same(i + 1, i + 3);
    if (pair && !words.same(i, i + 1)) {
      repeats.push_back({i, 2});
      i += 3;
    } else if (words.same(i, i + 1) && words.word(i).size() > 1 && !reduplications().contains(words.word(i))) {
      // "Đền Đền" is a name; so is the second word of "đền Đền Công".
      const bool names = is_capitalised_name(words.written(i + 1)) && (i > 0 || !is_capitalised_name(words.written(i)));
      if (!names) repeats.push_back({i, 1});
    }
  }
  return repeats;
}

// Counts the pairs of words that decide whether "đầu tư | tư nhân" are two words: only those asked for are kept.
class PairCounts {
 public:
  void ask(const std::string& pair) {
    if (!pair.empty() && counts_.size() < most_pairs) counts_.emplace(pair, 0);
  }
  void count(const std::string& pair) {
    const auto known = counts_.find(pair);
    if (known != counts_.end()) ++known->second;
  }
  int of(const std::string& pair) const {
    const auto known = counts_.find(pair);
    return known == counts_.end() ? 0 : known->second;
  }
  bool empty() const { return counts_.empty(); }

 private:
  static constexpr size_t most_pairs = 20000;
  std::unordered_map<std::string, int> counts_;
};

// "quản lý | lý lịch" may be two words, unless "quản lý lịch" stands elsewhere, or nothing joins the doubled word to
// its neighbours.
enum class Reading { slip, two_words, unsure };

Reading read_repeat(const Sequence& words, const Repeat& repeat, const PairCounts& counts) {
  const size_t i = repeat.first;
  if (words.word(i) == "tư") return Reading::two_words;  // đầu tư tư nhân, vốn đầu tư tư
  const std::string single = words.without_doubling(repeat);
  if (repeat.length != 1 || function_words().contains(words.word(i)) || single.empty()) return Reading::slip;
  if (counts.of(single) > 0) return Reading::slip;
  return counts.of(words.pair(i - 1)) >= 2 && counts.of(words.pair(i + 1)) >= 2 ? Reading::two_words : Reading::unsure;
}

void report_repeat(const Passage& passage, const Sequence& words, const Repeat& repeat, Severity severity,
                   Findings& findings) {
  const Span span{words.token(repeat.first).begin, words.token(repeat.first + 2 * repeat.length - 1).end};
  findings.push_back(FindingBuilder(FindingKind::repeated_word, severity, "reading.finding.repeated_word")
                         .at(passage, span)
                         .argument("words", std::string(passage.text().substr(span.begin, span.end - span.begin)))
                         .build());
}

}  // namespace

void check_repeated_word(const CheckedReport& report, Findings& findings) {
  struct Candidate {
    const Passage* passage;
    std::vector<Repeat> repeats;
  };
  std::vector<Candidate> candidates;
  PairCounts counts;
  size_t found = 0;
  for (const Passage& passage : report.passages) {
    if (found >= Findings::most) break;
    const Sequence words(passage);
    auto repeats = repeats_in(words);
    for (const Repeat& repeat : repeats) {
      if (repeat.first > 0) counts.ask(words.pair(repeat.first - 1));
      if (repeat.first + 1 < words.size()) counts.ask(words.pair(repeat.first + 1));
      counts.ask(words.without_doubling(repeat));
    }
    found += repeats.size();
    if (!repeats.empty()) candidates.push_back({&passage, std::move(repeats)});
  }
  if (candidates.empty()) return;
  for (const Passage& passage : report.passages) {
    const Sequence words(passage);
    for (size_t i = 0; i + 1 < words.size(); ++i) {
      counts.count(words.pair(i));
      if (i + 2 < words.size()) counts.count(words.triple(i));
    }
  }
  for (const Candidate& candidate : candidates) {
    const Sequence words(*candidate.passage);
    for (const Repeat& repeat : candidate.repeats) {
      const Reading reading = read_repeat(words, repeat, counts);
      if (reading == Reading::two_words) continue;
      report_repeat(*candidate.passage, words, repeat, reading == Reading::slip ? Severity::warning : Severity::note,
                    findings);
    }
  }
}

}  // namespace gandan::reading::check
