// Things that divide into known kinds without a list: "tiếp nhận 6.061 hồ sơ, đã giải quyết 5.581, đang giải quyết
// 398"; "dân số 8.703 người: nữ 4.515, nam 4.188".
#include <algorithm>
#include <array>

#include "features/reading/check.h"
#include "features/reading/check_parts.h"

namespace gandan::reading::check {
namespace {

using Labels = std::initializer_list<std::string_view>;

struct Division {
  Labels one;
  Labels other;
  Labels further;  // kinds that may follow, and belong to the whole too
};

const std::array<Division, 7>& divisions() {
  static const std::array<Division, 7> all = {{
      {{"đã giải quyết", "đã xử lý", "giải quyết xong", "đã hoàn thành"},
       {"đang giải quyết", "chưa giải quyết", "còn lại", "đang xử lý", "đang thực hiện", "chưa hoàn thành"},
       {"chuyển", "trả lại", "rút", "từ chối", "không đủ điều kiện", "quá hạn", "hủy", "dừng"}},
      {{"đúng hạn", "trước hạn", "đúng và trước hạn", "trước và đúng hạn"},
       {"trễ hạn", "quá hạn", "chậm hạn"},
       {"chưa đến hạn", "trong hạn", "đang giải quyết", "đúng hạn", "trước hạn"}},
      {{"nam"}, {"nữ"}, {}},
      {{"chính thức"}, {"dự bị"}, {}},  // every member of the Party is one or the other
      {{"trực tuyến"}, {"trực tiếp"}, {"bưu chính", "qua bưu chính"}},
      {{"nhà nước hỗ trợ", "nhà nước đầu tư", "ngân sách hỗ trợ", "ngân sách"},
       {"nhân dân đóng góp", "nhân dân"},
       {"doanh nghiệp", "xã hội hóa", "xã hội hoá", "nguồn khác"}},
      {{"hòa giải thành", "hoà giải thành", "thành"}, {"không thành"}, {"đang hòa giải", "đang hoà giải"}},
  }};
  return all;
}

bool labelled(const Passage& passage, const Sentence& sentence, const Number& number, Labels labels) {
  const std::string_view before = trimmed(before_number(passage, sentence, number, 30));
  const std::string_view after = trimmed(after_number(passage, sentence, number, 28));
  return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
    const bool ends = before.ends_with(label) ||
                      (before.ends_with(':') && before.substr(0, before.size() - 1).ends_with(label)) ||
                      before.ends_with(std::string(label) + " là");
    return ends || after.starts_with(label);
  });
}

struct Found {
  size_t first = 0;
  size_t last = 0;
  bool whole = false;
};

// The figures of one division in the sentence.
Found find_division(const Passage& passage, const Sentence& sentence, const Division& division) {
  Found found;
  bool one = false;
  bool other = false;
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    const Number& number = passage.numbers[i];
    if (is_percent(number.unit)) continue;
    const bool is_other = labelled(passage, sentence, number, division.other);
    const bool is_one = !is_other && labelled(passage, sentence, number, division.one);
    const bool is_further = (one || other) && labelled(passage, sentence, number, division.further);
    if (!is_one && !is_other && !is_further) continue;
    if (!one && !other) found.first = i;
    found.last = i;
    one = one || is_one;
    other = other || is_other;
  }
  found.whole = one && other && found.first > sentence.first_number;
  return found;
}

void check_division(const Passage& passage, const Sentence& sentence, const Division& division, Findings& findings) {
  const Found found = find_division(passage, sentence, division);
  if (!found.whole || found.last - found.first > 8) return;
  const Number& total = passage.numbers[found.first - 1];
  Parts parts;
  for (size_t i = found.first; i <= found.last; ++i) {
    const Number& number = passage.numbers[i];
    if (match_units(total.unit, number.unit) == UnitMatch::none) continue;
    if (number.value > total.value) return;
    parts.numbers.push_back(&number);
  }
  parts.same_unit = false;  // only a near miss counts
  report_sum(passage, total, parts, Evidence::weak, findings);
}

}  // namespace

void check_complement(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      if (sentence.last_number - sentence.first_number < 3) continue;
      for (const Division& division : divisions()) check_division(passage, sentence, division, findings);
    }
  }
}

}  // namespace gandan::reading::check
