// Citizens: a report in two steps without script, coming back with the secret, and what one address may send.
#include "features/cases/case_routes_test.h"

#include "features/cases/visit_limits.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

class ReportRoutes : public CaseRoutes {};

TEST_F(ReportRoutes, ACitizenReportsInTwoStepsWithoutScript) {
  EXPECT_THAT(page("/report"), HasSubstr("name=\"category\""));
  EXPECT_EQ(call(Method::get, "/report?category=lighting").status, 422) << "where?";
  const std::string place = "category=lighting&neighbourhood=" + neighbourhood_id() + "&address=ng%C3%B5%205";
  const std::string words = page("/report?" + place);
  EXPECT_THAT(words, HasSubstr("name=\"text\""));
  EXPECT_THAT(words, HasSubstr("Đèn &lt;b&gt;tắt")) << "what is open there already is shown first";
  http::Fields form = fields({{"type", "field_report"},
                              {"category", "lighting"},
                              {"neighbourhood", neighbourhood_id()},
                              {"address", "ngõ 5"},
                              {"submission", "from-the-form"},
                              {"reporter_phone", "gọi sau"},
                              {"text", "Đèn đầu ngõ 5 nhấp nháy"}});
  const auto refused = call(Method::post, "/report", form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("Đèn đầu ngõ 5 nhấp nháy")) << "what was typed is kept";
  EXPECT_THAT(body_of(refused), HasSubstr("from-the-form"));
  form = fields({{"category", "lighting"},
                 {"neighbourhood", neighbourhood_id()},
                 {"submission", "from-the-form"},
                 {"text", "Đèn đầu ngõ 5 nhấp nháy"}});
  const auto sent = call(Method::post, "/report", form);
  EXPECT_EQ(sent.status, 200);
  EXPECT_THAT(body_of(sent), HasSubstr("UB-PA-2611-0002"));
  EXPECT_THAT(body_of(sent), HasSubstr("trước 17 giờ thứ Hai 30/11/2026"));
  const auto shown = [](const std::string& body) {  // code and secret
    std::string parts;
    for (size_t at = body.find("class=\"sentence\">"); at != std::string::npos;
         at = body.find("class=\"sentence\">", at + 1)) {
      parts += body.substr(at, body.find('<', at) - at) + " ";
    }
    return parts;
  };
  EXPECT_THAT(shown(body_of(sent)), HasSubstr("UB-PA-2611-0002"));
  EXPECT_EQ(shown(body_of(call(Method::post, "/report", form))), shown(body_of(sent))) << "sent twice";
  EXPECT_THAT(page("/field-reports"), HasSubstr("Đèn đầu ngõ 5"));
}

TEST_F(ReportRoutes, TheCitizenComesBackWithTheSecret) {
  EXPECT_THAT(body_of(call(Method::post, "/track", fields({{"code", "UB-PA-2611-0007-A"}}))), HasSubstr("gõ sai"));
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}})).status, 303) << "the public page";
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}, {"secret", "AAAAA-BBBBB"}})).status, 422);
  act_as("officer");
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/steps", fields({{"step", "ask"}, {"ask.question", "Cột số mấy?"}}))
                .status,
            303);
  act_as("");
  EXPECT_THAT(page("/field-reports/" + code_), Not(HasSubstr("Cột số mấy?")));
  EXPECT_THAT(body_of(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}}))),
              HasSubstr("Cột số mấy?"));
  const auto wrong =
      call(Method::post, "/track/steps",
           fields({{"code", code_}, {"secret", "AAAAA-BBBBB"}, {"step", "supplement"}, {"supplement", "Cột 9"}}));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(stored()->state, "waiting");
  const auto right =
      call(Method::post, "/track/steps",
           fields({{"code", code_}, {"secret", secret_}, {"step", "supplement"}, {"supplement", "Cột 9"}}));
  EXPECT_EQ(right.status, 200);
  EXPECT_EQ(stored()->state, "in_progress");
  const auto not_theirs =
      call(Method::post, "/track/steps", fields({{"code", code_}, {"secret", secret_}, {"step", "answer"}}));
  EXPECT_EQ(stored()->state, "in_progress") << "answering is not for the citizen";
  EXPECT_EQ(not_theirs.status, 403);
}

