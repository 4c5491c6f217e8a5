// For tests of the checker: statements that add up, the same with one figure changed, and neighbours that are innocent.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/reading.h"

namespace gandan::reading::test_shapes {

inline std::vector<Finding> loud(const std::string& text) {
  std::vector<Finding> findings = check_report(read_document(text));
  std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::note; });
  return findings;
}

struct Shape {
  FindingKind kind;
  const char* right;
  const char* wrong;
};

inline void expect_each(const std::vector<Shape>& shapes) {
  for (const Shape& shape : shapes) {
    EXPECT_TRUE(loud(shape.right).empty()) << shape.right;
    const auto found = loud(shape.wrong);
    EXPECT_EQ(found.size(), 1U) << shape.wrong;
    EXPECT_TRUE(found.empty() || found.front().kind == shape.kind) << shape.wrong;
  }
}

inline void expect_silence(const std::vector<const char*>& texts) {
  for (const char* text : texts) {
    const auto found = loud(text);
    EXPECT_TRUE(found.empty()) << text << "\n" << (found.empty() ? "" : found.front().message_key);
  }
}

}  // namespace gandan::reading::test_shapes
