// For tests: the standard types and one of a site's own, the field report with parts of its file replaced.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "base/embedded.h"
#include "features/cases/types/site_case_types.h"

namespace gandan::cases::test_ward {

// `file`: "<key>.toml". Each part is replaced where it first stands; it must stand there.
inline CaseTypes types_with(const std::string& file,
                            std::initializer_list<std::pair<std::string_view, std::string_view>> replaced) {
  std::string text(base::embedded_files().at("data/case-types/field_report.toml"));
  for (const auto& [part, by] : replaced) text.replace(text.find(part), part.size(), by);
  auto types = with_own_case_types({{file, text}}, *base::Date::make(2026, 11, 25));
  EXPECT_TRUE(types.ok()) << types.error().message_key;
  return *std::move(types);
}

}  // namespace gandan::cases::test_ward
