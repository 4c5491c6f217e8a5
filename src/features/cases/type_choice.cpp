#include "features/cases/type_choice.h"

#include <utility>

#include "platform/html/list.h"
#include "platform/html/translator.h"

namespace gandan::cases {
namespace {

bool several(const CaseRules& rules) {
  return rules.types->all().size() > 1;
}

}  // namespace

html::SafeHtml type_choice(html::Language language, const CaseRules& rules, const CaseType& chosen,
                           const html::ListUrl& page) {
  if (!several(rules)) return html::SafeHtml::made_by_template("");
  std::vector<html::Filter> links;
  for (const CaseType& type : rules.types->all()) {
    links.push_back({type.name.in(language), page.with("type", type.key).text(), type.key == chosen.key});
  }
  return html::filters(html::translate(language, "cases.type.choose"), links);
}

std::string title_with_type(html::Language language, const CaseRules& rules, const CaseType& type, std::string title) {
  if (!several(rules)) return title;
  return html::translate(language, "cases.type.title", {{"title", std::move(title)}, {"type", type.name.in(language)}});
}

std::string path_with_type(const CaseRules& rules, const CaseType& type, const char* path) {
  return several(rules) ? html::ListUrl(path, {{"type", type.key}}).text() : path;
}

}  // namespace gandan::cases
