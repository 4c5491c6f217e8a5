// Papers of a case are read by who handles it alone, each look is written down, and they go when the citizen's part
// does.
#include "features/cases/officers/case_papers.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "features/cases/case_routes_test.h"
#include "features/cases/engine/case_retention.h"
#include "features/cases/officers/paper_publicity.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;
using testing::HasSubstr;
using testing::Not;

attachments::CheckedFile petition(const std::string& name = "don-cua-Cao-Thi-Bi-Mat.pdf") {
  return {name, attachments::Kind::pdf, "%PDF-1.4 đơn"};
}

class CasePapers : public test::EachEngine {
 protected:
  CasePapers() : EachEngine(founded) {
    auto transaction = database().write();
    case_ = receive_case(transaction, rules(), actor(), lamp(transaction)).value().made;
    handler_ = principal(transaction, "Ngô Thu Ngân", {Permission::view_cases, Permission::handle_cases});
    stranger_ = principal(transaction, "Mai Thị Xuân", {Permission::view_cases, Permission::handle_cases});
    transaction.commit();
  }

  std::optional<Case> case_;
  std::optional<auth::Principal> handler_, stranger_;
};
GANDAN_ON_EACH_ENGINE(CasePapers);

TEST_P(CasePapers, WhoHandlesTheCaseAttachesReadsAndRemoves) {
  auto transaction = database().write();
  const Asker as{&*handler_, false};
  ASSERT_TRUE(add_papers(transaction, actor(), as, case_->id, {petition()}).ok());
  const auto papers = papers_of(transaction, ward, case_->id);
  ASSERT_EQ(papers.size(), 1U);
  EXPECT_EQ(papers[0].name, petition().name);
  const auto seen = look_at_paper(transaction, actor(), as, case_->id, papers[0].id);
  ASSERT_TRUE(seen.ok());
  EXPECT_EQ(seen->bytes, petition().bytes);
  ASSERT_TRUE(remove_paper(transaction, actor(), as, case_->id, papers[0].id).ok());
  EXPECT_TRUE(papers_of(transaction, ward, case_->id).empty());
  EXPECT_EQ(remove_paper(transaction, actor(), as, case_->id, papers[0].id).error().message_key,
            "error.cases.no_paper");
  const auto events = events_of(transaction, ward, case_->id);
  EXPECT_EQ(events[events.size() - 2].kind, "paper_added");
  EXPECT_EQ(events.back().seen_by, SeenBy::ward) << "the citizen is not told";
}

TEST_P(CasePapers, NobodyElseReadsThem) {
  auto transaction = database().write();
  ASSERT_TRUE(add_papers(transaction, actor(), {&*handler_, false}, case_->id, {petition()}).ok());
  const PaperId paper = papers_of(transaction, ward, case_->id)[0].id;
  for (const Asker& asker : {Asker{&*stranger_, false}, Asker{nullptr, true}, Asker{}}) {
    EXPECT_EQ(look_at_paper(transaction, actor(), asker, case_->id, paper).error().kind, base::ErrorKind::forbidden);
    EXPECT_EQ(add_papers(transaction, actor(), asker, case_->id, {petition()}).error().kind,
              base::ErrorKind::forbidden);
    EXPECT_EQ(remove_paper(transaction, actor(), asker, case_->id, paper).error().kind, base::ErrorKind::forbidden);
  }
}

TEST_P(CasePapers, ALookIsWrittenDownWithoutTheName) {
  auto transaction = database().write();
  const Asker as{&*handler_, false};
  ASSERT_TRUE(add_papers(transaction, actor(), as, case_->id, {petition()}).ok());
  const PaperId paper = papers_of(transaction, ward, case_->id)[0].id;
  ASSERT_TRUE(look_at_paper(transaction, actor(), as, case_->id, paper).ok());
  std::string actions, written;
  for (const auto& entry : audit::entries_of_kind(transaction, ward, "case", {0}, at(2040, 1, 1, 0), 10)) {
    actions += entry.action + " ";
    written += entry.after_json;
  }
  EXPECT_THAT(actions, HasSubstr("case.paper_added"));
  EXPECT_THAT(actions, HasSubstr("case.paper_seen"));
  EXPECT_THAT(written, HasSubstr(paper.text()));
  EXPECT_THAT(written, Not(HasSubstr("Bi-Mat")));
}

TEST_P(CasePapers, OneIsPublishedAndTakenBack) {
  auto transaction = database().write();
  const Asker as{&*handler_, false};
  ASSERT_TRUE(add_papers(transaction, actor(), as, case_->id, {petition(), petition()}).ok());
  const PaperId paper = papers_of(transaction, ward, case_->id)[1].id;
  ASSERT_TRUE(publish_paper(transaction, rules(), actor(), as, case_->id, paper, "Thông báo 21").ok());
  auto papers = papers_of(transaction, ward, case_->id);
  EXPECT_FALSE(papers[0].published_at);
  EXPECT_EQ(papers[1].published_at, now);
  EXPECT_EQ(papers[1].published_as, "Thông báo 21");
  ASSERT_TRUE(take_back_paper(transaction, actor(), as, case_->id, paper).ok());
  papers = papers_of(transaction, ward, case_->id);
  EXPECT_FALSE(papers[1].published_at);
  EXPECT_EQ(papers[1].published_as, "");
}

TEST_P(CasePapers, TooManyAreRefusedAndNoneToo) {
  auto transaction = database().write();
  const Asker as{&*handler_, false};
  EXPECT_EQ(add_papers(transaction, actor(), as, case_->id, {}).error().message_key, "error.cases.paper_missing");
  const std::vector<attachments::CheckedFile> all(most_papers_of_a_case, petition());
  ASSERT_TRUE(add_papers(transaction, actor(), as, case_->id, all).ok());
  EXPECT_EQ(add_papers(transaction, actor(), as, case_->id, {petition()}).error().message_key,
            "error.cases.too_many_papers");
}

