#include "features/cases/officers/case_papers.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/cases/case_words.h"
#include "features/cases/engine/case_change.h"
#include "features/cases/engine/case_retention_store.h"
#include "features/cases/officers/asked_case.h"
#include "features/cases/officers/case_view.h"
#include "features/cases/officers/paper_publicity.h"
#include "platform/html/translator.h"
#include "platform/http/url.h"
#include "vietnamese/format.h"
#include "views/features/cases/papers.tpl.h"

// keys: audit.action.case.* cases.event.*
// not keys: case.paper_added case.paper_removed case.paper_seen

namespace gandan::cases {
namespace {

// Nothing of the name: it may be that of a citizen, and the log is kept for ever.
void record(db::Transaction& transaction, const audit::Actor& actor, std::string_view action, const CaseId& subject,
            const PaperId& paper) {
  audit::record(transaction, actor,
                {action, "case", subject.text(), "", nlohmann::json{{"paper", paper.text()}}.dump()});
}

void tell_history(db::Transaction& transaction, const audit::Actor& actor, const Case& subject, const char* kind) {
  insert_event(transaction, actor.ward, subject.id, {actor.at, kind, actor.name, SeenBy::ward, subject.state, ""});
}

base::Result<Case> handled(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                           const CaseId& id) {
  auto subject = load(transaction, actor.ward, {id, std::nullopt});
  if (subject && !may_handle(asker, *subject)) return forbidden();
  return subject;
}

base::Error no_such_paper() {
  return {base::ErrorKind::not_found, "error.cases.no_paper", {}, {}, {}};
}

Asker asker_of(const http::Context& context) {
  return {context.principal ? &*context.principal : nullptr, false};
}

}  // namespace

html::Field paper_field_of(html::Language language, const base::Error* error) {
  html::Field field{paper_field, html::translate(language, "cases.paper.field"), html::FieldKind::file};
  field.help = html::translate(language, "cases.paper.help");
  field.accept = attachments::accepted_endings();
  field.several = true;
  if (error != nullptr) field.error = html::error_of(language, *error, paper_field);
  return field;
}

void keep_papers(db::Transaction& transaction, const audit::Actor& actor, const Case& subject,
                 const std::vector<attachments::CheckedFile>& papers) {
  for (const attachments::CheckedFile& file : papers) {
    const PaperId id = PaperId::make(actor.at);
    insert_paper(transaction, actor, subject.id, id, file);
    record(transaction, actor, "case.paper_added", subject.id, id);
  }
}

base::Result<void> add_papers(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                              const CaseId& id, const std::vector<attachments::CheckedFile>& papers) {
  const auto subject = handled(transaction, actor, asker, id);
  if (!subject) return subject.error();
  if (papers.empty()) return base::invalid("error.cases.paper_missing", paper_field);
  // What went with who brought it must not come back.
  if (is_erased(transaction, actor.ward, id)) {
    return base::Error{base::ErrorKind::conflict, "error.cases.paper_too_late", {}, {}, {}};
  }
  if (papers_of(transaction, actor.ward, id).size() + papers.size() > most_papers_of_a_case) {
    return base::invalid("error.cases.too_many_papers", paper_field, {{"most", std::to_string(most_papers_of_a_case)}});
  }
  keep_papers(transaction, actor, *subject, papers);
  tell_history(transaction, actor, *subject, "paper_added");
  return {};
}

base::Result<void> remove_paper(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                const CaseId& id, const PaperId& paper) {
  const auto subject = handled(transaction, actor, asker, id);
  if (!subject) return subject.error();
  if (!delete_paper(transaction, actor.ward, id, paper)) return no_such_paper();
  record(transaction, actor, "case.paper_removed", id, paper);
  tell_history(transaction, actor, *subject, "paper_removed");
  return {};
}

base::Result<HandedOut> look_at_paper(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                      const CaseId& id, const PaperId& paper) {
  const auto subject = handled(transaction, actor, asker, id);
  if (!subject) return subject.error();
  const auto papers = papers_of(transaction, actor.ward, id);
  const auto found = std::ranges::find(papers, paper, &KeptPaper::id);
  if (found == papers.end()) return no_such_paper();
  record(transaction, actor, "case.paper_seen", id, paper);
  return HandedOut{*found, *paper_bytes(transaction, actor.ward, id, paper)};
}

namespace {

// How a paper stands to everybody, and the form that changes it.
void add_publicity(html::View& row, const http::Context& context, const CaseType& type, const Case& subject,
                   const KeptPaper& paper, const JustDone& after) {
  if (paper.published_at) {
    const char* shown = subject.first_answer_at ? "cases.paper.published" : "cases.paper.waits_for_answer";
    const char* key = may_be_published(type, subject) ? shown : "cases.paper.hidden";
    row.add(kp_PUBLISHED).set(kp_TEXT, html::translate(context.language, key, {{"name", paper.published_as}}));
    return;
  }
  if (!may_be_published(type, subject)) return;
  if (!is_publishable(paper.kind)) return void(row.show(kp_NOT_PUBLISHABLE));
  html::View& form = row.add(kp_PUBLISH);
  const bool is_refused = after.typed != nullptr && after.typed->get("paper") == paper.id.text();
  if (is_refused) form.show(kp_OPEN).set(kp_TYPED, after.typed->get(published_name_field));
}

}  // namespace

html::SafeHtml paper_list(const http::Context& context, db::Transaction& transaction, const CaseType& type,
                          const Case& subject, const JustDone& after) {
  const auto papers = papers_of(transaction, context.ward, subject.id);
  if (papers.empty()) return html::SafeHtml::made_by_template("");
  html::View view("features/cases/views/papers.tpl");
  if (!may_handle(asker_of(context), subject)) {
    const std::string count = std::to_string(papers.size());
    view.add(kp_CLOSED).set(kp_TEXT, html::translate(context.language, "cases.paper.closed", {{"count", count}}));
    return view.render(context.language);
  }
  html::View& list = view.add(kp_LIST);
  for (const KeptPaper& paper : papers) {
    html::View& row = list.add(kp_PAPER);
    row.set(kp_PATH, "/cases/" + subject.code + "/papers/" + paper.id.text())
        .set(kp_NAME, paper.name)
        .set(kp_SIZE, attachments::size_in_words(paper.size_bytes, context.language))
        .set(kp_WHO, paper.added_name)
        .set(kp_WHEN, vietnamese::format_instant(paper.added_at))
        .set(kp_ID, paper.id.text())
        .set(kp_CSRF, context.csrf_token)
        .set(kp_NEXT, after.next);
    add_publicity(row, context, type, subject, paper, after);
  }
  return view.render(context.language);
}

namespace {

// `work` with the case that the address names, committed when it went well.
template <typename Done, typename Work>
base::Result<Done> with_case(const http::Request& request, const http::Context& context, const Work& work) {
  auto transaction = context.database.write();
  const auto subject = asked_case(request, context, transaction);
  if (!subject) return no_such_case();
  base::Result<Done> done = work(transaction, subject->id);
  if (done) transaction.commit();
  return done;
}

// What was refused stands on the page of the case, beside the form.
http::Response after(const http::Request& request, const http::Context& context, const CaseRules& rules,
                     const base::Result<void>& done) {
  const std::string_view next = request.form.get("next");
  const std::string page = "/cases/" + std::string(request.path_parameter("code"));
  if (done) return http::see_other(http::is_local_path(next) ? std::string(next) : page);
  const auto kind = done.error().kind;
  if (kind == base::ErrorKind::forbidden || kind == base::ErrorKind::not_found) return http::failure(done.error());
  auto transaction = context.database.read();
  const auto subject = asked_case(request, context, transaction);
  if (!subject) return http::failure(no_such_case());
  return case_view(context, transaction, rules, *subject, {&request.form, &done.error(), {}});
}

}  // namespace

http::Response paper_file(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  const auto id = PaperId::parse(request.path_parameter("paper"));
  if (!id) return http::failure(no_such_paper());
  const auto handed = with_case<HandedOut>(request, context, [&](db::Transaction& transaction, const CaseId& subject) {
    return look_at_paper(transaction, actor_in(context), asker_of(context), subject, *id);
  });
  if (!handed) return http::failure(handed.error());
  return attachments::to_be_saved(handed->paper.name, handed->paper.kind, handed->bytes);
}

http::Response post_papers(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto papers = attachments::files_in(request, paper_field);
  if (!papers) return after(request, context, rules, papers.error());
  const auto added = with_case<void>(request, context, [&](db::Transaction& transaction, const CaseId& subject) {
    return add_papers(transaction, actor_in(context), asker_of(context), subject, *papers);
  });
  return after(request, context, rules, added);
}

namespace {

// `work` with the paper that the address names.
template <typename Work>
http::Response change_paper(const http::Request& request, const http::Context& context, const CaseRules& rules,
                            const Work& work) {
  const auto id = PaperId::parse(request.path_parameter("paper"));
  if (!id) return http::failure(no_such_paper());
  const auto done = with_case<void>(request, context, [&](db::Transaction& transaction, const CaseId& subject) {
    return work(transaction, subject, *id);
  });
  return after(request, context, rules, done);
}

}  // namespace

http::Response post_paper_removal(const http::Request& request, http::Context& context, const CaseRules& rules) {
  return change_paper(request, context, rules,
                      [&](db::Transaction& transaction, const CaseId& id, const PaperId& paper) {
                        return remove_paper(transaction, actor_in(context), asker_of(context), id, paper);
                      });
}

http::Response post_paper_publication(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const std::string name(request.form.get(published_name_field));
  return change_paper(request, context, rules,
                      [&](db::Transaction& transaction, const CaseId& id, const PaperId& paper) {
                        return publish_paper(transaction, rules, actor_in(context), asker_of(context), id, paper, name);
                      });
}

http::Response post_paper_withdrawal(const http::Request& request, http::Context& context, const CaseRules& rules) {
  return change_paper(request, context, rules,
                      [&](db::Transaction& transaction, const CaseId& id, const PaperId& paper) {
                        return take_back_paper(transaction, actor_in(context), asker_of(context), id, paper);
                      });
}

}  // namespace gandan::cases
