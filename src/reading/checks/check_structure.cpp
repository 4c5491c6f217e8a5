// Shares that make up a whole: "cơ cấu 50,3% - 45,4% - 4,3%"; "nông nghiệp 17%; công nghiệp 40%; dịch vụ 43%"; nam and
// nữ. Growth rates of sectors look alike and are no shares.
#include <algorithm>
#include <cmath>
#include <vector>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

using base::Decimal;

struct Run {
  std::vector<size_t> shares;  // indices of the percentages
  size_t next = 0;             // where scanning goes on
};

bool breaks_list(std::string_view gap) {
  return gap.size() > 120 || gap.find('.') != std::string_view::npos ||
         has_any_word(gap, {"tăng", "giảm", "từ", "lên", "xuống", "so với", "trở lên", "trong đó", "bình quân", "đạt",
                            "còn lại"});
}

// "chiếm 35%, tăng 6,5% so với năm 2015": said of the share before it, no share itself.
bool is_change(std::string_view gap) {
  gap = trimmed(gap);
  while (!gap.empty() && (gap.front() == ',' || gap.front() == '(')) gap = trimmed(gap.substr(1));
  return gap.starts_with("tăng") || gap.starts_with("giảm");
}

Run run_from(const Passage& passage, const Sentence& sentence, size_t first) {
  Run run{{first}, first + 1};
  size_t label_begin = passage.numbers[first].unit_end;
  while (run.next < sentence.last_number && is_percent(passage.numbers[run.next].unit)) {
    const Number& number = passage.numbers[run.next];
    std::string_view gap = passage.between(label_begin, number.begin);
    if (is_change(gap) && gap.size() < 40) {
      label_begin = number.unit_end;
      ++run.next;
      continue;
    }
    const bool after_change = label_begin != passage.numbers[run.shares.back()].unit_end;
    if (after_change) gap = gap.substr(std::min(gap.size(), gap.find_first_of(";,")));  // drops "so với năm 2015"
    if (breaks_list(gap)) break;
    run.shares.push_back(run.next++);
    label_begin = number.unit_end;
  }
  return run;
}

// The words of one share: between the figure before it and itself.
std::string_view label_of(const Passage& passage, const Sentence& sentence, const Run& run, size_t i) {
  if (i > run.shares.front()) return passage.between(passage.numbers[i - 1].unit_end, passage.numbers[i].begin);
  return before_number(passage, sentence, passage.numbers[i], 160);
}

bool names_sector(std::string_view label, int sector) {
  switch (sector) {
    case 0:
      return has_any_word(label, {"nông", "lâm", "ngư", "thủy sản", "thuỷ sản"});
    case 1:
      return has_any_word(label, {"công nghiệp", "ttcn", "xây dựng", "cn", "xd"});
    default:
      return has_any_word(label, {"dịch vụ", "thương mại", "du lịch", "tm", "dv"});
  }
}

bool has_all_sectors(const Passage& passage, const Sentence& sentence, const Run& run) {
  for (int sector = 0; sector < 3; ++sector) {
    bool named = false;
    for (const size_t i : run.shares) named = named || names_sector(label_of(passage, sentence, run, i), sector);
    if (!named) return false;
  }
  return true;
}

bool divides_by_sex(const Passage& passage, const Sentence& sentence, const Run& run) {
  if (run.shares.size() != 2) return false;
  const std::string_view first = label_of(passage, sentence, run, run.shares[0]);
  const std::string_view second = label_of(passage, sentence, run, run.shares[1]);
  return (has_word(first, "nam") && has_word(second, "nữ")) || (has_word(first, "nữ") && has_word(second, "nam"));
}

bool grades(const Passage& passage, const Sentence& sentence, const Run& run) {
  bool none = false;
  bool best = false;
  for (const size_t i : run.shares) {
    const std::string_view label = label_of(passage, sentence, run, i);
    none = none || has_word(label, "không hoàn thành");
    best = best || has_word(label, "xuất sắc");
  }
  return none && best && run.shares.size() >= 3;
}

