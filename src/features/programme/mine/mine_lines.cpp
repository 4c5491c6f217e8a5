#include "features/programme/mine/mine_lines.h"

#include <algorithm>

#include "views/features/programme/mine.tpl.h"

namespace gandan::programme {
namespace {

bool of_area(const DueFigure& figure) {
  return figure.came_back && !figure.came_back->measurement.area.empty();
}

}  // namespace

std::string id_of(const DueFigure& figure) {
  const std::string target = figure.line.target.id.text();
  // One target can be awaited for a period and have come back for others.
  return figure.is_awaited() && !of_area(figure) ? target : target + "-" + figure.came_back->id.text();
}

std::string id_of(const DueItem& item) {
  if (item.figure) return id_of(*item.figure);
  return item.task ? item.task->id.text() : item.explanation->id.text();
}

std::optional<base::Date> MineLine::due() const {
  if (item != nullptr) return item->due;
  return other->due ? std::optional(base::local_date(*other->due)) : std::nullopt;
}

std::vector<MineLine> in_order(const std::vector<DueItem>& items, const std::vector<OtherDue>& others) {
  std::vector<MineLine> lines;
  lines.reserve(items.size() + others.size());
  for (const DueItem& item : items) lines.push_back({&item, nullptr});
  for (const OtherDue& other : others) lines.push_back({nullptr, &other});
  std::ranges::stable_sort(lines, [](const MineLine& a, const MineLine& b) {
    const auto before = a.due(), after = b.due();
    return before && after ? *before < *after : before.has_value() && !after.has_value();
  });
  return lines;
}

void show_other(html::View& row, const http::Context& context, const OtherDue& other, bool open) {
  row.set(km_ID, other.id).set(km_WHEN, other.when).set(km_TONE, other.is_late ? "tone-red" : "tone-grey");
  row.set(km_KIND, other.kind).set(km_PATH, other.path).set(km_WORDING, other.wording);
  if (!other.about.empty()) row.add(km_ABOUT).set(km_TEXT, other.about);
  const NextStep& step = other.step;
  if (step.action.empty()) {
    row.add(km_LEAD).set(km_PATH, step.path).set(km_LABEL, step.label);
    return;
  }
  if (!step.fields.empty() && !open) {
    row.add(km_CLOSED).set(km_ID, other.id).set(km_LABEL, step.label);
    return;
  }
  html::View& form = row.add(km_OTHER).set(km_ACTION, step.action).set(km_CSRF, context.csrf_token);
  form.set(km_LABEL, step.label);
  for (const auto& [name, value] : step.hidden) form.add(km_HIDDEN).set(km_NAME, name).set(km_VALUE, value);
  for (const html::Field& field : step.fields) {
    form.add(km_FIELD).set_html(km_HTML, html::field(context.language, field));
  }
}

}  // namespace gandan::programme
