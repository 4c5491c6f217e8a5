// The list of reports with the upload.
#include "features/reading/draft_actions.h"
#include "features/reading/report_pages.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/reading/reports.tpl.h"

namespace gandan::reading {
namespace {

using html::translate;
using html::View;

void fill_report_row(View& row, const Report& report, const ReviewCounts& counts, html::Language language) {
  // keys: reading.report_state.*
  const bool live = report.state == ReportState::live;
  row.set(kr_ID, report.id.text()).set(kr_NAME, report.file_name);
  row.set(kr_TONE, live ? "tone-green" : report.state == ReportState::draft ? "tone-orange" : "tone-grey");
  row.set(kr_STATE, translate(language, "reading.report_state." + std::string(name_of(report.state))));
  row.set(kr_REVIEWED, std::to_string(counts.reviewed()) + " / " + std::to_string(counts.all()));
  row.set(kr_WHEN, vietnamese::format_instant(report.imported_at)).set(kr_WHO, report.imported_by);
  if (report.needs_review) row.show(kr_SCANNED);
}

void fill_uploads(View& view, db::Transaction& transaction, const http::Context& context) {
  const auto open = uploads_under_way(transaction, context.ward);
  if (open.empty()) return;
  View& uploads = view.add(kr_UPLOADS);
  for (const Upload& upload : open) {
    View& row = uploads.add(kr_UPLOAD);
    row.set(kr_ID, upload.job.id.text()).set(kr_NAME, upload.file_name);
    row.set(kr_PROGRESS, progress_in_words(context.language, upload.job));
  }
}

}  // namespace

http::Response show_reports(http::Context& context, const base::Error* problem, int status) {
  View view("features/reading/views/reports.tpl");
  view.set(kr_CSRF, context.csrf_token);
  if (problem != nullptr) view.add(kr_MESSAGE).set(kr_TEXT, translate(context.language, *problem));
  auto transaction = context.database.read();
  const auto all = reports(transaction, context.ward);
  fill_uploads(view, transaction, context);
  if (all.empty()) view.show(kr_EMPTY);
  if (!all.empty()) {
    View& list = view.add(kr_LIST);
    for (const auto& report : all) {
      fill_report_row(list.add(kr_REPORT), report, counts(transaction, context.ward, report.id), context.language);
    }
  }
  return http::page(context,
                    {.title = translate(context.language, "reading.reports.title"),
                     .content = view.render(context.language),
                     .active_path = "/reports"},
                    status);
}

http::Response reports_page(const http::Request&, http::Context& context) {
  return show_reports(context, nullptr, 200);
}

}  // namespace gandan::reading
