#include "features/programme/mine/mine_away.h"

#include <algorithm>

#include "features/notices/notices.h"
#include "features/people/people.h"
#include "features/programme/mine/due.h"
#include "platform/html/translator.h"
#include "views/features/programme/mine.tpl.h"

namespace gandan::programme {

bool add_people_away(html::View& view, const http::Context& context, db::Transaction& transaction) {
  const base::Date today = context.clock.today();
  html::View* section = nullptr;
  for (const auto& [id, until] : notices::people_away(transaction, context.ward, today)) {
    const auto person = people::find_person(transaction, context.ward, id);
    const auto unit = person ? people::find_unit(transaction, context.ward, person->unit) : std::nullopt;
    const bool is_mine = unit && unit->head == context.principal->person && id != context.principal->person;
    if (!is_mine || !person->active) continue;
    int64_t count = 0;
    for (const DueItem& item : due_of(transaction, context.ward, id, today)) count += item.due && *item.due <= until;
    if (section == nullptr) section = &view.add(km_AWAY);
    html::View& row = section->add(km_PERSON).set(km_PATH, "/people/" + id.text() + "/work");
    row.set(km_NAME, person->name).set(km_UNTIL, notices::away_in_words(context.language, until));
    row.set(km_ABOUT, html::translate(context.language, "programme.mine.away_due", {{"count", std::to_string(count)}}));
  }
  return section != nullptr;
}

}  // namespace gandan::programme
