// The public face of features/audit: who did what to which record, when, and how it was before and after. Written in
// the same transaction as the change itself, so that neither exists without the other. Never changed or deleted.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/typed_id.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/router.h"

namespace gandan::audit {

enum class Channel : uint8_t { web, api, command_line, import, system };  // by which way the change came

struct Actor {
  base::WardId ward;
  std::optional<auth::PersonId> person;  // empty: the program itself, or the administrator at the command line
  std::string name;                      // as shown then; stays readable when the person is renamed or gone
  Channel channel = Channel::web;
  base::Instant at;
};

Actor actor_of(const http::Context& context);

struct Change {
  std::string_view action;  // "target.corrected": record kind, then what happened; a key audit.action.* explains it
  std::string_view record_kind;  // "target"
  std::string_view record_id;
  std::string before_json;  // an object of the fields that changed, "" when the record is new
  std::string after_json;   // "" when the record is gone
};

void record(db::Transaction& transaction, const Actor& actor, const Change& change);

// How often record() was called for the ward; 0 when it is unknown. As every change is recorded in its transaction,
// what was made from the ward's data at one count is right as long as the count stays.
int64_t count_of_changes(db::Transaction& transaction, const base::WardId& ward);

struct Entry {
  base::Instant at;
  std::string actor_name, action, record_kind, record_id, before_json, after_json;
  Channel channel = Channel::web;
};

// Newest first, at most `limit`.
std::vector<Entry> history_of(db::Transaction& transaction, const base::WardId& ward, std::string_view record_kind,
                              std::string_view record_id, int limit = 100);

// Of one kind of record, from `since` to before `until`; newest first, at most `limit`.
std::vector<Entry> entries_of_kind(db::Transaction& transaction, const base::WardId& ward, std::string_view record_kind,
                                   base::Instant since, base::Instant until, int limit);
// "báo số liệu" of "target.figure_entered"; the action itself where nobody wrote words for it.
std::string action_in_words(std::string_view action, html::Language language);

// "Lịch sử": the same as a section for a record's own page, words in `language`. Fields are named by the locale keys
// audit.field.<field>, actions by audit.action.<action>, kinds by audit.kind.<kind>; without one by themselves. What
// `is_told` says no to is left out: a person's own affair, such as a draft.
using IsTold = std::function<bool(std::string_view action)>;
html::SafeHtml history_section(db::Transaction& transaction, const base::WardId& ward, std::string_view record_kind,
                               std::string_view record_id, html::Language language, const IsTold& is_told = {});

// "Ai đã làm gì?": /audit and /audit/{kind}/{id}.
void add_audit_routes(http::Router& router);

}  // namespace gandan::audit
