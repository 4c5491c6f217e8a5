// A report with what the checker found beside each paragraph.
#include <algorithm>
#include <array>

#include "features/reading/draft_store.h"
#include "features/reading/paragraph_findings.h"
#include "features/reading/report_pages.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/reading/report.tpl.h"

namespace gandan::reading {
namespace {

using html::translate;
using html::View;

base::Error not_found() {
  return {base::ErrorKind::not_found, "error.reading.not_found", {}, {}, {}};
}

constexpr size_t kinds = static_cast<size_t>(FindingKind::character) + 1;
// The words of `gandan check --format=json`, in the order of FindingKind.
constexpr std::array<std::string_view, kinds> kind_words = {"sum",           "percent",       "ratio",    "growth",
                                                            "conflict",      "blank",         "date",     "numbering",
                                                            "missing_annex", "repeated_word", "character"};

void fill_kinds(View& view, const std::vector<Finding>& findings, std::string_view chosen, html::Language language) {
  std::array<int, kinds> found{};
  for (const auto& finding : findings) ++found[static_cast<size_t>(finding.kind)];
  View& filters = view.add(kr_FILTERS);
  View& all = filters.add(kr_KIND);
  all.set(kr_LINK, "?").set(kr_LABEL, translate(language, "reading.report.all"));
  all.set(kr_COUNT, static_cast<int64_t>(findings.size()));
  if (chosen.empty()) all.show(kr_CURRENT);
  for (size_t i = 0; i < kinds; ++i) {
    if (found[i] == 0) continue;
    // keys: reading.finding_kind.*
    View& kind = filters.add(kr_KIND);
    kind.set(kr_LINK, "?kind=" + std::string(kind_words[i]));
    kind.set(kr_LABEL, translate(language, "reading.finding_kind." + std::string(kind_words[i])));
    kind.set(kr_COUNT, static_cast<int64_t>(found[i]));
    if (chosen == kind_words[i]) kind.show(kr_CURRENT);
  }
}

std::string summary_of(const std::vector<Finding>& findings, html::Language language) {
  const auto look_at = std::count_if(findings.begin(), findings.end(),
                                     [](const Finding& finding) { return finding.severity != Severity::note; });
  if (look_at == 0) return translate(language, "reading.report.nothing_found");
  return translate(language, "reading.report.found", {{"number", std::to_string(look_at)}});
}

void fill_paragraphs(View& view, const Document& document, const std::vector<Finding>& findings, bool only_found,
                     html::Language language) {
  const auto placed = findings_by_paragraph(document, findings);
  for (size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    const auto here = placed.find(i);
    if (paragraph.kind == ParagraphKind::page_number || (only_found && here == placed.end())) continue;
    View& row = view.add(kr_PARAGRAPH);
    row.set(kr_LINE, static_cast<int64_t>(paragraph.lines.first));
    row.set(kr_LINES, lines_text(paragraph.lines, language));
    row.set(kr_CLASS, paragraph.kind == ParagraphKind::heading ? "is-heading" : "");
    row.set(kr_NUMBER, number_text(paragraph)).set(kr_TEXT, paragraph.text);
    if (here == placed.end()) continue;
    View& beside = row.add(kr_FINDINGS);
    for (const Finding* finding : here->second) {
      const FindingLook look = look_of(*finding, language);
      View& line = beside.add(kr_FINDING);
      line.set(kr_TONE, look.tone).set_html(kr_ICON, look.icon);
      line.set(kr_SEVERITY, look.severity).set(kr_MESSAGE, look.message);
    }
  }
}

std::vector<Finding> of_kind(const std::vector<Finding>& findings, std::string_view word) {
  std::vector<Finding> chosen;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(chosen), [&](const Finding& finding) {
    return word.empty() || kind_words[static_cast<size_t>(finding.kind)] == word;
  });
  return chosen;
}

}  // namespace

http::Response report_page(const http::Request& request, http::Context& context) {
  const auto id = ReportId::parse(request.path_parameter("report"));
  if (!id) return http::failure(not_found());
  auto transaction = context.database.read();
  const auto report = find_report(transaction, context.ward, *id);
  if (!report) return http::failure(not_found());
  const Document document = read_document(text_of(transaction, context.ward, *id));
  const auto findings = check_report(document);
  const std::string_view kind = request.query.get("kind");
  const auto language = context.language;

  View view("features/reading/views/report.tpl");
  view.set(kr_NAME, report->file_name).set(kr_WHEN, vietnamese::format_instant(report->imported_at));
  view.set(kr_SUMMARY, summary_of(findings, language));
  if (context.principal->permissions.has(auth::Permission::import_reports)) {
    view.add(kr_MAY_REVIEW).set(kr_ID, id->text());
  }
  if (report->needs_review) view.show(kr_SCANNED);
  if (!findings.empty()) fill_kinds(view, findings, kind, language);
  fill_paragraphs(view, document, of_kind(findings, kind), !kind.empty(), language);
  return http::page(context, {.title = translate(language, "reading.report.title"),
                              .content = view.render(language),
                              .active_path = "/reports"});
}

}  // namespace gandan::reading
