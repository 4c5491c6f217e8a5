// A type may show everybody that there is a case and where it stands, and neither its words nor its place nor what was
// answered: none of that is on a public page, and nothing is found by it.
#include "features/cases/case_routes_test.h"
#include "features/cases/citizens/following_pages.h"
#include "features/cases/own_type_test.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

const CaseTypes& types() {
  static const CaseTypes made =
      types_with("request.toml", {{"key = \"field_report\"", "key = \"request\""},
                                  {"letters = \"PA\"", "letters = \"YC\""},
                                  {R"(["text", "place", "answer", "state", "due", "photos"])", R"(["state"])"}});
  return made;
}

class KeptFromPublic : public CaseRoutes {
 protected:
  KeptFromPublic() {
    router_ = std::make_unique<http::Router>(http::RouterOptions{});
    const CaseRules own{&types(), rules().work};
    add_case_routes(*router_, own);
    add_following_routes(*router_, own);
    auto transaction = database_->write();
    NewCase wanted = lamp(transaction, "Xin cấp lại giấy của cụ Sáu");
    wanted.type_key = "request";
    wanted.place.address = "ngõ kín 7";
    wanted.place.point = Point{21.0358, 106.7633};
    const auto made = receive_case(transaction, own, actor(), wanted)->made;
    const auto officer = principal(transaction, "Bùi Hữu Nghĩa", {auth::Permission::assign_cases});
    const Asker asker{&officer, false};
    EXPECT_TRUE(take_step(transaction, own, actor(), asker, {made.id, std::nullopt}, "answer",
                          {{{Need::answer, "Mời cụ Sáu tới nhận"}}}));
    own_code_ = made.code;
    transaction.commit();
  }

  std::string own_code_;
};

TEST_F(KeptFromPublic, NeitherWordsNorAnswerAreOnAPage) {
  for (const std::string& path :
       {"/field-reports/" + own_code_, std::string("/field-reports"), "/field-reports/" + own_code_ + "/feed",
        std::string("/field-reports/feed"), "/open311/v2/requests/" + own_code_ + ".json",
        std::string("/open311/v2/servicerequestupdates.json")}) {
    const std::string shown = page(path);
    EXPECT_THAT(shown, HasSubstr(own_code_)) << path;
    EXPECT_THAT(shown, Not(HasSubstr("cụ Sáu"))) << path;
    EXPECT_THAT(shown, Not(HasSubstr("ngõ kín"))) << path;
  }
}

TEST_F(KeptFromPublic, NothingIsFoundByThem) {
  const std::string where = "neighbourhood=" + neighbourhood_id();
  for (const std::string& list : {std::string("/field-reports?"), std::string("/field-reports/map?")}) {
    EXPECT_THAT(page(list + "q=cap+lai+giay"), Not(HasSubstr(own_code_))) << list;
    EXPECT_THAT(page(list + "q=ngo+kin"), Not(HasSubstr(own_code_))) << list;
    EXPECT_THAT(page(list + where), Not(HasSubstr(own_code_))) << list;
    EXPECT_THAT(page(list + where), HasSubstr(code_)) << list << ": another type shows its place";
  }
  EXPECT_THAT(page("/field-reports?q=" + own_code_), HasSubstr("/" + own_code_)) << "the code is no secret";
  EXPECT_THAT(page("/open311/v2/requests.json?lat=21.0358&long=106.7633"), Not(HasSubstr(own_code_)));
  EXPECT_THAT(page("/field-reports/feed?" + where), Not(HasSubstr(own_code_)));
}

TEST_F(KeptFromPublic, ItIsNotBesideTheMap) {
  EXPECT_THAT(page("/field-reports/map"), Not(HasSubstr(own_code_)));
}

TEST_F(KeptFromPublic, ItIsNamedByWhatItIsAbout) {
  EXPECT_THAT(page("/field-reports"),
              HasSubstr("href=\"/field-reports/" + own_code_ + "\">Đèn đường, điện chiếu sáng"));
}

}  // namespace
}  // namespace gandan::cases
