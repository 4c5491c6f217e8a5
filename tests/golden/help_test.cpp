// Every field that somebody fills in says what to type: each is described by a text that stands on its page. Goes
// through the pages of the demo ward from link to link, as people who may do different things and as a citizen, and
// looks at the forms that change something; forms that only look (filters, searches) and boxes to tick say it by their
// label. What a citizen sees of their own case comes by its code and secret, not by a link.
#include <gtest/gtest.h>

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "features/cases/cases.h"
#include "platform/http/prepared_body.h"
#include "tests/golden/demo_ward.h"
#include "tests/scenarios/markup.h"
#include "tests/support/test_database.h"

namespace gandan::golden {
namespace {

using scenarios::next_tag;
using scenarios::Tag;

constexpr size_t pages_of_a_kind = 3;  // records differ in state, and so do their forms
constexpr size_t most_pages = 400;

// "/targets/01a1…/plan" -> "/targets/*/plan": pages of the same kind. One with a form unfolded is of a kind of its own.
std::string kind_of(const std::string& path) {
  std::string kind;
  const size_t form = path.find("?form=");
  std::istringstream parts(path.substr(0, path.find('?')));
  for (std::string part; std::getline(parts, part, '/');) {
    if (part.empty()) continue;
    const bool named = part.size() >= 10 && part.find_first_of("0123456789") != std::string::npos;
    kind += "/" + (named ? "*" : part);
  }
  return form == std::string::npos ? kind : kind + path.substr(form);
}

// Walked once, by a citizen.
bool is_for_everybody(const std::string& path) {
  static const std::set<std::string> pages = {"/", "/report", "/track", "/field-reports", "/promises", "/sign-in"};
  const std::string way = path.substr(0, path.find('?'));
  const size_t second = way.find('/', 1);
  return pages.contains(way) || pages.contains(way.substr(0, second));
}

bool is_filled_in(const Tag& tag) {
  if (tag.opens("select") || tag.opens("textarea")) return true;
  if (!tag.opens("input")) return false;
  static const std::set<std::string> others = {"hidden", "submit", "button", "checkbox", "radio"};
  return !others.contains(tag.attribute("type"));
}

// The texts of a page by the id of their element.
std::map<std::string, std::string> texts_by_id(const std::string& html) {
  std::map<std::string, std::string> texts;
  for (Tag tag = next_tag(html, 0); !tag.name.empty(); tag = next_tag(html, tag.end)) {
    const std::string id = tag.attribute("id");
    if (tag.closing || id.empty()) continue;
    texts[id] = scenarios::visible_text(scenarios::content_until_close(html, tag.end, tag.name));
  }
  return texts;
}

bool is_described(const Tag& field, const std::map<std::string, std::string>& texts) {
  std::istringstream ids(field.attribute("aria-describedby"));
  for (std::string id; ids >> id;) {
    const auto found = texts.find(id);
    if (found != texts.end() && found->second.size() >= 10) return true;
  }
  return false;
}

// The first step of reporting without script asks by its address, and is filled in all the same.
bool changes_something(const Tag& form) {
  return form.attribute("method") == "post" || form.attribute("action") == "/report";
}

// Without an action to the page on which it stands.
std::string goes_to(const Tag& form, const std::string& path) {
  std::string action = form.attribute("action");
  return action.empty() ? path : action;
}

// "POST /targets/*/figures: value" of each field that nothing describes.
void find_undescribed(const std::string& path, const std::string& html, std::set<std::string>& undescribed,
                      std::set<std::string>& seen) {
  const auto texts = texts_by_id(html);
  std::string action;  // of the form we are in, when it changes something
  for (Tag tag = next_tag(html, 0); !tag.name.empty(); tag = next_tag(html, tag.end)) {
    if (tag.name == "form") action = tag.opens("form") && changes_something(tag) ? goes_to(tag, path) : "";
    if (action.empty() || !is_filled_in(tag)) continue;
    const std::string field = "POST " + kind_of(action) + ": " + tag.attribute("name");
    seen.insert(field);
    if (!is_described(tag, texts)) undescribed.insert(field);
  }
}

class Help : public ::testing::Test {
 protected:
  std::string get(const std::string& path, const scenarios::Cookies& cookies) {
    http::Request request;
    const size_t question = path.find('?');
    request.path = path.substr(0, question);
    if (question != std::string::npos) {
      std::istringstream pairs(path.substr(question + 1));
      for (std::string pair; std::getline(pairs, pair, '&');) {
        request.query.add(pair.substr(0, pair.find('=')), pair.substr(std::min(pair.find('='), pair.size() - 1) + 1));
      }
    }
    request.headers["accept"] = "text/html";
    request.cookies.insert(cookies.begin(), cookies.end());
    const auto response = site_.answer(request);
    if (response.status != 200) return {};
    if (response.prepared) return std::string(response.prepared->bytes());
    return response.body ? *response.body : std::string();
  }

