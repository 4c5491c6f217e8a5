// Open311 through the router: what is told, what is never told, who may send and how much.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "features/cases/case_code.h"
#include "features/cases/open311_keys.h"
#include "features/cases/ward_test.h"
#include "platform/http/url.h"
#include "tests/support/test_database.h"

// not keys: attribute.*

namespace gandan::cases {
namespace {

using namespace test_ward;
using http::Method;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class Open311 : public ::testing::TestWithParam<db::Engine> {
 protected:
  Open311() {
    CaseRules with_address = rules();
    with_address.public_address = "https://uongbi.example.vn";
    add_case_routes(router_, with_address);
    auto transaction = database_->write();
    NewCase wanted = lamp(transaction);
    wanted.reporter = {"Trần Văn Tý", "0912345678", "ty@example.vn"};
    wanted.place.point = Point{21.0358, 106.7633};
    code_ = receive_case(transaction, rules(), actor(), wanted)->made.code;
    const auto made = open311::make_key(transaction, actor(), {"Ứng dụng thử", 3, false});
    key_ = made->secret;
    key_id_ = made->key.id.text();
    transaction.commit();
  }

  http::Response call(Method method, const std::string& path, http::Fields form = {}) {
    http::Request request;
    request.method = method;
    request.headers["accept"] = "*/*";
    request.headers["host"] = "uongbi.example.vn";
    const size_t mark = path.find('?');
    request.path = path.substr(0, mark);
    if (mark != std::string::npos) http::decode_form(path.substr(mark + 1), request.query);
    request.form = std::move(form);
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_.dispatch(request, context);
  }
  json read(const std::string& path, int status = 200) {
    const auto response = call(Method::get, path);
    EXPECT_EQ(response.status, status) << path << " " << *response.body;
    return json::parse(*response.body);
  }
  http::Response send(std::initializer_list<std::pair<std::string, std::string>> entries,
                      const std::string& path = "/open311/v2/requests.json") {
    http::Fields form;
    for (const auto& [name, value] : entries) form.add(name, value);
    return call(Method::post, path, std::move(form));
  }
  size_t count(const std::string& filter) { return read("/open311/v2/requests.json?" + filter).size(); }

  test::TestDatabase database_{GetParam(), founded};
  base::FixedClock clock_{now};
  http::Site site_{"phường Uông Bí", "thành phố Quảng Ninh", {}, false};
  http::Router router_;
  std::string code_, key_, key_id_;
};

TEST_P(Open311, ServicesAreTheCategoriesWithTheirFields) {
  const json services = read("/open311/v2/services.json");
  EXPECT_EQ(services.size(), 12U);
  EXPECT_EQ(services[0]["service_code"], "field_report.lighting");
  const json definition = read("/open311/v2/services/field_report.lighting.json");
  EXPECT_EQ(definition["attributes"][0]["code"], "danger");
  EXPECT_EQ(definition["attributes"][0]["datatype"], "singlevaluelist");
  EXPECT_EQ(definition["attributes"][0]["values"].size(), 2U);
  EXPECT_EQ(definition["attributes"][1]["datatype"], "string");
  EXPECT_EQ(definition["attributes"][2]["code"], "neighbourhood");
  EXPECT_EQ(read("/open311/v2/services/field_report.nothing.json", 404)[0]["code"], 404);
  EXPECT_EQ(read("/open311/v2/services/lighting.pdf", 404)[0]["code"], 404);
}

TEST_P(Open311, ARequestShowsWhatThePublicSeesAndNothingOfTheReporter) {
  const json one = read("/open311/v2/requests/" + code_ + ".json")[0];
  EXPECT_EQ(one["status"], "open");
  EXPECT_EQ(one["service_code"], "field_report.lighting");
  EXPECT_EQ(one["requested_datetime"], "2026-11-25T09:00:00+07:00");
  EXPECT_EQ(one["address"], "ngõ 3, Đền Công 1, phường Uông Bí, thành phố Quảng Ninh");
  EXPECT_EQ(one["lat"], 21.0358);
  EXPECT_EQ(one["media_url"], nullptr);
  EXPECT_THAT(one["service_notice"].get<std::string>(), HasSubstr("trước 17 giờ"));
  for (const char* path : {"/open311/v2/requests.json", "/open311/v2/requests.xml",
                           "/open311/v2/servicerequestupdates.json", "/open311/discovery.json"}) {
    const auto response = call(Method::get, path);
    EXPECT_EQ(response.status, 200) << path;
    EXPECT_THAT(*response.body, Not(HasSubstr("Tý"))) << path;
    EXPECT_THAT(*response.body, Not(HasSubstr("0912345678"))) << path;
    EXPECT_THAT(*response.body, Not(HasSubstr("ty@example.vn"))) << path;
  }
}

TEST_P(Open311, HiddenCasesAreNotThere) {
  auto transaction = database_->write();
  auto subject = find_case_by_code(transaction, ward, code_);
  subject->is_public = false;
  ASSERT_TRUE(update_case(transaction, ward, *subject));
  transaction.commit();
  EXPECT_EQ(count(""), 0U);
  EXPECT_EQ(count("service_request_id=" + code_), 0U);
  EXPECT_EQ(count("updated_after=2026-01-01"), 0U);
  EXPECT_EQ(read("/open311/v2/requests/" + code_ + ".json", 404)[0]["code"], 404);
  EXPECT_EQ(read("/open311/v2/servicerequestupdates.json").size(), 0U);
}

TEST_P(Open311, EveryFilterFilters) {
  EXPECT_EQ(count(""), 1U);
  EXPECT_EQ(count("service_request_id=" + code_ + ",UB-PA-2611-9999-A," + code_), 1U);
  EXPECT_EQ(count("service_request_id=x"), 0U);
  EXPECT_EQ(count("service_code=field_report.lighting,field_report.waste"), 1U);
  EXPECT_EQ(count("service_code=field_report.waste"), 0U);
  EXPECT_EQ(count("service_code=nothing"), 0U);
  EXPECT_EQ(count("status=open"), 1U);
  EXPECT_EQ(count("status=closed"), 0U);
  EXPECT_EQ(count("status=open,closed"), 1U);
  EXPECT_EQ(count("start_date=2026-11-25T09:00:00%2B07:00&end_date=2026-11-25T02:00:00Z"), 1U);
  EXPECT_EQ(count("start_date=2026-11-26"), 0U);
  EXPECT_EQ(count("end_date=2026-11-25"), 0U);
  EXPECT_EQ(count("updated_after=2026-11-25&updated_before=2026-11-26"), 1U);
  EXPECT_EQ(count("updated_after=2026-11-26"), 0U);
  EXPECT_EQ(count("lat=21.0358&long=106.7640&radius=100"), 1U);
  EXPECT_EQ(count("lat=21.0358&long=106.7640&radius=50"), 0U);
  EXPECT_EQ(count("page_size=1&page=2"), 0U);
  EXPECT_EQ(read("/open311/v2/requests.json?start_date=2026-01-01&end_date=2026-11-25", 400)[0]["code"], 400);
}

TEST_P(Open311, TheStateIsOpenOrClosedAndTheRestIsInTheNotes) {
  auto transaction = database_->write();
  const auto officer =
      principal(transaction, "Ngô Thu Ngân", {auth::Permission::assign_cases, auth::Permission::handle_cases});
  const Aim aim{find_case_by_code(transaction, ward, code_)->id, std::nullopt};
  const Asker asker{&officer, false};
  ASSERT_TRUE(take_step(transaction, rules(), actor(at(2026, 11, 25, 10)), asker, aim, "ask",
                        {{{Need::question, "Cột số mấy?"}}}));
  ASSERT_TRUE(take_step(transaction, rules(), actor(at(2026, 11, 25, 11)), {nullptr, true}, aim, "supplement",
                        {{{Need::supplement, "Cột 9, nhà ông Tý"}}}));
  ASSERT_TRUE(take_step(transaction, rules(), actor(at(2026, 11, 25, 12)), asker, aim, "answer",
                        {{{Need::answer, "Đã thay hai bóng."}}}));
  transaction.commit();
  clock_.set(at(2026, 11, 25, 13));
  json one = read("/open311/v2/requests/" + code_ + ".json")[0];
  EXPECT_EQ(one["status"], "open");
  EXPECT_THAT(one["status_notes"].get<std::string>(), HasSubstr("Đã thay hai bóng."));
  auto closing = database_->write();
  ASSERT_TRUE(take_step(closing, rules(), actor(at(2026, 11, 25, 14)), asker, aim, "close", {}));
  closing.commit();
  clock_.set(at(2026, 11, 26, 8));
  one = read("/open311/v2/requests/" + code_ + ".json")[0];
  EXPECT_EQ(one["status"], "closed");
  EXPECT_EQ(one["updated_datetime"], "2026-11-25T14:00:00+07:00");
  EXPECT_EQ(count("status=closed"), 1U);
  const json updates = read("/open311/v2/servicerequestupdates.json?service_request_id=" + code_);
  ASSERT_EQ(updates.size(), 4U);
  EXPECT_THAT(updates.dump(), Not(HasSubstr("Cột"))) << "what was asked and said back is the reporter's";
  EXPECT_THAT(updates[2]["description"].get<std::string>(), HasSubstr("Đã thay hai bóng."));
  EXPECT_EQ(updates[2]["status"], "open");
  EXPECT_EQ(updates[3]["status"], "closed");
  EXPECT_EQ(read("/open311/v2/servicerequestupdates.json?start_date=2026-11-25T13:30:00Z").size(), 0U);
}

TEST_P(Open311, AProgramWithAKeySends) {
  const auto sent = send({{"api_key", key_},
                          {"service_code", "field_report.waste"},
                          {"lat", "21.0358"},
                          {"long", "106.7633"},
                          {"address_string", "trước số 9"},
                          {"description", "Rác ba ngày chưa thu"},
                          {"first_name", "Ngoan"},
                          {"last_name", "Lò Thị"},
                          {"phone", "0912000111"},
                          {"media_url", "https://example.com/a.jpg"},
                          {"attribute[danger]", "no"},
                          {"attribute[mark][]", "cột 9"}});
  ASSERT_EQ(sent.status, 200) << *sent.body;
  const json one = json::parse(*sent.body)[0];
  const std::string code = one["service_request_id"];
  EXPECT_EQ(one.count("token"), 0U);
  EXPECT_THAT(one["service_notice"].get<std::string>(), HasSubstr(code));
  auto transaction = database_->read();
  const auto kept = find_case_by_code(transaction, ward, code);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->channel, Channel::api);
  EXPECT_EQ(kept->text, "Rác ba ngày chưa thu");
  EXPECT_EQ(kept->fields.at("danger"), "no");
  EXPECT_EQ(kept->fields.at("mark"), "cột 9");
  EXPECT_EQ(find_reporter(transaction, ward, kept->id).name, "Lò Thị Ngoan");
  const auto events = events_of(transaction, ward, kept->id);
  EXPECT_EQ(events.back().seen_by, SeenBy::ward);
  EXPECT_THAT(events.back().text, HasSubstr("https://example.com/a.jpg"));
  EXPECT_THAT(*call(Method::get, "/open311/v2/requests.json").body, Not(HasSubstr("example.com/a.jpg")));
  EXPECT_THAT(*call(Method::get, "/open311/v2/requests.json").body, Not(HasSubstr("Ngoan")));
}

TEST_P(Open311, WithoutAGoodKeyNothingIsTaken) {
  EXPECT_EQ(send({{"service_code", "field_report.waste"}, {"address_string", "x"}}).status, 403);
  const auto wrong = send({{"api_key", "guessed"}, {"service_code", "field_report.waste"}, {"address_string", "x"}});
  EXPECT_EQ(wrong.status, 403);
  EXPECT_EQ(json::parse(*wrong.body)[0]["code"], 403);
  EXPECT_THAT(*send({{"api_key", "guessed"}}, "/open311/v2/requests.xml").body, HasSubstr("<code>403</code>"));
  auto transaction = database_->write();
  ASSERT_TRUE(open311::revoke_key(transaction, actor(), key_id_));
  EXPECT_FALSE(open311::revoke_key(transaction, actor(), key_id_));
  transaction.commit();
  EXPECT_EQ(send({{"api_key", key_}, {"service_code", "field_report.waste"}, {"address_string", "x"}}).status, 403);
  EXPECT_EQ(count(""), 1U);
}

TEST_P(Open311, WhatIsMissingIsSaid) {
  EXPECT_EQ(send({{"api_key", key_}, {"address_string", "x"}}).status, 400);
  EXPECT_EQ(send({{"api_key", key_}, {"service_code", "pothole"}, {"address_string", "x"}}).status, 404);
  const auto nowhere = send({{"api_key", key_}, {"service_code", "field_report.waste"}, {"lat", ""}});
  EXPECT_EQ(nowhere.status, 400);
  EXPECT_THAT(*nowhere.body, HasSubstr("address_string"));
}

TEST_P(Open311, WhatIsWrongIsSaid) {
  EXPECT_EQ(send({{"api_key", key_}, {"service_code", "field_report.waste"}, {"lat", "21"}}).status, 400);
  EXPECT_EQ(send({{"api_key", key_},
                  {"service_code", "field_report.waste"},
                  {"address_string", "x"},
                  {"attribute[colour]", "red"}})
                .status,
            400);
  EXPECT_EQ(send({{"api_key", key_},
                  {"service_code", "field_report.waste"},
                  {"address_string", "x"},
                  {"jurisdiction_id", "hanoi.gov.vn"}})
                .status,
            404);
  EXPECT_EQ(count(""), 1U);
}

TEST_P(Open311, WhatIsWrongIsSaidInTheSendersNames) {
  const auto said = [&](std::initializer_list<std::pair<std::string, std::string>> more) {
    http::Fields form;
    for (const auto& [name, value] : {std::pair<std::string, std::string>{"api_key", key_},
                                      {"service_code", "field_report.waste"},
                                      {"address_string", "x"}}) {
      form.add(name, value);
    }
    for (const auto& [name, value] : more) form.add(name, value);
    clock_.set({clock_.now().epoch_milliseconds + 3'600'000});
    const auto response = call(Method::post, "/open311/v2/requests.json", std::move(form));
    EXPECT_EQ(response.status, 400);
    return json::parse(*response.body)[0]["description"].get<std::string>();
  };
  const std::string long_text = said({{"description", std::string(8'001, 'x')}});
  EXPECT_THAT(long_text, testing::StartsWith("description: "));
  EXPECT_THAT(long_text, HasSubstr("8000"));
  EXPECT_THAT(said({{"email", "nobody"}}), testing::StartsWith("email: "));
  EXPECT_THAT(said({{"attribute[danger]", "perhaps"}}), testing::StartsWith("attribute[danger]: "));
  EXPECT_EQ(count(""), 1U);
}

TEST_P(Open311, APlaceFarFromTheWardIsRefused) {
  site_.demo = true;
  const auto far = send({{"api_key", key_}, {"service_code", "field_report.waste"}, {"lat", "10"}, {"long", "100"}});
  EXPECT_EQ(far.status, 400);
  EXPECT_THAT(*far.body, HasSubstr("lat: "));
  EXPECT_EQ(count(""), 1U);
}

TEST_P(Open311, ADescriptionIsAsLongAsTheSchemaAllows) {
  std::string words;
  for (int i = 0; i < 4'001; ++i) words += "ế";
  ASSERT_EQ(
      send({{"api_key", key_}, {"service_code", "field_report.waste"}, {"address_string", "x"}, {"description", words}})
          .status,
      200);
  ASSERT_EQ(send({{"api_key", key_},
                  {"service_code", "field_report.waste"},
                  {"address_string", "x"},
                  {"description", std::string(4'000, 'x')}})
                .status,
            200);
  std::vector<std::string> shown;
  for (const json& each : read("/open311/v2/requests.json")) shown.push_back(each["description"]);
  EXPECT_THAT(shown, testing::Contains(words.substr(0, 3'999 * 3) + "…"));
  EXPECT_THAT(shown, testing::Contains(std::string(4'000, 'x')));
}

TEST_P(Open311, WhereNothingIsTheErrorHasTheFormOfTheSpecification) {
  EXPECT_EQ(read("/open311/v2/nothing.json", 404)[0]["code"], 404);
  EXPECT_EQ(read("/open311/v2/requests.yaml", 404)[0]["code"], 404);
  EXPECT_THAT(*call(Method::get, "/open311/v2/nothing.xml").body, HasSubstr("<errors><error><code>404</code>"));
  EXPECT_EQ(json::parse(*send({}, "/open311/v2/services.json").body)[0]["code"], 405);
}

TEST_P(Open311, AKeySendsSoMuchAnHour) {
  const auto one_more = [&] {
    return send({{"api_key", key_}, {"service_code", "field_report.waste"}, {"address_string", "trước số 9"}});
  };
  for (int i = 0; i < 3; ++i) EXPECT_EQ(one_more().status, 200) << i;
  const auto refused = one_more();
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(json::parse(*refused.body)[0]["code"], 429);
  EXPECT_THAT(refused.headers, testing::Contains(testing::Pair("retry-after", "1200")));
  clock_.set({now.epoch_milliseconds + 1'200'000});
  EXPECT_EQ(one_more().status, 200);
}

TEST_P(Open311, ATokenOfTheSendersOwnMakesOneRequestOfTwo) {
  const std::string token = "abcdefghijklmnop-1";
  const auto once_more = [&] {
    const auto sent = send({{"api_key", key_},
                            {"service_code", "field_report.waste"},
                            {"address_string", "trước số 9"},
                            {"token", token}});
    EXPECT_EQ(sent.status, 200);
    return json::parse(*sent.body)[0]["service_request_id"].get<std::string>();
  };
  EXPECT_EQ(read("/open311/v2/tokens/" + token + ".json", 404)[0]["code"], 404);
  const std::string code = once_more();
  EXPECT_EQ(once_more(), code);
  const json found = read("/open311/v2/tokens/" + token + ".json")[0];
  EXPECT_EQ(found["service_request_id"], code);
  EXPECT_EQ(found["token"], token);
}

TEST_P(Open311, UpdatesNeedAKeyThatMay) {
  const auto update = [&](const std::string& key) {
    return send({{"api_key", key}, {"service_request_id", code_}, {"description", "Vẫn tắt"}, {"status", "CLOSED"}},
                "/open311/v2/servicerequestupdates.json");
  };
  EXPECT_EQ(update(key_).status, 403);
  auto transaction = database_->write();
  const auto made = open311::make_key(transaction, actor(), {"Tổng đài", 60, true});
  transaction.commit();
  const auto sent = update(made->secret);
  ASSERT_EQ(sent.status, 200) << *sent.body;
  EXPECT_FALSE(json::parse(*sent.body)[0]["update_id"].get<std::string>().empty());
  EXPECT_EQ(read("/open311/v2/requests/" + code_ + ".json")[0]["status"], "open") << "the ward alone closes";
  const json listed = read("/open311/v2/servicerequestupdates.json");
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed[0]["update_id"], json::parse(*sent.body)[0]["update_id"]);
  EXPECT_EQ(listed[0]["status"], "open");
  EXPECT_THAT(listed.dump(), Not(HasSubstr("Vẫn tắt"))) << "its words are for the ward";
  auto reading = database_->read();
  const auto events = events_of(reading, ward, find_case_by_code(reading, ward, code_)->id);
  EXPECT_EQ(events.back().kind, "outside_update");
  EXPECT_EQ(events.back().text, "Vẫn tắt\nBên gửi cho rằng việc này đã xong (closed).");
  const auto odd =
      send({{"api_key", made->secret}, {"service_request_id", code_}, {"description", "x"}, {"status", "foo"}},
           "/open311/v2/servicerequestupdates.json");
  EXPECT_EQ(odd.status, 400);
  EXPECT_THAT(*odd.body, HasSubstr("status: "));
}

TEST_P(Open311, TheJurisdictionIsTheWardOrItsHost) {
  EXPECT_EQ(read("/open311/v2/services.json?jurisdiction_id=06811").size(), 12U);
  EXPECT_EQ(read("/open311/v2/services.json?jurisdiction_id=uongbi.example.vn").size(), 12U);
  EXPECT_EQ(read("/open311/v2/services.json?jurisdiction_id=").size(), 12U);
  EXPECT_EQ(read("/open311/v2/services.json?jurisdiction_id=hanoi.gov.vn", 404)[0]["code"], 404);
}

TEST_P(Open311, DiscoveryLeadsToTheEndpoint) {
  const json discovery = read("/open311/discovery.json");
  EXPECT_EQ(discovery["endpoints"][0]["url"], "https://uongbi.example.vn/open311/v2");
  EXPECT_EQ(discovery["endpoints"][0]["formats"], (json{"text/xml", "application/json"}));
  EXPECT_EQ(discovery["endpoints"][0]["type"], "production");
}

GANDAN_ON_EACH_ENGINE(Open311);

}  // namespace
}  // namespace gandan::cases
