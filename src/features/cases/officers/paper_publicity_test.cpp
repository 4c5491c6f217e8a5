// A paper that was chosen for it is everybody's once there is an answer, under the name that was written, until it is
// taken back; nothing else of the case's papers is.
#include "features/cases/officers/paper_publicity.h"

#include "features/cases/case_routes_test.h"
#include "features/cases/engine/case_retention.h"
#include "features/cases/officers/case_papers.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;
using testing::HasSubstr;
using testing::Not;

class PaperPublicity : public CaseRoutes {
 protected:
  PaperPublicity() {
    auto transaction = database_->write();
    handler_ = principal(transaction, "Ngô Thu Ngân", {Permission::view_cases, Permission::handle_cases});
    stranger_ = principal(transaction, "Mai Thị Xuân", {Permission::view_cases, Permission::handle_cases});
    case_id_ = find_case_by_code(transaction, ward, code_)->id;
    transaction.commit();
    decision_ = add({"qd-cua-ong-Ty.pdf", attachments::Kind::pdf, "%PDF-1.4 quyết định"});
  }

  PaperId add(const attachments::CheckedFile& file) {
    auto transaction = database_->write();
    EXPECT_TRUE(add_papers(transaction, actor(), as(handler_), *case_id_, {file}).ok());
    const PaperId made = papers_of(transaction, ward, *case_id_).back().id;
    transaction.commit();
    return made;
  }

  static Asker as(const std::optional<auth::Principal>& who) { return {&*who, false}; }

  base::Result<void> publish(const PaperId& paper, const std::string& name = "Quyết định 12/QĐ-UBND") {
    auto transaction = database_->write();
    auto done = publish_paper(transaction, rules(), actor(), as(handler_), *case_id_, paper, name);
    if (done) transaction.commit();
    return done;
  }

  void answer() {
    auto transaction = database_->write();
    ASSERT_TRUE(take_step(transaction, rules(), actor(), as(handler_), {*case_id_, {}}, "answer",
                          {{{Need::answer, "Đã thay bóng"}}})
                    .ok());
    transaction.commit();
  }

  std::string address(const PaperId& paper) const { return "/field-reports/" + code_ + "/papers/" + paper.text(); }
  int status(const PaperId& paper) { return call(Method::get, address(paper)).status; }

  std::optional<auth::Principal> handler_, stranger_;
  std::optional<CaseId> case_id_;
  PaperId decision_ = PaperId::make(now);
};

TEST_F(PaperPublicity, ItIsReadWithTheAnswerAndUnderItsOwnName) {
  const PaperId petition = add({"don.pdf", attachments::Kind::pdf, "%PDF-1.4 đơn"});
  ASSERT_TRUE(publish(decision_).ok());
  EXPECT_EQ(status(decision_), 404) << "there is no answer yet";
  EXPECT_THAT(page("/field-reports/" + code_), Not(HasSubstr("12/QĐ-UBND")));
  answer();
  const std::string shown = page("/field-reports/" + code_);
  EXPECT_THAT(shown, HasSubstr("<a href=\"" + address(decision_) + "\">Quyết định 12/QĐ-UBND</a>"));
  EXPECT_THAT(shown, Not(HasSubstr("qd-cua-ong-Ty")));
  const auto handed = call(Method::get, address(decision_));
  EXPECT_EQ(body_of(handed), "%PDF-1.4 quyết định");
  for (const auto& [name, value] : handed.headers) EXPECT_THAT(value, Not(HasSubstr("ong-Ty"))) << name;
  EXPECT_EQ(status(petition), 404) << "nobody chose it";
}

TEST_F(PaperPublicity, ItIsTakenBackAtOnce) {
  answer();
  ASSERT_TRUE(publish(decision_).ok());
  ASSERT_EQ(status(decision_), 200);
  act_as("officer");
  ASSERT_EQ(call(Method::post, "/cases/" + code_ + "/papers/" + decision_.text() + "/withdrawal").status, 303);
  act_as("");
  EXPECT_EQ(status(decision_), 404);
  EXPECT_THAT(page("/field-reports/" + code_), Not(HasSubstr("12/QĐ-UBND")));
}

