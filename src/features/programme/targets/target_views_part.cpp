#include "features/programme/targets/target_views_part.h"

#include "platform/html/list.h"
#include "platform/html/translator.h"

// icons: eye target chart-dots calendar-check

namespace gandan::programme {

html::SafeHtml target_views(const http::Context& context, TargetViewKind current) {
  const auto word = [&](const char* key) { return html::translate(context.language, key); };
  std::vector<html::Filter> views;
  const auto add = [&](const char* key, const char* path, TargetViewKind kind, std::string_view icon) {
    views.push_back({word(key), path, kind == current, {}, icon});
  };
  add("programme.navigation.targets", "/targets", TargetViewKind::list, "target");
  add("programme.indicators.navigation", "/indicators", TargetViewKind::indicators, "eye");
  if (context.principal && context.principal->permissions.has(auth::Permission::enter_figures)) {
    add("programme.figures.navigation", "/figures", TargetViewKind::figures, "chart-dots");
  }
  add("programme.frozen.navigation", "/periods", TargetViewKind::periods, "calendar-check");
  return html::filters(word("programme.target_views"), views);
}

}  // namespace gandan::programme
