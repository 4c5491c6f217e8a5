// The map's points: who gets which, put together how, on both engines; the pages around them; the report form's script.
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "features/cases/citizens/visit_limits.h"
#include "features/cases/map/case_map_store.h"
#include "features/cases/ward_test.h"
#include "platform/http/url.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using http::Method;
using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::json;

class CaseMap : public ::testing::TestWithParam<db::Engine> {
 protected:
  CaseMap() {
    http::RouterOptions options;
    options.identify = [this](const http::Request&, http::Context&) { return principal_; };
    router_ = std::make_unique<http::Router>(std::move(options));
    CaseRules with_tiles = rules();
    with_tiles.map.tiles = "https://tiles.example/{z}/{x}/{y}.png";
    add_case_routes(*router_, with_tiles);
  }

  void sign_in(std::initializer_list<auth::Permission> permissions) {
    auto transaction = database_->read();
    principal_ = principal(transaction, "Ngô Thu Ngân", permissions);
  }

  // A lamp that does not burn, at this point.
  Case report(double latitude, double longitude, base::Instant when = now, const std::string& category = "lighting") {
    auto transaction = database_->write();
    NewCase wanted = lamp(transaction);
    wanted.category = category;
    wanted.place.point = Point{latitude, longitude};
    wanted.reporter = {"Trần Văn Tý", "0912345678", ""};
    const auto received = receive_case(transaction, rules(), actor(when), wanted);
    transaction.commit();
    return received->made;
  }

  http::Response get(const std::string& path, const std::string& accept = "application/json") {
    http::Request request;
    request.headers["accept"] = accept;
    const size_t query = path.find('?');
    request.path = path.substr(0, query);
    if (query != std::string::npos) http::decode_form(path.substr(query + 1), request.query);
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_->dispatch(request, context);
  }
  Json features(const std::string& path) {
    const auto response = get(path);
    EXPECT_EQ(response.status, 200) << path;
    return Json::parse(*response.body).at("features");
  }
  int64_t cases_in(const std::string& path) {
    int64_t count = 0;
    for (const Json& feature : features(path)) count += feature["properties"]["count"].get<int64_t>();
    return count;
  }

  test::TestDatabase database_{GetParam(), founded};
  base::FixedClock clock_{now};
  http::Site site_{"phường Uông Bí", "thành phố Quảng Ninh", {}, {}, true};
  std::unique_ptr<http::Router> router_;
  std::optional<auth::Principal> principal_;
};

TEST_P(CaseMap, OnlyPagesWithAMapMayShowTilesOfAnotherSite) {
  const auto policy = [&](const std::string& path) {
    std::string found;
    for (const auto& [name, value] : get(path, "text/html").headers) {
      if (name == "content-security-policy") found = value;
    }
    return found;
  };
  EXPECT_THAT(policy("/field-reports/map"), HasSubstr("img-src 'self' data: blob: https://tiles.example;"));
  EXPECT_THAT(policy("/report"), HasSubstr("https://tiles.example;"));
  EXPECT_EQ(policy("/field-reports"), "");
  EXPECT_EQ(policy("/track"), "");
}

GANDAN_ON_EACH_ENGINE(CaseMap);

const std::string around_ward = "?bbox=106.7,21.0,106.85,21.1";

TEST_P(CaseMap, NearOnesAreOneSignUntilTheMapIsNearEnough) {
  const Case first = report(21.0345, 106.7710);
  report(21.0346, 106.7711);
  report(21.0600, 106.8000);
  const Json far = features("/field-reports/map.json" + around_ward + "&zoom=12");
  EXPECT_LT(far.size(), 3U);
  EXPECT_EQ(cases_in("/field-reports/map.json" + around_ward + "&zoom=12"), 3);
  const Json near = features("/field-reports/map.json?bbox=106.77,21.03,106.772,21.036&zoom=18");
  ASSERT_EQ(near.size(), 2U) << "what lies outside the frame is left out";
  for (const Json& feature : near) {
    EXPECT_EQ(feature["type"], "Feature");
    EXPECT_EQ(feature["properties"]["count"], 1);
    EXPECT_EQ(feature["properties"]["kind"], "open");
    EXPECT_NEAR(feature["geometry"]["coordinates"][0].get<double>(), 106.771, 0.001) << "longitude first (RFC 7946)";
  }
  EXPECT_THAT(near.dump(), HasSubstr("/field-reports/" + first.code));
}

