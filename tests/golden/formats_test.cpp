// The exchange formats of reading: what `gandan read` and `gandan check` print of a report.
#include <gtest/gtest.h>

#include "base/embedded.h"
#include "features/reading/finding_json.h"
#include "features/reading/finding_sarif.h"
#include "features/reading/finding_text.h"
#include "reading/checks/check.h"
#include "reading/read_json.h"
#include "tests/golden/golden.h"

namespace gandan::golden {
namespace {

// Invented; each line but the heading holds one thing that the checker tells of.
constexpr std::string_view faulty_report =
    "ĐẢNG BỘ PHƯỜNG HOA MAI\n"
    "BÁO CÁO CHÍNH TRỊ\n"
    "I. KẾT QUẢ NHIỆM KỲ 2020 - 2025\n"
    "1. Toàn phường có 12 trường học, trong đó có 5 trường mầm non, 4 trường tiểu học và 4 trường trung học cơ sở.\n"
    "2. Tỷ lệ hộ nghèo giảm giảm còn 1,2%.\n"
    "3. Đã khám cho 450/500 người, đạt 80%.\n"
    "4. Hội nghị ngày 31/02/2024 đã thông qua kế hoạch.\n"
    "6. Thu ngân sách năm 2024 đạt 120 tỷ đồng, tăng 20% so với năm 2023 (110 tỷ đồng).\n";

std::vector<reading::Finding> findings() {
  return reading::check_report(reading::read_document(faulty_report));
}

TEST(Formats, TheSampleReportAsJson) {
  const auto& text = base::embedded_files().at("data/demo/report.txt");
  expect_golden("report.json", reading::read_json(reading::read_report(reading::read_document(text))));
}

TEST(Formats, FindingsAsTextJsonAndSarif) {
  const auto vietnamese = html::Language::vietnamese;
  expect_golden("findings.txt", reading::findings_text(findings(), "bao-cao.txt", vietnamese));
  expect_golden("findings_en.txt", reading::findings_text(findings(), "bao-cao.txt", html::Language::english));
  expect_golden("findings.json", reading::findings_json(findings(), vietnamese));
  expect_golden("findings.sarif", reading::findings_sarif(findings(), "bao-cao.txt", vietnamese));
}

}  // namespace
}  // namespace gandan::golden
