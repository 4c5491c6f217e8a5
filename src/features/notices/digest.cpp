// The e-mail of the day: who gets one, and the job that sends it.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/notices/notice_store.h"
#include "platform/mail/mail.h"

namespace gandan::notices {
namespace {

// not keys: notices.digest
constexpr std::string_view job_kind = "notices.digest";
// Older ones are no news any more; they stay in the list.
constexpr int64_t days_of_news = 14;

base::Instant news_since(base::Instant now) {
  return {now.epoch_milliseconds - days_of_news * 24 * 60 * 60 * 1000};
}

std::string key_of(const std::string& payload) {
  return std::string(job_kind) + " " + payload;
}

struct Digest {
  people::Person person;
  std::vector<Notice> notices;
  html::Language language = html::Language::vietnamese;
};

// Nothing when the person is not to get an e-mail now.
std::optional<Digest> digest_of(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& id,
                                base::Instant now) {
  const auto person = people::find_person(transaction, ward, id);
  const Choice choice = find_choice(transaction, ward, id);
  if (!person || !person->active || person->email.empty() || !choice.by_mail) return std::nullopt;
  if (choice.is_away(base::local_date(now))) return std::nullopt;
  Digest digest{*person, notices_to_mail(transaction, ward, id, news_since(now)), language_of(transaction, ward, id)};
  std::erase_if(digest.notices, [&](const Notice& notice) {
    return std::ranges::find(choice.muted, notice.kind) != choice.muted.end();
  });
  if (digest.notices.empty()) return std::nullopt;
  return digest;
}

mail::Message message_of(const Digest& digest, base::Date day, base::Instant now, const MailOptions& options) {
  const html::Language language = digest.language;
  const auto lines = last_of_each_record(digest.notices);
  return {.to = digest.person.email,
          .to_name = digest.person.name,
          .from_name = options.ward_name,
          .subject = digest_subject(language, lines.size()),
          .text = digest_text(language, digest.person.name, lines, options.public_address),
          .id = "digest-" + day.iso() + "-" + digest.person.id.text(),
          .date = now,
          .unsubscribe = options.public_address + "/notices/settings"};
}

base::Result<void> send_digest(jobs::Run& run, const base::WardId& ward, const MailOptions& options) {
  const auto payload = nlohmann::json::parse(run.job().payload);
  const auto id = auth::PersonId::parse(payload.at("person").get<std::string>()).value();
  const auto day = base::Date::parse_iso(payload.at("day").get<std::string>()).value();
  // Tried again past midnight: the next day's digest takes the notices along.
  if (base::local_date(run.now()) != day) return {};
  std::optional<Digest> digest;
  {
    auto transaction = run.database().write();
    digest = digest_of(transaction, ward, id, run.now());
    if (!digest || !begin_digest(transaction, ward, id, day, run.now())) return {};
    transaction.commit();
  }
  auto sent = mail::send(options.server, message_of(*digest, day, run.now(), options));
  auto transaction = run.database().write();
  if (sent) {
    mark_mailed(transaction, ward, digest->notices, run.now());
    run.finish(transaction, "");
  } else {
    forget_digest(transaction, ward, id, day);
  }
  transaction.commit();
  return sent;
}

}  // namespace

void add_notices_jobs(jobs::Runner& runner, const base::WardId& ward, MailOptions options) {
  runner.handle(std::string(job_kind), [ward, options = std::move(options)](jobs::Run& run) -> base::Result<void> {
    if (!options.server.is_set()) return {};
    return send_digest(run, ward, options);
  });
}

void schedule_digests(db::Database& database, const base::WardId& ward, base::Instant now,
                      const vietnamese::DayCalendar& calendar) {
  if (!is_digest_time(now, calendar)) return;
  const std::string day = base::local_date(now).iso();
  std::vector<std::string> payloads;
  {
    auto transaction = database.read();
    for (const auth::PersonId& person : people_to_mail(transaction, ward, news_since(now))) {
      const std::string payload = nlohmann::json{{"person", person.text()}, {"day", day}}.dump();
      if (jobs::is_known(transaction, ward, key_of(payload))) continue;  // before the digest, which costs more
      if (digest_of(transaction, ward, person, now)) payloads.push_back(payload);
    }
  }
  if (payloads.empty()) return;
  auto transaction = database.write();
  for (const std::string& payload : payloads) {
    jobs::enqueue(transaction, ward, {.kind = std::string(job_kind), .payload = payload, .once_key = key_of(payload)},
                  now);
  }
  transaction.commit();
}

}  // namespace gandan::notices
