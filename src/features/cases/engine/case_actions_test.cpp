// Cases from receipt to close, late, asked, reopened, merged: through the actions, on both databases.
#include "features/cases/engine/case_actions_test.h"

#include <map>

#include "features/cases/engine/assignment_rule_store.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_duplicate_store.h"
#include "features/cases/own_type_test.h"
#include "features/notices/notices.h"
#include "vietnamese/format.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::HasSubstr;
using testing::Not;

GANDAN_ON_EACH_ENGINE(CaseActions);

TEST_P(CaseActions, AReportGetsACodeADueTimeAUnitAndAPerson) {
  auto transaction = database().write();
  const Received received = receive(transaction, lamp(transaction));
  EXPECT_EQ(received.made.code.substr(0, 15), "UB-PA-2611-0001");
  EXPECT_EQ(received.made.state, "received");
  EXPECT_EQ(received.made.due_at, at(2026, 11, 30, 17));
  EXPECT_EQ(received.made.state_due_at, at(2026, 11, 25, 15));  // four office hours from 9:00
  ASSERT_TRUE(received.made.unit);
  EXPECT_EQ(people::find_unit(transaction, ward, *received.made.unit)->name, "Phòng Kinh tế, Hạ tầng và Đô thị");
  ASSERT_TRUE(received.made.person);
  EXPECT_EQ(people::find_person(transaction, ward, *received.made.person)->name, "Bùi Hữu Nghĩa");
  EXPECT_TRUE(received.made.is_public);
  const auto stored = find_case_by_code(transaction, ward, received.made.code);
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->text, received.made.text);
  EXPECT_EQ(stored->due_at, received.made.due_at);
  EXPECT_TRUE(has_secret(transaction, ward, stored->id, hash_of_secret(received.secret)));
  EXPECT_FALSE(has_secret(transaction, ward, stored->id, hash_of_secret("AAAAA-AAAAA")));
  EXPECT_EQ(receive(transaction, lamp(transaction)).made.code.substr(0, 15), "UB-PA-2611-0002");
  EXPECT_EQ(receive(transaction, lamp(transaction), at(2026, 12, 1, 8)).made.code.substr(0, 15), "UB-PA-2612-0001");
}

TEST_P(CaseActions, SentTwiceIsOneCaseAndTheSameSecret) {
  auto transaction = database().write();
  NewCase wanted = lamp(transaction);
  wanted.submission = "of-the-form";
  const Received first = receive(transaction, wanted);
  const Received second = receive(transaction, wanted);
  EXPECT_FALSE(first.sent_before);
  EXPECT_TRUE(second.sent_before);
  EXPECT_EQ(first.made.code, second.made.code);
  EXPECT_EQ(first.secret, second.secret);
}

TEST_P(CaseActions, WhatIsMissingIsNamedAndNothingIsWritten) {
  auto transaction = database().write();
  NewCase wanted = lamp(transaction);
  wanted.text = "  ";
  EXPECT_EQ(receive_case(transaction, rules(), actor(), wanted).error().field, "text");
  wanted = lamp(transaction);
  wanted.category = "ghosts";
  EXPECT_EQ(receive_case(transaction, rules(), actor(), wanted).error().field, "category");
  wanted = lamp(transaction);
  wanted.place = {};
  EXPECT_EQ(receive_case(transaction, rules(), actor(), wanted).error().field, "neighbourhood");
  wanted.place.neighbourhood = people::NeighbourhoodId::make(now);
  EXPECT_EQ(receive_case(transaction, rules(), actor(), wanted).error().field, "neighbourhood");
  wanted = lamp(transaction);
  wanted.fields["danger"] = "maybe";
  EXPECT_EQ(receive_case(transaction, rules(), actor(), wanted).error().field, "danger");
  EXPECT_EQ(count_cases(transaction, ward, "", now).open, 0);
}

TEST_P(CaseActions, ARuleOfTheWardGoesBeforeTheTypes) {
  auto transaction = database().write();
  const NewCase wanted = lamp(transaction);
  put_assignment_rule(transaction, ward, {"field_report", "", "", leader_->unit, std::nullopt});
  put_assignment_rule(transaction, ward, {"", "lighting", "", culture_->unit, std::nullopt});
  EXPECT_EQ(receive(transaction, wanted).made.unit, culture_->unit);
  put_assignment_rule(
      transaction, ward,
      {"field_report", "lighting", wanted.place.neighbourhood->text(), economy_->unit, economy_->person});
  const Case made = receive(transaction, wanted).made;
  EXPECT_EQ(made.unit, economy_->unit);
  EXPECT_EQ(made.person, economy_->person);
}

