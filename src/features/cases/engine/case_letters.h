// Letters to a citizen by e-mail, when they left an address: what a step tells the reporter is sent by a job made in
// the transaction of the step. A letter names the code and never the secret; its link takes the address out again.
#pragma once

#include <string>

#include "features/audit/audit.h"
#include "features/cases/engine/case.h"
#include "platform/jobs/runner.h"
#include "platform/mail/mail.h"

namespace gandan::cases {

struct LetterOptions {
  mail::Server server = {};         // not set: nothing is sent, the citizen reads it by code and secret
  std::string public_address = {};  // what links begin with
  std::string ward_name = {};
};
void add_letter_jobs(jobs::Runner& runner, const base::WardId& ward, LetterOptions options);

// Makes the job when the reporter of the case has an address.
void send_letters(db::Transaction& transaction, const audit::Actor& actor, const CaseId& id);

// What a link that takes the address out must hold: nobody makes it up, and it does not open the case.
std::string unsubscribe_key(const CaseId& id, std::string_view secret_hash);
// Takes the address out; audited. Error(not_found) when the key is not that of the case.
base::Result<void> unsubscribe(db::Transaction& transaction, const audit::Actor& actor, std::string_view code,
                               std::string_view key);

}  // namespace gandan::cases