// One more from the address; the number makes each a report of its own.
http::Fields another_report(const std::string& neighbourhood, int number) {
  http::Fields form;
  form.add("category", "lighting");
  form.add("neighbourhood", neighbourhood);
  form.add("submission", "flood-" + std::to_string(number));
  form.add("text", "Đèn số " + std::to_string(number) + " tắt");
  return form;
}

std::string retry_after(const http::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name == "retry-after") return value;
  }
  return "";
}

TEST_F(ReportRoutes, AFloodFromOneAddressIsStoppedAndNothingTypedIsLost) {
  const std::string flooder = "203.0.113.7";
  const std::string where = neighbourhood_id();
  const auto report = [&](int number, const std::string& address) {
    return call(Method::post, "/report", another_report(where, number), address);
  };
  const int most = static_cast<int>(reports_of_an_address.at_once);
  for (int i = 0; i < most; ++i) ASSERT_EQ(report(i, flooder).status, 200) << i;
  const auto refused = report(most, flooder);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(retry_after(refused), "30");
  EXPECT_THAT(body_of(refused), HasSubstr("Đèn số " + std::to_string(most) + " tắt"));
  EXPECT_THAT(body_of(refused), HasSubstr("flood-" + std::to_string(most)));
  EXPECT_THAT(body_of(refused), HasSubstr("Xin chờ khoảng 1 phút"));
  EXPECT_EQ(report(0, flooder).status, 200) << "what was received is shown again at any time";
  EXPECT_EQ(report(most + 1, "203.0.113.8").status, 200) << "others are not kept waiting";
  clock_.set({now.epoch_milliseconds + 30'000});
  EXPECT_EQ(report(most, flooder).status, 200);
}

TEST_F(ReportRoutes, SendingTheSameAgainIsNoFlood) {
  const std::string where = neighbourhood_id();
  for (int i = 0; i < 200; ++i) {
    ASSERT_EQ(call(Method::post, "/report", another_report(where, 1), "203.0.113.7").status, 200) << i;
  }
}

TEST_F(ReportRoutes, GuessingSecretsIsSlowedDownAndNothingTypedIsLost) {
  const http::Fields guess = fields({{"code", code_}, {"secret", "AAAAA-BBBBB"}});
  int tries = 0;
  while (call(Method::post, "/track", guess, "203.0.113.7").status != 429 && tries < 100) ++tries;
  EXPECT_EQ(tries, auth::ThrottleRule().free_address_failures + 1);
  const auto waiting =
      call(Method::post, "/track/steps",
           fields({{"code", code_}, {"secret", secret_}, {"step", "supplement"}, {"supplement", "Cột \"9\""}}),
           "203.0.113.7");
  EXPECT_EQ(waiting.status, 429) << "the right secret is not told apart while the address waits";
  EXPECT_NE(retry_after(waiting), "");
  EXPECT_THAT(body_of(waiting), HasSubstr("value=\"Cột &quot;9&quot;\""));
  EXPECT_THAT(body_of(waiting), HasSubstr("action=\"/track/steps\""));
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}}), "203.0.113.8").status, 200)
      << "the reporter elsewhere is not locked out";
  clock_.set({now.epoch_milliseconds + 3'600'000});
  EXPECT_EQ(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}}), "203.0.113.7").status, 200);
}

TEST_F(ReportRoutes, MeTooIsLimitedForAnAddress) {
  const std::string path = "/field-reports/" + code_ + "/support";
  for (int i = 0; i < supports_of_an_address.at_once; ++i) {
    ASSERT_EQ(call(Method::post, path, {}, "203.0.113.7").status, 303) << i;
  }
  EXPECT_EQ(call(Method::post, path, {}, "203.0.113.7").status, 429);
  EXPECT_EQ(call(Method::post, path, {}, "203.0.113.8").status, 303);
}

}  // namespace
}  // namespace gandan::cases