TEST_P(CaseActions, FromReceiptToClose) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  ASSERT_TRUE(step(transaction, made, as(economy_), "start").ok());
  EXPECT_EQ(fault(step(transaction, made, as(economy_), "close")), "error.cases.state_forbids") << "without an answer";
  EXPECT_EQ(fault(step(transaction, made, as(economy_), "answer")), "error.cases.need.answer");
  ASSERT_TRUE(
      step(transaction, made, as(economy_), "answer", with(Need::answer, "Đã thay bóng."), at(2026, 11, 27, 9)).ok());
  const auto answered = find_case(transaction, ward, made.id);
  EXPECT_EQ(answered->first_answer_at, at(2026, 11, 27, 9));
  EXPECT_FALSE(answered->is_overdue(at(2026, 12, 20, 9)));
  EXPECT_TRUE(answered->is_open());
  EXPECT_TRUE(rate_case(transaction, rules(), actor(), reporter(), {made.id, {}}, 4, "nhanh").ok());
  EXPECT_EQ(fault(rate_case(transaction, rules(), actor(), reporter(), {made.id, {}}, 6, "")),
            "error.cases.rating_unreadable");
  EXPECT_EQ(fault(rate_case(transaction, rules(), actor(), as(economy_), {made.id, {}}, 5, "")),
            "error.cases.forbidden");
  ASSERT_TRUE(step(transaction, made, reporter(), "close").ok());
  EXPECT_FALSE(find_case(transaction, ward, made.id)->is_open());
  std::vector<std::string> kinds;
  for (const Event& event : events_of(transaction, ward, made.id)) kinds.push_back(event.kind);
  EXPECT_THAT(kinds, testing::ElementsAre("received", "start", "answer", "rated", "close"));
  const auto told = notices_of(transaction, ward, made.id, "reporter");
  ASSERT_EQ(told.size(), 1U);
  EXPECT_THAT(told[0].text, HasSubstr("Đã thay bóng."));
  EXPECT_THAT(told[0].text, HasSubstr("15 ngày"));
}

TEST_P(CaseActions, TheCitizenReopensWithinTheTimeOnly) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  ASSERT_TRUE(step(transaction, made, as(economy_), "answer", with(Need::answer, "Xong."), at(2026, 11, 26, 9)).ok());
  const Filled reason = with(Need::reason, "Vẫn tối.");
  EXPECT_EQ(fault(step(transaction, made, reporter(), "reopen", reason, at(2026, 12, 12, 9))),
            "error.cases.reopen_too_late");
  ASSERT_TRUE(step(transaction, made, reporter(), "reopen", reason, at(2026, 12, 11, 9)).ok());
  const auto again = find_case(transaction, ward, made.id);
  EXPECT_EQ(again->state, "reopened");
  EXPECT_EQ(again->due_at, at(2026, 12, 16, 17));
  EXPECT_TRUE(notices_of(transaction, ward, made.id, "person").empty()) << "told in the program";
  EXPECT_EQ(notices::count_unread(transaction, ward, *again->person), 1)
      << "that it was reopened; that it was assigned is over since it was answered";
}

TEST_P(CaseActions, AskingStopsTheClockUntilTheAnswer) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  ASSERT_TRUE(step(transaction, made, as(economy_), "ask", with(Need::question, "Cột số mấy?")).ok());
  auto stored = find_case(transaction, ward, made.id);
  EXPECT_EQ(stored->due_at, std::nullopt);
  ASSERT_EQ(stored->pauses.size(), 1U);
  EXPECT_EQ(count_cases(transaction, ward, "", at(2027, 2, 1, 9)).overdue, 0);
  ASSERT_TRUE(
      step(transaction, made, reporter(), "supplement", with(Need::supplement, "Cột 17."), at(2026, 12, 2, 9)).ok());
  stored = find_case(transaction, ward, made.id);
  EXPECT_EQ(stored->pauses[0].until, at(2026, 12, 2, 9));
  EXPECT_EQ(stored->due_at, at(2026, 12, 7, 17));  // three working days after the day on which it goes on
  // What was asked is for the reporter, not for everybody.
  for (const Event& event : events_of(transaction, ward, made.id)) {
    if (event.kind == "ask" || event.kind == "supplement") {
      EXPECT_EQ(event.seen_by, SeenBy::reporter);
    }
  }
}

