// A field of a type may be of who brought the case (the number of an identity card): it is seen where that person is,
// for a reason that is written down, and goes when they do.
#include "features/cases/case_routes_test.h"
#include "features/cases/engine/case_retention.h"
#include "features/cases/own_type_test.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

const CaseTypes& types() {
  static const CaseTypes made =
      types_with("field_report.toml", {{"key = \"mark\"\n", "key = \"mark\"\npersonal = true\n"}});
  return made;
}

class PersonalFields : public CaseRoutes {
 protected:
  PersonalFields() {
    http::RouterOptions options;
    options.identify = [this](const http::Request&, http::Context&) { return principal_; };
    router_ = std::make_unique<http::Router>(std::move(options));
    add_case_routes(*router_, own_);
    auto transaction = database_->write();
    NewCase wanted = lamp(transaction, "Xin xác nhận");
    wanted.fields = {{"mark", "022099001234"}, {"danger", "yes"}};
    code_ = receive_case(transaction, own_, actor(), wanted)->made.code;
    transaction.commit();
  }

  CaseRules own_{&types(), rules().work};
};

TEST_F(PersonalFields, TheyAreSeenForAReason) {
  act_as("officer");
  EXPECT_THAT(page("/cases/" + code_), Not(HasSubstr("022099001234")));
  EXPECT_THAT(page("/cases?open=" + code_), Not(HasSubstr("022099001234")));
  EXPECT_THAT(page("/cases/" + code_), HasSubstr("cần rào chắn")) << "the other field";
  const auto looked = call(Method::post, "/cases/" + code_ + "/reporter", fields({{"look_reason", "đối chiếu"}}));
  EXPECT_THAT(body_of(looked), HasSubstr("022099001234"));
}

TEST_F(PersonalFields, TheyGoWithWhoBroughtTheCase) {
  auto transaction = database_->write();
  const auto leader = principal(transaction, "Phạm Văn Ước", {auth::Permission::assign_cases});
  const CaseId id = find_case_by_code(transaction, ward, code_)->id;
  ASSERT_TRUE(
      take_step(transaction, own_, actor(), {&leader, false}, {id, {}}, "answer", {{{Need::answer, "Đã xong"}}}).ok());
  ASSERT_EQ(erase_what_is_over(transaction, actor(at(2027, 11, 26, 9)), 10).reporters, 1);
  const auto kept = find_case(transaction, ward, id)->fields;
  EXPECT_FALSE(kept.contains("mark"));
  EXPECT_EQ(kept.at("danger"), "yes");
}

}  // namespace
}  // namespace gandan::cases
