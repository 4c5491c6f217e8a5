// What a person changes of their notices. Each saves and audits in the transaction given; the caller commits. tell() is
// in notices.h.
#pragma once

#include "features/notices/notice.h"

namespace gandan::notices {

// Error(invalid) names the field: days away the wrong way round, or only one of them.
base::Result<void> choose(db::Transaction& transaction, const audit::Actor& actor, const auth::PersonId& person,
                          const Choice& choice);
// The language of the ward's digests. The route has checked `administer`.
void choose_ward_language(db::Transaction& transaction, const audit::Actor& actor, html::Language language);

}  // namespace gandan::notices
