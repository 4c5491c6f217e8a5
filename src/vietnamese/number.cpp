// Finds figures in running text: clusters of digits ("29/30", "1.467,96", "2020-2025") are cut into pieces, each piece
// is read as a value, and the words around it decide whether it is a figure at all.
#include "vietnamese/number.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "vietnamese/figure.h"
#include "vietnamese/unit.h"
#include "vietnamese/word.h"

namespace gandan::vietnamese {
namespace {

using base::Decimal;
using Words = std::unordered_set<std::string_view>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool digit_at(std::string_view text, size_t position) {
  return position < text.size() && is_digit(text[position]);
}

size_t digits_end(std::string_view text, size_t position) {
  while (digit_at(text, position)) ++position;
  return position;
}

// One figure as written: digits with dots and commas inside.
struct Piece {
  size_t begin = 0;
  size_t end = 0;
  char separator_after = 0;  // '/', '-' or ':' when the next piece is glued on
};

size_t dash_length(std::string_view text, size_t position) {
  const std::string_view rest = text.substr(std::min(position, text.size()));
  if (rest.starts_with('-')) return 1;
  return rest.starts_with("–") || rest.starts_with("‑") ? 3 : 0;
}

std::vector<Piece> read_cluster(std::string_view text, size_t position) {
  std::vector<Piece> pieces;
  while (true) {
    Piece piece{position, digits_end(text, position), 0};
    while (const size_t joint = joint_of_figure(text, piece.begin, piece.end))
      piece.end = digits_end(text, piece.end + joint);
    const size_t dash = dash_length(text, piece.end);
    const bool sign = piece.end < text.size() && (text[piece.end] == '/' || text[piece.end] == ':');
    const size_t next = piece.end + (dash > 0 ? dash : 1);
    if ((dash > 0 || sign) && digit_at(text, next)) piece.separator_after = dash > 0 ? '-' : text[piece.end];
    pieces.push_back(piece);
    if (piece.separator_after == 0) return pieces;
    position = next;
  }
}

int small_value(std::string_view digits) {  // -1 when it is no plain whole number of at most four digits
  if (digits.empty() || digits.size() > 4 || !std::all_of(digits.begin(), digits.end(), is_digit)) return -1;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool looks_like_year(std::string_view digits) {
  return digits.size() == 4 && small_value(digits) >= 1900 && small_value(digits) <= 2099;
}

// The words before a figure, lower case; "" where punctuation or the start of the text stands instead.
struct Before {
  std::string word;      // the nearest
  std::string second;    // the one before it
  bool capital = false;  // the nearest begins with a capital inside a sentence
};

Before words_before(std::string_view text, size_t position) {
  Before before;
  position = skip_blanks_before(text, position);
  const bool dash = position > 0 && text[position - 1] == '-';  // "Covid- 19": a blank slipped in
  const auto word = word_before(text, dash ? position - 1 : position);
  if (!word) return before;
  if (dash) {
    before.capital = begins_with_capital(text_of(text, *word));
    return before;
  }
  before.word = lower_word(text_of(text, *word));
  const size_t gap = skip_blanks_before(text, word->begin);
  const bool sentence_start = gap == 0 || std::string_view(".:;!?-+(").find(text[gap - 1]) != std::string_view::npos;
  before.capital = !sentence_start && begins_with_capital(text_of(text, *word));
  const auto second = word_before(text, gap);
  if (second) before.second = lower_word(text_of(text, *second));
  return before;
}

Precision precision_after(const Before& before) {
  static const Words about = {"khoảng", "ước", "gần", "chừng", "xỉ", "tầm"};
  static const Words carriers = {"đạt", "tính", "thực", "có", "là"};
  if (about.contains(before.word)) return Precision::about;
  if (before.word == "trên" || before.word == "hơn") return Precision::more_than;
  if (before.word == "dưới") return Precision::less_than;
  return carriers.contains(before.word) && about.contains(before.second) && before.second != "gần" ? Precision::about
                                                                                                   : Precision::exact;
}

// A whole number after these is a name or an ordinal, unless a unit follows it: "khu 5", "Điều 3", "mức độ 2".
bool names_a_number(const Before& before) {
  static const Words heads = {"khu",  "tổ",     "thôn", "ấp",    "phường", "quận", "đường", "lộ",   "điều", "khoản",
                              "mục",  "chương", "phần", "bài",   "khóa",   "khoá", "kỳ",    "tập",  "lớp",  "mẫu",
                              "biểu", "bảng",   "lục",  "cấp",   "độ",     "loại", "hạng",  "tầng", "đoạn", "đợt",
                              "lần",  "nhóm",   "đội",  "tuyến", "phố",    "chú",  "hình",  "vòng", "bước", "trang",
                              "dòng", "vùng",   "ô",    "phiên", "án",     "ương", "số",    "xóm",  "km"};
  if (before.word == "số") return before.second != "tổng" && before.second != "một" && before.second != "con";
  const bool average = before.word == "bq" || before.word == "tb";  // "tăng BQ 8 - 9%"
  return (before.capital && !average) || heads.contains(before.word);
}

bool is_year_in_context(const Before& before, const UnitInText& unit) {
  static const Words year_words = {"năm", "kỳ", "đoạn", "học", "khóa", "khoá", "cuối", "đầu", "tháng", "quý", "hè"};
  return year_words.contains(before.word) || !unit.known || unit.name.starts_with("năm") ||
         unit.name.starts_with("tháng");
}

bool is_document_number(std::string_view text, size_t end) {
  const size_t dash = dash_length(text, end);
  const bool slash = end < text.size() && text[end] == '/';
  if (dash == 0 && !slash) return false;
  return begins_with_capital(text.substr(end + (dash > 0 ? dash : 1)));
}

bool follows_letter(std::string_view text, size_t begin) {
  if (letter_length_before(text, begin) > 0) return true;  // QL18, m2
  if (begin == 0) return false;
  const bool dash = text[begin - 1] == '-' && letter_length_before(text, begin - 1) > 0;  // Covid-19
  return dash || text[begin - 1] == '/' || text[begin - 1] == '.' || text[begin - 1] == '_';
}

// "1." or "1)" or "2.1.1." at the start of a line, and "(1)" anywhere.
bool is_outline_number(std::string_view text, const Piece& piece) {
  const size_t before = skip_blanks_before(text, piece.begin);
  const char next = piece.end < text.size() ? text[piece.end] : '\0';
  const bool opened = piece.begin > 0 && text[piece.begin - 1] == '(';
  if (opened && next == ')') return small_value(text.substr(piece.begin, piece.end - piece.begin)) >= 0;
  const bool line_start = before == 0 || text.substr(before, piece.begin - before).find('\n') != std::string_view::npos;
  const bool closed = (next == '.' || next == ')') && !digit_at(text, piece.end + 1);
  return line_start && closed;
}

enum class ClusterKind { figures, date, document_number };

ClusterKind classify(std::string_view text, const std::vector<Piece>& pieces, const Before& before, bool after_date) {
  const auto digits = [&](size_t i) { return text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin); };
  static const Words date_words = {"ngày", "dịp", "lễ", "sáng", "chiều", "tối", "đêm", "hôm", "trưa", "mùng", "tháng"};
  if (is_document_number(text, pieces.back().end)) return ClusterKind::document_number;
  if (pieces.size() == 1) return ClusterKind::figures;
  if (pieces[0].separator_after == ':') return ClusterKind::date;
  const bool plain = small_value(digits(0)) >= 0 && small_value(digits(1)) >= 0;
  if (!plain) return ClusterKind::figures;
  if (pieces.size() >= 3) return ClusterKind::date;
  if (looks_like_year(digits(1)))
    return small_value(digits(0)) <= 12 || looks_like_year(digits(0)) ? ClusterKind::date : ClusterKind::figures;
  const bool day_month = small_value(digits(0)) <= 31 && small_value(digits(1)) <= 12;
  const bool above_one = small_value(digits(0)) > small_value(digits(1)) && !read_unit(text, pieces[1].end).known;
  return day_month && (above_one || date_words.contains(before.word) || after_date) ? ClusterKind::date
                                                                                    : ClusterKind::figures;
}

bool is_date_part(int whole, const Before& before) {
  return (before.word == "ngày" && whole >= 0 && whole <= 31) ||
         (before.word == "tháng" && whole >= 0 && whole <= 12) || (before.word == "quý" && whole >= 0 && whole <= 4) ||
         before.word == "thứ";
}

std::optional<NumberInText> read_piece(std::string_view text, const Piece& piece) {
  const std::string_view digits = text.substr(piece.begin, piece.end - piece.begin);
  const UnitInText unit = read_unit(text, piece.end);
  const bool glued = letter_length(text, piece.end) > 0;
  if (glued && (unit.name.empty() || text[piece.end] == 'G')) return std::nullopt;  // 18A, 5G
  const auto value = parse_figure(digits, unit.known ? Point::allowed : Point::refused);
  if (!value || is_outline_number(text, piece)) return std::nullopt;
  const Before before = words_before(text, piece.begin);
  const int whole = small_value(digits);
  if (is_date_part(whole, before)) return std::nullopt;
  if (looks_like_year(digits) && is_year_in_context(before, unit)) return std::nullopt;
  if (whole >= 0 && digits.size() <= 3 && !unit.known && piece.separator_after == 0 && names_a_number(before))
    return std::nullopt;
  return NumberInText{
      piece.begin, piece.end, *value, unit.name, unit.name.empty() ? piece.end : unit.end, precision_after(before)};
}

// Where scanning goes on after a cluster that is no figure: behind the rest of a document number too
// ("/2025/UBTVQH15").
size_t after_cluster(std::string_view text, size_t end, ClusterKind kind) {
  if (kind != ClusterKind::document_number) return end;
  while (end < text.size()) {
    if (digit_at(text, end) || text[end] == '/' || text[end] == '-')
      ++end;
    else if (const size_t letter = letter_length(text, end))
      end += letter;
    else
      break;
  }
  return end;
}

void read_figures(std::string_view text, const std::vector<Piece>& pieces, std::vector<NumberInText>& numbers) {
  for (const Piece& piece : pieces) {
    if (auto number = read_piece(text, piece)) numbers.push_back(std::move(*number));
  }
}

std::string_view trimmed(std::string_view text) {
  const size_t begin = skip_blanks(text, 0);
  text.remove_prefix(begin);
  return text.substr(0, skip_blanks_before(text, text.size()));
}

}  // namespace

std::vector<NumberInText> find_numbers(std::string_view text) {
  std::vector<NumberInText> numbers;
  size_t date_end = std::string_view::npos;  // of the last date, so that "30/4, 1/5" is read as two dates
  for (size_t position = 0; position < text.size();) {
    if (!is_digit(text[position])) {
      ++position;
      continue;
    }
    const auto pieces = read_cluster(text, position);
    const size_t end = pieces.back().end;
    if (follows_letter(text, position)) {
      position = end;
      continue;
    }
    const bool after_date = date_end != std::string_view::npos && position - date_end <= 6;
    const ClusterKind kind = classify(text, pieces, words_before(text, position), after_date);
    position = after_cluster(text, end, kind);
    if (kind == ClusterKind::date) date_end = end;
    if (kind != ClusterKind::figures) continue;
    read_figures(text, pieces, numbers);
    if (!numbers.empty()) position = std::max(position, numbers.back().unit_end);
  }
  return numbers;
}

std::optional<Decimal> parse_number(std::string_view text) {
  text = trimmed(text);
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
  if (text.empty() || !plain) return std::nullopt;
  const auto value = parse_figure(text, Point::allowed);
  return value && negative ? value->negated() : value;
}

std::string format_number(const Decimal& value) {
  std::string text = value.text();
  const size_t point = text.find('.');
  if (point != std::string::npos) text[point] = ',';
  const size_t first = text.front() == '-' ? 1 : 0;
  for (size_t i = point == std::string::npos ? text.size() : point; i > first + 3; i -= 3) text.insert(i - 3, 1, '.');
  return text;
}

}  // namespace gandan::vietnamese