TEST_P(CaseMap, TheSamePlaceIsNotPutTogetherWhenNear) {
  for (int i = 0; i < 3; ++i) report(21.0345, 106.7710);
  EXPECT_EQ(features("/field-reports/map.json" + around_ward + "&zoom=17").size(), 1U);
  EXPECT_EQ(features("/field-reports/map.json" + around_ward + "&zoom=18").size(), 3U);
}

TEST_P(CaseMap, ThePublicGetsWhatThePublicListHas) {
  const Case shown = report(21.0345, 106.7710);
  const Case hidden = report(21.0500, 106.7900);
  sign_in({auth::Permission::view_cases, auth::Permission::assign_cases});
  {
    auto transaction = database_->write();
    const Asker asker{&*principal_, false};
    ASSERT_TRUE(set_publicity(transaction, actor(), asker, {hidden.id}, Publicity::hidden, "có tên người").ok());
    transaction.commit();
  }
  EXPECT_EQ(cases_in("/cases/map.json" + around_ward), 2);
  principal_.reset();
  const std::string points = features("/field-reports/map.json" + around_ward + "&zoom=18").dump();
  EXPECT_THAT(points, HasSubstr(shown.code));
  EXPECT_THAT(points, Not(HasSubstr(hidden.code)));
  EXPECT_THAT(points, Not(HasSubstr("Tý")));
  EXPECT_THAT(points, Not(HasSubstr("0912345678")));
}

TEST_P(CaseMap, OfficersPointsAreForThoseWhoMaySeeCases) {
  report(21.0345, 106.7710);
  EXPECT_EQ(get("/cases/map.json").status, 401);
  EXPECT_EQ(get("/cases/map", "text/html").status, 303) << "to the sign-in";
  sign_in({});
  EXPECT_EQ(get("/cases/map.json").status, 403);
  EXPECT_EQ(get("/cases/map", "text/html").status, 403);
  sign_in({auth::Permission::view_cases});
  EXPECT_EQ(get("/cases/map", "text/html").status, 200);
  EXPECT_THAT(features("/cases/map.json?zoom=18").dump(), HasSubstr("\"path\":\"/cases/UB-PA-2611-0001"));
}

TEST_P(CaseMap, OverdueOnesAreMarkedFirstAndLeftWhenAskedFor) {
  const Case late = report(21.0345, 106.7710);
  clock_.set(at(2026, 12, 10, 9));
  report(21.0600, 106.8000, at(2026, 12, 10, 8));
  const Json all = features("/field-reports/map.json" + around_ward + "&zoom=18");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0]["properties"]["kind"], "late");
  EXPECT_EQ(all[0]["properties"]["code"], late.code);
  EXPECT_EQ(all[1]["properties"]["kind"], "open");
  EXPECT_EQ(cases_in("/field-reports/map.json" + around_ward + "&late=1"), 1);
  const Json together = features("/field-reports/map.json?zoom=3");
  ASSERT_EQ(together.size(), 1U);
  EXPECT_EQ(together[0]["properties"]["overdue"], 1);
  sign_in({auth::Permission::view_cases});
  EXPECT_EQ(cases_in("/cases/map.json?late=1"), 1);
  EXPECT_EQ(cases_in("/cases/map.json"), 2);
}

TEST_P(CaseMap, FiltersAreThoseOfTheLists) {
  report(21.0345, 106.7710);
  report(21.0600, 106.8000, now, "waste");
  EXPECT_EQ(cases_in("/field-reports/map.json?category=waste"), 1);
  EXPECT_EQ(cases_in("/field-reports/map.json?q=den+duong"), 2);
  EXPECT_EQ(cases_in("/field-reports/map.json?q=%C4%91%C3%A8n+%C4%91%C6%B0%E1%BB%9Dng"), 2) << "with marks";
  EXPECT_EQ(cases_in("/field-reports/map.json?q=%C4%91%C3%A9n"), 0);
  EXPECT_EQ(cases_in("/field-reports/map.json?neighbourhood=nowhere"), 0);
  sign_in({auth::Permission::view_cases});
  EXPECT_EQ(cases_in("/cases/map.json?unit=mine"), 2);
  EXPECT_EQ(cases_in("/cases/map.json?unit=none"), 0);
  EXPECT_EQ(cases_in("/cases/map.json?state=received&category=lighting"), 1);
}

