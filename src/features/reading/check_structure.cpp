// Shares that make up a whole: "cơ cấu 50,3% - 45,4% - 4,3%"; "nông nghiệp 17%; công nghiệp 40%; dịch vụ 43%"; nam and
// nữ. Growth rates of sectors look alike and are no shares.
#include <algorithm>
#include <cmath>

#include "features/reading/check.h"
#include "features/reading/check_quantity.h"

namespace gandan::reading::check {
namespace {

using base::Decimal;

struct Run {
  size_t first = 0;
  size_t last = 0;  // one past
};

bool breaks_list(std::string_view gap) {
  return gap.size() > 120 || gap.find('.') != std::string_view::npos ||
         has_any_word(gap, {"tăng", "giảm", "từ", "lên", "xuống", "so với", "trở lên", "trong đó", "bình quân", "đạt",
                            "còn lại"});
}

Run run_from(const Passage& passage, const Sentence& sentence, size_t first) {
  Run run{first, first + 1};
  while (run.last < sentence.last_number && is_percent(passage.numbers[run.last].unit) &&
         !breaks_list(passage.between(passage.numbers[run.last - 1].unit_end, passage.numbers[run.last].begin))) {
    ++run.last;
  }
  return run;
}

// The words of one share: between the figure before it and itself.
std::string_view label_of(const Passage& passage, const Sentence& sentence, const Run& run, size_t i) {
  if (i > run.first) return passage.between(passage.numbers[i - 1].unit_end, passage.numbers[i].begin);
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
    for (size_t i = run.first; i < run.last && !named; ++i)
      named = names_sector(label_of(passage, sentence, run, i), sector);
    if (!named) return false;
  }
  return true;
}

bool divides_by_sex(const Passage& passage, const Sentence& sentence, const Run& run) {
  if (run.last - run.first != 2) return false;
  const std::string_view first = label_of(passage, sentence, run, run.first);
  const std::string_view second = label_of(passage, sentence, run, run.first + 1);
  return (has_word(first, "nam") && has_word(second, "nữ")) || (has_word(first, "nữ") && has_word(second, "nam"));
}

bool grades(const Passage& passage, const Sentence& sentence, const Run& run) {
  bool none = false;
  bool best = false;
  for (size_t i = run.first; i < run.last; ++i) {
    const std::string_view label = label_of(passage, sentence, run, i);
    none = none || has_word(label, "không hoàn thành");
    best = best || has_word(label, "xuất sắc");
  }
  return none && best && run.last - run.first >= 3;
}

bool makes_a_whole(const Passage& passage, const Sentence& sentence, const Run& run) {
  const std::string_view lead = before_number(passage, sentence, passage.numbers[run.first], 160);
  const size_t structure = std::max(lead.rfind("cơ cấu") + 1, lead.rfind("tỷ trọng") + 1);
  const std::string_view near = structure > 0 ? lead.substr(structure - 1) : lead;
  if (has_any_word(near, {"tăng", "giảm", "tốc độ", "tăng trưởng", "bình quân", "từ", "lên", "trên", "phấn đấu tăng"}))
    return false;
  if (divides_by_sex(passage, sentence, run)) return true;
  if (run.last - run.first < 3) return false;
  return structure > 0 || has_all_sectors(passage, sentence, run) || grades(passage, sentence, run);
}

void check_run(const Passage& passage, const Sentence& sentence, const Run& run, Findings& findings) {
  if (run.last - run.first < 2 || run.last - run.first > 12 || !makes_a_whole(passage, sentence, run)) return;
  std::vector<const Number*> parts;
  int scale = 9;
  for (size_t i = run.first; i < run.last; ++i) {
    const Number& number = passage.numbers[i];
    if (number.precision != vietnamese::Precision::exact) return;
    parts.push_back(&number);
    scale = std::min(scale, number.value.scale());
  }
  Number whole;
  whole.value = Decimal(100);
  whole.unit = "%";
  const auto sum = judge_sum(whole, parts);
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
        i = run.last;
      }
    }
  }
}

}  // namespace gandan::reading::check
