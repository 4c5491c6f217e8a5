// SQL of notices, of what people chose, and of digests.
#pragma once

#include <optional>
#include <vector>

#include "features/notices/notice.h"

namespace gandan::notices {

// Nothing when the person was told with this key already.
void insert_notice(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                   const NewNotice& notice, const std::string& instead_of, base::Instant now);
std::vector<Notice> newest_notices(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                                   int limit);
std::optional<Notice> find_notice(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                                  const NoticeId& id);
void mark_read(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person, const NoticeId& id,
               base::Instant now);
void mark_all_read(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                   base::Instant now);

void mark_settled(db::Transaction& transaction, const base::WardId& ward, const Settled& settled, base::Instant now);

Choice find_choice(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person);
void save_choice(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                 const Choice& choice);

// In which the ward writes its digests; Vietnamese until somebody says otherwise.
html::Language ward_language(db::Transaction& transaction, const base::WardId& ward);
void save_ward_language(db::Transaction& transaction, const base::WardId& ward, html::Language language);

// People with notices since then that were neither read nor mailed.
std::vector<auth::PersonId> people_to_mail(db::Transaction& transaction, const base::WardId& ward, base::Instant since);
std::vector<Notice> notices_to_mail(db::Transaction& transaction, const base::WardId& ward,
                                    const auth::PersonId& person, base::Instant since);
void mark_mailed(db::Transaction& transaction, const base::WardId& ward, const std::vector<Notice>& notices,
                 base::Instant now);
// False when that person's digest of the day was begun already.
bool begin_digest(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person, base::Date day,
                  base::Instant now);
void forget_digest(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                   base::Date day);

}  // namespace gandan::notices
