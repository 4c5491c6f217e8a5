#include "features/cases/engine/case_letters.h"

#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_letter_store.h"
#include "features/cases/engine/case_store.h"
#include "platform/auth/token.h"
#include "platform/html/translator.h"

// not keys: cases.letter case.unsubscribed
// keys: audit.action.case.*

namespace gandan::cases {
namespace {

constexpr std::string_view job_kind = "cases.letter";

// In Vietnamese: nobody has said in which language they read.
mail::Message message_of(const Letters& letters, const Letters::One& letter, const CaseId& id, base::Instant now,
                         const LetterOptions& options) {
  const std::string page = options.public_address + "/track/unsubscribe";
  const std::string which = "?code=" + letters.code + "&key=" + unsubscribe_key(id, letters.secret_hash);
  return {.to = letters.email,
          .to_name = letters.name,
          .from_name = options.ward_name,
          .subject = letter.subject,
          .text = letter.text + "\n\n" +
                  html::translate(html::Language::vietnamese, "cases.letter.end",
                                  {{"track", options.public_address + "/track"}, {"leave", page + which}}) +
                  "\n",
          .id = "case-letter-" + letter.id,
          .date = now,
          .unsubscribe = page + "/one-click" + which,
          .unsubscribe_at_once = true};
}

base::Result<void> send_all(jobs::Run& run, const base::WardId& ward, const LetterOptions& options) {
  const auto id = CaseId::parse(run.job().payload);
  if (!id || !options.server.is_set()) return {};
  const auto letters = [&] {
    auto transaction = run.database().read();
    return letters_of(transaction, ward, *id);
  }();
  if (!letters) return {};
  for (const Letters::One& letter : letters->unsent) {
    // A crash right here sends it again with the same Message-ID, by which mail programs show it once.
    if (auto sent = mail::send(options.server, message_of(*letters, letter, *id, run.now(), options)); !sent) {
      return sent;
    }
    auto transaction = run.database().write();
    mark_sent(transaction, ward, *id, letter.id, run.now());
    transaction.commit();
  }
  return {};
}

}  // namespace

void add_letter_jobs(jobs::Runner& runner, const base::WardId& ward, LetterOptions options) {
  runner.handle(std::string(job_kind),
                [ward, options = std::move(options)](jobs::Run& run) { return send_all(run, ward, options); });
}

void send_letters(db::Transaction& transaction, const audit::Actor& actor, const CaseId& id) {
  if (find_reporter(transaction, actor.ward, id).email.empty()) return;
  jobs::enqueue(transaction, actor.ward, {.kind = std::string(job_kind), .payload = id.text()}, actor.at);
}

// Of what only the database knows of the secret: hashed once more, it gives away neither.
std::string unsubscribe_key(const CaseId& id, std::string_view secret_hash) {
  return auth::hash_of_token("unsubscribe " + id.text() + " " + std::string(secret_hash));
}

base::Result<void> unsubscribe(db::Transaction& transaction, const audit::Actor& actor, std::string_view code_typed,
                               std::string_view key) {
  const base::Error unknown{base::ErrorKind::not_found, "error.cases.unsubscribe", {}, {}, {}};
  const auto code = read_code(code_typed);
  const auto subject = code ? find_case_by_code(transaction, actor.ward, *code) : std::nullopt;
  if (!subject) return unknown;
  const auto letters = letters_of(transaction, actor.ward, subject->id);
  if (!letters) return {};  // it was taken out already
  if (key != unsubscribe_key(subject->id, letters->secret_hash)) return unknown;
  forget_address(transaction, actor.ward, subject->id);
  audit::record(transaction, actor, {"case.unsubscribed", "case", subject->id.text(), "", ""});
  return {};
}

}  // namespace gandan::cases