TEST_P(CasePapers, TheyGoWithWhoBroughtTheCase) {
  {
    auto transaction = database().write();
    const Asker as{&*handler_, false};
    ASSERT_TRUE(add_papers(transaction, actor(), as, case_->id, {petition()}).ok());
    ASSERT_TRUE(take_step(transaction, rules(), actor(), as, {case_->id, {}}, "start", {}).ok());
    ASSERT_TRUE(
        take_step(transaction, rules(), actor(), as, {case_->id, {}}, "answer", {{{Need::answer, "Đã thay bóng"}}})
            .ok());
    transaction.commit();
  }
  auto transaction = database().write();
  ASSERT_EQ(erase_what_is_over(transaction, actor(at(2027, 11, 26, 9)), 10).reporters, 1);
  EXPECT_TRUE(papers_of(transaction, ward, case_->id).empty());
  EXPECT_EQ(add_papers(transaction, actor(), {&*handler_, false}, case_->id, {petition()}).error().message_key,
            "error.cases.paper_too_late");
}

class PaperRoutes : public CaseRoutes {
 protected:
  ~PaperRoutes() override { std::filesystem::remove(path_); }

  http::UploadedFile file(const std::string& bytes) {
    std::ofstream(path_, std::ios::binary) << bytes;
    return {"paper", "Đơn của dân.pdf", path_, bytes.size()};
  }

  http::Response send(const std::string& path, const std::vector<http::UploadedFile>& files, http::Fields form = {}) {
    http::Request request;
    request.method = Method::post;
    request.headers["accept"] = "text/html";
    request.headers["authorization"] = "Bearer test";
    request.path = path;
    request.form = std::move(form);
    request.files = files;
    http::Context context{site_, clock_, *database_, ward, {}, {}, {}, {}};
    return router_->dispatch(request, context);
  }

  static std::string header(const http::Response& response, const std::string& wanted) {
    for (const auto& [name, value] : response.headers) {
      if (name == wanted) return value;
    }
    return "";
  }

  std::string address_of_paper() {
    auto transaction = database_->read();
    const auto papers = papers_of(transaction, ward, stored()->id);
    return papers.empty() ? "" : "/cases/" + code_ + "/papers/" + papers[0].id.text();
  }

  std::filesystem::path path_ = std::filesystem::temp_directory_path() / ("gandan-" + CaseId::make(now).text());
};

TEST_F(PaperRoutes, APaperIsSentShownAndHandedOutToBeSaved) {
  act_as("officer");
  ASSERT_EQ(send("/cases/" + code_ + "/papers", {file("%PDF-1.4 đơn")}).status, 303);
  const std::string address = address_of_paper();
  EXPECT_THAT(page("/cases/" + code_), HasSubstr(" multiple")) << "all pages of it at once";
  EXPECT_THAT(page("/cases/" + code_), HasSubstr(R"(<a href=")" + address + R"(">Đơn của dân.pdf</a>)"));
  const auto handed = call(Method::get, address);
  EXPECT_EQ(body_of(handed), "%PDF-1.4 đơn");
  EXPECT_THAT(header(handed, "content-disposition"), HasSubstr("attachment"));
  EXPECT_EQ(header(handed, "cache-control"), "no-store");
  EXPECT_EQ(call(Method::post, address + "/removal").status, 303);
  EXPECT_EQ(call(Method::get, address).status, 404);
}

TEST_F(PaperRoutes, WhatIsNoPaperIsRefusedBesideTheField) {
  act_as("officer");
  const auto refused = send("/cases/" + code_ + "/papers", {file("<svg onload=alert(1)>")});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("Chỉ nhận tệp PDF"));
  EXPECT_EQ(send("/cases/" + code_ + "/papers", {}).status, 422);
  EXPECT_EQ(address_of_paper(), "");
}

TEST_F(PaperRoutes, OthersSeeHowManyThereAreAndNoName) {
  act_as("officer");
  ASSERT_EQ(send("/cases/" + code_ + "/papers", {file("%PDF-1.4 đơn")}).status, 303);
  const std::string address = address_of_paper();
  act_as("officer", "Mai Thị Xuân");
  const std::string shown = page("/cases/" + code_);
  EXPECT_THAT(shown, HasSubstr("1 tệp giấy tờ"));
  EXPECT_THAT(shown, Not(HasSubstr("Đơn của dân")));
  EXPECT_EQ(call(Method::get, address).status, 403);
  act_as("");
  EXPECT_NE(call(Method::get, address).status, 200);
  EXPECT_THAT(page("/field-reports/" + code_), Not(HasSubstr("papers")));
  const auto tracked = call(Method::post, "/track", fields({{"code", code_}, {"secret", secret_}}));
  EXPECT_THAT(body_of(tracked), Not(HasSubstr("Đơn của dân")));
}

TEST_F(PaperRoutes, APetitionOnPaperIsAttachedAsItIsReceived) {
  act_as("neighbourhood_head", "Cao Văn Bền");
  const auto slip = send("/cases/new", {file("%PDF-1.4 đơn")},
                         fields({{"type", "field_report"},
                                 {"category", "lighting"},
                                 {"channel", "paper"},
                                 {"address", "ngõ 9"},
                                 {"text", "Đèn ngõ 9 tắt"}}));
  ASSERT_EQ(slip.status, 200);
  auto transaction = database_->read();
  const auto row = transaction.query_one("SELECT CAST(count(*) AS TEXT) AS n FROM case_paper");
  EXPECT_EQ(row->text("n"), "1");
}

}  // namespace
}  // namespace gandan::cases
