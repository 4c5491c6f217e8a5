#include "features/audit/audit_store.h"

#include <algorithm>
#include <array>

#include "vietnamese/search_pattern.h"
#include "vietnamese/text.h"

namespace gandan::audit {
namespace {

constexpr std::array<std::string_view, 5> channel_names = {"web", "api", "command_line", "import", "system"};
constexpr std::string_view after_every_id = "z";  // ids are hexadecimal

Channel channel_named(std::string_view name) {
  const auto* const found = std::find(channel_names.begin(), channel_names.end(), name);
  return static_cast<Channel>(found - channel_names.begin());
}

Entry entry_of(const db::Row& row) {
  return {{row.integer("at")},   row.text("actor_name"),  row.text("action"),     row.text("record_kind"),
          row.text("record_id"), row.text("before_json"), row.text("after_json"), channel_named(row.text("channel"))};
}

}  // namespace

std::string_view name_of(Channel channel) {
  return channel_names[static_cast<size_t>(channel)];
}

Actor actor_of(const http::Context& context) {
  Actor actor{context.ward, std::nullopt, "", Channel::web, context.clock.now()};
  if (context.principal) {
    actor.person = context.principal->person;
    actor.name = context.principal->display_name;
    if (context.principal->by_api_token) actor.channel = Channel::api;
  }
  return actor;
}

void record(db::Transaction& transaction, const Actor& actor, const Change& change) {
  transaction.execute(
      "INSERT INTO audit_entry (ward_id, id, at, person_id, actor_name, actor_fold, channel, action, record_kind,"
      " record_id, before_json, after_json) VALUES (:ward_id, :id, :at, :person_id, :actor_name, :actor_fold, :channel,"
      " :action, :record_kind, :record_id, :before_json, :after_json)",
      {{"ward_id", actor.ward.text()},
       {"id", base::new_uuid_v7(actor.at)},
       {"at", actor.at.epoch_milliseconds},
       {"person_id", actor.person ? db::Value(actor.person->text()) : db::Value(nullptr)},
       {"actor_name", actor.name},
       {"actor_fold", vietnamese::fold(actor.name)},
       {"channel", std::string(name_of(actor.channel))},
       {"action", std::string(change.action)},
       {"record_kind", std::string(change.record_kind)},
       {"record_id", std::string(change.record_id)},
       {"before_json", change.before_json},
       {"after_json", change.after_json}});
  transaction.execute(
      "INSERT INTO change_count (ward_id, changes) VALUES (:ward_id, 1)"
      " ON CONFLICT (ward_id) DO UPDATE SET changes = change_count.changes + 1",
      {{"ward_id", actor.ward.text()}});
}

int64_t count_of_changes(db::Transaction& transaction, const base::WardId& ward) {
  const auto row =
      transaction.query_one("SELECT changes FROM change_count WHERE ward_id = :ward_id", {{"ward_id", ward.text()}});
  return row ? row->integer("changes") : 0;
}

std::vector<Entry> history_of(db::Transaction& transaction, const base::WardId& ward, std::string_view record_kind,
                              std::string_view record_id, int limit) {
  std::vector<Entry> entries;
  for (const db::Row& row : transaction.query(
           "SELECT at, actor_name, channel, action, record_kind, record_id, before_json, after_json FROM audit_entry"
           " WHERE ward_id = :ward_id AND record_kind = :record_kind AND record_id = :record_id"
           " ORDER BY id DESC LIMIT :limit",
           {{"ward_id", ward.text()},
            {"record_kind", std::string(record_kind)},
            {"record_id", std::string(record_id)},
            {"limit", int64_t{limit}}})) {
    entries.push_back(entry_of(row));
  }
  return entries;
}

std::vector<Entry> entries_of_kind(db::Transaction& transaction, const base::WardId& ward, std::string_view record_kind,
                                   base::Instant since, base::Instant until, int limit) {
  std::vector<Entry> entries;
  for (const db::Row& row : transaction.query(
           "SELECT at, actor_name, channel, action, record_kind, record_id, before_json, after_json FROM audit_entry"
           " WHERE ward_id = :ward_id AND record_kind = :record_kind AND at >= :since AND at < :until"
           " ORDER BY at DESC, id DESC LIMIT :limit",
           {{"ward_id", ward.text()},
            {"since", since.epoch_milliseconds},
            {"until", until.epoch_milliseconds},
            {"record_kind", std::string(record_kind)},
            {"limit", int64_t{limit}}})) {
    entries.push_back(entry_of(row));
  }
  return entries;
}

std::vector<Listed> list_entries(db::Transaction& transaction, const base::WardId& ward, const Filter& filter,
                                 int limit) {
  std::vector<Listed> listed;
  for (const db::Row& row :
       transaction.query("SELECT id, at, actor_name, channel, action, record_kind, record_id, before_json, after_json"
                         " FROM audit_entry WHERE ward_id = :ward_id AND id < :before AND at >= :begin AND at < :end"
                         " AND (CAST(:kind AS TEXT) = '' OR record_kind = CAST(:kind AS TEXT))"
                         " AND actor_fold LIKE :actor ESCAPE '\\' ORDER BY id DESC LIMIT :limit",
                         {{"ward_id", ward.text()},
                          {"before", filter.before.empty() ? std::string(after_every_id) : filter.before},
                          {"begin", filter.begin().epoch_milliseconds},
                          {"end", filter.end().epoch_milliseconds},
                          {"kind", filter.kind},
                          {"actor", vietnamese::like_containing(vietnamese::fold(filter.actor))},
                          {"limit", int64_t{limit}}})) {
    listed.push_back({row.text("id"), entry_of(row)});
  }
  return listed;
}

// Hops from kind to kind over the index instead of reading every entry.
std::vector<std::string> record_kinds(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<std::string> kinds;
  for (const db::Row& row :
       transaction.query("WITH RECURSIVE found (kind) AS ("
                         " SELECT MIN(record_kind) FROM audit_entry WHERE ward_id = :ward_id"
                         " UNION ALL SELECT (SELECT MIN(record_kind) FROM audit_entry WHERE ward_id = :ward_id"
                         " AND record_kind > found.kind) FROM found WHERE found.kind IS NOT NULL)"
                         " SELECT kind FROM found WHERE kind IS NOT NULL",
                         {{"ward_id", ward.text()}})) {
    kinds.push_back(row.text("kind"));
  }
  return kinds;
}

}  // namespace gandan::audit
