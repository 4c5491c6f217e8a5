// Settings from gandan.toml and the environment (which wins), checked against the table of settings.h.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/config/settings.h"

namespace gandan::config {

// The value of an environment variable, or nothing. A function, so that tests choose the environment.
using Environment = std::function<std::optional<std::string>(std::string_view name)>;

std::optional<std::string> process_environment(std::string_view name);

struct Loaded {
  Settings settings;
  // Where each value that is not the default came from: "./gandan.toml", "GANDAN_HTTP_PORT".
  std::map<std::string, std::string, std::less<>> sources;
};

// Without `file`: ./gandan.toml, then /etc/gandan/gandan.toml, and when neither is there the defaults. A `file` that
// was named must be there. Error(invalid) with arguments source, key and what would be right; Error(unavailable) when
// the file cannot be read.
base::Result<Loaded> load(const std::optional<std::filesystem::path>& file, const Environment& environment);

}  // namespace gandan::config