TEST_P(CaseMap, ClosedOnesAreOnTheOfficersMapOnlyWhenAllAreAskedFor) {
  const Case done = report(21.0345, 106.7710);
  sign_in({auth::Permission::view_cases, auth::Permission::handle_cases, auth::Permission::assign_cases});
  {
    auto transaction = database_->write();
    const Asker asker{&*principal_, false};
    Filled filled;
    filled.words[Need::answer] = "Đã thay bóng.";
    ASSERT_TRUE(take_step(transaction, rules(), actor(), asker, {done.id}, "answer", filled).ok());
    ASSERT_TRUE(take_step(transaction, rules(), actor(), {nullptr, true}, {done.id}, "close", {}).ok());
    transaction.commit();
  }
  EXPECT_EQ(cases_in("/cases/map.json"), 0);
  EXPECT_EQ(cases_in("/cases/map.json?all=1"), 1);
  const Json shown = features("/field-reports/map.json?zoom=18");
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0]["properties"]["kind"], "done");
}

TEST_P(CaseMap, NoCasesAreNoPointsAndNonsenseIsRefused) {
  EXPECT_EQ(features("/field-reports/map.json" + around_ward).size(), 0U);
  for (const char* query : {"?bbox=1,2,3", "?bbox=170,-10,-170,10", "?bbox=0,0,540,10", "?zoom=99", "?bbox=a,b,c,d"}) {
    const auto refused = get(std::string("/field-reports/map.json") + query);
    EXPECT_EQ(refused.status, 422) << query;
    EXPECT_THAT(*refused.body, HasSubstr("error.cases.map."));
  }
}

TEST_P(CaseMap, ThePageNamesItsTilesAndSaysTheSameWithoutScript) {
  const Case shown = report(21.0345, 106.7710);
  const auto response = get("/field-reports/map?late=", "text/html");
  ASSERT_EQ(response.status, 200);
  EXPECT_THAT(*response.body, HasSubstr("/field-reports/" + shown.code));
  EXPECT_THAT(*response.body, HasSubstr("data-tiles=\"https://tiles.example/{z}/{x}/{y}.png\""));
  EXPECT_THAT(*get("/map/outlines.geojson").body, HasSubstr("\"invented\": true"));
  site_.demo = false;
  EXPECT_EQ(features("/map/outlines.geojson").size(), 0U) << "a real ward is not drawn with invented outlines";
}

TEST_P(CaseMap, TheReportFormsScriptGetsATokenAndWhatIsOpenNearby) {
  const Case open = report(21.0345, 106.7710);
  const auto token = get("/report/token");
  EXPECT_THAT(*token.body, HasSubstr("\"csrf\""));
  EXPECT_THAT(token.headers, testing::Contains(testing::Pair("cache-control", "no-store")));
  EXPECT_THAT(token.headers, testing::Contains(testing::Pair("set-cookie", HasSubstr("SameSite=Lax"))));
  const auto similar = get("/report/similar?category=lighting&latitude=21.0346&longitude=106.7711");
  EXPECT_EQ(Json::parse(*similar.body)["similar"][0]["code"], open.code);
  EXPECT_THAT(*similar.body, Not(HasSubstr("Tý")));
  EXPECT_EQ(
      Json::parse(*get("/report/similar?category=waste&latitude=21.0346&longitude=106.7711").body)["similar"].size(),
      0U);
  EXPECT_EQ(Json::parse(*get("/report/similar?category=lighting&latitude=21.2&longitude=106.2").body)["similar"].size(),
            0U);
  EXPECT_EQ(get("/report/similar?category=lighting").status, 422) << "where?";
  EXPECT_EQ(get("/report/similar?category=lighting&latitude=999&longitude=1").status, 422);
}

