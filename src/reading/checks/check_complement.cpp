// Things that divide into known kinds without a list: "tiếp nhận 6.061 hồ sơ, đã giải quyết 5.581, đang giải quyết
// 398"; "dân số 8.703 người: nữ 4.515, nam 4.188".
#include <algorithm>
#include <array>

#include "reading/checks/check.h"
#include "reading/checks/check_parts.h"

namespace gandan::reading::check {
namespace {

using Labels = std::initializer_list<std::string_view>;

struct Division {
  Labels one;
  Labels other;
  Labels further;           // kinds that may follow, and belong to the whole too
  bool all_needed = false;  // the division is whole only when a further kind is named
};

const std::array<Division, 17>& divisions() {
  static const std::array<Division, 17> all = {{
      {{"đã giải quyết", "đã xử lý", "giải quyết xong", "đã hoàn thành", "hoàn thành"},
       {"đang giải quyết", "chưa giải quyết", "còn lại", "đang xử lý", "đang thực hiện", "chưa hoàn thành",
        "chưa khởi công", "đang thi công", "đang triển khai", "chưa triển khai"},
       {"chuyển", "trả lại", "rút", "từ chối", "không đủ điều kiện", "quá hạn", "hủy", "dừng"}},
      {{"đúng hạn", "trước hạn", "đúng và trước hạn", "trước và đúng hạn"},
       {"trễ hạn", "quá hạn", "chậm hạn"},
       {"chưa đến hạn", "trong hạn", "đang giải quyết", "đúng hạn", "trước hạn"}},
      {{"đã chi trả", "đã chi trả cho", "đã nhận tiền", "đã bàn giao", "đã bàn giao mặt bằng"},
       {"chưa nhận", "chưa chi trả", "chưa nhận tiền", "chưa bàn giao", "chưa bàn giao mặt bằng"},
       {}},
      {{"nam"}, {"nữ"}, {}},
      {{"chính thức"}, {"dự bị"}, {}},  // every member of the Party is one or the other
      {{"trực tuyến"}, {"trực tiếp"}, {"bưu chính", "qua bưu chính"}},
      {{"nhà nước", "nhà nước hỗ trợ", "nhà nước đầu tư", "ngân sách hỗ trợ", "ngân sách"},
       {"nhân dân đóng góp", "nhân dân"},
       {"doanh nghiệp", "xã hội hóa", "xã hội hoá", "nguồn khác"}},
      {{"hòa giải thành", "hoà giải thành", "thành"}, {"không thành"}, {"đang hòa giải", "đang hoà giải"}},
      {{"xuất khẩu"}, {"nhập khẩu"}, {}},
      {{"khai thác", "đánh bắt"}, {"nuôi trồng"}, {}},  // what is taken from the water
      {{"quốc tế"}, {"nội địa", "trong nước"}, {}},     // guests
      {{"xây mới", "làm mới", "xây dựng mới"}, {"sửa chữa"}, {"đang thi công", "đang xây dựng", "còn lại"}},
      {{"hợp lệ"}, {"không hợp lệ"}, {}},  // the ballots that came in
      {{"có mặt", "tham dự"}, {"vắng", "vắng mặt"}, {}},
      {{"tán thành", "đồng ý", "nhất trí"}, {"không tán thành", "không đồng ý"}, {"ý kiến khác", "không biểu quyết"}},
      {{"hoàn thành xuất sắc", "hoàn thành xuất sắc nhiệm vụ"},
       {"hoàn thành tốt", "hoàn thành tốt nhiệm vụ"},
       {"hoàn thành nhiệm vụ", "không hoàn thành", "không hoàn thành nhiệm vụ"},
       true},
      // The three groups of Luật Đất đai 2024, Điều 9: all land of an area belongs to one of them.
      {{"đất nông nghiệp"}, {"đất phi nông nghiệp"}, {"đất chưa sử dụng", "chưa sử dụng"}, true},
  }};
  return all;
}

// "đúng hạn có", "đúng hạn:", "đúng hạn là": the label alone.
std::string_view without_verb(std::string_view before) {
  for (const std::string_view verb : {":", " là", " có", " chiếm", " đạt"}) {
    if (before.ends_with(verb)) before = trimmed(before.substr(0, before.size() - verb.size()));
  }
  return before;
}

bool labelled(const Passage& passage, const Sentence& sentence, const Number& number, Labels labels) {
  const std::string_view before = trimmed(before_number(passage, sentence, number, 30));
  const std::string_view after = trimmed(after_number(passage, sentence, number, 60));
  if (has_word(after.substr(0, after.find_first_of(",;.")), "trở lên")) return false;  // that kind and better ones
  return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
    return without_verb(before).ends_with(label) || after.starts_with(label) ||
           (after.starts_with("có ") && after.substr(std::string_view("có ").size()).starts_with(label));
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
  bool further = !division.all_needed;
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
    further = further || is_further;
  }
  found.whole = one && other && further && found.first > sentence.first_number;
  return found;
}

// "đã giải quyết 90 trên tổng số 100 hồ sơ, đúng hạn 88, trễ hạn 2": the kinds divide the 90.
bool makes_up_an_earlier_figure(const Passage& passage, const Sentence& sentence, size_t total, const Parts& parts) {
  for (size_t i = sentence.first_number; i < total; ++i) {
    if (is_percent(passage.numbers[i].unit)) continue;
    const auto sum = judge_sum(passage.numbers[i], parts.numbers);
    if (sum && sum->verdict != Verdict::differs) return true;
  }
  return false;
}

// "37 dự án, tổng mức đầu tư 894 tỷ đồng; hoàn thành 29 dự án": the nearest figure before that counts the same thing,
// or else the one right before.
const Number& total_of(const Passage& passage, const Sentence& sentence, size_t first) {
  const std::string& unit = passage.numbers[first].unit;
  for (size_t i = first; !unit.empty() && i > sentence.first_number && i + 3 > first; --i) {
    if (passage.numbers[i - 1].unit == unit) return passage.numbers[i - 1];
  }
  return passage.numbers[first - 1];
}

void report_shares(const Passage& passage, const Number& one, const Number& other, const base::Decimal& sum,
                   Findings& findings) {
  findings.push_back(FindingBuilder(FindingKind::percent, Severity::warning, "reading.finding.structure")
                         .at(passage, one)
                         .at(passage, other)
                         .stated(base::Decimal(100))
                         .computed(sum)
                         .part(one.value)
                         .part(other.value)
                         .argument("parts", written_sum({one.value, other.value}))
                         .build());
}

// "đúng hạn 98,4%, quá hạn 2,6%": two kinds of one whole are not more than all of it.
void check_shares_beyond_whole(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& one = passage.numbers[i];
  const Number& other = passage.numbers[i + 1];
  if (!is_percent(one.unit) || !is_percent(other.unit)) return;
  if (passage.between(one.unit_end, other.begin).find_first_of(".;") != std::string_view::npos) return;
  const bool divided = std::any_of(divisions().begin(), divisions().end(), [&](const Division& division) {
    const auto before = [&](const Number& number, Labels labels) {
      const std::string_view text = without_verb(trimmed(before_number(passage, sentence, number, 30)));
      return std::any_of(labels.begin(), labels.end(), [&](auto label) { return text.ends_with(label); });
    };
    return !division.all_needed && before(one, division.one) && before(other, division.other) &&
           !before(other, division.one);
  });
  const auto sum = base::Decimal::add(one.value, other.value);
  if (!divided || !sum || *sum <= base::Decimal(100) || one.value > base::Decimal(100)) return;
  report_shares(passage, one, other, *sum, findings);
}

// "tán thành 98,5%, không tán thành 1,5%": a share and the share of those who did not are all there are.
void check_denied_share(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& one = passage.numbers[i];
  const Number& other = passage.numbers[i + 1];
  if (!is_percent(one.unit) || !is_percent(other.unit)) return;
  std::string_view label = without_verb(trimmed(passage.between(one.unit_end, other.begin)));
  if (label.size() > 60 || label.find_first_of(".():") != std::string_view::npos) return;
  for (const std::string_view lead : {",", ";", "và", "còn", "tỷ lệ"}) {
    if (label.starts_with(lead)) label = trimmed(label.substr(lead.size()));
  }
  const size_t denial = label.starts_with("không ")  ? std::string_view("không ").size()
                        : label.starts_with("chưa ") ? std::string_view("chưa ").size()
                                                     : 0;
  if (denial == 0 || !without_verb(trimmed(before_number(passage, sentence, one, 60))).ends_with(label.substr(denial)))
    return;
  const bool third = (i + 2 < sentence.last_number && is_percent(passage.numbers[i + 2].unit)) ||
                     (i > sentence.first_number && is_percent(passage.numbers[i - 1].unit));
  const auto sum = base::Decimal::add(one.value, other.value);
  if (third || !sum || *sum == base::Decimal(100)) return;
  report_shares(passage, one, other, *sum, findings);
}

void check_division(const Passage& passage, const Sentence& sentence, const Division& division, Findings& findings) {
  const Found found = find_division(passage, sentence, division);
  if (!found.whole || found.last - found.first > 8) return;
  const Number& total = total_of(passage, sentence, found.first);
  Parts parts;
  for (size_t i = found.first; i <= found.last; ++i) {
    const Number& number = passage.numbers[i];
    if (match_units(total.unit, number.unit) == UnitMatch::none) continue;
    if (is_percent(number.unit)) continue;
    if (number.value > total.value) return;
    parts.numbers.push_back(&number);
  }
  if (makes_up_an_earlier_figure(passage, sentence, static_cast<size_t>(&total - passage.numbers.data()), parts))
    return;
  parts.same_unit = false;  // only a near miss counts
  report_sum(passage, total, parts, Evidence::weak, findings);
}

}  // namespace

void check_complement(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i + 1 < sentence.last_number; ++i) {
        check_denied_share(passage, sentence, i, findings);
        check_shares_beyond_whole(passage, sentence, i, findings);
      }
      if (sentence.last_number - sentence.first_number < 3) continue;
      for (const Division& division : divisions()) check_division(passage, sentence, division, findings);
    }
  }
}

}  // namespace gandan::reading::check
