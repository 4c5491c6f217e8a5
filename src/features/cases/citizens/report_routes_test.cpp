// Citizens: a report in two steps without script, coming back with the secret, and what one address may send.
#include "features/cases/case_routes_test.h"

#include <atomic>
#include <thread>
#include <vector>

#include "features/cases/case_words.h"
#include "features/cases/citizens/qr_code.h"
#include "features/cases/citizens/track_qr.h"
#include "features/cases/citizens/visit_limits.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/officers/case_photos.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

class ReportRoutes : public CaseRoutes {};

TEST_F(ReportRoutes, ThePictureOfAReceiptOpensThePageThatFollowsTheCase) {
  const auto picture = [&](const std::string& code, const std::string& public_address) {
    CaseRules with_address = rules();
    with_address.public_address = public_address;
    http::Request request;
    request.query.add("code", code);
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return track_qr(request, context, with_address);
  };
  const std::string address = "https://uongbi.example.vn";
  const auto drawn = picture(code_, address);
  EXPECT_EQ(drawn.status, 200);
  EXPECT_THAT(drawn.headers, testing::Contains(testing::Pair("content-type", "image/svg+xml")));
  EXPECT_THAT(body_of(drawn), HasSubstr(qr_code(address + "/track?code=" + code_)->path));
  EXPECT_EQ(picture("UB-PA-2611-0001-<", address).status, 404);
  EXPECT_EQ(picture(std::string(3000, 'A'), address).status, 404);
  EXPECT_EQ(picture(code_, "").status, 404) << "nobody knows the ward's address";
}

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
  EXPECT_THAT(body_of(sent), HasSubstr("25/11/2026, thứ Tư: <span class=\"quiet\">ngày đầu, không tính"));
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

TEST_F(ReportRoutes, AnAnsweredReportAsksWhetherItIsDone) {
  act_as("officer");
  const auto answer = fields({{"step", "answer"}, {"answer.answer", "Đã thay bóng."}});
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/steps", answer).status, 303);
  act_as("");
  const auto own = [&] {
    return body_of(call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}})));
  };
  const std::string shown = own();
  EXPECT_THAT(shown, HasSubstr("Việc đã xong chưa?"));
  EXPECT_THAT(shown, HasSubstr("Đã xong, tôi đồng ý</button>"));
  EXPECT_THAT(shown, HasSubstr("Chưa xong, mở lại</button>"));
  EXPECT_THAT(shown, Not(HasSubstr("value=\"5\" selected"))) << "nobody rates by not choosing";
  EXPECT_THAT(shown, HasSubstr("<option value=\"\" selected>"));
  EXPECT_THAT(
      body_of(call(Method::post, "/track/steps", fields({{"code", code_}, {"secret", secret_}, {"step", "rate"}}))),
      HasSubstr("Hãy chọn một mức đánh giá"));
  clock_.set({now.epoch_milliseconds + 20LL * 86'400'000});
  EXPECT_THAT(own(), Not(HasSubstr("mở lại</button>")));
  EXPECT_THAT(own(), HasSubstr("href=\"/report\">Gửi phản ánh mới</a>"));
}

TEST_F(ReportRoutes, LettersArePromisedWhereThereAreSome) {
  const std::string words = "/report?category=lighting&address=x";
  EXPECT_THAT(page(words), Not(HasSubstr("Nhận thư")));
  CaseRules with_letters = rules();
  with_letters.sends_letters = true;
  router_ = std::make_unique<http::Router>();
  add_case_routes(*router_, with_letters);
  EXPECT_THAT(page(words), HasSubstr("Nhận thư"));
}

TEST(PhotosOfAForm, AnEmptyOneIsSaid) {
  http::Request request;
  request.files.push_back({"photo", "anh.jpg", "/nowhere", 0});
  const auto photos = photos_in(request);
  ASSERT_FALSE(photos);
  EXPECT_EQ(photos.error().message_key, "error.cases.photo_empty");
}

TEST(FieldsInWords, DaysAndChoicesAreWrittenAsPeopleWriteThem) {
  FieldRule rule{"since", FieldType::date};
  EXPECT_EQ(field_in_words(rule, "2026-11-30", html::Language::vietnamese), "30/11/2026");
  EXPECT_EQ(field_in_words(rule, " ", html::Language::vietnamese), "");
  rule = standard_case_types().find("field_report")->fields.front();
  EXPECT_EQ(field_in_words(rule, "no", html::Language::vietnamese), "Không");
}

