#include "features/cases/officers/inbox_news.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "features/cases/case_words.h"
#include "features/cases/engine/case_event_store.h"
#include "features/cases/officers/asked_case.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/cases/keys.tpl.h"
#include "views/features/cases/news.tpl.h"

// keys: cases.keys.*

namespace gandan::cases {
namespace {

using html::translate;

constexpr int64_t longest_look_back = 24LL * 3'600'000;  // milliseconds

int64_t since_in(std::string_view text, base::Instant now) {
  int64_t since = 0;
  std::from_chars(text.data(), text.data() + text.size(), since);
  return std::max(since, now.epoch_milliseconds - longest_look_back);
}

struct Key {
  const char* name;
  const char* meaning_key;
};
constexpr std::array<Key, 10> inbox_keys = {{{"j", "cases.keys.next"},
                                             {"k", "cases.keys.previous"},
                                             {"Enter", "cases.keys.open"},
                                             {"x", "cases.keys.choose"},
                                             {"a", "cases.keys.assign"},
                                             {"r", "cases.keys.answer"},
                                             {"c", "cases.keys.close"},
                                             {"u", "cases.keys.close_beside"},
                                             {"/", "cases.keys.search"},
                                             {"Ctrl K", "cases.keys.palette"}}};
constexpr std::array<Key, 6> case_keys = {{{"r", "cases.keys.answer"},
                                           {"c", "cases.keys.close"},
                                           {"a", "cases.keys.assign"},
                                           {"n", "cases.keys.note"},
                                           {"u", "cases.keys.back"},
                                           {"Ctrl K", "cases.keys.palette"}}};

}  // namespace

http::Response inbox_news(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  const AskedList asked = officer_list_in(request.query, context);
  auto transaction = context.database.read();
  const int64_t count = count_received_since(transaction, context.ward, asked.request.filter,
                                             {since_in(request.query.get("since"), asked.request.now)});
  const std::string number = count >= most_news ? std::to_string(most_news) + "+" : std::to_string(count);
  const nlohmann::json news = {{"count", count},
                               {"text", translate(context.language, "cases.news.count", {{"count", number}})}};
  return http::json(news.dump());
}

http::Response case_news(const http::Request& request, http::Context& context, const CaseRules& rules) {
  auto transaction = context.database.read();
  const auto subject = asked_case(request, context, transaction);
  if (!subject) return http::failure(no_such_case());
  const std::vector<Event> events = events_of(transaction, context.ward, subject->id);
  size_t seen = 0;
  const std::string_view wanted = request.query.get("seen");
  std::from_chars(wanted.data(), wanted.data() + wanted.size(), seen);
  if (events.size() <= seen) return http::json(nlohmann::json{{"count", 0}, {"text", ""}}.dump());
  const auto type = type_of(transaction, rules, context.ward, *subject);
  const nlohmann::json news = {{"count", events.size() - seen},
                               {"text", translate(context.language, "cases.news.happened",
                                                  {{"what", event_name(*type, events.back(), context.language)},
                                                   {"who", events.back().actor_name}})}};
  return http::json(news.dump());
}

html::SafeHtml case_news_line(const http::Context& context, const std::string& code, size_t seen) {
  html::View view("features/cases/views/news.tpl");
  const std::string here = "/cases/" + code;
  return view.set(kn_PATH, here + "/news?seen=" + std::to_string(seen)).set(kn_HERE, here).render(context.language);
}

html::SafeHtml news_line(const http::Context& context, const AskedList& list, const std::string& here) {
  html::View view("features/cases/views/news.tpl");
  const auto path = list.url("/cases/news").with("since", std::to_string(list.request.now.epoch_milliseconds));
  return view.set(kn_PATH, path.text()).set(kn_HERE, here).render(context.language);
}

html::SafeHtml keys_dialog(html::Language language, KeysOf what) {
  html::View view("features/cases/views/keys.tpl");
  const auto add = [&](const Key& key) {
    view.add(kk_KEY).set(kk_NAME, key.name).set(kk_MEANING, translate(language, key.meaning_key));
  };
  if (what == KeysOf::inbox) {
    std::for_each(inbox_keys.begin(), inbox_keys.end(), add);
  } else {
    std::for_each(case_keys.begin(), case_keys.end(), add);
  }
  return view.render(language);
}

}  // namespace gandan::cases
