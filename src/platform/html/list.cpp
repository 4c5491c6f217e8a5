// Fills the views of list headings, chips, pager and empty states.
#include "platform/html/list.h"

#include "platform/html/icon.h"
#include "platform/html/translator.h"
#include "views/platform/html/empty_state.tpl.h"
#include "views/platform/html/filters.tpl.h"
#include "views/platform/html/pager.tpl.h"
#include "views/platform/html/sort_heading.tpl.h"

namespace gandan::html {

namespace {}  // namespace

std::string counted(int64_t count) {
  return count > most_counted ? std::to_string(most_counted) + "+" : std::to_string(count);
}

SafeHtml sort_heading(Language language, const ListUrl& url, const SortHeading& heading) {
  const std::string_view sort = url.value("sort");
  const bool ascending = sort == heading.column;
  const bool descending = sort.starts_with('-') && sort.substr(1) == heading.column;
  View view("platform/html/views/sort_heading.tpl");
  view.set(ksh_PATH, url.with("sort", (ascending ? "-" : "") + heading.column).text()).set(ksh_LABEL, heading.label);
  if (heading.numeric) view.show(ksh_NUMERIC);
  if (ascending || descending) view.add(ksh_SORTED).set(ksh_ORDER, ascending ? "ascending" : "descending");
  view.show(ascending ? ksh_UP : descending ? ksh_DOWN : ksh_UNSORTED);
  return view.render(language);
}

SafeHtml filters(std::string_view label, const std::vector<Filter>& filters) {
  View view("platform/html/views/filters.tpl");
  view.set(kf_LABEL, label);
  for (const auto& filter : filters) {
    View& chip = view.add(kf_FILTER).set(kf_PATH, filter.path).set(kf_TEXT, filter.label);
    if (filter.active) chip.show(kf_ACTIVE);
    if (filter.count) chip.add(kf_COUNTED).set(kf_COUNT, counted(*filter.count));
    if (!filter.icon.empty()) chip.set_html(kf_ICON, icon(filter.icon));
  }
  return view.render(Language::vietnamese);
}

SafeHtml pager(Language language, const Pager& pager) {
  if (pager.previous_path.empty() && pager.next_path.empty()) return SafeHtml::made_by_template("");
  View view("platform/html/views/pager.tpl");
  if (pager.first > 0) {
    view.set(kp_RANGE, translate(language, "html.pager.range",
                                 {{"first", std::to_string(pager.first)}, {"last", std::to_string(pager.last)}}));
  }
  if (!pager.previous_path.empty()) view.add(kp_PREVIOUS).set(kp_PATH, pager.previous_path);
  if (!pager.next_path.empty()) view.add(kp_NEXT).set(kp_PATH, pager.next_path);
  return view.render(language);
}

SafeHtml empty_state(const EmptyState& state) {
  View view("platform/html/views/empty_state.tpl");
  view.set_html(kes_ICON, icon(state.icon)).set(kes_TITLE, state.title).set(kes_TEXT, state.text);
  if (!state.action_path.empty()) {
    view.add(kes_ACTION).set(kes_PATH, state.action_path).set(kes_LABEL, state.action_label);
  }
  return view.render(Language::vietnamese);
}

}  // namespace gandan::html
