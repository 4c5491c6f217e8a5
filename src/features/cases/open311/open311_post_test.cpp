// Open311 through the router: who may send, how much, and what is said of what cannot be taken.
#include "features/cases/open311/open311_test.h"
#include "features/notices/notices.h"

// not keys: attribute.*

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

class Open311Sending : public Open311 {};

TEST_P(Open311Sending, AProgramWithAKeySends) {
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

TEST_P(Open311Sending, WithoutAGoodKeyNothingIsTaken) {
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

TEST_P(Open311Sending, WhatIsMissingIsSaid) {
  EXPECT_EQ(send({{"api_key", key_}, {"address_string", "x"}}).status, 400);
  EXPECT_EQ(send({{"api_key", key_}, {"service_code", "pothole"}, {"address_string", "x"}}).status, 404);
  const auto nowhere = send({{"api_key", key_}, {"service_code", "field_report.waste"}, {"lat", ""}});
  EXPECT_EQ(nowhere.status, 400);
  EXPECT_THAT(*nowhere.body, HasSubstr("address_string"));
}

TEST_P(Open311Sending, WhatIsWrongIsSaid) {
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

TEST_P(Open311Sending, WhatIsWrongIsSaidInTheSendersNames) {
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

TEST_P(Open311Sending, APlaceFarFromTheWardIsRefused) {
  site_.demo = true;
  const auto far = send({{"api_key", key_}, {"service_code", "field_report.waste"}, {"lat", "10"}, {"long", "100"}});
  EXPECT_EQ(far.status, 400);
  EXPECT_THAT(*far.body, HasSubstr("lat: "));
  EXPECT_EQ(count(""), 1U);
}

TEST_P(Open311Sending, ADescriptionIsAsLongAsTheSchemaAllows) {
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

TEST_P(Open311Sending, AKeySendsSoMuchAnHour) {
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

TEST_P(Open311Sending, ATokenOfTheSendersOwnMakesOneRequestOfTwo) {
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

TEST_P(Open311Sending, UpdatesNeedAKeyThatMay) {
  const auto update = [&](const std::string& key) {
    return send({{"api_key", key}, {"service_request_id", code_}, {"description", "Vẫn tắt"}, {"status", "CLOSED"}},
                "/open311/v2/servicerequestupdates.json");
  };
  EXPECT_EQ(update(key_).status, 403);
  auto transaction = database_->write();
  const auto made = open311::make_key(transaction, actor(), {"Tổng đài", 60, true});
  transaction.commit();
  const auto unread = [&] {
    auto asking = database_->read();
    return notices::count_unread(asking, ward, find_case_by_code(asking, ward, code_)->person.value());
  };
  const int64_t before = unread();
  const auto sent = update(made->secret);
  ASSERT_EQ(sent.status, 200) << *sent.body;
  EXPECT_EQ(unread(), before + 1) << "who is in charge reads it in the history";
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

GANDAN_ON_EACH_ENGINE(Open311Sending);

}  // namespace
}  // namespace gandan::cases