TEST_P(CaseActions, OnlyTheOwnUnitHandlesACase) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  EXPECT_EQ(fault(step(transaction, made, as(culture_), "start")), "error.cases.forbidden");
  EXPECT_EQ(fault(add_note(transaction, actor(), as(culture_), {made.id, {}}, "x")), "error.cases.forbidden");
  EXPECT_EQ(fault(assign_case(transaction, actor(), as(culture_), {made.id, {}}, {culture_->unit.text(), "", ""})),
            "error.cases.forbidden");
  EXPECT_EQ(fault(assign_case(transaction, actor(), as(economy_), {made.id, {}}, {culture_->unit.text(), "", ""})),
            "error.cases.forbidden")
      << "forwarding to another unit is for who assigns";
  EXPECT_TRUE(assign_case(transaction, actor(), as(economy_), {made.id, {}},
                          {economy_->unit.text(), economy_->person.text(), ""})
                  .ok());
  ASSERT_TRUE(share_case(transaction, actor(), as(economy_), {made.id, {}}, culture_->unit.text(), Share::add).ok());
  EXPECT_TRUE(step(transaction, made, as(culture_), "start").ok()) << "several units at once";
  ASSERT_TRUE(assign_case(transaction, actor(), as(leader_), {made.id, {}}, {culture_->unit.text(), "", "nhầm"}).ok());
  const auto stored = find_case(transaction, ward, made.id);
  EXPECT_EQ(stored->unit, culture_->unit);
  EXPECT_EQ(stored->person, culture_->person) << "the head of the unit answers for it";
  EXPECT_TRUE(stored->other_units.empty());
}

TEST_P(CaseActions, WhoActsOnAnOldPageIsTold) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  ASSERT_TRUE(step(transaction, made, as(economy_), "start").ok());
  const auto stale = take_step(transaction, rules(), actor(), as(economy_), {made.id, made.version}, "answer",
                               with(Need::answer, "Xong."));
  EXPECT_EQ(fault(stale), "error.cases.stale");
  EXPECT_EQ(find_case(transaction, ward, made.id)->state, "in_progress");
}

TEST_P(CaseActions, DuplicatesAreProposedAndDecidedByAPerson) {
  auto transaction = database().write();
  const Case first = receive(transaction, lamp(transaction)).made;
  const Case second = receive(transaction, lamp(transaction, "Hai bóng đèn đường ngõ 3 tối om không sáng")).made;
  const auto proposed = duplicates_of(transaction, ward, second.id);
  ASSERT_EQ(proposed.size(), 1U);
  EXPECT_EQ(proposed[0].earlier, first.id);
  EXPECT_EQ(proposed[0].decision, "proposed");
  EXPECT_EQ(find_case(transaction, ward, second.id)->state, "received") << "nothing happens by itself";
  EXPECT_EQ(fault(step(transaction, second, as(leader_), "merge", with(Need::duplicate_of, second.code.c_str()))),
            "error.cases.duplicate_unknown")
      << "of itself";
  ASSERT_TRUE(step(transaction, second, as(leader_), "merge", with(Need::duplicate_of, first.code.c_str())).ok());
  EXPECT_EQ(find_case(transaction, ward, second.id)->duplicate_of, first.id);
  ASSERT_TRUE(step(transaction, first, as(economy_), "answer", with(Need::answer, "Đã sửa.")).ok());
  const auto told = notices_of(transaction, ward, second.id, "reporter");
  ASSERT_EQ(told.size(), 2U) << "merged, and the answer to the other";
  EXPECT_THAT(told[0].text, HasSubstr("Đã sửa."));
  const Case third = receive(transaction, lamp(transaction)).made;
  for (const Duplicate& each : duplicates_of(transaction, ward, third.id)) {
    ASSERT_TRUE(reject_duplicate(transaction, actor(), as(leader_), third.id, each.earlier).ok());
  }
  EXPECT_THAT(duplicates_of(transaction, ward, third.id),
              testing::Each(testing::Field(&Duplicate::decision, "rejected")));
}

