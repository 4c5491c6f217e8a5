#include "features/programme/tasks/task_talk_part.h"

#include <algorithm>

#include "features/programme/pages/linked_text.h"
#include "features/programme/tasks/task_talk.h"
#include "features/programme/tasks/task_talk_store.h"
#include "platform/html/folded.h"
#include "platform/html/translator.h"
#include "platform/http/form_key.h"
#include "vietnamese/format.h"
#include "views/features/programme/task_talk.tpl.h"

namespace gandan::programme {
namespace {

std::string listed(const Names& names, const std::vector<auth::PersonId>& persons) {
  std::string list;
  for (const auth::PersonId& person : persons) {
    const std::string name = names.of(std::optional(person));
    if (!name.empty()) list += (list.empty() ? "" : ", ") + name;
  }
  return list;
}

// Everybody to choose from, fetched when it is wanted; a name behind an "@" in the text says the same. It stays as it
// is in a comment that was refused.
html::SafeHtml mention_field(const TaskPart& part) {
  const http::Fields* typed = part.refused.form == "comment" ? part.refused.typed : nullptr;
  const bool chosen = typed != nullptr && !typed->get("mention").empty();
  if (part.refused.form != "mention" && !chosen) {
    return html::folded(part.language(), {"mention", part.word("programme.talk.mention_somebody"), part.path()});
  }
  html::Field mention{"mention", part.word("programme.talk.mention"), html::FieldKind::choice};
  mention.choices = part.names.persons(part.word("programme.talk.nobody"));
  mention.required = false;
  return html::unfolded(part.language(), "mention", part.field(std::move(mention), "comment"));
}

// Who wrote a name that nobody has learns that nobody was told.
void add_unknown(const TaskPart& part, const Comment& comment, html::View& row) {
  const auto& who = part.context.principal;
  if (!who || comment.person != who->person || comment.text.find('@') == std::string::npos) return;
  const auto unknown = unknown_in(comment.text, people::active_people(part.transaction, part.context.ward));
  if (unknown.empty()) return;
  std::string names;
  for (const std::string& name : unknown) names += (names.empty() ? "" : ", ") + name;
  row.add(ktt_UNKNOWN).set(ktt_NOTE, html::translate(part.language(), "programme.talk.unknown", {{"names", names}}));
}

}  // namespace

html::SafeHtml talk_part(const TaskPart& part) {
  html::View view("features/programme/views/task_talk.tpl");
  const auto& ward = part.context.ward;
  view.set(ktt_PATH, part.path()).set(ktt_CSRF, part.context.csrf_token);
  for (const Comment& comment : comments_of(part.transaction, ward, part.task.id)) {
    html::View& row = view.add(ktt_COMMENT)
                          .set(ktt_WHO, comment.person_name)
                          .set(ktt_WHEN, vietnamese::format_instant(comment.at))
                          .set_html(ktt_TEXT, linked_text(part.language(), comment.text));
    add_unknown(part, comment, row);
  }
  const auto watchers = watchers_of(part.transaction, ward, part.task.id);
  if (!watchers.empty()) view.add(ktt_WATCHERS).set(ktt_LIST, listed(part.names, watchers));
  if (const auto named = mentioned_in(part.transaction, ward, part.task.id); !named.empty()) {
    view.add(ktt_MENTIONED).set(ktt_LIST, listed(part.names, named));
  }
  if (part.task.withdrawn_at || !part.context.principal) return view.render(part.language());
  const bool watches = std::ranges::find(watchers, part.context.principal->person) != watchers.end();
  view.show(watches ? ktt_UNWATCH : ktt_WATCH);
  html::Field comment{"comment", part.word("programme.talk.comment"), html::FieldKind::long_text};
  comment.help = part.word("programme.talk.comment_help");
  view.add(ktt_WRITE)
      .set(ktt_KEY, http::new_form_key())
      .set_html(ktt_COMMENT_FIELD, part.field(std::move(comment), "comment"))
      .set_html(ktt_MENTION_FIELD, mention_field(part));
  return view.render(part.language());
}

}  // namespace gandan::programme
