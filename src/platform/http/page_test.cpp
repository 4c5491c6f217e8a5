// The shell as readers and signed-in people get it, and the choice of language and theme.
#include "platform/http/page.h"

#include <gtest/gtest.h>

#include "platform/http/preferences.h"
#include "platform/http/raw_client_test.h"

namespace gandan::http {
namespace {

using auth::Permission;

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

class PageTest : public ::testing::Test {
 protected:
  PageTest() : nothing_(test::context_without_database()) {
    site_.ward_name = "phường <Thử>";
    site_.province_name = "tỉnh Thử";
    add_entry("/targets", Permission::view_programme);
    add_entry("/audit", Permission::view_audit);
  }

  void add_entry(std::string path, Permission permission) {
    site_.navigation.push_back({std::move(path), "http.page.more", "dots", permission});
  }

  Context context() { return {site_, nothing_.clock, nothing_.database, nothing_.ward, {}, {}, {}, {}}; }

  static auth::Principal person(std::initializer_list<Permission> permissions) {
    const base::Instant now{};
    auth::Principal principal{
        auth::PersonId::make(now), auth::UnitId::make(now), auth::SessionId::make(now), "Hoa", {}};
    for (const auto permission : permissions) principal.permissions.add(permission);
    return principal;
  }

  static std::string html(const Context& context, std::string active_path = "") {
    return page_html(context, {"Câu hỏi?", html::SafeHtml::made_by_template("<h1>A</h1>"), std::move(active_path)})
        .text();
  }

