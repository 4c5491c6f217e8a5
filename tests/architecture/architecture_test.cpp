// Holds the sources to the architecture: a folder includes only what its line of the folder table allows, a feature
// sees of another feature only its public header, SQL stands in stores only, and nothing goes round in a circle.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

// The lines of the folder table: what each folder may use, and to which one the files of a subfolder belong.
struct Architecture {
  std::map<std::string, std::set<std::string>> uses;
  std::map<std::string, std::string> subfolders;

  std::string folder_of(const std::string& path) const {
    const std::string folder = path.substr(0, path.rfind('/'));
    const auto found = subfolders.find(folder);
    return found == subfolders.end() ? folder : found->second;
  }
};

struct Source {
  std::string path;    // relative to src/
  std::string folder;  // "features/people", also of what lies in its subfolders
  std::vector<std::string> lines;
};

const fs::path source_root = fs::path(GANDAN_SOURCE_DIR) / "src";

Architecture read_table() {
  Architecture table;
  std::ifstream file(GANDAN_ARCHITECTURE);
  for (std::string line; std::getline(file, line);) {
    if (const size_t equals = line.find(" = "); equals != std::string::npos) {
      table.subfolders[line.substr(0, equals)] = line.substr(equals + 3);
      continue;
    }
    const size_t colon = line.find(':');
    std::istringstream used(line.substr(colon + 1));
    auto& entry = table.uses[line.substr(0, colon)];
    for (std::string name; used >> name;) entry.insert(name);
  }
  return table;
}

std::vector<Source> read_sources() {
  const Architecture table = read_table();
  std::vector<Source> sources;
  for (const auto& entry : fs::recursive_directory_iterator(source_root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    Source source;
    source.path = fs::relative(entry.path(), source_root).string();
    source.folder = table.folder_of(source.path);
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) source.lines.push_back(line);
    sources.push_back(std::move(source));
  }
  return sources;
}

// The quoted includes of our own sources; "views/..." is generated and "soci/..." style libraries use <>.
std::vector<std::string> own_includes(const Source& source) {
  static const std::string start = "#include \"";
  std::vector<std::string> includes;
  for (const auto& line : source.lines) {
    if (line.rfind(start, 0) != 0) continue;
    const std::string name = line.substr(start.size(), line.find('"', start.size()) - start.size());
    if (name.rfind("views/", 0) != 0 && name.rfind("support/", 0) != 0) includes.push_back(name);
  }
  return includes;
}

bool is_feature(const std::string& folder) {
  return folder.rfind("features/", 0) == 0;
}
// "features/programme" of "features/programme/evaluation".
std::string feature_of(const std::string& folder) {
  return folder.substr(0, folder.find('/', std::string("features/").size()));
}
bool is_test(const Source& source) {
  return source.path.ends_with("_test.cpp") || source.path.ends_with("_test.h");
}

TEST(Architecture, EveryFolderOfSourcesStandsInTheTable) {
  const Architecture table = read_table();
  for (const auto& source : read_sources()) {
    if (source.path == "main.cpp") continue;
    EXPECT_TRUE(table.uses.contains(source.folder)) << source.path;
  }
}

TEST(Architecture, AFolderIncludesOnlyWhatItsLineAllows) {
  Architecture table = read_table();
  for (const auto& source : read_sources()) {
    if (source.path == "main.cpp") continue;
    for (const auto& include : own_includes(source)) {
      const std::string used = table.folder_of(include);
      const bool test_ground = used == "tests/support" && is_test(source);
      EXPECT_TRUE(test_ground || used == source.folder || table.uses[source.folder].contains(used))
          << source.path << " includes " << include << ", but " << source.folder << " may not use " << used;
    }
  }
}

TEST(Architecture, AFeatureSeesOfAnotherOnlyItsPublicHeader) {
  const Architecture table = read_table();
  for (const auto& source : read_sources()) {
    if (!is_feature(source.folder)) continue;
    for (const auto& include : own_includes(source)) {
      const std::string used = feature_of(table.folder_of(include));
      if (!is_feature(used) || used == feature_of(source.folder)) continue;
      const std::string name = used.substr(used.rfind('/') + 1);
      EXPECT_EQ(include, used + "/" + name + ".h") << "in " << source.path;
    }
  }
}

TEST(Architecture, FoldersDoNotGoRoundInACircle) {
  Architecture table = read_table();
  std::map<std::string, int> state;  // 1 = on the way, 2 = done
  std::function<void(const std::string&)> visit = [&](const std::string& folder) {
    if (state[folder] == 2) return;
    ASSERT_NE(state[folder], 1) << "a circle through " << folder;
    state[folder] = 1;
    for (const auto& used : table.uses[folder]) visit(used);
    state[folder] = 2;
  };
  for (const auto& [folder, used] : read_table().uses) visit(folder);
}

TEST(Architecture, DependenciesPointDownwards) {
  const auto rank = [](const std::string& folder) {
    if (folder == "base") return 0;
    if (folder == "vietnamese" || folder == "reading") return 1;
    if (folder.rfind("platform/", 0) == 0) return 2;
    return is_feature(folder) ? 3 : 4;
  };
  for (const auto& [folder, used] : read_table().uses) {
    for (const auto& name : used) EXPECT_LE(rank(name), rank(folder)) << folder << " uses " << name;
  }
}

TEST(Architecture, SqlStandsInStoresOnly) {
  for (const auto& source : read_sources()) {
    if (!is_feature(source.folder) || is_test(source) || source.path.ends_with("_store.cpp")) continue;
    for (const auto& line : source.lines) {
      const bool sql = line.find("SELECT ") != std::string::npos || line.find("INSERT INTO") != std::string::npos ||
                       line.find("DELETE FROM") != std::string::npos;
      EXPECT_FALSE(sql && line.find("//") == std::string::npos) << source.path << ": " << line;
    }
  }
}

TEST(Architecture, EveryFileOpensByTellingItsPurpose) {
  for (const auto& source : read_sources()) {
    if (!source.path.ends_with(".h") || source.lines.empty()) continue;
    EXPECT_EQ(source.lines.front().rfind("//", 0), 0U) << source.path << " does not begin with a comment";
  }
}

TEST(Architecture, NoFileIsLongerThanSixHundredLines) {
  for (const auto& source : read_sources()) {
    EXPECT_LE(source.lines.size(), 600U) << source.path;
  }
}

}  // namespace