// "hoàn thành xuất sắc 18%, hoàn thành tốt 73%, hoàn thành 9%": nobody is of two grades, so they are never more than
// all, whether or not some have none of them.
bool grades_exclude(const Passage& passage, const Sentence& sentence, const Run& run) {
  const auto named = [&](std::string_view grade) {
    return std::any_of(run.shares.begin(), run.shares.end(),
                       [&](size_t i) { return has_word(label_of(passage, sentence, run, i), grade); });
  };
  return run.shares.size() >= 3 && named("hoàn thành xuất sắc") && named("hoàn thành tốt");
}

// "gồm 4 dân tộc: Mông chiếm 62%, ...": as many shares as the count before the colon says.
bool are_all_counted(const Passage& passage, const Sentence& sentence, const Run& run) {
  const size_t first = run.shares.front();
  if (first == sentence.first_number) return false;
  const Number& count = passage.numbers[first - 1];
  const std::string_view gap = passage.between(count.unit_end, passage.numbers[first].begin);
  return gap.size() <= 80 && gap.find(':') != std::string_view::npos && !is_measure(count.unit) &&
         count.value == Decimal(static_cast<int64_t>(run.shares.size())) && has_word(gap, "chiếm");
}

bool makes_a_whole(const Passage& passage, const Sentence& sentence, const Run& run) {
  if (run.shares.size() >= 3 && are_all_counted(passage, sentence, run)) return true;
  const std::string_view lead = before_number(passage, sentence, passage.numbers[run.shares.front()], 160);
  const size_t structure = std::max(lead.rfind("cơ cấu") + 1, lead.rfind("tỷ trọng") + 1);
  const std::string_view near = structure > 0 ? lead.substr(structure - 1) : lead;
  if (has_any_word(near, {"tăng", "giảm", "tốc độ", "tăng trưởng", "bình quân", "từ", "lên", "trên", "phấn đấu tăng"}))
    return false;
  if (divides_by_sex(passage, sentence, run)) return true;
  if (run.shares.size() < 3) return false;
  return structure > 0 || has_all_sectors(passage, sentence, run) || grades(passage, sentence, run);
}

void check_run(const Passage& passage, const Sentence& sentence, const Run& run, Findings& findings) {
  if (run.shares.size() < 2 || run.shares.size() > 12) return;
  const bool whole_named = makes_a_whole(passage, sentence, run);
  if (!whole_named && !grades_exclude(passage, sentence, run)) return;
  std::vector<const Number*> parts;
  int scale = 9;
  for (const size_t i : run.shares) {
    const Number& number = passage.numbers[i];
    if (number.precision != vietnamese::Precision::exact) return;
    parts.push_back(&number);
    scale = std::min(scale, number.value.scale());
  }
  Number whole;
  whole.value = Decimal(100);
  whole.unit = "%";
  const auto sum = judge_sum(whole, parts);
  if (!whole_named && sum && sum->computed < sum->total) return;
  if (!sum || sum->computed == sum->total || nearness(*sum) < 0.85 || nearness(*sum) > 1.15) return;
  int finest = 0;
  for (const Number* part : parts) finest = std::max(finest, part->value.scale());
  // Each share may be cut off in its last decimal.
  const double room = static_cast<double>(parts.size()) * std::pow(10.0, -finest);
  const bool rounding = finest > 0 && std::abs(sum->computed.to_double() - 100) <= room + 1e-9;
  FindingBuilder finding(FindingKind::sum, rounding ? Severity::note : Severity::warning,
                         rounding ? "reading.finding.structure_rounding" : "reading.finding.structure");
  for (const Number* part : parts) finding.at(passage, *part).part(part->value);
  findings.push_back(
      finding.stated(whole.value).computed(sum->computed).argument("parts", written_sum(sum->parts)).build());
}

}  // namespace

void check_structure(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i < sentence.last_number;) {
        if (!is_percent(passage.numbers[i].unit)) {
          ++i;
          continue;
        }
        const Run run = run_from(passage, sentence, i);
        check_run(passage, sentence, run, findings);
        i = run.next;
      }
    }
  }
}

}  // namespace gandan::reading::check
