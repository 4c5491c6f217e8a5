// For tests only: the real reports beside the project, which are not part of it. Tests that need them skip when the
// folder is absent.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace gandan::reading {

inline std::filesystem::path shared_report(const std::string& name) {
  return std::filesystem::path(GANDAN_SOURCE_DIR) / ".." / "shared" / "reports" / name;
}

inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace gandan::reading

#define GANDAN_SKIP_WITHOUT_REPORT(name)                                \
  if (!std::filesystem::exists(::gandan::reading::shared_report(name))) \
  GTEST_SKIP() << "needs ../shared/reports/" << (name) << ", which is not here"
