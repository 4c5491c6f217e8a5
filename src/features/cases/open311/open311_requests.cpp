#include "features/cases/open311/open311_requests.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/cases/case_words.h"
#include "features/cases/citizens/public_papers.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_photo_store.h"
#include "features/cases/open311/open311_post.h"
#include "features/cases/open311/open311_services.h"
#include "features/cases/open311/open311_store.h"
#include "platform/html/translator.h"
#include "vietnamese/word.h"

namespace gandan::cases::open311 {
namespace {

using html::translate;

constexpr size_t longest_description = 4000;  // letters, by the schemas of the specification

Document or_null(std::string text) {
  return text.empty() ? Document() : Document(std::move(text));
}

Document or_null(const std::optional<base::Instant>& at) {
  return at ? Document(w3_time(*at)) : Document();
}

// At most so many letters, the last of them a sign that there are more.
std::string shortened(const std::string& text) {
  if (vietnamese::letters_in(text) <= longest_description) return text;
  size_t letters = 0, end = 0;
  for (; letters < longest_description; ++end) {
    if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U) ++letters;
  }
  return text.substr(0, end - 1) + "…";
}

// Draws cases for one answer; what all of them need is read once.
class RequestWriter {
 public:
  RequestWriter(const http::Request& request, const http::Context& context, db::Transaction& transaction,
                const CaseRules& rules)
      : context_(context),
        transaction_(transaction),
        rules_(rules),
        names_(transaction, context.ward),
        base_(base_address(request, rules)) {}

  Document of(const Case& subject) {
    const auto type = type_of(transaction_, rules_, context_.ward, subject);
    const bool due = type->shows_public(Shown::due) && subject.due_at && !subject.answered_at;
    const std::string notice = due ? translate(context_.language, "cases.open311.due",
                                               {{"when", due_in_words(*subject.due_at, context_.language)}})
                                   : "";
    Document made = {{"service_request_id", subject.code},
                     {"status", subject.is_open() ? "open" : "closed"},
                     {"status_notes", shortened(status_notes(*type, subject))},
                     {"service_name", category_name(*type, subject, context_.language)},
                     {"service_code", service_code(subject.type_key, subject.category)},
                     {"description", type->shows_public(Shown::text) ? or_null(shortened(subject.text)) : Document()},
                     {"agency_responsible", or_null(names_.of(subject.unit))},
                     {"service_notice", or_null(notice)},
                     {"requested_datetime", w3_time(subject.received_at)},
                     {"updated_datetime", w3_time(subject.closed_at.value_or(subject.changed_at))},
                     {"expected_datetime", type->shows_public(Shown::due) ? or_null(subject.due_at) : Document()}};
    add_place(made, *type, subject);
    made["media_url"] = or_null(picture_address(*type, subject));
    return made;
  }

  Document of(const Update& update) {
    const auto type = type_of(transaction_, rules_, context_.ward, update.subject);
    const State* state = type->state(update.event.state);
    std::string words = event_name(*type, update.event, context_.language);
    const std::string said = words_for_everybody(*type, update.event);
    if (!said.empty()) words += ": " + said;
    return {{"update_id", update.id},
            {"service_request_id", update.subject.code},
            {"status", state != nullptr && state->is_final ? "closed" : "open"},
            {"updated_datetime", w3_time(update.event.at)},
            {"description", shortened(words)},
            {"media_url", nullptr}};
  }

 private:
  // The state in the ward's words, then what was said of it last, that the clock stands, or what it was merged into.
  std::string status_notes(const CaseType& type, const Case& subject) {
    const State* state = type.state(subject.state);
    std::string notes = state == nullptr ? subject.state : state->name.in(context_.language);
    const std::string said = last_said(type, subject);
    if (!said.empty()) notes += ": " + said;
    const bool stands = !subject.answered_at && !subject.due_at && type.shows_public(Shown::due);
    if (stands) notes += ". " + translate(context_.language, "cases.standing.paused");
    const auto earlier =
        subject.duplicate_of ? find_case(transaction_, context_.ward, *subject.duplicate_of) : std::nullopt;
    if (earlier && earlier->is_public) {
      notes += ". " + translate(context_.language, "cases.open311.same_as", {{"code", earlier->code}});
    }
    return notes;
  }

  // The answer; before there is one, why its date moved (an extension, days off) or its category, in this count.
  std::string last_said(const CaseType& type, const Case& subject) {
    const auto events = events_of(transaction_, context_.ward, subject.id);
    if (const Event* answer = answer_in(events, type, subject)) return words_for_everybody(type, *answer);
    std::string said;
    for (const Event& event : events) {
      const bool moved = type.transition(event.kind) == nullptr && event.at >= subject.deadline.from;
      const std::string words = words_for_everybody(type, event);
      if (moved && !subject.answered_at && !words.empty()) said = words;
    }
    return said;
  }

