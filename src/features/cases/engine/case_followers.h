// Following a public case by e-mail without having reported it. Who gives an address is asked by a letter first, so
// that nobody gets letters whom somebody else has named; each letter has the link that ends them. Letters say what
// everybody may read. The reporter's own letters are case_letters.h's.
#pragma once

#include <string>
#include <string_view>

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_letters.h"
#include "platform/jobs/runner.h"

namespace gandan::cases {

// Puts the address down and sends the letter that asks; nothing when it follows already. Error(invalid) about "email".
base::Result<void> ask_to_follow(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                                 const std::string& email);

// What the link of a letter names.
struct FollowLink {
  std::string code = {}, follower = {}, key = {};
};
enum class Following : uint8_t { asked, confirmed };
// Error(not_found) when the link is wrong or was left.
base::Result<Following> following_of(db::Transaction& transaction, const base::WardId& ward, const FollowLink& link);
base::Result<void> confirm_following(db::Transaction& transaction, const audit::Actor& actor, const FollowLink& link);
base::Result<void> leave_following(db::Transaction& transaction, const audit::Actor& actor, const FollowLink& link);

// Of an event that everybody may read: makes the job when somebody follows.
void tell_followers(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                    const std::string& event);
void add_follower_jobs(jobs::Runner& runner, const CaseRules& rules, const base::WardId& ward,
                       const LetterOptions& options);
// Addresses that were not confirmed in two days. Every day.
void forget_unconfirmed(db::Transaction& transaction, const base::WardId& ward, base::Instant now);

}  // namespace gandan::cases
