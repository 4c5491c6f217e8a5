#include "features/reading/finding_sarif.h"

#include <array>
#include <nlohmann/json.hpp>

#include "features/reading/finding_text.h"
#include "platform/html/translator.h"

namespace gandan::reading {
namespace {

using nlohmann::ordered_json;

constexpr std::array all_kinds = {FindingKind::sum,           FindingKind::percent,   FindingKind::ratio,
                                  FindingKind::growth,        FindingKind::conflict,  FindingKind::blank,
                                  FindingKind::date,          FindingKind::numbering, FindingKind::missing_annex,
                                  FindingKind::repeated_word, FindingKind::character};

// SARIF's levels have the same words as ours; a rule without a finding is a warning.
ordered_json rule_json(FindingKind kind, html::Language language) {
  const std::string id(kind_text(kind));
  return {{"id", id},
          // keys: reading_rules.*
          {"shortDescription", {{"text", html::translate(language, "reading_rules." + id)}}},
          {"defaultConfiguration", {{"level", "warning"}}}};
}

ordered_json location_json(LineRange lines, const ordered_json& artifact) {
  return {{"physicalLocation",
           {{"artifactLocation", artifact}, {"region", {{"startLine", lines.first}, {"endLine", lines.last}}}}}};
}

// Runs of lines that follow one another are one region.
std::vector<LineRange> regions_of(const std::vector<int>& lines) {
  std::vector<LineRange> regions;
  for (const int line : lines) {
    if (line < 1) continue;
    if (!regions.empty() && line <= regions.back().last + 1) {
      regions.back().last = std::max(line, regions.back().last);
    } else {
      regions.push_back({line, line});
    }
  }
  if (regions.empty()) regions.push_back({1, 1});
  return regions;
}

ordered_json result_json(const Finding& finding, const ordered_json& artifact, html::Language language) {
  const std::vector<LineRange> regions = regions_of(finding.lines);
  ordered_json result = {{"ruleId", kind_text(finding.kind)},
                         {"ruleIndex", static_cast<int>(finding.kind)},
                         {"level", severity_text(finding.severity)},
                         {"message", {{"text", message_of(finding, language)}}},
                         {"locations", ordered_json::array({location_json(regions.front(), artifact)})}};
  for (size_t i = 1; i < regions.size(); ++i) {
    ordered_json related = location_json(regions[i], artifact);
    related["id"] = i;
    result["relatedLocations"].push_back(std::move(related));
  }
  return result;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string uri_of_path(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : path) {
    if (is_unreserved(c)) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += digits[byte >> 4U];
    uri += digits[byte & 0xFU];
  }
  return uri;
}

std::string findings_sarif(const std::vector<Finding>& findings, std::string_view file, html::Language language) {
  const ordered_json artifact = {{"uri", uri_of_path(file)}, {"index", 0}};
  ordered_json rules = ordered_json::array();
  for (const FindingKind kind : all_kinds) rules.push_back(rule_json(kind, language));
  ordered_json results = ordered_json::array();
  for (const Finding& finding : findings) results.push_back(result_json(finding, artifact, language));
  const ordered_json run = {
      {"tool", {{"driver", {{"name", "gandan check"}, {"language", html::code_of(language)}, {"rules", rules}}}}},
      {"artifacts", ordered_json::array({{{"location", {{"uri", uri_of_path(file)}}}}})},
      {"language", html::code_of(language)},
      {"columnKind", "unicodeCodePoints"},
      {"results", std::move(results)}};
  const ordered_json log = {
      {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", ordered_json::array({run})}};
  return log.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace gandan::reading
