#include "features/programme/pages/who_links.h"

#include "platform/html/escape.h"
#include "platform/html/translator.h"

namespace gandan::programme {
namespace {

html::SafeHtml link(const std::string& path, const std::string& name) {
  return html::SafeHtml::made_by_template("<a href=\"" + html::escape(path) + "\">" + html::escape(name) + "</a>");
}

}  // namespace

html::SafeHtml person_link(html::Language language, const Names& names, const std::optional<auth::PersonId>& person) {
  const std::string name = names.of(person);
  if (!name.empty()) return link("/people/" + person->text() + "/work", name);
  return html::SafeHtml::made_by_template(html::escape(html::translate(language, "programme.nobody")));
}

html::SafeHtml unit_link(const Names& names, const std::optional<auth::UnitId>& unit) {
  const std::string name = names.of(unit);
  if (!name.empty()) return link("/units/" + unit->text() + "/work", name);
  return html::SafeHtml::made_by_template("");
}

}  // namespace gandan::programme