  Context nothing_;
  Site site_;
};

TEST_F(PageTest, NamesLanguageThemeTitleAndWard) {
  auto asked = context();
  asked.language = html::Language::english;
  asked.theme = html::Theme::dark;
  const auto page = html(asked);
  EXPECT_TRUE(contains(page, "<html lang=\"en\" data-theme=\"dark\">"));
  EXPECT_TRUE(contains(page, "<title>Câu hỏi? · phường &lt;Thử&gt;</title>"));
  EXPECT_TRUE(contains(page, "<h1>A</h1>"));
}

TEST_F(PageTest, WhatIsKeptAroundAPageIsNobodyElses) {
  auto asked = context();
  asked.principal = person({Permission::view_programme});
  asked.csrf_token = "first";
  const auto page = html(asked, "/targets");
  EXPECT_EQ(html(asked, "/targets"), page);
  EXPECT_TRUE(contains(page, "first"));
  EXPECT_TRUE(contains(page, "<h1>A</h1>"));
  EXPECT_NE(html(asked), page);
  asked.csrf_token = "second";
  EXPECT_TRUE(contains(html(asked, "/targets"), "second"));
  EXPECT_FALSE(contains(html(asked, "/targets"), "first"));
  asked.principal->display_name = "Lan";
  EXPECT_TRUE(contains(html(asked, "/targets"), "Lan"));
  asked.principal->permissions.add(Permission::view_audit);
  EXPECT_TRUE(contains(html(asked, "/targets"), "/audit"));
  site_.ward_name = "phường Khác";
  EXPECT_TRUE(contains(html(asked, "/targets"), "phường Khác"));
}

TEST_F(PageTest, ATitleThatLooksLikeThePlaceOfTheContentIsText) {
  const auto text = page_html(context(), {"<content>", html::SafeHtml::made_by_template("<h1>A</h1>"), ""}).text();
  EXPECT_TRUE(contains(text, "&lt;content&gt;"));
  EXPECT_TRUE(contains(text, "<h1>A</h1>"));
}

TEST_F(PageTest, ATagOfTheContentMakesATagOfThePage) {
  auto asked = context();
  const auto tag = [&](const char* content_tag) {
    const auto response = page(asked, {"?", html::SafeHtml::made_by_template("A"), "", {}, content_tag});
    for (const auto& [name, value] : response.headers) {
      if (name == "etag") return value;
    }
    return std::string();
  };
  EXPECT_EQ(tag(""), "");
  const auto first = tag("1");
  EXPECT_TRUE(first.starts_with("W/\""));
  EXPECT_EQ(tag("1"), first);
  EXPECT_NE(tag("2"), first);
  asked.language = html::Language::english;
  EXPECT_NE(tag("1"), first);
}

TEST_F(PageTest, APublicPageHasNoNavigationNoTokenAndNoScript) {
  auto asked = context();
  asked.csrf_token = "the-token";
  const auto page = html(asked);
  EXPECT_TRUE(contains(page, "href=\"/sign-in\""));
  EXPECT_FALSE(contains(page, "<nav"));
  EXPECT_FALSE(contains(page, "the-token"));  // a token would give every reader a cookie
  EXPECT_FALSE(contains(page, "<script"));
}

TEST_F(PageTest, NavigationShowsWhatThePersonMayOpenAndLightsThePage) {
  auto asked = context();
  asked.principal = person({Permission::view_programme});
  const auto page = html(asked, "/targets");
  EXPECT_TRUE(contains(page, "<a href=\"/targets\" aria-current=\"page\">"));
  EXPECT_FALSE(contains(page, "\"/audit\""));
  EXPECT_TRUE(contains(page, "action=\"/sign-out\""));
}

TEST_F(PageTest, MoreThanFiveEntriesGoBehindMoreOnAPhone) {
  for (const auto* path : {"/a", "/b", "/c", "/d"}) add_entry(path, Permission::signed_in);
  auto asked = context();
  asked.principal = person({Permission::signed_in, Permission::view_programme, Permission::view_audit});
  const auto page = html(asked);
  EXPECT_TRUE(contains(page, "<li class=\"only-on-phone\">"));
  EXPECT_TRUE(contains(page, "<li class=\"not-on-phone\"><a href=\"/d\">"));
  EXPECT_TRUE(contains(page, "<li><a href=\"/d\">"));
}

TEST_F(PageTest, ADemonstrationSaysSo) {
  EXPECT_FALSE(contains(html(context()), "site-notice"));
  site_.demo = true;
  EXPECT_TRUE(contains(html(context()), "số liệu ở đây là minh hoạ"));
}

Request with_headers(std::map<std::string, std::string, std::less<>> headers) {
  Request request;
  request.headers = std::move(headers);
  return request;
}

Response choose(Request request) {
  Router router;
  add_preference_routes(router);
  request.path = "/preferences";
  auto context = test::context_without_database();
  return router.dispatch(request, context);
}

std::string header(const Response& response, std::string_view name) {
  for (const auto& [known, value] : response.headers) {
    if (known == name) return value;
  }
  return {};
}

TEST(Preferences, AnAddressMayNameTheLanguage) {
  Request request = with_headers({{"accept-language", "vi"}});
  request.query.add("lang", "en");
  EXPECT_EQ(language_of(request), html::Language::english);
  request.query = {};
  EXPECT_EQ(language_of(request), html::Language::vietnamese);
}

TEST(Preferences, ABrowserThatListsVietnameseGetsIt) {
  const auto language = [](std::string accepted) { return language_of(with_headers({{"accept-language", accepted}})); };
  EXPECT_EQ(language("en-US,en;q=0.9,vi;q=0.8"), html::Language::vietnamese);
  EXPECT_EQ(language("en-US, en;q=0.9"), html::Language::english);
  EXPECT_EQ(language("en, vi;q=0"), html::Language::english);
  EXPECT_EQ(language("fr"), html::Language::vietnamese);
  EXPECT_EQ(language(",;,en;q=0.0"), html::Language::vietnamese);
  EXPECT_EQ(language(""), html::Language::vietnamese);
}

TEST(Preferences, TheThemeIsTheDevicesUntilChosen) {
  Request request;
  EXPECT_EQ(theme_of(request), html::Theme::automatic);
  request.cookies["theme"] = "dark";
  EXPECT_EQ(theme_of(request), html::Theme::dark);
  request.cookies["theme"] = "pink";
  EXPECT_EQ(theme_of(request), html::Theme::automatic);
}

TEST(Preferences, AChoiceIsKeptInACookieAndLeadsBack) {
  Request request = with_headers({{"host", "ward.vn"}, {"referer", "https://ward.vn/targets?lang=en&q=a"}});
  request.query.add("language", "vi");
  const auto response = choose(request);
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(header(response, "location"), "/targets?q=a");
  EXPECT_TRUE(header(response, "set-cookie").starts_with("language=vi;"));
}

TEST(Preferences, AnUnknownChoiceSetsNothing) {
  Request request;
  request.query.add("theme", "pink; Domain=evil");
  EXPECT_EQ(header(choose(request), "set-cookie"), "");
}

TEST(Preferences, NobodyIsLedToAnotherSite) {
  for (const auto* referer : {"https://evil.vn/x", "https://ward.vn//evil.vn", "https://ward.vn/\\evil.vn", "x", ""}) {
    EXPECT_EQ(header(choose(with_headers({{"host", "ward.vn"}, {"referer", referer}})), "location"), "/") << referer;
  }
}

}  // namespace
}  // namespace gandan::http