  void add_place(Document& made, const CaseType& type, const Case& subject) const {
    const bool shown = type.shows_public(Shown::place);
    const Place place = shown ? subject.place : Place{};
    std::string address = names_.of(place);
    if (shown) {
      for (const std::string& wider : {context_.site.ward_name, context_.site.province_name}) {
        if (!wider.empty()) address += (address.empty() ? "" : ", ") + wider;
      }
    }
    made["address"] = or_null(address);
    made["address_id"] = place.neighbourhood ? Document(place.neighbourhood->text()) : Document();
    made["zipcode"] = nullptr;
    made["lat"] = place.point ? Document(place.point->latitude) : Document();
    made["long"] = place.point ? Document(place.point->longitude) : Document();
  }

  // The first photo; of a case without one a picture that was published with the answer.
  std::string picture_address(const CaseType& type, const Case& subject) {
    const auto photos = type.shows_public(Shown::photos) ? photos_of(transaction_, context_.ward, subject.id)
                                                         : std::vector<KeptPhoto>{};
    if (!photos.empty()) return base_ + "/field-reports/" + subject.code + "/photos/" + photos.front().id.text();
    for (const KeptPaper& paper : public_papers(transaction_, context_.ward, type, subject)) {
      if (paper.kind == attachments::Kind::jpeg) return base_ + public_address(subject, paper);
    }
    return "";
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const CaseRules& rules_;
  CaseNames names_;
  std::string base_;
};

base::Error not_found(const char* key) {
  return {base::ErrorKind::not_found, key, {}, {}, {}};
}

std::optional<Case> public_case(db::Transaction& transaction, const base::WardId& ward, const std::string& code) {
  auto found = code.empty() ? std::nullopt : find_case_by_code(transaction, ward, code);
  if (!found || !found->is_public) return std::nullopt;
  return found;
}

std::vector<Case> found_by(db::Transaction& transaction, const base::WardId& ward, const RequestFilter& filter) {
  if (filter.nothing) return {};
  if (filter.codes.empty()) return find_requests(transaction, ward, filter);
  std::vector<Case> found;
  for (const std::string& code : filter.codes) {
    auto subject = public_case(transaction, ward, code);
    const bool twice =
        subject && std::any_of(found.begin(), found.end(), [&](const Case& other) { return other.id == subject->id; });
    if (subject && !twice) found.push_back(*std::move(subject));
  }
  return found;
}

}  // namespace

http::Response request_list(const http::Request& request, http::Context& context, const CaseRules& rules,
                            Format format) {
  if (auto refused = refused_jurisdiction(request, context, rules, format)) return *std::move(refused);
  const auto filter = read_request_filter(request.query, rules, context.clock.now());
  if (!filter) return error(format, context.language, filter.error());
  auto transaction = context.database.read();
  RequestWriter writer(request, context, transaction, rules);
  Document list = Document::array();
  for (const Case& subject : found_by(transaction, context.ward, *filter)) {
    // Where it is may be kept from the public: nothing is found by it then.
    const bool found = !filter->near || type_of(transaction, rules, context.ward, subject)->shows_public(Shown::place);
    if (found) list.push_back(writer.of(subject));
  }
  return answer(format, "service_requests", list);
}

http::Response one_request(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto named = read_named(request.path_parameter("file"));
  const Format format = named ? named->format : Format::json;
  if (auto refused = refused_jurisdiction(request, context, rules, format)) return *std::move(refused);
  auto transaction = context.database.read();
  const auto code = named ? read_code(named->name) : std::nullopt;
  const auto subject = public_case(transaction, context.ward, code.value_or(""));
  if (!subject) return error(format, context.language, not_found("error.cases.open311.request"));
  RequestWriter writer(request, context, transaction, rules);
  return answer(format, "service_requests", Document::array({writer.of(*subject)}));
}

http::Response one_token(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto named = read_named(request.path_parameter("file"));
  const Format format = named ? named->format : Format::json;
  if (auto refused = refused_jurisdiction(request, context, rules, format)) return *std::move(refused);
  auto transaction = context.database.read();
  if (named && is_token(named->name)) {
    for (const ApiKey& key : list_keys(transaction, context.ward)) {
      const auto found = find_case_by_submission(transaction, context.ward, submission_of(key.id.text(), named->name));
      if (!found) continue;
      const Document one = {{"service_request_id", found->code}, {"token", named->name}};
      return answer(format, "service_requests", Document::array({one}));
    }
  }
  return error(format, context.language, not_found("error.cases.open311.token"));
}

http::Response update_list(const http::Request& request, http::Context& context, const CaseRules& rules,
                           Format format) {
  if (auto refused = refused_jurisdiction(request, context, rules, format)) return *std::move(refused);
  const auto filter = read_update_filter(request.query, context.clock.now());
  if (!filter) return error(format, context.language, filter.error());
  auto transaction = context.database.read();
  RequestWriter writer(request, context, transaction, rules);
  Document list = Document::array();
  for (const Update& update : find_updates(transaction, context.ward, *filter)) list.push_back(writer.of(update));
  return answer(format, "service_request_updates", list);
}

}  // namespace gandan::cases::open311
