// Files of web/ as the browser asks for them. The build gives each a name with the hash of its content, so that it can
// be cached for ever; the embedded manifest web/manifest.txt ("app.css app-1f2e3d4c.css" a line) knows the names.
#pragma once

#include <string>
#include <string_view>

namespace gandan::html {

// "/assets/app-1f2e3d4c.css" of "app.css"; "/assets/app.css" when the assets were not built (`./dev` builds them).
std::string asset_path(std::string_view name);
bool has_asset(std::string_view name);

}  // namespace gandan::html