TEST_F(PaperPublicity, WhoDoesNotHandleTheCaseMayNot) {
  auto transaction = database_->write();
  for (const Asker& asker : {as(stranger_), Asker{nullptr, true}, Asker{}}) {
    EXPECT_EQ(publish_paper(transaction, rules(), actor(), asker, *case_id_, decision_, "a").error().kind,
              base::ErrorKind::forbidden);
    EXPECT_EQ(take_back_paper(transaction, actor(), asker, *case_id_, decision_).error().kind,
              base::ErrorKind::forbidden);
  }
}

TEST_F(PaperPublicity, WhatMayHideSomethingAndWhatHasNoNameIsRefused) {
  const PaperId word = add({"qd.docx", attachments::Kind::docx, "PK"});
  EXPECT_EQ(publish(word).error().message_key, "error.cases.paper_not_publishable");
  EXPECT_EQ(publish(decision_, "  ").error().message_key, "error.cases.paper_name_missing");
  EXPECT_EQ(publish(decision_, std::string(121, 'a')).error().message_key, "error.cases.longer_than");
  act_as("officer");
  const std::string form = "/cases/" + code_ + "/papers/" + decision_.text() + "/publication";
  const auto refused = call(Method::post, form, fields({{"paper", decision_.text()}, {"published_as", ""}}));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(body_of(refused), HasSubstr("Chưa có tên để mọi người đọc"));
}

TEST_F(PaperPublicity, NothingOfACaseThatIsHidden) {
  answer();
  ASSERT_TRUE(publish(decision_).ok());
  {
    auto transaction = database_->write();
    const auto leader = principal(transaction, "Bùi Hữu Nghĩa", {Permission::assign_cases});
    ASSERT_TRUE(
        set_publicity(transaction, actor(), {&leader, false}, {*case_id_, {}}, Publicity::hidden, "có tên").ok());
    transaction.commit();
  }
  EXPECT_EQ(status(decision_), 404);
  EXPECT_EQ(publish(decision_).error().message_key, "error.cases.paper_not_public");
}

TEST_F(PaperPublicity, BothAreWrittenDownWithoutTheNameOfTheFile) {
  ASSERT_TRUE(publish(decision_).ok());
  auto transaction = database_->write();
  ASSERT_TRUE(take_back_paper(transaction, actor(), as(handler_), *case_id_, decision_).ok());
  std::string written;
  for (const auto& entry : audit::entries_of_kind(transaction, ward, "case", {0}, at(2040, 1, 1, 0), 10)) {
    written += entry.action + entry.after_json;
  }
  EXPECT_THAT(written, HasSubstr("case.paper_published"));
  EXPECT_THAT(written, HasSubstr("case.paper_taken_back"));
  EXPECT_THAT(written, HasSubstr("12/QĐ-UBND"));
  EXPECT_THAT(written, Not(HasSubstr("ong-Ty")));
}

TEST_F(PaperPublicity, ItStaysWithTheAnswerWhenTheOthersGo) {
  const PaperId petition = add({"don.pdf", attachments::Kind::pdf, "%PDF-1.4 đơn"});
  answer();
  ASSERT_TRUE(publish(decision_).ok());
  auto transaction = database_->write();
  ASSERT_EQ(erase_what_is_over(transaction, actor(at(2027, 11, 26, 9)), 10).reporters, 1);
  EXPECT_FALSE(paper_bytes(transaction, ward, *case_id_, petition));
  EXPECT_TRUE(paper_bytes(transaction, ward, *case_id_, decision_));
  ASSERT_TRUE(take_back_paper(transaction, actor(), as(handler_), *case_id_, decision_).ok());
  EXPECT_FALSE(paper_bytes(transaction, ward, *case_id_, decision_)) << "it would be kept for nobody";
}

}  // namespace
}  // namespace gandan::cases
