#include "features/cases/inbox_news.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "platform/html/translator.h"
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
constexpr std::array<Key, 9> inbox_keys = {{{"j", "cases.keys.next"},
                                            {"k", "cases.keys.previous"},
                                            {"Enter", "cases.keys.open"},
                                            {"x", "cases.keys.choose"},
                                            {"a", "cases.keys.assign"},
                                            {"r", "cases.keys.answer"},
                                            {"c", "cases.keys.close"},
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
