#include "features/cases/engine/case_followers.h"

#include <nlohmann/json.hpp>

#include "features/cases/case_words.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_follower_store.h"
#include "platform/auth/token.h"
#include "platform/html/translator.h"

// keys: audit.action.case.* cases.follow.letter.*
// not keys: cases.follow cases.follow_ask case.follow_asked case.followed case.unfollowed

namespace gandan::cases {
namespace {

using nlohmann::json;

constexpr std::string_view ask_kind = "cases.follow_ask";
constexpr std::string_view tell_kind = "cases.follow";
constexpr int64_t unconfirmed_days = 2;
constexpr int64_t read_at_once = 50;

std::string key_of(const CaseId& id, const Follower& follower) {
  return auth::hash_of_token("follow " + id.text() + " " + follower.id + " " + follower.seed);
}

std::string link_of(const Case& subject, const Follower& follower) {
  return "?code=" + subject.code + "&who=" + follower.id + "&key=" + key_of(subject.id, follower);
}

struct Linked {
  Case subject;
  Follower follower;
};
base::Result<Linked> linked(db::Transaction& transaction, const base::WardId& ward, const FollowLink& link) {
  const base::Error unknown{base::ErrorKind::not_found, "error.cases.follow_link", {}, {}, {}};
  const auto code = read_code(link.code);
  auto subject = code ? find_case_by_code(transaction, ward, *code) : std::nullopt;
  if (!subject) return unknown;
  auto follower = find_follower(transaction, ward, subject->id, link.follower);
  if (!follower || key_of(subject->id, *follower) != link.key) return unknown;
  return Linked{*std::move(subject), *std::move(follower)};
}

// In Vietnamese: nobody has said in which language they read.
std::string word(const std::string& key, const html::Arguments& arguments) {
  return html::translate(html::Language::vietnamese, "cases.follow.letter." + key, arguments);
}

mail::Message message_to(const Follower& follower, const Case& subject, base::Instant now,
                         const LetterOptions& options) {
  const std::string link = link_of(subject, follower);
  mail::Message message{.to = follower.email,
                        .to_name = {},
                        .from_name = options.ward_name,
                        .subject = {},
                        .text = {},
                        .id = {},
                        .date = now};
  message.unsubscribe = options.public_address + "/follow/one-click" + link;
  message.unsubscribe_at_once = true;
  return message;
}

base::Result<void> ask(jobs::Run& run, const base::WardId& ward, const LetterOptions& options) {
  const json payload = json::parse(run.job().payload);
  const auto id = CaseId::parse(payload.at("case").get<std::string>());
  auto transaction = std::optional(run.database().read());
  const auto subject = id ? find_case(*transaction, ward, *id) : std::nullopt;
  const auto follower =
      subject ? find_follower(*transaction, ward, *id, payload.at("follower").get<std::string>()) : std::nullopt;
  transaction.reset();
  if (!follower || follower->confirmed || !options.server.is_set()) return {};
  mail::Message message = message_to(*follower, *subject, run.now(), options);
  message.id = "case-follow-" + follower->id;
  message.subject = word("ask_subject", {{"code", subject->code}});
  message.text = word("ask", {{"code", subject->code},
                              {"link", options.public_address + "/follow" + link_of(*subject, *follower)}}) +
                 "\n";
  return mail::send(options.server, message);
}

// What the letters about an event say.
struct News {
  Case subject;
  std::string what, words;
};
std::optional<News> news_of(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                            const CaseId& id, const std::string& event_id) {
  auto subject = find_case(transaction, ward, id);
  const auto event = find_public_event(transaction, ward, id, event_id);
  if (!subject || !subject->is_public || !event) return std::nullopt;
  const auto type = type_of(transaction, rules, ward, *subject);
  std::string what = category_name(*type, *subject, html::Language::vietnamese) + ": " +
                     event_name(*type, *event, html::Language::vietnamese);
  return News{*std::move(subject), std::move(what), words_for_everybody(*type, *event)};
}

mail::Message letter_of(const News& news, const Follower& follower, base::Instant now, const LetterOptions& options) {
  mail::Message message = message_to(follower, news.subject, now, options);
  message.subject = word("news_subject", {{"code", news.subject.code}, {"what", news.what}});
  message.text = news.what + "\n" + (news.words.empty() ? "" : news.words + "\n") + "\n" +
                 word("news_end", {{"page", options.public_address + "/field-reports/" + news.subject.code},
                                   {"leave", options.public_address + "/follow" + link_of(news.subject, follower)}}) +
                 "\n";
  return message;
}

base::Result<void> tell(jobs::Run& run, const CaseRules& rules, const base::WardId& ward,
                        const LetterOptions& options) {
  const json payload = json::parse(run.job().payload);
  const auto id = CaseId::parse(payload.at("case").get<std::string>());
  const auto event = payload.at("event").get<std::string>();
  if (!id || !options.server.is_set()) return {};
  for (;;) {
    auto reading = std::optional(run.database().read());
    const auto news = news_of(*reading, rules, ward, *id, event);
    const auto followers = news ? followers_to_tell(*reading, ward, *id, event, read_at_once) : std::vector<Follower>();
    reading.reset();
    if (followers.empty()) return {};
    for (const Follower& follower : followers) {
      mail::Message message = letter_of(*news, follower, run.now(), options);
      message.id = "case-news-" + event + "-" + follower.id;
      // An address that is refused for good does not keep the others waiting.
      auto sent = mail::send(options.server, message);
      if (!sent && sent.error().kind == base::ErrorKind::unavailable) return sent;
      auto transaction = run.database().write();
      mark_told(transaction, ward, *id, follower, event);
      transaction.commit();
    }
  }
}

void enqueue(db::Transaction& transaction, const audit::Actor& actor, std::string_view kind, const json& payload) {
  jobs::enqueue(transaction, actor.ward, {.kind = std::string(kind), .payload = payload.dump()}, actor.at);
}

}  // namespace

base::Result<void> ask_to_follow(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                                 const std::string& email) {
  const auto given = checked(Reporter{"", "", email});
  if (!given || given->email.empty()) return base::invalid("error.cases.email_unreadable", "email");
  auto follower = find_follower_by_email(transaction, actor.ward, subject.id, given->email);
  if (follower && follower->confirmed) return {};
  if (!follower) {
    follower = Follower{base::new_uuid_v7(actor.at), given->email, auth::random_text(24)};
    insert_follower(transaction, actor.ward, subject.id, *follower, actor.at);
    audit::record(transaction, actor, {"case.follow_asked", "case", subject.id.text(), "", ""});
  }
  enqueue(transaction, actor, ask_kind, {{"case", subject.id.text()}, {"follower", follower->id}});
  return {};
}

base::Result<Following> following_of(db::Transaction& transaction, const base::WardId& ward, const FollowLink& link) {
  const auto found = linked(transaction, ward, link);
  if (!found) return found.error();
  return found->follower.confirmed ? Following::confirmed : Following::asked;
}

base::Result<void> confirm_following(db::Transaction& transaction, const audit::Actor& actor, const FollowLink& link) {
  const auto found = linked(transaction, actor.ward, link);
  if (!found) return found.error();
  if (found->follower.confirmed) return {};
  mark_confirmed(transaction, actor.ward, found->subject.id, found->follower, actor.at);
  audit::record(transaction, actor, {"case.followed", "case", found->subject.id.text(), "", ""});
  return {};
}

base::Result<void> leave_following(db::Transaction& transaction, const audit::Actor& actor, const FollowLink& link) {
  const auto found = linked(transaction, actor.ward, link);
  if (!found) return found.error();
  erase_follower(transaction, actor.ward, found->subject.id, found->follower);
  audit::record(transaction, actor, {"case.unfollowed", "case", found->subject.id.text(), "", ""});
  return {};
}

void tell_followers(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                    const std::string& event) {
  if (!subject.is_public || !has_followers(transaction, actor.ward, subject.id)) return;
  enqueue(transaction, actor, tell_kind, {{"case", subject.id.text()}, {"event", event}});
}

void add_follower_jobs(jobs::Runner& runner, const CaseRules& rules, const base::WardId& ward,
                       const LetterOptions& options) {
  runner.handle(std::string(ask_kind), [ward, options](jobs::Run& run) { return ask(run, ward, options); });
  runner.handle(std::string(tell_kind),
                [rules, ward, options](jobs::Run& run) { return tell(run, rules, ward, options); });
}

void forget_unconfirmed(db::Transaction& transaction, const base::WardId& ward, base::Instant now) {
  constexpr int64_t day_milliseconds = int64_t{24} * 60 * 60 * 1000;
  erase_unconfirmed(transaction, ward, {now.epoch_milliseconds - unconfirmed_days * day_milliseconds});
}

}  // namespace gandan::cases
