// The public list and case pages that are kept: whatever changes is seen at once, and nothing is kept but what a
// stranger sees.
#include <gmock/gmock.h>

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_retention_store.h"
#include "features/cases/engine/case_store.h"
#include "features/cases/ward_test.h"
#include "platform/http/prepared_body.h"
#include "platform/http/ready_answer_test.h"
#include "platform/http/url.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

class PublicKept : public ::testing::Test {
 protected:
  PublicKept() {
    http::RouterOptions options;
    options.identify = [this](const http::Request&, http::Context&) { return principal_; };
    router_ = std::make_unique<http::Router>(std::move(options));
    add_case_routes(*router_, rules());
    made_.emplace(receive("Đèn tắt hẳn ngõ ba"));
    path_ = "/field-reports/" + made_->code;
  }

  Case receive(const std::string& text) {
    auto transaction = database_->write();
    NewCase wanted = lamp(transaction, text);
    wanted.reporter = {"Trần Văn Tý", "0912345678", "ty@example.vn"};
    Case made = receive_case(transaction, rules(), actor(), wanted)->made;
    transaction.commit();
    return made;
  }

  http::Request request(const std::string& path) {
    http::Request made;
    made.headers["accept"] = "text/html";
    made.cookies = cookies_;
    const size_t query = path.find('?');
    made.path = path.substr(0, query);
    if (query != std::string::npos) http::decode_form(path.substr(query + 1), made.query);
    return made;
  }
  http::Response get(const std::string& path) {
    http::Request asked = request(path);
    http::Context context{site_,
                          clock_,
                          *database_,
                          ward,
                          cookies_.contains("language") ? html::Language::english : html::Language::vietnamese,
                          cookies_.contains("theme") ? html::Theme::dark : html::Theme::automatic,
                          {},
                          {}};
    return router_->dispatch(asked, context);
  }
  static std::string body_of(const http::Response& response) {
    if (response.prepared) return std::string(response.prepared->bytes());
    return response.body ? *response.body : "";
  }
  std::string page(const std::string& path) { return body_of(get(path)); }
  // What a network thread would send without asking anybody, or nothing.
  std::optional<std::string> from_memory(const std::string& path) {
    http::Request asked = request(path);
    auto answer = router_->ready_answer(asked);
    return answer ? std::optional(body_of(*answer)) : std::nullopt;
  }
  // The same when somebody just asked for the page.
  std::optional<std::string> kept(const std::string& path) {
    const auto answer = http::ready_answer_after(*router_, request(path), [&] { page(path); });
    return answer ? std::optional(body_of(*answer)) : std::nullopt;
  }
  // The way a reader goes: from memory where that is right, otherwise by the handler.
  std::string seen(const std::string& path) { return from_memory(path).value_or(page(path)); }

  Asker leader() {
    auto transaction = database_->read();
    leader_ = principal(transaction, "Phạm Văn Ước",
                        {auth::Permission::view_cases, auth::Permission::handle_cases, auth::Permission::assign_cases});
    return {&*leader_, false};
  }

  test::TestDatabase database_{db::Engine::sqlite, founded};
  base::FixedClock clock_{now};
  http::Site site_{"phường Uông Bí", "thành phố Quảng Ninh", {}, {}, false};
  std::unique_ptr<http::Router> router_;
  std::optional<auth::Principal> principal_;
  std::optional<auth::Principal> leader_;
  std::map<std::string, std::string, std::less<>> cookies_;
  std::optional<Case> made_;
  std::string path_;
};

TEST_F(PublicKept, APageIsMadeOnceAndThenSentFromMemory) {
  for (const std::string& path :
       {std::string("/field-reports"), path_, std::string("/field-reports?category=lighting")}) {
    EXPECT_EQ(from_memory(path), std::nullopt) << "nobody asked yet: " << path;
    const auto first = get(path);
    ASSERT_TRUE(first.prepared) << path;
    EXPECT_EQ(get(path).prepared, first.prepared) << "the very same bytes and tag";
    EXPECT_EQ(kept(path), body_of(first));
    EXPECT_THAT(body_of(first), HasSubstr("Đèn tắt hẳn"));
    EXPECT_THAT(body_of(first), Not(HasSubstr("csrf"))) << "the same for everybody";
  }
}

TEST_F(PublicKept, ANewCaseIsSeenAtOnce) {
  page("/field-reports");
  ASSERT_TRUE(kept("/field-reports"));
  receive("Cột điện nghiêng");
  EXPECT_EQ(from_memory("/field-reports"), std::nullopt);
  EXPECT_THAT(seen("/field-reports"), HasSubstr("Cột điện nghiêng"));
}

