// The layout follows Decree 30/2020/NĐ-CP, annex I (national name, authority, number, place and date, subject, text,
// recipients, signature). Number and signature are left to the clerk's office and the signer. The page and the file say
// the same.
#include "features/cases/officers/letter_page.h"

#include <sstream>

#include "features/cases/case_words.h"
#include "features/cases/engine/case_event_store.h"
#include "features/cases/officers/asked_case.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "platform/office/docx_letter.h"
#include "vietnamese/format.h"
#include "views/features/cases/letter.tpl.h"

// icons: file-download

namespace gandan::cases {
namespace {

// Official letters are in Vietnamese, whoever looks at them.
struct OfficialLetter {
  std::string ward, unit, date, subject, code;
  std::string_view to;  // "destination" or "reporter"
  std::vector<std::string> paragraphs;
};

std::optional<OfficialLetter> letter_of(const http::Request& request, const http::Context& context) {
  auto transaction = context.database.read();
  const auto subject = asked_case(request, context, transaction);
  const std::string_view to = request.query.get("to") == "reporter" ? "reporter" : "destination";
  const auto letters = subject ? notices_of(transaction, context.ward, subject->id, to) : std::vector<Notice>();
  if (letters.empty()) return std::nullopt;
  const CaseNames names(transaction, context.ward);
  OfficialLetter letter{context.site.ward_name,
                        names.of(subject->unit),
                        vietnamese::format_date_in_words(base::local_date(letters.front().made_at)),
                        letters.front().subject,
                        subject->code,
                        to,
                        {}};
  std::istringstream lines(letters.front().text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) letter.paragraphs.push_back(line);
  }
  return letter;
}

http::Response no_letter() {
  return http::failure({base::ErrorKind::not_found, "error.cases.no_letter", {}, {}, {}});
}

using office::Alignment;
using office::LetterParagraph;

constexpr int head_points = 13;
constexpr int small_points = 11;

LetterParagraph centred(std::string text, bool bold, bool italic = false) {
  return {{{std::move(text), bold, italic}}, Alignment::centre, head_points};
}

office::LetterColumns head_of(const OfficialLetter& letter) {
  return {{centred("ỦY BAN NHÂN DÂN", true), centred(letter.ward, true), centred("Số: ......../UBND", false)},
          {centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", true), centred("Độc lập - Tự do - Hạnh phúc", true),
           centred(letter.ward + ", " + letter.date, false, true)}};
}

office::LetterColumns end_of(const OfficialLetter& letter) {
  const auto small = [](std::string text) {
    return LetterParagraph{{{std::move(text)}}, Alignment::left, small_points};
  };
  return {{LetterParagraph{{{"Nơi nhận:", true, true}}, Alignment::left, small_points}, small("- Như trên;"),
           small("- " + letter.unit + ";"), small("- Lưu: VT, " + letter.code + ".")},
          {centred("TM. ỦY BAN NHÂN DÂN", true), centred("(Chức vụ, chữ ký, họ tên, đóng dấu)", false, true)}};
}

std::vector<office::LetterPart> parts_of(const OfficialLetter& letter) {
  std::vector<office::LetterPart> parts = {head_of(letter), LetterParagraph{},
                                           LetterParagraph{{{letter.subject, true}}, Alignment::centre}};
  for (const std::string& text : letter.paragraphs) {
    parts.emplace_back(LetterParagraph{{{text}}, Alignment::justified, LetterParagraph{}.points, true});
  }
  parts.emplace_back(LetterParagraph{});
  parts.emplace_back(end_of(letter));
  return parts;
}

}  // namespace

http::Response letter_page(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  const auto letter = letter_of(request, context);
  if (!letter) return no_letter();
  html::PageHeader header{html::translate(context.language, "cases.print.title"), letter->code};
  header.back_label = letter->code;
  header.back_path = "/cases/" + letter->code;
  header.printable = true;
  header.action_label = html::translate(context.language, "cases.print.docx");
  header.action_path = header.back_path + "/letter.docx?to=" + std::string(letter->to);
  header.action_icon = "file-download";
  html::View view("features/cases/views/letter.tpl");
  view.set_html(kl_HEADER, html::page_header(context.language, header));
  view.set(kl_WARD, letter->ward).set(kl_UNIT, letter->unit).set(kl_DATE, letter->date);
  view.set(kl_SUBJECT, letter->subject).set(kl_CODE, letter->code);
  for (const std::string& text : letter->paragraphs) view.add(kl_PARAGRAPH).set(kl_TEXT, text);
  return http::page(context, {header.title, view.render(context.language), "/cases"});
}

http::Response letter_file(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  const auto letter = letter_of(request, context);
  if (!letter) return no_letter();
  http::Response response;
  response.body = std::make_shared<const std::string>(office::docx_of(parts_of(*letter)));
  response.with_header("content-type", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  // A code is letters, digits and "-".
  response.with_header("content-disposition", "attachment; filename=\"" + letter->code + ".docx\"");
  return response.with_header("cache-control", "no-store");
}

}  // namespace gandan::cases
