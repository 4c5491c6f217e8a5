// The manifest, read once.
#include "platform/html/asset.h"

#include <map>
#include <sstream>

#include "base/embedded.h"

namespace gandan::html {
namespace {

using Manifest = std::map<std::string, std::string, std::less<>>;

const Manifest& manifest() {
  static const Manifest names = [] {
    Manifest read;
    const auto file = base::embedded_files().find("web/manifest.txt");
    if (file == base::embedded_files().end()) return read;
    std::istringstream lines{std::string(file->second)};
    for (std::string name, hashed; lines >> name >> hashed;) read.emplace(name, "/assets/" + hashed);
    return read;
  }();
  return names;
}

}  // namespace

bool has_asset(std::string_view name) {
  return manifest().find(name) != manifest().end();
}

std::string asset_path(std::string_view name) {
  const auto found = manifest().find(name);
  return found == manifest().end() ? "/assets/" + std::string(name) : found->second;
}

}  // namespace gandan::html
