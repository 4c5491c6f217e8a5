#include "app/own_case_types.h"

#include <algorithm>

#include "features/cases/types/site_case_types.h"
#include "platform/files/file.h"

namespace gandan::app {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t file_limit_bytes = 1ULL << 20U;

}  // namespace

fs::path case_types_folder(const SiteOptions& site) {
  if (!site.config_file.empty()) return fs::path(site.config_file).parent_path() / "case_types";
  std::error_code ignored;
  // Where config::load looks.
  for (const char* used : {"./gandan.toml", "/etc/gandan/gandan.toml"}) {
    if (fs::exists(used, ignored)) return fs::path(used).parent_path() / "case_types";
  }
  return {};
}

base::Result<cases::CaseTypes> own_case_types(const fs::path& folder, base::Date today) {
  std::vector<fs::path> files;
  std::error_code fault;
  if (!folder.empty()) {
    for (const auto& entry : fs::directory_iterator(folder, fault)) {
      if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  std::vector<cases::CaseTypes::Source> sources;
  for (const fs::path& file : files) {
    auto text = files::read_whole_file(file, file_limit_bytes);
    if (!text) return text.error();
    sources.push_back({file.string(), *std::move(text)});
  }
  return cases::with_own_case_types(sources, today);
}

}  // namespace gandan::app