  // From the pages of the navigation on.
  void walk(const std::string& account) { walk({"/mine", "/account"}, site_.sign_in(account), is_for_everybody); }
  void walk_as_citizen() {
    const auto nothing = [](const std::string&) { return false; };
    walk({"/", "/report", "/report?category=lighting&address=a", "/track"}, {}, nothing);
  }

  void walk(std::set<std::string> known, const scenarios::Cookies& cookies,
            const std::function<bool(const std::string&)>& left_out) {
    std::map<std::string, size_t> of_kind;
    std::deque<std::string> ahead(known.begin(), known.end());
    for (size_t pages = 0; !ahead.empty() && pages < most_pages; ++pages) {
      const std::string path = ahead.front();
      ahead.pop_front();
      const std::string html = get(path, cookies);
      find_undescribed(path, html, undescribed_, seen_);
      for (Tag tag = next_tag(html, 0); !tag.name.empty(); tag = next_tag(html, tag.end)) {
        const std::string link = tag.opens("a") ? tag.attribute("href") : "";
        const std::string to = link.substr(0, link.find('#'));
        if (!to.starts_with("/") || to.starts_with("/assets/") || to.starts_with("/files/")) continue;
        if (left_out(to)) continue;
        if (to.find('?') != std::string::npos && of_kind.contains(kind_of(to))) continue;  // a filter, an order
        if (!known.insert(to).second || ++of_kind[kind_of(to)] > pages_of_a_kind) continue;
        ahead.push_back(to);
      }
    }
  }

  // A case after these steps of the ward, as the citizen who brought it sees it.
  void look_at_own_case(const std::map<std::string, std::pair<cases::Need, std::string>>& steps) {
    const cases::CaseRules rules = app::standard_case_rules();
    auto transaction = database_->write();
    cases::NewCase wanted{"field_report", "lighting"};
    wanted.text = "Đèn đường ngõ bảy không sáng";
    wanted.place.address = "ngõ 7";
    const audit::Actor actor{*base::WardId::parse("06811"), {}, "", audit::Channel::system, clock_.now()};
    const auto received = cases::receive_case(transaction, rules, actor, wanted);
    ASSERT_TRUE(received.ok());
    auth::Principal officer{
        auth::PersonId::make(clock_.now()), received->made.unit.value(), auth::SessionId::make(clock_.now()), "", {}};
    officer.permissions.add(auth::Permission::handle_cases);
    for (const auto& [step, filled] : steps) {
      const auto taken = cases::take_step(transaction, rules, actor, {&officer, false}, {received->made.id, {}}, step,
                                          {{{filled.first, filled.second}}});
      ASSERT_TRUE(taken.ok()) << step << " " << taken.error().message_key;
    }
    transaction.commit();
    http::Request request;
    request.method = http::Method::post;
    request.path = "/track";
    request.headers["accept"] = "text/html";
    request.headers["authorization"] = "Bearer test";  // exempt from CSRF, which has its own tests
    request.form.add("code", received->made.code);
    request.form.add("secret", received->secret);
    const auto response = site_.answer(request);
    ASSERT_EQ(response.status, 200);
    find_undescribed(request.path, *response.body, undescribed_, seen_);
  }

  std::set<std::string> undescribed_, seen_;

 private:
  base::FixedClock clock_{moment()};
  test::TestDatabase database_{db::Engine::sqlite, demo_ward};
  scenarios::ApplicationSite site_{*database_, clock_};
};

TEST_F(Help, StandsBesideEveryFieldThatIsFilledIn) {
  for (const char* account : {"khai.nm", "ngan.nt", "nghia.bh", "yen.ht"}) walk(account);
  EXPECT_GT(seen_.size(), 60U) << "the walk has lost its way";
  for (const auto& field : undescribed_) ADD_FAILURE() << "nothing describes " << field;
}

TEST_F(Help, StandsBesideEveryFieldThatCitizensFillIn) {
  walk_as_citizen();
  look_at_own_case({{"ask", {cases::Need::question, "Ở đầu hay cuối ngõ?"}}});
  look_at_own_case({{"answer", {cases::Need::answer, "Đã thay bóng."}}});
  for (const char* field : {"/report: category", "/report: neighbourhood", "/report: text", "/report: reporter_name",
                            "/track: code", "/track/steps: supplement", "/track/steps: reason", "/track/steps: rating",
                            "/track/steps: rating_text", "/sign-in: account"}) {
    EXPECT_TRUE(seen_.contains(std::string("POST ") + field)) << "the walk did not come to " << field;
  }
  for (const auto& field : undescribed_) ADD_FAILURE() << "nothing describes " << field;
}

}  // namespace
}  // namespace gandan::golden
