#include "features/cases/citizens/public_papers.h"

#include <algorithm>

#include "features/cases/officers/asked_case.h"
#include "features/cases/officers/paper_publicity.h"
#include "views/features/cases/public_papers.tpl.h"

namespace gandan::cases {

std::vector<KeptPaper> public_papers(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                                     const Case& subject) {
  if (!subject.first_answer_at || !may_be_published(type, subject)) return {};
  auto papers = papers_of(transaction, ward, subject.id);
  std::erase_if(papers, [](const KeptPaper& paper) { return !paper.published_at; });
  return papers;
}

std::string public_address(const Case& subject, const KeptPaper& paper) {
  return "/field-reports/" + subject.code + "/papers/" + paper.id.text();
}

html::SafeHtml public_paper_list(const http::Context& context, db::Transaction& transaction, const CaseType& type,
                                 const Case& subject) {
  html::View view("features/cases/views/public_papers.tpl");
  const auto papers = public_papers(transaction, context.ward, type, subject);
  if (papers.empty()) return html::SafeHtml::made_by_template("");
  html::View& list = view.add(kpp_LIST);
  for (const KeptPaper& paper : papers) {
    list.add(kpp_PAPER)
        .set(kpp_PATH, public_address(subject, paper))
        .set(kpp_NAME, paper.published_as)
        .set(kpp_SIZE, attachments::size_in_words(paper.size_bytes, context.language));
  }
  return view.render(context.language);
}

http::Response public_paper(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const base::Error none{base::ErrorKind::not_found, "error.cases.no_paper", {}, {}, {}};
  const auto id = PaperId::parse(request.path_parameter("paper"));
  auto transaction = context.database.read();
  const auto subject = asked_public_case(request, context, transaction);
  if (!subject || !id) return http::failure(none);
  const auto papers =
      public_papers(transaction, context.ward, *type_of(transaction, rules, context.ward, *subject), *subject);
  const auto found = std::ranges::find(papers, *id, &KeptPaper::id);
  if (found == papers.end()) return http::failure(none);
  const std::string name = found->published_as + "." + std::string(attachments::name_of(found->kind));
  auto response =
      attachments::to_be_saved(name, found->kind, *paper_bytes(transaction, context.ward, subject->id, *id));
  // Open311 hands out the address of a picture, for other sites to show.
  return std::move(response.with_header("cross-origin-resource-policy", "cross-origin"));
}

}  // namespace gandan::cases
