// Files from the form to the download on both engines: kept once, audited, handed out to be saved, within the ward
// only.
#include "features/attachments/attachments.h"

#include <gmock/gmock.h>

#include "features/attachments/attachment_store.h"
#include "platform/files/file.h"
#include "platform/files/temporary.h"
#include "platform/http/context.h"
#include "tests/support/test_database.h"

namespace gandan::attachments {
namespace {

using testing::HasSubstr;

const base::WardId ward = *base::WardId::parse("06811");
const base::Instant now = {1'764'000'000'000};

class Attachments : public test::EachEngine {
 protected:
  Attachments() {
    auto transaction = database().write();
    transaction.execute(
        "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at) VALUES (:ward, 'Phường', 'Tỉnh', 0, "
        "0)",
        {{"ward", ward.text()}});
    transaction.execute(
        "INSERT INTO ward (ward_id, name, province_name, created_at, changed_at) VALUES ('06812', 'Phường khác', "
        "'Tỉnh', 0, 0)");
    transaction.commit();
    http::RouterOptions options;
    options.identify = [this](const http::Request&, http::Context&) { return principal_; };
    router_ = std::make_unique<http::Router>(std::move(options));
    add_attachment_routes(*router_);
    principal_->permissions.add(auth::Permission::signed_in);
    principal_->permissions.add(auth::Permission::view_programme);
  }

  std::string kept(const std::string& name, const std::string& bytes) {
    auto transaction = database().write();
    std::string address =
        keep(transaction, {ward, std::nullopt, "An", audit::Channel::web, now}, {name, Kind::pdf, bytes});
    transaction.commit();
    return address;
  }

  http::Request request(http::Method method, const std::string& path) const {
    http::Request made;
    made.method = method;
    made.path = path;
    made.headers["authorization"] = "Bearer test";
    return made;
  }

  http::Response send(http::Request asked, const base::WardId& where = ward) {
    http::Context context{site_, clock_, database(), where, {}, {}, {}, {}};
    return router_->dispatch(asked, context);
  }

  static std::string header(const http::Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return "";
  }

  std::optional<auth::Principal> principal_ =
      auth::Principal{auth::PersonId::make(now), auth::UnitId::make(now), auth::SessionId::make(now), "An", {}};
  base::FixedClock clock_{now};
  http::Site site_;
  std::unique_ptr<http::Router> router_;
};

TEST_P(Attachments, AreHandedOutToBeSavedWithTheirNameAndKind) {
  const auto response = send(request(http::Method::get, kept("Báo cáo.pdf", "%PDF-1.7 x")));
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(*response.body, "%PDF-1.7 x");
  EXPECT_EQ(header(response, "content-type"), "application/pdf");
  EXPECT_EQ(header(response, "content-disposition"),
            "attachment; filename=\"tep.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf");
  EXPECT_EQ(header(response, "cache-control"), "no-store");
}

TEST_P(Attachments, StoreTheSameContentOnce) {
  EXPECT_NE(kept("a.pdf", "%PDF-1.7 x"), kept("b.pdf", "%PDF-1.7 x"));
  auto transaction = database().read();
  EXPECT_EQ(transaction.query("SELECT sha256 FROM kept_content").size(), 1U);
  EXPECT_EQ(transaction.query("SELECT file_id FROM kept_file").size(), 2U);
  EXPECT_EQ(transaction.query("SELECT action FROM audit_entry WHERE action = 'file.added'").size(), 2U);
}

TEST_P(Attachments, KeepTheirAddressWhenTheSamePersonSendsThemAgain) {
  const auto kept_by = [&](const std::optional<auth::PersonId>& person) {
    auto transaction = database().write();
    std::string address =
        keep(transaction, {ward, person, "An", audit::Channel::web, now}, {"a.pdf", Kind::pdf, "%PDF-1.7 x"});
    transaction.commit();
    return address;
  };
  const auto an = auth::PersonId::make(now);
  EXPECT_EQ(kept_by(an), kept_by(an));
  EXPECT_NE(kept_by(an), kept_by(auth::PersonId::make(now)));
}

TEST_P(Attachments, AreSeenByThoseWhoSeeTheProgrammeOfTheWardOnly) {
  const std::string address = kept("a.pdf", "%PDF-1.7 x");
  EXPECT_EQ(send(request(http::Method::get, address), *base::WardId::parse("06812")).status, 404);
  EXPECT_EQ(send(request(http::Method::get, "/files/nothing")).status, 404);
  principal_->permissions = {};
  EXPECT_EQ(send(request(http::Method::get, address)).status, 403);
  principal_.reset();
  EXPECT_EQ(send(request(http::Method::get, address)).status, 401);
}

TEST_P(Attachments, ComeFromProgramsWhoMayEnterFigures) {
  const auto folder = files::TemporaryFolder::make("upload");
  const auto path = folder->path() / "x";
  ASSERT_TRUE(files::write_whole_file(path, "%PDF-1.7 y"));
  http::Request asked = request(http::Method::post, "/api/v1/files");
  asked.files.push_back({"file", "y.pdf", path, 10});
  EXPECT_EQ(send(asked).status, 403);
  principal_->permissions.add(auth::Permission::enter_figures);
  const auto response = send(asked);
  EXPECT_EQ(response.status, 201);
  EXPECT_THAT(*response.body, HasSubstr("\"address\":\"/files/"));
  EXPECT_EQ(send(request(http::Method::post, "/api/v1/files")).status, 422);
  ASSERT_TRUE(files::write_whole_file(path, "<html><script>1</script></html>"));
  asked.files.front().size_bytes = 31;
  EXPECT_EQ(send(asked).status, 422);
}

GANDAN_ON_EACH_ENGINE(Attachments);

TEST(AttachmentSize, IsSaidInWords) {
  EXPECT_EQ(size_in_words(1), "1 KB");
  EXPECT_EQ(size_in_words(340 * 1024), "340 KB");
  EXPECT_EQ(size_in_words(1'258'291), "1,2 MB");
  EXPECT_EQ(size_in_words(1'258'291, html::Language::english), "1.2 MB");
}

TEST(AttachmentAddress, IsOfThisSite) {
  EXPECT_TRUE(is_file_address("/files/" + FileId::make(now).text()));
  for (const char* other : {"/files/", "/files/x", "https://example.org/files/x", "//files/x", ""}) {
    EXPECT_FALSE(is_file_address(other)) << other;
  }
}

}  // namespace
}  // namespace gandan::attachments
