// The SQL of cases: the record, its units and pauses, its number. Lists are in case_list_store.h, duplicates in
// case_duplicate_store.h, history and notices in case_event_store.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

// Counts up the series of codes: 1, 2, 3 ...
int64_t next_number(db::Transaction& transaction, const base::WardId& ward, std::string_view series);

void keep_type_version(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                       std::string_view source_text, base::Instant now);
// The text of a version, or nullopt when the ward has none of that hash.
std::optional<std::string> type_version(db::Transaction& transaction, const base::WardId& ward, std::string_view hash);

struct NewKeys {
  std::string submission = {}, secret_hash = {};
};
void insert_case(db::Transaction& transaction, const base::WardId& ward, const Case& made, const NewKeys& keys,
                 const Reporter& reporter);
// Everything that may change; counts the version up. False when it is no longer at `changed.version`.
bool update_case(db::Transaction& transaction, const base::WardId& ward, const Case& changed);

std::optional<Case> find_case(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);
// What a list leaves out: when the clock of the case stood, and by how much its deadline was put off.
void add_pauses_and_extensions(db::Transaction& transaction, const base::WardId& ward, Case& subject);
std::optional<Case> find_case_by_code(db::Transaction& transaction, const base::WardId& ward, std::string_view code);
std::optional<Case> find_case_by_submission(db::Transaction& transaction, const base::WardId& ward,
                                            std::string_view submission);
bool has_secret(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, std::string_view secret_hash);
// Personal data: who asks for it writes that down (look_at_reporter in case_actions.h).
Reporter find_reporter(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);

// Counts one more, without a new version: nobody's form grows stale. False when this visitor had said so before.
bool insert_supporter(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                      std::string_view visitor_hash);

}  // namespace gandan::cases
