// Open311 through the router: what is told, and what is never told.
#include "features/cases/open311/open311_test.h"
#include "features/cases/engine/case_extension.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

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
  EXPECT_EQ(count("status=Open"), 1U);
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

TEST_P(Open311, TheNotesTellWhyADateMovedThatTheClockStandsAndWhereItWent) {
  const auto notes = [&] {
    return read("/open311/v2/requests/" + code_ + ".json")[0]["status_notes"].get<std::string>();
  };
  auto transaction = database_->write();
  const auto leader = principal(transaction, "Phạm Văn Ước", {auth::Permission::assign_cases});
  const Aim aim{find_case_by_code(transaction, ward, code_)->id, std::nullopt};
  const Asker asker{&leader, false};
  ASSERT_TRUE(extend_deadline(transaction, rules(), actor(), asker, aim, {3, "12/TB-UBND", "chờ vật tư"}));
  transaction.commit();
  EXPECT_THAT(notes(), HasSubstr("Mới nhận: "));
  EXPECT_THAT(notes(), HasSubstr("12/TB-UBND"));
  auto asking = database_->write();
  ASSERT_TRUE(take_step(asking, rules(), actor(at(2026, 11, 25, 10)), asker, aim, "ask", {{{Need::question, "Số?"}}}));
  asking.commit();
  EXPECT_THAT(notes(), HasSubstr("Tạm dừng tính hạn"));
  EXPECT_THAT(notes(), Not(HasSubstr("Số?")));
  auto sending = database_->write();
  ASSERT_TRUE(take_step(sending, rules(), actor(at(2026, 11, 25, 11)), {nullptr, true}, aim, "supplement",
                        {{{Need::supplement, "9"}}}));
  ASSERT_TRUE(take_step(sending, rules(), actor(at(2026, 11, 25, 12)), asker, aim, "send_on",
                        {{{Need::destination, "Công ty Điện lực"}, {Need::answer, "Đèn của khu công nghiệp."}}}));
  sending.commit();
  EXPECT_THAT(notes(), HasSubstr("Nơi nhận: Công ty Điện lực. Đèn của khu công nghiệp."));
  EXPECT_THAT(notes(), Not(HasSubstr("12/TB-UBND"))) << "the answer is what counts now";
}

TEST_P(Open311, WhereNothingIsTheErrorHasTheFormOfTheSpecification) {
  EXPECT_EQ(read("/open311/v2/nothing.json", 404)[0]["code"], 404);
  EXPECT_EQ(read("/open311/v2/requests.yaml", 404)[0]["code"], 404);
  EXPECT_THAT(*call(Method::get, "/open311/v2/nothing.xml").body, HasSubstr("<errors><error><code>404</code>"));
  EXPECT_EQ(json::parse(*send({}, "/open311/v2/services.json").body)[0]["code"], 405);
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
