// One quantity of the ward stated differently in two places, and yearly amounts larger than the amount of the whole
// period. Only quantities that a report states once and means the same by everywhere; the key holds the years and the
// names that stand before the figure, so that other places and times do not meet.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

constexpr std::array<std::string_view, 14> named_quantities = {"diện tích tự nhiên",
                                                               "dân số",
                                                               "tổng số đảng viên",
                                                               "số đảng viên",
                                                               "tổng số hộ dân",
                                                               "tổng số hộ",
                                                               "thu nhập bình quân đầu người",
                                                               "tỷ lệ hộ nghèo",
                                                               "tỷ lệ che phủ rừng",
                                                               "tổng thu ngân sách nhà nước",
                                                               "tổng chi ngân sách",
                                                               "tổng vốn đầu tư",
                                                               "tổng số doanh nghiệp",
                                                               "tỷ lệ bao phủ bảo hiểm y tế"};

struct Place {
  const Passage* passage = nullptr;
  const Number* number = nullptr;
};

// Names and years before the figure: what tells one ward's or one year's figure from another's.
std::string context_of(const Passage& passage, const Sentence& sentence, const Number& number) {
  std::string context;
  const std::string_view text = passage.text();
  for (size_t i = sentence.begin; i < number.begin;) {
    const auto word = vietnamese::word_at(text, i);
    if (word) {
      const bool first = trimmed(text.substr(sentence.begin, i - sentence.begin)).empty();
      if (!first && vietnamese::begins_with_capital(vietnamese::text_of(text, *word)))
        context += std::string(vietnamese::text_of(text, *word)) + ' ';
      i = word->end;
    } else {
      if (text[i] >= '0' && text[i] <= '9') context += text[i];
      ++i;
    }
  }
  return context;
}

bool speaks_of_plans(std::string_view sentence) {
  return has_any_word(sentence, {"phấn đấu", "mục tiêu", "dự kiến", "chỉ tiêu", "kế hoạch", "tăng", "giảm", "tốc độ",
                                 "so với", "chiếm", "trong đó"});
}

std::string_view quantity_before(std::string_view before, size_t& distance) {
  for (const std::string_view name : named_quantities) {
    const size_t at = before.rfind(name);
    if (at == std::string_view::npos) continue;
    distance = before.size() - at - name.size();
    return name;
  }
  return {};
}

void check_pair(const Place& first, const Place& second, std::string_view name, Findings& findings) {
  const double a = first.number->value.to_double();
  const double b = second.number->value.to_double();
  const double relative = a == 0 ? 1 : std::abs(a - b) / std::abs(a);
  const bool approximate = first.number->precision != vietnamese::Precision::exact ||
                           second.number->precision != vietnamese::Precision::exact;
  if (relative == 0 || relative > 0.3 || (approximate && relative <= 0.05)) return;
  findings.push_back(FindingBuilder(FindingKind::conflict, Severity::warning, "reading.finding.conflict")
                         .at(*first.passage, *first.number)
                         .at(*second.passage, *second.number)
                         .stated(first.number->value)
                         .part(second.number->value)
                         .argument("quantity", std::string(name))
                         .argument("other", written(second.number->value))
                         .argument("unit", second.number->unit)
                         .build());
}

class QuantityTable {
 public:
  void add(const Passage& passage, const Sentence& sentence, const Number& number, Findings& findings) {
    const std::string_view before = before_number(passage, sentence, number, 60);
    size_t distance = 0;
    const std::string_view name = quantity_before(before, distance);
    if (name.empty() || distance > 30 || number.unit.empty()) return;
    if (speaks_of_plans(passage.between(sentence.begin, number.begin))) return;
    const std::string key = std::string(name) + '|' + number.unit + '|' + context_of(passage, sentence, number);
    const auto [known, added] = first_.emplace(key, Place{&passage, &number});
    if (!added) return check_pair(known->second, {&passage, &number}, name, findings);
    check_transposed({&passage, &number}, name, findings);
  }

 private:
  // "1.384" and "1.348" of one quantity: two digits changed places, whatever the year or name before them.
  void check_transposed(const Place& place, std::string_view name, Findings& findings) {
    constexpr size_t most = 16;
    std::vector<Place>& known = all_[std::string(name) + '|' + place.number->unit];
    for (const Place& other : known) {
      if (!are_transposed(other.number->value, place.number->value)) continue;
      check_pair(other, place, name, findings);
      return;
    }
    if (known.size() < most) known.push_back(place);
  }

  // The same digits, two neighbours exchanged; at least four, so that chance is small.
  static bool are_transposed(const base::Decimal& a, const base::Decimal& b) {
    const std::string first = written(a);
    const std::string second = written(b);
    if (first.size() != second.size() || first.size() < 5) return false;
    const auto [at, other] = std::mismatch(first.begin(), first.end(), second.begin());
    if (first.end() - at < 2) return false;
    return *at == *(other + 1) && *(at + 1) == *other && std::equal(at + 2, first.end(), other + 2);
  }

  std::unordered_map<std::string, Place> first_;
  std::unordered_map<std::string, std::vector<Place>> all_;
};

// "tổng thu ngân sách": the amount of a period and the amount each year.
class PeriodTable {
 public:
  void add(const Passage& passage, const Sentence& sentence, const Number& number) {
    const std::string_view before = before_number(passage, sentence, number, 110);
    const size_t at = before.rfind("tổng thu ngân sách");
    if (at == std::string_view::npos || !number.unit.ends_with("đồng") ||
        has_any_word(before.substr(at), {"tăng", "trong đó"}))
      return;
    const bool yearly = has_any_word(before.substr(at), {"hàng năm", "hằng năm", "mỗi năm", "bình quân năm"});
    const bool period = has_any_word(before.substr(0, at), {"giai đoạn", "nhiệm kỳ", "5 năm", "05 năm"});
    if (yearly && yearly_.number == nullptr) yearly_ = {&passage, &number};
    if (period && !yearly && period_.number == nullptr) period_ = {&passage, &number};
  }

  void report(Findings& findings) const {
    if (yearly_.number == nullptr || period_.number == nullptr) return;
    const auto yearly = value_in(*yearly_.number, period_.number->unit);
    if (!yearly || *yearly <= period_.number->value) return;
    findings.push_back(FindingBuilder(FindingKind::conflict, Severity::warning, "reading.finding.year_exceeds_period")
                           .at(*period_.passage, *period_.number)
                           .at(*yearly_.passage, *yearly_.number)
                           .stated(period_.number->value)
                           .part(yearly_.number->value)
                           .argument("yearly", written(yearly_.number->value) + " " + yearly_.number->unit)
                           .argument("unit", period_.number->unit)
                           .build());
  }

 private:
  Place yearly_;
  Place period_;
};

}  // namespace

void check_quantity_conflict(const CheckedReport& report, Findings& findings) {
  QuantityTable quantities;
  PeriodTable periods;
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      const size_t last = std::min(sentence.last_number, sentence.first_number + 64);
      for (size_t i = sentence.first_number; i < last; ++i) {
        quantities.add(passage, sentence, passage.numbers[i], findings);
        periods.add(passage, sentence, passage.numbers[i]);
      }
    }
  }
  periods.report(findings);
}

}  // namespace gandan::reading::check
