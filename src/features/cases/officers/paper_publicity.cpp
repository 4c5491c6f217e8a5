#include "features/cases/officers/paper_publicity.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/cases/engine/case_change.h"
#include "features/cases/engine/case_event_store.h"
#include "features/cases/engine/case_retention_store.h"
#include "vietnamese/word.h"

// keys: audit.action.case.* audit.field.published_as cases.event.*
// not keys: case.paper_published case.paper_taken_back published_as

namespace gandan::cases {
namespace {

constexpr size_t longest_name = 120;  // letters

struct Chosen {
  Case subject;
  KeptPaper paper;
};

base::Result<Chosen> chosen(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                            const CaseId& id, const PaperId& paper) {
  const auto subject = load(transaction, actor.ward, {id, std::nullopt});
  if (!subject) return subject.error();
  if (!may_handle(asker, *subject)) return forbidden();
  const auto papers = papers_of(transaction, actor.ward, id);
  const auto found = std::ranges::find(papers, paper, &KeptPaper::id);
  if (found == papers.end()) return base::Error{base::ErrorKind::not_found, "error.cases.no_paper", {}, {}, {}};
  return Chosen{*subject, *found};
}

base::Result<void> check_name(const std::string& name) {
  if (name.find_first_not_of(" \t\r\n") == std::string::npos) {
    return base::invalid("error.cases.paper_name_missing", published_name_field);
  }
  if (vietnamese::letters_in(name) > longest_name) {
    return base::invalid("error.cases.longer_than", published_name_field, {{"most", std::to_string(longest_name)}});
  }
  return {};
}

// The name that everybody reads may be written down; that of the file may be a citizen's.
void write_down(db::Transaction& transaction, const audit::Actor& actor, const Chosen& of, const std::string& kind,
                const std::string& name) {
  const nlohmann::json what = {{"paper", of.paper.id.text()}, {"published_as", name}};
  audit::record(transaction, actor, {"case." + kind, "case", of.subject.id.text(), "", what.dump()});
  insert_event(transaction, actor.ward, of.subject.id,
               {actor.at, kind, actor.name, SeenBy::ward, of.subject.state, name});
}

}  // namespace

bool may_be_published(const CaseType& type, const Case& subject) {
  return subject.is_public && type.shows_public(Shown::answer);
}

bool is_publishable(attachments::Kind kind) {
  return kind == attachments::Kind::pdf || kind == attachments::Kind::jpeg;
}

base::Result<void> publish_paper(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                 const Asker& asker, const CaseId& id, const PaperId& paper, const std::string& name) {
  const auto of = chosen(transaction, actor, asker, id, paper);
  if (!of) return of.error();
  if (!may_be_published(*type_of(transaction, rules, actor.ward, of->subject), of->subject)) {
    return base::Error{base::ErrorKind::conflict, "error.cases.paper_not_public", {}, {}, {}};
  }
  if (!is_publishable(of->paper.kind)) return base::invalid("error.cases.paper_not_publishable", published_name_field);
  if (auto good = check_name(name); !good) return good;
  update_publication(transaction, actor.ward, id, paper, actor.at, name);
  write_down(transaction, actor, *of, "paper_published", name);
  return {};
}

base::Result<void> take_back_paper(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                   const CaseId& id, const PaperId& paper) {
  const auto of = chosen(transaction, actor, asker, id, paper);
  if (!of) return of.error();
  if (!of->paper.published_at) return {};
  if (is_erased(transaction, actor.ward, id)) {
    delete_paper(transaction, actor.ward, id, paper);
  } else {
    update_publication(transaction, actor.ward, id, paper, std::nullopt, "");
  }
  write_down(transaction, actor, *of, "paper_taken_back", of->paper.published_as);
  return {};
}

}  // namespace gandan::cases