TEST_F(PublicKept, AReaderBeforeTheCommitSeesTheOldAndOneAfterItTheNew) {
  page("/field-reports");
  {
    auto transaction = database_->write();
    ASSERT_TRUE(receive_case(transaction, rules(), actor(), lamp(transaction, "Cột điện nghiêng")).ok());
    EXPECT_THAT(seen("/field-reports"), Not(HasSubstr("Cột điện nghiêng")));
    EXPECT_THAT(page("/field-reports"), Not(HasSubstr("Cột điện nghiêng")));
    transaction.commit();
  }
  EXPECT_THAT(seen("/field-reports"), HasSubstr("Cột điện nghiêng"));
}

TEST_F(PublicKept, AHiddenCaseVanishesAtOnce) {
  page("/field-reports");
  page(path_);
  const Asker asker = leader();
  ASSERT_TRUE(kept(path_));
  {
    auto transaction = database_->write();
    ASSERT_TRUE(set_publicity(transaction, actor(), asker, {made_->id, {}}, Publicity::hidden, "có biển số xe").ok());
    transaction.commit();
  }
  EXPECT_EQ(from_memory(path_), std::nullopt);
  EXPECT_EQ(get(path_).status, 404);
  EXPECT_EQ(from_memory(path_), std::nullopt) << "nothing of it is kept";
  EXPECT_THAT(seen("/field-reports"), Not(HasSubstr("Đèn tắt hẳn")));
}

TEST_F(PublicKept, AnErasedCaseVanishesAtOnce) {
  page("/field-reports");
  page(path_);
  {
    auto transaction = database_->write();
    erase_all(transaction, ward, made_->id);
    audit::record(transaction, actor(), {"case_retention.erased", "case_retention", made_->type_key, "", "{}"});
    transaction.commit();
  }
  EXPECT_EQ(get(path_).status, 404);
  EXPECT_THAT(seen("/field-reports"), Not(HasSubstr("Đèn tắt hẳn")));
}

TEST_F(PublicKept, SupportAndTheNextMinuteAreSeen) {
  EXPECT_THAT(page(path_), HasSubstr(path_ + "/support"));
  {
    auto transaction = database_->write();
    ASSERT_TRUE(support_case(transaction, actor(), made_->id, "somebody").ok());
    transaction.commit();
  }
  EXPECT_THAT(seen("/field-reports"), HasSubstr("1 người cũng thấy"));
  const auto before = get(path_).prepared;
  clock_.set({now.epoch_milliseconds + 59'000});
  EXPECT_EQ(get(path_).prepared, before);
  clock_.set(at(2026, 12, 20, 9));
  EXPECT_NE(get(path_).prepared, before);
  EXPECT_THAT(page("/field-reports?late=1"), HasSubstr("Đèn tắt hẳn")) << "it has become late";
}

TEST_F(PublicKept, LanguagesThemesAndAddressesAreKeptApart) {
  const std::string vietnamese = page("/field-reports");
  cookies_["language"] = "en";
  EXPECT_EQ(from_memory("/field-reports"), std::nullopt);
  const std::string english = page("/field-reports");
  EXPECT_THAT(english, HasSubstr("All reports"));
  cookies_["theme"] = "dark";
  EXPECT_EQ(from_memory("/field-reports"), std::nullopt);
  EXPECT_THAT(page("/field-reports"), HasSubstr("data-theme=\"dark\""));
  cookies_.clear();
  EXPECT_EQ(kept("/field-reports"), vietnamese);
  EXPECT_EQ(from_memory("/field-reports?category=waste"), std::nullopt);
  EXPECT_THAT(page("/field-reports?category=waste"), Not(HasSubstr("Đèn tắt hẳn")));
  EXPECT_EQ(kept("/field-reports"), vietnamese);
}

TEST_F(PublicKept, NeitherSearchesNorPagesOfThoseSignedInAreKept) {
  EXPECT_FALSE(get("/field-reports?q=den").prepared);
  EXPECT_EQ(from_memory("/field-reports?q=den"), std::nullopt);
  EXPECT_FALSE(get("/field-reports?whatever=1").prepared);
  leader();
  principal_ = leader_;
  const auto own = get("/field-reports");
  EXPECT_FALSE(own.prepared);
  EXPECT_THAT(body_of(own), HasSubstr("Phạm Văn Ước"));
  principal_.reset();
  EXPECT_THAT(page("/field-reports"), Not(HasSubstr("Phạm Văn Ước")));
  cookies_["session"] = "x";
  EXPECT_EQ(from_memory("/field-reports"), std::nullopt) << "who has a cookie may be signed in";
}

TEST_F(PublicKept, MeTooAsksOnAPageOfItsOwnThatCarriesTheToken) {
  const std::string asking = page(path_ + "/support");
  EXPECT_THAT(asking, HasSubstr("name=\"csrf\""));
  EXPECT_THAT(asking, HasSubstr("Đèn tắt hẳn"));
  EXPECT_EQ(get("/field-reports/UB-PA-2611-9999-A/support").status, 404);
}

}  // namespace
}  // namespace gandan::cases
