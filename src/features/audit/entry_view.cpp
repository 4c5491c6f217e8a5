#include "features/audit/entry_view.h"

#include "features/audit/audit_store.h"
#include "features/audit/difference.h"
#include "features/audit/value_words.h"
#include "platform/html/translator.h"
#include "platform/http/url.h"
#include "vietnamese/format.h"
#include "views/features/audit/entries.tpl.h"

namespace gandan::audit {
namespace {

// The message of prefix + name, or the name where nobody wrote one yet.
std::string words(std::string_view prefix, std::string_view name, html::Language language) {
  const std::string key = std::string(prefix) + std::string(name);
  std::string message = html::translate(language, key);
  return message == key ? std::string(name) : message;
}

void add_change(html::View& changes, std::string_view kind, const FieldChange& change, html::Language language) {
  html::View& row = changes.add(ke_CHANGE);
  row.set(ke_FIELD, words("audit.field.", change.field, language));
  if (!change.before.empty()) {
    row.add(ke_WAS).set(ke_BEFORE, value_in_words(kind, change.field, change.before, language));
  }
  if (change.after.empty()) {
    row.show(ke_IS_NOT);
  } else {
    row.add(ke_IS).set(ke_AFTER, value_in_words(kind, change.field, change.after, language));
  }
}

// keys: audit.action.* audit.kind.* audit.field.* audit.channel.*
void add_entry(html::View& view, const Entry& entry, RecordLinks links, html::Language language) {
  html::View& item = view.add(ke_ENTRY);
  item.set(ke_ACTOR, entry.actor_name.empty() ? html::translate(language, "audit.actor.program") : entry.actor_name);
  item.set(ke_ACTION, words("audit.action.", entry.action, language));
  item.set(ke_AT, vietnamese::format_instant(entry.at));
  item.set(ke_AT_ISO, base::local_date(entry.at).iso() + "T" + vietnamese::format_time_of_day(entry.at) + "+07:00");
  item.set(ke_CHANNEL, words("audit.channel.", name_of(entry.channel), language));
  if (links == RecordLinks::shown) {
    html::View& record = item.add(ke_RECORD);
    record.set(ke_RECORD_KIND, kind_in_words(entry.record_kind, language));
    record.set(ke_RECORD_PATH,
               "/audit/" + http::percent_encode(entry.record_kind) + "/" + http::percent_encode(entry.record_id));
  }
  const auto changes = differences(entry.before_json, entry.after_json);
  if (changes.empty()) return;
  html::View& table = item.add(ke_CHANGES);
  for (const FieldChange& change : changes) add_change(table, entry.record_kind, change, language);
}

}  // namespace

std::string action_in_words(std::string_view action, html::Language language) {
  return words("audit.action.", action, language);
}

std::string kind_in_words(std::string_view kind, html::Language language) {
  return words("audit.kind.", kind, language);
}

html::SafeHtml entries_html(const std::vector<Entry>& entries, RecordLinks links, html::Language language) {
  html::View view("features/audit/views/entries.tpl");
  for (const Entry& entry : entries) add_entry(view, entry, links, language);
  return view.render(language);
}

}  // namespace gandan::audit