TEST_P(CaseMap, AReportOfTheScriptIsAnsweredInJsonOnce) {
  const auto send = [&](std::initializer_list<std::pair<std::string, std::string>> entries) {
    http::Request request;
    request.method = Method::post;
    request.path = "/report";
    request.headers["accept"] = "application/json";
    request.headers["authorization"] = "Bearer test";  // exempt from CSRF, which has its own tests
    for (const auto& [name, value] : entries) request.form.add(name, value);
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_->dispatch(request, context);
  };
  const auto sent = send({{"category", "lighting"},
                          {"latitude", "21.0345"},
                          {"longitude", "106.771"},
                          {"submission", "phone-1"},
                          {"text", "Đèn tắt"}});
  ASSERT_EQ(sent.status, 200);
  const Json answer = Json::parse(*sent.body);
  EXPECT_EQ(answer["code"].get<std::string>().substr(0, 10), "UB-PA-2611");
  EXPECT_EQ(answer["secret"].get<std::string>().size(), 11U);
  EXPECT_THAT(sent.headers, testing::Contains(testing::Pair("cache-control", "no-store")));
  const auto again = send({{"category", "lighting"},
                           {"latitude", "21.0345"},
                           {"longitude", "106.771"},
                           {"submission", "phone-1"},
                           {"text", "Đèn tắt"}});
  EXPECT_EQ(Json::parse(*again.body), answer) << "one case, one secret";
  EXPECT_EQ(cases_in("/field-reports/map.json?zoom=18"), 1);
  const auto refused = send({{"category", "lighting"}, {"submission", "phone-2"}, {"text", "Đèn tắt"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_EQ(Json::parse(*refused.body)["error"]["field"], "neighbourhood");
}

TEST_P(CaseMap, NewsAreCountedWithinTheFiltersOfTheInbox) {
  const std::string since = "/cases/news?since=" + std::to_string(now.epoch_milliseconds - 1000);
  const auto count = [&](const std::string& path) { return Json::parse(*get(path).body)["count"].get<int64_t>(); };
  EXPECT_EQ(get(since).status, 401);
  sign_in({});
  EXPECT_EQ(get(since).status, 403);
  sign_in({auth::Permission::view_cases});
  EXPECT_EQ(count(since), 0);
  report(21.0345, 106.7710, {now.epoch_milliseconds - 3 * 86'400'000});
  report(21.0345, 106.7710);
  report(21.0345, 106.7710, now, "waste");
  EXPECT_EQ(count(since), 2);
  EXPECT_EQ(count(since + "&category=waste"), 1);
  EXPECT_EQ(count(since + "&unit=none"), 0);
  for (const char* nonsense : {"0", "", "x", "-5", "99999999999999999999999"}) {
    EXPECT_LE(count(std::string("/cases/news?since=") + nonsense), 2) << "no further back than a day: " << nonsense;
  }
  EXPECT_THAT(*get(since).body, HasSubstr("2 việc mới"));
}

TEST_P(CaseMap, PostersAreForThoseWhoAssign) {
  sign_in({auth::Permission::view_cases, auth::Permission::handle_cases});
  EXPECT_EQ(get("/cases/poster", "text/html").status, 403);
  sign_in({auth::Permission::assign_cases});
  auto transaction = database_->read();
  const std::string place = neighbourhood(transaction, "Đền Công 1").text();
  const auto poster = get("/cases/poster?size=labels&address=%3Cb%3E&neighbourhood=" + place, "text/html");
  ASSERT_EQ(poster.status, 200);
  EXPECT_THAT(*poster.body, HasSubstr("&lt;b&gt;, Đền Công 1"));
  EXPECT_THAT(*poster.body, HasSubstr("http.public_address")) << "nobody prints a code that opens on this machine only";
  const std::string too_long(3000, 'a');
  EXPECT_EQ(get("/cases/poster?address=" + too_long, "text/html").status, 200) << "said, not failed";
}

TEST_P(CaseMap, AThousandPointsAreAtMostSomeHundredSigns) {
  auto transaction = database_->write();
  for (int i = 0; i < 1000; ++i) {
    NewCase wanted = lamp(transaction);
    wanted.place.point = Point{21.0 + (i % 40) * 0.0025, 106.7 + static_cast<double>(i) / 40 * 0.006};
    ASSERT_TRUE(receive_case(transaction, rules(), actor(), wanted).ok());
  }
  transaction.commit();
  for (const char* zoom : {"11", "14", "17"}) {
    const std::string path = "/field-reports/map.json" + around_ward + "&zoom=" + zoom;
    EXPECT_LE(features(path).size(), static_cast<size_t>(most_cells)) << zoom;
    EXPECT_EQ(cases_in(path), 1000) << zoom;
  }
}

}  // namespace
}  // namespace gandan::cases