TEST_P(CaseActions, WhoBroughtAMergedCaseReopensTheOneItLeansOn) {
  auto transaction = database().write();
  const Case first = receive(transaction, lamp(transaction)).made;
  const Case second = receive(transaction, lamp(transaction)).made;
  ASSERT_TRUE(step(transaction, second, as(leader_), "merge", with(Need::duplicate_of, first.code.c_str())).ok());
  EXPECT_EQ(fault(step(transaction, second, reporter(), "reopen", with(Need::reason, "Chưa."))),
            "error.cases.main_open");
  ASSERT_TRUE(step(transaction, first, as(economy_), "answer", with(Need::answer, "Đã sửa.")).ok());
  EXPECT_EQ(fault(step(transaction, second, reporter(), "reopen")), "error.cases.need.reason");
  ASSERT_TRUE(step(transaction, second, reporter(), "reopen", with(Need::reason, "Vẫn tối, nhà tôi số 5.")).ok());
  EXPECT_EQ(find_case(transaction, ward, first.id)->state, "reopened");
  EXPECT_EQ(find_case(transaction, ward, second.id)->state, "merged");
  EXPECT_EQ(events_of(transaction, ward, second.id).back().kind, "main_reopened") << "they see that it was done";
  for (const Event& event : events_of(transaction, ward, first.id)) {
    if (event.seen_by == SeenBy::ward) continue;
    EXPECT_THAT(event.text, testing::Not(HasSubstr("nhà tôi"))) << "what another wrote is for the ward";
  }
  EXPECT_THAT(events_of(transaction, ward, first.id).back().text, HasSubstr("nhà tôi số 5"));
}

TEST_P(CaseActions, WhoseCaseWasMergedIsToldTheAnswerAndNotAsked) {
  auto transaction = database().write();
  const Case first = receive(transaction, lamp(transaction)).made;
  const Case second = receive(transaction, lamp(transaction)).made;
  ASSERT_TRUE(step(transaction, second, as(leader_), "merge", with(Need::duplicate_of, first.code.c_str())).ok());
  const auto told = [&] { return notices_of(transaction, ward, second.id, "reporter").size(); };
  ASSERT_EQ(told(), 1U);
  ASSERT_TRUE(step(transaction, first, as(economy_), "ask", with(Need::question, "Cột số mấy?")).ok());
  EXPECT_EQ(told(), 1U) << "they could not say";
  ASSERT_TRUE(step(transaction, first, reporter(), "supplement", with(Need::supplement, "Số 7")).ok());
  ASSERT_TRUE(step(transaction, first, as(economy_), "answer", with(Need::answer, "Đã sửa.")).ok());
  EXPECT_EQ(told(), 2U);
}

TEST_P(CaseActions, AWrongMergerIsTakenBack) {
  auto transaction = database().write();
  const Case first = receive(transaction, lamp(transaction)).made;
  const Case second = receive(transaction, lamp(transaction)).made;
  ASSERT_TRUE(step(transaction, second, as(leader_), "merge", with(Need::duplicate_of, first.code.c_str())).ok());
  ASSERT_TRUE(step(transaction, second, as(leader_), "reopen", with(Need::reason, "Gộp nhầm.")).ok());
  const auto stored = find_case(transaction, ward, second.id);
  EXPECT_EQ(stored->state, "reopened");
  EXPECT_FALSE(stored->duplicate_of);
  EXPECT_FALSE(stored->passed_on);
  EXPECT_EQ(duplicates_of(transaction, ward, second.id)[0].decision, "rejected");
}

TEST_P(CaseActions, MeTooCountsEachVisitorOnceAndMakesNoFormStale) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  for (const char* visitor : {"a", "b", "a"}) EXPECT_TRUE(support_case(transaction, actor(), made.id, visitor).ok());
  const auto stored = find_case(transaction, ward, made.id);
  EXPECT_EQ(stored->supporters, 2);
  EXPECT_EQ(stored->version, made.version);
  ASSERT_TRUE(set_publicity(transaction, actor(), as(leader_), {made.id, {}}, Publicity::hidden, "có tên người").ok());
  EXPECT_EQ(fault(support_case(transaction, actor(), made.id, "c")), "error.cases.not_found");
}

