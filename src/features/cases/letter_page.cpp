// The layout follows Decree 30/2020/NĐ-CP, annex I (national name, authority, number, place and date, subject, text,
// recipients, signature). Number and signature are left to the clerk's office and the signer.
#include "features/cases/letter_page.h"

#include <sstream>

#include "features/cases/case_code.h"
#include "features/cases/case_event_store.h"
#include "features/cases/case_words.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/cases/letter.tpl.h"

namespace gandan::cases {

http::Response letter_page(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  const auto code = read_code(request.path_parameter("code"));
  auto transaction = context.database.read();
  const auto subject = code ? find_case_by_code(transaction, context.ward, *code) : std::nullopt;
  const std::string_view to = request.query.get("to") == "reporter" ? "reporter" : "destination";
  const auto letters = subject ? notices_of(transaction, context.ward, subject->id, to) : std::vector<Notice>();
  if (letters.empty()) return http::failure({base::ErrorKind::not_found, "error.cases.no_letter", {}, {}, {}});
  const Notice& letter = letters.front();
  const CaseNames names(transaction, context.ward);
  html::PageHeader header{html::translate(context.language, "cases.print.title"), subject->code};
  header.back_label = subject->code;
  header.back_path = "/cases/" + subject->code;
  header.printable = true;
  html::View view("features/cases/views/letter.tpl");
  view.set_html(kl_HEADER, html::page_header(context.language, header));
  view.set(kl_WARD, context.site.ward_name).set(kl_UNIT, names.of(subject->unit));
  view.set(kl_DATE, vietnamese::format_date_in_words(base::local_date(letter.made_at)));
  view.set(kl_SUBJECT, letter.subject).set(kl_CODE, subject->code);
  std::istringstream lines(letter.text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) view.add(kl_PARAGRAPH).set(kl_TEXT, line);
  }
  return http::page(context, {header.title, view.render(context.language), "/cases"});
}

}  // namespace gandan::cases