TEST(BeginningOfAText, EndsBetweenWordsUnlessAWordIsTooLong) {
  EXPECT_EQ(beginning("Xem " + std::string(4'000, 'x')), "Xem " + std::string(106, 'x') + "…");
  EXPECT_EQ(beginning("Đèn tắt"), "Đèn tắt");
}

TEST_F(ReportRoutes, APlaceFarFromTheWardIsRefused) {
  site_.demo = true;  // its outlines
  const auto send = [&](const std::string& latitude, const std::string& longitude) {
    return call(Method::post, "/report",
                fields({{"category", "lighting"},
                        {"latitude", latitude},
                        {"longitude", longitude},
                        {"submission", "at " + latitude},
                        {"text", "Đèn tắt"}}));
  };
  const auto far = send("10", "100");
  EXPECT_EQ(far.status, 422);
  EXPECT_THAT(body_of(far), HasSubstr("cách phường Uông Bí quá xa"));
  EXPECT_EQ(send("21.0358", "106.7633").status, 200);
  EXPECT_EQ(send("21.0600", "106.7633").status, 200) << "a phone errs";
  site_.demo = false;
  EXPECT_EQ(send("10", "100").status, 200) << "nobody knows where the ward ends";
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

TEST_F(ReportRoutes, PhotosOfWhatWasReceivedAlreadyAreNotLookedAtAgain) {
  const auto with_photo = [&](const char* submission) {
    http::Request request;
    request.method = Method::post;
    request.path = "/report";
    request.headers["accept"] = "text/html";
    request.headers["authorization"] = "Bearer test";
    request.form = fields({{"category", "lighting"},
                           {"neighbourhood", neighbourhood_id()},
                           {"submission", submission},
                           {"text", "Đèn số 1 tắt"}});
    request.files.push_back({"photo", "anh.jpg", "/nowhere", 10});
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_->dispatch(request, context).status;
  };
  ASSERT_EQ(call(Method::post, "/report", another_report(neighbourhood_id(), 1)).status, 200);
  EXPECT_EQ(with_photo("flood-1"), 200);
  EXPECT_NE(with_photo("flood-2"), 200);
}

TEST_F(ReportRoutes, AFloodOfManyAtOnceIsCountedBeforeItIsWorkedOff) {
  const std::string where = neighbourhood_id();
  constexpr int more = 20;
  std::atomic<int> taken = 0;
  {
    std::vector<std::jthread> senders;
    for (int i = 0; i < reports_of_an_address.at_once + more; ++i) {
      senders.emplace_back([&, i] {
        if (call(Method::post, "/report", another_report(where, i), "203.0.113.7").status == 200) ++taken;
      });
    }
  }
  EXPECT_EQ(taken, reports_of_an_address.at_once);
}

TEST_F(ReportRoutes, WhoMakesALinkToTheFormDoesNotKnowWhatItIsSentUnder) {
  const std::string asked = "category=lighting&neighbourhood=" + neighbourhood_id() + "&submission=known-to-another";
  EXPECT_THAT(page("/report?" + asked), Not(HasSubstr("known-to-another")));
  act_as("officer");
  EXPECT_THAT(page("/cases/new?" + asked), Not(HasSubstr("known-to-another")));
}

TEST_F(ReportRoutes, SendingTheSameAgainIsNoFlood) {
  const std::string where = neighbourhood_id();
  for (int i = 0; i < 200; ++i) {
    ASSERT_EQ(call(Method::post, "/report", another_report(where, 1), "203.0.113.7").status, 200) << i;
  }
}

TEST_F(ReportRoutes, WhetherThereIsACaseIsToldOnlyToWhoHasItsSecret) {
  {
    auto transaction = database_->write();
    transaction.execute("UPDATE case_record SET is_public = false", {});
    transaction.commit();
  }
  const std::string none = make_code("UB", "PA", base::local_date(now), 99);
  const auto answer = [&](const std::string& code) {  // from the first field on: the token before it is always new
    const std::string body = body_of(call(Method::post, "/track", fields({{"code", code}, {"secret", "AAAAA-BBBBB"}})));
    std::string shown = body.substr(body.find("class=\"field\""));
    return shown.replace(shown.find(code), code.size(), "");
  };
  EXPECT_EQ(answer(code_), answer(none));
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