TEST_P(CaseActions, WhatIsNotForThePublicIsShownByNobody) {
  std::string text(base::embedded_files().at("data/case-types/field_report.toml"));
  const std::string visible = "visible = true";
  text.replace(text.find(visible), visible.size(), "visible = false");
  const auto sealed = read_case_type(text, "field_report");
  ASSERT_TRUE(sealed.ok());
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  keep_type_version(transaction, ward, *sealed, text, now);
  transaction.execute("UPDATE case_record SET type_hash = :hash, is_public = false WHERE case_id = :id",
                      {{"hash", sealed->hash}, {"id", made.id.text()}});
  EXPECT_EQ(fault(set_publicity(transaction, actor(), as(leader_), {made.id, {}}, Publicity::shown, "để dân biết")),
            "error.cases.never_public");
}

TEST_P(CaseActions, EachLookAtTheReporterIsWrittenDown) {
  auto transaction = database().write();
  NewCase wanted = lamp(transaction);
  wanted.reporter = {"Trần Văn Tý", "0912345678", ""};
  const Case made = receive(transaction, wanted).made;
  EXPECT_FALSE(look_at_reporter(transaction, actor(), as(culture_), made.id, "tò mò").ok());
  EXPECT_FALSE(look_at_reporter(transaction, actor(), as(economy_), made.id, "").ok()) << "without a reason";
  const auto seen = look_at_reporter(transaction, actor(), as(economy_), made.id, "hỏi địa chỉ");
  ASSERT_TRUE(seen.ok());
  EXPECT_EQ(seen->phone, "0912345678");
  const auto history = audit::history_of(transaction, ward, "case", made.id.text());
  EXPECT_EQ(history.front().action, "case.reporter_seen");
  for (const auto& entry : history) {
    EXPECT_THAT(entry.before_json + entry.after_json, Not(HasSubstr("Tý")));
    EXPECT_THAT(entry.before_json + entry.after_json, Not(HasSubstr(wanted.text)));
  }
}

TEST_P(CaseActions, TheLogOfACaseIsInWords) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  const auto entry = audit::history_of(transaction, ward, "case", made.id.text()).front();
  const std::string unit = people::find_unit(transaction, ward, *made.unit)->name;
  EXPECT_THAT(entry.after_json, HasSubstr("\"unit_in_charge\":\"" + unit + "\""));
  EXPECT_THAT(entry.after_json, HasSubstr("\"state\":\"Mới nhận\""));
  EXPECT_THAT(entry.after_json, HasSubstr("\"due\":\"" + vietnamese::format_instant(*made.due_at) + "\""));
}

TEST_P(CaseActions, TheLogSpeaksTheWordsOfASitesOwnType) {
  const CaseTypes types = types_with(
      "school_report.toml",
      {{"\"field_report\"", "\"school_report\""}, {"letters = \"PA\"", "letters = \"TH\""}, {"Mới nhận", "Vừa tới"}});
  auto transaction = database().write();
  NewCase wanted = lamp(transaction);
  wanted.type_key = "school_report";
  const auto received = receive_case(transaction, {&types, rules().work}, actor(), wanted);
  ASSERT_TRUE(received.ok());
  const auto entry = audit::history_of(transaction, ward, "case", received->made.id.text()).front();
  EXPECT_THAT(entry.after_json, HasSubstr("\"state\":\"Vừa tới\""));
}

TEST_P(CaseActions, ACaseKeepsTheVersionOfItsType) {
  auto transaction = database().write();
  const Case made = receive(transaction, lamp(transaction)).made;
  std::string text(base::embedded_files().at("data/case-types/field_report.toml"));
  text.replace(text.find("within_days = 15"), 16, "within_days = 3 ");
  const auto newer = CaseTypes::read({{"newer.toml", text}});
  ASSERT_TRUE(newer.ok());
  const CaseRules changed{&*newer, rules().work};
  const auto later = receive_case(transaction, changed, actor(), lamp(transaction));
  ASSERT_TRUE(later.ok());
  EXPECT_EQ(type_of(transaction, changed, ward, made)->reopen_within_days, 15);
  EXPECT_EQ(type_of(transaction, changed, ward, later->made)->reopen_within_days, 3);
}

}  // namespace
}  // namespace gandan::cases
