// Findings in the three formats of `gandan check`.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "features/reading/finding_json.h"
#include "features/reading/finding_sarif.h"
#include "features/reading/finding_text.h"

namespace gandan::reading {
namespace {

using html::Language;
using nlohmann::json;

Finding finding(FindingKind kind, Severity severity, std::vector<int> lines) {
  Finding made;
  made.kind = kind;
  made.severity = severity;
  made.lines = std::move(lines);
  made.message_key = "reading_rules." + std::string(kind_text(kind));
  return made;
}

Finding sum_finding() {
  Finding sum = finding(FindingKind::sum, Severity::warning, {118, 119, 1181});
  sum.stated = base::Decimal(297);
  sum.computed = base::Decimal::parse("287.0");
  sum.parts = {base::Decimal(109), base::Decimal(178)};
  return sum;
}

TEST(FindingsText, is_what_compilers_print) {
  EXPECT_EQ(findings_text({sum_finding(), finding(FindingKind::blank, Severity::error, {7})}, "báo cáo.txt",
                          Language::vietnamese),
            "báo cáo.txt:118: warning: Tổng số không bằng tổng các phần\n"
            "báo cáo.txt:7: error: Chỗ còn bỏ trống\n");
  EXPECT_EQ(findings_text({finding(FindingKind::date, Severity::note, {})}, "a", Language::english),
            "a:1: note: An impossible date\n");
  EXPECT_EQ(findings_text({}, "a", Language::english), "");
}

TEST(FindingsText, keeps_a_message_in_one_line) {
  Finding broken = finding(FindingKind::sum, Severity::warning, {1});
  broken.message_key = "a\nb\fc";
  EXPECT_EQ(findings_text({broken}, "f", Language::english), "f:1: warning: a b c\n");
}

TEST(FindingsJson, has_the_fields_of_the_format) {
  const json whole = json::parse(findings_json({sum_finding()}, Language::english));
  const json expected = {{"kind", "sum"},
                         {"severity", "warning"},
                         {"lines", {118, 119, 1181}},
                         {"stated", "297"},
                         {"computed", "287.0"},
                         {"parts", {"109", "178"}},
                         {"message", "A total differs from the sum of its parts"}};
  EXPECT_EQ(whole, json({{"findings", json::array({expected})}}));
}

TEST(FindingsJson, has_null_for_numbers_that_there_are_not) {
  const json whole = json::parse(findings_json({finding(FindingKind::blank, Severity::error, {7})}, Language::english));
  EXPECT_TRUE(whole["findings"][0]["stated"].is_null());
  EXPECT_EQ(whole["findings"][0]["parts"], json::array());
  EXPECT_EQ(json::parse(findings_json({}, Language::english))["findings"], json::array());
}

TEST(FindingsSarif, names_tool_rules_levels_and_regions) {
  const json log = json::parse(findings_sarif({sum_finding()}, "tài liệu/a b.txt", Language::vietnamese));
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1U);
  const json& run = log["runs"][0];
  EXPECT_EQ(run["tool"]["driver"]["name"], "gandan check");
  const json& result = run["results"].at(0);
  EXPECT_EQ(result["ruleId"], "sum");
  EXPECT_EQ(result["level"], "warning");
  EXPECT_EQ(result["message"]["text"], "Tổng số không bằng tổng các phần");
  const json& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "t%C3%A0i%20li%E1%BB%87u/a%20b.txt");
  EXPECT_EQ(place["region"], json({{"startLine", 118}, {"endLine", 119}}));
  EXPECT_EQ(result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"], 1181);
}

TEST(FindingsSarif, the_index_of_a_rule_leads_to_it) {
  for (int kind = 0; kind <= static_cast<int>(FindingKind::character); ++kind) {
    const Finding one = finding(static_cast<FindingKind>(kind), Severity::error, {1});
    const json log = json::parse(findings_sarif({one}, "/tmp/a", Language::english));
    const json& run = log["runs"][0];
    const json& result = run["results"][0];
    const json& rule = run["tool"]["driver"]["rules"].at(result["ruleIndex"].get<size_t>());
    EXPECT_EQ(rule["id"], result["ruleId"]);
    EXPECT_NE(rule["shortDescription"]["text"], "reading_rules." + result["ruleId"].get<std::string>());
    EXPECT_EQ(run["artifacts"][0]["location"]["uri"], "file:///tmp/a");
  }
}

}  // namespace
}  // namespace gandan::reading
