#include "features/cases/open311/open311_post.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_event_store.h"
#include "features/cases/engine/case_telling.h"
#include "features/cases/map/ward_area.h"
#include "features/cases/officers/case_photos.h"
#include "features/cases/open311/open311_filter.h"
#include "features/cases/open311/open311_services.h"
#include "features/cases/open311/open311_store.h"
#include "platform/auth/token.h"
#include "platform/html/translator.h"
#include "vietnamese/word.h"

// not keys: case.*

namespace gandan::cases::open311 {
namespace {

using html::translate;

constexpr size_t longest_update = 8'000;  // letters
constexpr size_t longest_address = 2'000;

std::string text_in(const http::Request& request, std::string_view name) {
  const std::string_view in_form = request.form.get(name);
  return std::string(in_form.empty() ? request.query.get(name) : in_form);
}

// Whose key it is, when it is good and there is room for one more; otherwise the answer to give.
struct Admission {
  std::optional<ApiKey> key = {};
  http::Response refusal = {};
};
Admission admit(const http::Request& request, http::Context& context, VisitLimits& limits, Format format) {
  constexpr int64_t hour = 3'600'000;
  const std::string secret = text_in(request, "api_key");
  auto transaction = context.database.read();
  auto key = secret.empty() ? std::nullopt : find_key(transaction, context.ward, auth::hash_of_token(secret));
  if (!key) {
    const char* what = secret.empty() ? "error.cases.open311.key_missing" : "error.cases.open311.key_unknown";
    return {{}, error(format, context.language, {base::ErrorKind::forbidden, what, {}, {}, {}})};
  }
  const Allowance allowance{key->per_hour, hour / key->per_hour};
  const int64_t seconds = limits.take("open311", key->id.text(), allowance, context.clock.now());
  if (seconds == 0) return {std::move(key), {}};
  const auto words = translate(context.language, "error.cases.open311.too_often",
                               {{"most", std::to_string(key->per_hour)}, {"seconds", std::to_string(seconds)}});
  auto refusal = error(format, 429, words);
  refusal.with_header("retry-after", std::to_string(seconds));
  return {{}, std::move(refusal)};
}

audit::Actor actor_of(const ApiKey& key, const http::Context& context) {
  return {context.ward, std::nullopt, "Open311: " + key.name, audit::Channel::api, context.clock.now()};
}

// "attribute[mark]" and "attribute[mark][]" -> "mark"; "" for anything else.
std::string attribute_code(std::string_view name) {
  constexpr std::string_view begin = "attribute[";
  if (!name.starts_with(begin)) return "";
  name.remove_prefix(begin.size());
  const size_t end = name.find(']');
  const std::string_view rest = end == std::string_view::npos ? name : name.substr(end + 1);
  return rest.empty() || rest == "[]" ? std::string(name.substr(0, end)) : "";
}

base::Result<void> read_attributes(const http::Fields& form, const CaseType& type, NewCase& wanted) {
  for (const auto& [name, value] : form.entries()) {
    const std::string code = attribute_code(name);
    if (code.empty() || value.empty()) continue;
    if (code == "neighbourhood") {
      wanted.place.neighbourhood = people::NeighbourhoodId::parse(value);
      if (!wanted.place.neighbourhood) return base::invalid("error.cases.neighbourhood_unknown", name);
      continue;
    }
    const auto rule = std::find_if(type.fields.begin(), type.fields.end(),
                                   [&, &code = code](const FieldRule& each) { return each.key == code; });
    if (rule == type.fields.end()) return base::invalid("error.cases.field_unknown", name);
    // A date and time is sent where the ward asks for a day.
    wanted.fields[code] = rule->type == FieldType::date ? value.substr(0, 10) : value;
  }
  return {};
}

base::Result<void> read_place(const http::Request& request, Place& place) {
  place.address = text_in(request, "address_string");
  const std::string latitude = text_in(request, "lat"), longitude = text_in(request, "long");
  if (!latitude.empty() || !longitude.empty()) {
    const auto north = read_degrees(latitude), east = read_degrees(longitude);
    if (!north || !east || !is_on_earth({*north, *east})) return base::invalid("error.cases.open311.point", "lat");
    place.point = Point{*north, *east};
  }
  if (const std::string id = text_in(request, "address_id"); !id.empty()) {
    place.neighbourhood = people::NeighbourhoodId::parse(id);
    if (!place.neighbourhood) return base::invalid("error.cases.neighbourhood_unknown", "address_id");
  }
  return {};
}

// Where the sender keeps a picture. It is for people of the ward to open or not; this program asks nobody for it.
base::Result<std::string> media_note(const http::Request& request) {
  const std::string address = text_in(request, "media_url");
  if (address.size() > longest_address) {
    return base::invalid("error.cases.longer_than", "media_url", {{"most", std::to_string(longest_address)}});
  }
  if (address.empty()) return address;
  return translate(html::Language::vietnamese, "cases.open311.media", {{"address", address}});
}

// Vietnamese names begin with the family's.
Reporter reporter_in(const http::Request& request) {
  std::string name = text_in(request, "last_name");
  const std::string given = text_in(request, "first_name");
  if (!name.empty() && !given.empty()) name += " ";
  return {name + given, text_in(request, "phone"), text_in(request, "email")};
}

base::Result<Service> service_in(const http::Request& request, const CaseRules& rules) {
  const std::string code = text_in(request, "service_code");
  if (code.empty()) return base::invalid("error.cases.open311.service_missing", "service_code");
  const auto service = find_service(rules, code);
  if (!service) return base::Error{base::ErrorKind::not_found, "error.cases.open311.service", {}, "service_code", {}};
  return *service;
}

base::Result<NewCase> new_case_in(const http::Request& request, const CaseRules& rules, const ApiKey& key) {
  const auto service = service_in(request, rules);
  if (!service) return service.error();
  NewCase wanted{service->type->key, service->category->key};
  wanted.channel = Channel::api;
  if (const auto good = read_place(request, wanted.place); !good) return good.error();
  if (const auto good = read_attributes(request.form, *service->type, wanted); !good) return good.error();
  if (const auto good = check_place(wanted.place); !good) {
    return base::invalid("error.cases.open311.place_missing", "address_string");
  }
  // The specification does not ask for words: then the kind of trouble is all that is said.
  wanted.text = text_in(request, "description");
  if (wanted.text.find_first_not_of(" \t\r\n") == std::string::npos) wanted.text = service->category->name.vi;
  wanted.reporter = reporter_in(request);
  auto note = media_note(request);
  if (!note) return note.error();
  wanted.note = *std::move(note);
  const std::string token = text_in(request, "token");
  if (!token.empty() && !is_token(token)) return base::invalid("error.cases.open311.token_form", "token");
  if (!token.empty()) wanted.submission = submission_of(key.id.text(), token);
  return wanted;
}

// What the sender shows to the person: when the ward answers, and the secret with which to come back.
std::string notice_of(html::Language language, const Received& received) {
  const std::string due =
      received.made.due_at
          ? translate(language, "cases.open311.due", {{"when", due_in_words(*received.made.due_at, language)}}) + " "
          : "";
  return due + translate(language, "cases.open311.secret", {{"code", received.made.code}, {"secret", received.secret}});
}

// The field of an error by the name under which the sender knows it.
base::Error as_sent(base::Error error, const CaseType& type) {
  constexpr std::array<std::pair<std::string_view, const char*>, 8> names = {{{"text", "description"},
                                                                              {"reporter_name", "last_name"},
                                                                              {"reporter_phone", "phone"},
                                                                              {"reporter_email", "email"},
                                                                              {"address", "address_string"},
                                                                              {"neighbourhood", "address_id"},
                                                                              {"category", "service_code"},
                                                                              {"photo", "media"}}};
  const bool of_type = std::ranges::any_of(type.fields, [&](const FieldRule& rule) { return rule.key == error.field; });
  if (of_type) {
    error.field = "attribute[" + error.field + "]";
    return error;
  }
  const auto named = std::ranges::find(names, error.field, &std::pair<std::string_view, const char*>::first);
  if (named != names.end()) error.field = named->second;
  return error;
}

base::Result<Received> receive(const http::Request& request, const Arrivals& arrivals, const ApiKey& key) {
  const auto wanted = new_case_in(request, arrivals.rules, key);
  if (!wanted) return wanted.error();
  const CaseType& type = *arrivals.rules.types->find(wanted->type_key);
  if (const auto good = check_near_ward(arrivals.context, arrivals.rules, wanted->place); !good) {
    return base::invalid("error.cases.open311.far_away", "lat");
  }
  const auto photos = photos_in(request, PhotoField::any);
  if (!photos) return as_sent(photos.error(), type);
  auto received = received_by(arrivals, actor_of(key, arrivals.context), *wanted, *photos);
  if (!received) return as_sent(received.error(), type);
  return received;
}

// The sender's word for where it stands, for the ward to read: "" for open, which says nothing new.
base::Result<std::string> status_note(const http::Request& request) {
  std::string status = text_in(request, "status");
  std::ranges::transform(status, status.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  if (status.empty() || status == "open") return std::string();
  if (status != "closed") return base::invalid("error.cases.open311.update_status", "status");
  return translate(html::Language::vietnamese, "cases.open311.closed");
}

// What is kept of an update: its words, then what else was sent.
base::Result<std::string> update_words(const http::Request& request) {
  std::string words = text_in(request, "description");
  if (words.empty()) return base::invalid("error.cases.open311.words_missing", "description");
  if (vietnamese::letters_in(words) > longest_update) {
    return base::invalid("error.cases.longer_than", "description", {{"most", std::to_string(longest_update)}});
  }
  for (const auto& note : {status_note(request), media_note(request)}) {
    if (!note) return note.error();
    if (!note->empty()) words += "\n" + *note;
  }
  return words;
}

base::Result<std::string> add_update(const http::Request& request, http::Context& context, const CaseRules& rules,
                                     const ApiKey& key) {
  if (!key.may_update) return base::Error{base::ErrorKind::forbidden, "error.cases.open311.no_updates", {}, {}, {}};
  const auto code = read_code(text_in(request, "service_request_id"));
  const auto words = update_words(request);
  if (!words) return words.error();
  auto transaction = context.database.write();
  const auto subject = code ? find_case_by_code(transaction, context.ward, *code) : std::nullopt;
  const bool known = subject && subject->is_public && rules.types->find(subject->type_key) != nullptr;
  if (!known) {
    return base::Error{base::ErrorKind::not_found, "error.cases.open311.request", {}, "service_request_id", {}};
  }
  const audit::Actor actor = actor_of(key, context);
  const std::string id = insert_event(transaction, context.ward, subject->id,
                                      {actor.at, "outside_update", actor.name, SeenBy::ward, subject->state, *words});
  audit::record(transaction, actor, {"case.updated_outside", "case", subject->id.text(), "", ""});
  tell_updated_outside(transaction, actor, *subject);
  transaction.commit();
  return id;
}

}  // namespace

bool is_token(std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return text.size() >= 16 && text.size() <= 64 && text.find_first_not_of(letters) == std::string_view::npos;
}

std::string submission_of(std::string_view key_id, std::string_view token) {
  return "open311-" + auth::hash_of_token(std::string(key_id) + " " + std::string(token));
}

http::Response post_request(const http::Request& request, http::Context& context, const CaseRules& rules,
                            VisitLimits& limits, db::SharedWriter& writer, Format format) {
  Admission admission = admit(request, context, limits, format);
  if (!admission.key) return std::move(admission.refusal);
  if (auto refused = refused_jurisdiction(request, context, rules, format)) return *std::move(refused);
  const auto received = receive(request, {context, rules, writer}, *admission.key);
  if (!received) return error(format, context.language, received.error());
  const Document one = {{"service_request_id", received->made.code},
                        {"service_notice", notice_of(context.language, *received)},
                        {"account_id", nullptr}};
  return answer(format, "service_requests", Document::array({one})).with_header("cache-control", "no-store");
}

http::Response post_update(const http::Request& request, http::Context& context, const CaseRules& rules,
                           VisitLimits& limits, Format format) {
  Admission admission = admit(request, context, limits, format);
  if (!admission.key) return std::move(admission.refusal);
  if (auto refused = refused_jurisdiction(request, context, rules, format)) return *std::move(refused);
  const auto id = add_update(request, context, rules, *admission.key);
  if (!id) return error(format, context.language, id.error());
  const Document one = {{"update_id", *id}};
  return answer(format, "service_request_updates", Document::array({one}));
}

}  // namespace gandan::cases::open311
