// A closed period keeps how cases went, as it was shown then, and two periods are compared by it.
#include "app/period_facts.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/application.h"
#include "app/demo_ward_test.h"
#include "features/cases/overview/overview.h"
#include "features/people/account_store.h"
#include "platform/auth/token.h"
#include "platform/http/url.h"
#include "tests/support/test_database.h"

namespace gandan::app {
namespace {

using testing::HasSubstr;
using testing::Not;

using namespace test_ward;

class PeriodFactsOfCases : public ::testing::Test {
 protected:
  PeriodFactsOfCases() : database_(db::Engine::sqlite, demo_ward) {
    auto transaction = database_->write();
    leader_ = token_of(transaction, "leader");
    administrator_ = token_of(transaction, "administrator");
    transaction.commit();
  }

  static std::string token_of(db::Transaction& transaction, const std::string& role) {
    const auto everybody = people::active_people(transaction, ward);
    const auto person = std::ranges::find(everybody, role, &people::Person::role);
    const auto token = auth::new_token();
    people::insert_api_token(transaction, ward, person->id,
                             {auth::SessionId::make(now), "thử", now, {now.epoch_milliseconds + 86'400'000}},
                             token.hash);
    return token.secret;
  }

  http::Response call(const std::string& token, http::Method method, const std::string& path, http::Fields form = {}) {
    http::Request request;
    request.method = method;
    request.headers["accept"] = "text/html";
    request.headers["authorization"] = "Bearer " + token;
    const size_t query = path.find('?');
    request.path = path.substr(0, query);
    if (query != std::string::npos) http::decode_form(path.substr(query + 1), request.query);
    request.form = std::move(form);
    return application_.answer(request);
  }

  // The address of the closed period.
  std::string close(const char* span) {
    http::Fields form;
    form.add("span", span);
    const auto closed = call(leader_, http::Method::post, "/periods", form);
    EXPECT_EQ(closed.status, 303);
    for (const auto& [name, value] : closed.headers) {
      if (name == "location") return value;
    }
    return "";
  }

  test::TestDatabase database_;
  base::FixedClock clock_{now};
  Application application_{*database_, clock_, {.ward = ward}};
  std::string leader_, administrator_;
};

TEST_F(PeriodFactsOfCases, AreThoseOfTheLeadersPage) {
  auto transaction = database_->read();
  const cases::CaseRules rules = standard_case_rules();
  const auto month = cases::Span::month_of(base::local_date(now));
  const auto facts =
      facts_of_cases(rules).find(transaction, {ward, month.first_day(), month.after().plus_days(-1), now});
  const auto overview = cases::overview_of(transaction, ward, "", month, now);
  const auto value = [&](const std::string& part, const std::string& subject, const std::string& measure) {
    const auto found = std::ranges::find_if(facts, [&](const programme::PeriodFact& fact) {
      return fact.part == part && fact.subject == subject && fact.measure == measure;
    });
    return found == facts.end() ? std::optional<base::Decimal>() : found->value;
  };
  EXPECT_GT(overview.all.measured.received, 0);
  EXPECT_EQ(value("cases.frozen.all", "", "cases.frozen.received"), base::Decimal(overview.all.measured.received));
  EXPECT_EQ(value("cases.frozen.all", "", "cases.frozen.late"), base::Decimal(overview.all.late));
  for (const auto& unit : overview.units) {
    EXPECT_EQ(value("cases.frozen.units", unit.key, "cases.frozen.in_time"),
              cases::percent_in_time(unit.measured, unit.late_of_span));
  }
  EXPECT_EQ(value("cases.frozen.categories", "field_report." + overview.categories[0].key, "cases.frozen.answered"),
            base::Decimal(overview.categories[0].measured.answered));
}

TEST_F(PeriodFactsOfCases, StayAsTheyWereAndAreCompared) {
  const std::string october = close("month:2026-10"), quarter = close("quarter:2026-Q3");
  const std::string before = *call(leader_, http::Method::get, october).body;
  EXPECT_THAT(before, HasSubstr("Việc của dân theo đơn vị"));
  {
    auto transaction = database_->write();
    transaction.execute("DELETE FROM case_day_count WHERE ward_id = :ward", {{"ward", ward.text()}});
    transaction.commit();
  }
  const std::string section = "Việc của dân trong kỳ";
  const auto after = *call(leader_, http::Method::get, october).body;
  EXPECT_EQ(after.substr(after.find(section), 1000), before.substr(before.find(section), 1000));
  const auto id = [](const std::string& path) { return path.substr(path.rfind('/') + 1); };
  const auto compared =
      *call(leader_, http::Method::get, "/periods/compare?a=" + id(october) + "&b=" + id(quarter)).body;
  EXPECT_THAT(compared, HasSubstr(section));
  EXPECT_THAT(compared, HasSubstr(" → "));
}

TEST_F(PeriodFactsOfCases, AreForThoseWhoSeeCases) {
  const std::string october = close("month:2026-10");
  EXPECT_THAT(*call(administrator_, http::Method::get, october).body, Not(HasSubstr("Việc của dân trong kỳ")));
}

}  // namespace
}  // namespace gandan::app
