// Files carried inside the program (views, locales, migrations, data, web assets), by their path in the project:
// "locales/vi.toml", "src/features/people/views/sign_in.tpl", "web/app.css". Written by cmake/embed.cmake; a test
// program that needs them links gandan_embedded.
#pragma once

#include <map>
#include <string_view>

namespace gandan::base {

const std::map<std::string_view, std::string_view>& embedded_files();

}  // namespace gandan::base
