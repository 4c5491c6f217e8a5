// A ward with a second type of case: every page that is about one type leads to the other, and says which it is.
#include "features/cases/type_choice.h"

#include "features/cases/case_routes_test.h"
#include "features/cases/overview/overview_routes.h"
#include "features/cases/own_type_test.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

// The carried type and petitions, which the public does not see.
const CaseTypes& two_types() {
  static const CaseTypes types =
      types_with("petition.toml", {{"key = \"field_report\"", "key = \"petition\""},
                                   {"letters = \"PA\"", "letters = \"DT\""},
                                   {"vi = \"Phản ánh hiện trường\"", "vi = \"Đơn kiến nghị\""},
                                   {"visible = true", "visible = false"}});
  return types;
}

class TypeChoice : public CaseRoutes {
 protected:
  TypeChoice() {
    http::RouterOptions options;
    options.identify = [this](const http::Request&, http::Context&) { return principal_; };
    router_ = std::make_unique<http::Router>(std::move(options));
    add_case_routes(*router_, {&two_types(), rules().work});
    add_overview_routes(*router_, {&two_types(), rules().work}, {});
  }
};

TEST_F(CaseRoutes, OneTypeIsNotAskedFor) {
  EXPECT_THAT(page("/report"), Not(HasSubstr("type=field_report")));
  EXPECT_THAT(page("/report"), HasSubstr("<h1>Báo cho phường</h1>"));
  EXPECT_THAT(page("/field-reports"), HasSubstr("value=\"lighting\""));
}

TEST_F(TypeChoice, EveryFormLeadsToTheOtherTypeAndNamesItsOwn) {
  EXPECT_THAT(page("/report?neighbourhood=x"), HasSubstr("href=\"/report?neighbourhood=x&amp;type=petition\""));
  EXPECT_THAT(page("/report?type=petition"), HasSubstr("<h1>Báo cho phường · Đơn kiến nghị</h1>"));
  const std::string words = page("/report?type=petition&category=lighting&address=x");
  EXPECT_THAT(words, HasSubstr("<h1>Báo cho phường · Đơn kiến nghị</h1>"));
  EXPECT_THAT(words, HasSubstr("href=\"/report?type=petition\""));
  EXPECT_THAT(words, Not(HasSubstr("mọi người đều đọc được"))) << "of a type that the public does not see";
  act_as("leader");
  principal_->permissions.add(auth::Permission::receive_cases);
  principal_->permissions.add(auth::Permission::assign_cases);
  EXPECT_THAT(page("/cases/new"), HasSubstr("href=\"/cases/new?type=petition\""));
  EXPECT_THAT(page("/cases/new?type=petition"), HasSubstr("<h1>Nhận việc của dân · Đơn kiến nghị</h1>"));
  EXPECT_THAT(page("/cases/rules"), HasSubstr("href=\"/cases/rules?type=petition\""));
  EXPECT_THAT(page("/cases/rules?type=petition"), HasSubstr("? · Đơn kiến nghị</h1>"));
  EXPECT_THAT(page("/cases/rules"), HasSubstr("Phòng Kinh tế, Hạ tầng và Đô thị</td>")) << "whom the type itself names";
  EXPECT_THAT(page("/cases/rules"), HasSubstr("3 ngày làm việc"));
}

TEST_F(TypeChoice, ListsAreNarrowedToOneOfThem) {
  const auto sent =
      call(Method::post, "/report",
           fields({{"type", "petition"}, {"category", "lighting"}, {"address", "x"}, {"text", "Xin đèn"}}));
  ASSERT_EQ(sent.status, 200);
  principal_.reset();
  act_as("leader");
  principal_->permissions.add(auth::Permission::view_cases);
  const std::string everything = page("/cases");
  EXPECT_THAT(everything, HasSubstr("value=\"petition.lighting\""));
  EXPECT_THAT(page("/cases?category=lighting"), HasSubstr("Xin đèn"));
  for (const char* asked : {"petition.", "petition.lighting"}) {
    const std::string petitions = page(std::string("/cases?category=") + asked);
    EXPECT_THAT(petitions, HasSubstr("Xin đèn")) << asked;
    EXPECT_THAT(petitions, Not(HasSubstr(code_))) << asked;
  }
  EXPECT_THAT(page("/cases?category=field_report."), Not(HasSubstr("Xin đèn")));
  EXPECT_THAT(page("/field-reports"), Not(HasSubstr("petition."))) << "of private types there is no public list";
}

TEST_F(TypeChoice, TheLeadersPageIsOfAllOfThemOrOfOne) {
  act_as("leader");
  const std::string all = page("/cases/overview?period=2026");
  EXPECT_THAT(all, HasSubstr("href=\"/cases/overview?period=2026&amp;type=petition\""));
  EXPECT_THAT(all, HasSubstr("href=\"/cases?category=lighting\""));
  const std::string reports = page("/cases/overview?period=2026&type=field_report");
  EXPECT_THAT(reports, HasSubstr("href=\"/cases?category=field_report.lighting\""));
  EXPECT_THAT(reports, HasSubstr("href=\"/cases?late=1&amp;category=field_report.\""));
  EXPECT_THAT(reports, HasSubstr("href=\"/cases/overview?period=2026-11&amp;type=field_report\">")) << "a month of it";
  EXPECT_THAT(reports, Not(HasSubstr(">Tháng 10/2026</a></th>"))) << "before the first case";
  EXPECT_THAT(page("/cases/overview?period=2026&type=petition"), Not(HasSubstr("Đèn đường")));
}

}  // namespace
}  // namespace gandan::cases
