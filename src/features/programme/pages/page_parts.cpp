#include "features/programme/pages/page_parts.h"

#include "platform/html/list.h"
#include "platform/html/translator.h"

// icons: file-upload

namespace gandan::programme {

bool is_address(const std::string& text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

bool may(const http::Context& context, auth::Permission permission) {
  return context.principal && context.principal->permissions.has(permission);
}

html::SafeHtml no_programme(const http::Context& context) {
  const auto language = context.language;
  const bool can_import = may(context, auth::Permission::import_reports);
  html::EmptyState state{"file-upload", html::translate(language, "programme.empty.title"),
                         html::translate(language, can_import ? "programme.empty.begin" : "programme.empty.wait")};
  if (can_import) {
    state.action_label = html::translate(language, "programme.empty.action");
    state.action_path = "/start";
  }
  return html::empty_state(state);
}

std::string place_of(html::Language language, const Source& source) {
  if (source.first_line == 0) return "";
  const bool one = source.first_line == source.last_line;
  html::Arguments arguments = {{"first", std::to_string(source.first_line)},
                               {"last", std::to_string(source.last_line)}};
  std::string place = html::translate(language, one ? "programme.source.line" : "programme.source.lines", arguments);
  if (source.page) {
    place += html::translate(language, "programme.source.page", {{"page", std::to_string(*source.page)}});
  }
  return place;
}

std::string address_of(const Source& source) {
  if (source.report_id.empty()) return "";
  return "/reports/" + source.report_id + "#line-" + std::to_string(source.first_line);
}

}  // namespace gandan::programme
