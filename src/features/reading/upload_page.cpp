// Uploading a report, and how far its reading is: without script the page asks for itself again, with script only its
// moving part does.
#include "features/reading/report_pages.h"
#include "features/reading/upload.h"
#include "platform/files/file.h"
#include "platform/files/file_kind.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/reading/upload.tpl.h"
#include "views/features/reading/upload_progress.tpl.h"

namespace gandan::reading {
namespace {

using html::translate;
using html::View;

// What is read within a moment is waited for; recognising letters is not.
constexpr uint64_t short_file_bytes = uint64_t{4} << 20U;
constexpr std::chrono::milliseconds patience{1000};

bool worth_waiting(const std::filesystem::path& file) {
  const auto beginning = files::read_beginning(file, 4096);
  return beginning && beginning->size <= short_file_bytes && files::kind_of(beginning->bytes) != files::FileKind::pdf;
}

base::Error no_such_upload() {
  return {base::ErrorKind::not_found, "error.reading.no_such_upload", {}, {}, {}};
}

html::SafeHtml progress_part(html::Language language, const Upload& upload) {
  View view("features/reading/views/upload_progress.tpl");
  view.set(kup_ID, upload.job.id.text()).set(kup_TEXT, progress_in_words(language, upload.job));
  if (upload.job.progress.total > 0) {
    View& bar = view.add(kup_BAR);
    bar.set(kup_DONE, upload.job.progress.done).set(kup_TOTAL, upload.job.progress.total);
  } else {
    view.show(kup_UNKNOWN);
  }
  return view.render(language);
}

std::string review_of(const ReportId& report) {
  return "/reports/" + report.text() + "/review";
}

// htmx follows a redirect within the part; this header makes the browser go there.
http::Response leave_to(const std::string& location) {
  http::Response response;
  response.status = 204;
  return response.with_header("hx-redirect", location);
}

}  // namespace

http::Response upload_report(const http::Request& request, http::Context& context, const UploadPlace& place) {
  const auto refuse = [&](const base::Error& error) {
    return show_reports(context, &error, http::status_of(error.kind));
  };
  if (request.files.empty() || request.files.front().size_bytes == 0) {
    return refuse(base::invalid("error.reading.no_file", "file"));
  }
  if (request.files.size() > 1) return refuse(base::invalid("error.http.one_file", "file"));
  const http::UploadedFile& file = request.files.front();
  const bool wait = worth_waiting(file.path);
  const auto job = begin_upload(context.database, audit::actor_of(context), file, place);
  if (!job) return refuse(job.error());
  if (wait) place.runner.wait_for(*job, patience);
  auto transaction = context.database.read();
  const auto upload = find_upload(transaction, context.ward, *job);
  if (upload && upload->report) return http::see_other(review_of(*upload->report));
  if (upload && upload->job.ended() && upload->job.failure) return refuse(*upload->job.failure);
  return http::see_other("/reports/uploads/" + job->text());
}

http::Response upload_page(const http::Request& request, http::Context& context) {
  const auto id = jobs::JobId::parse(request.path_parameter("upload"));
  if (!id) return http::failure(no_such_upload());
  auto transaction = context.database.read();
  const auto upload = find_upload(transaction, context.ward, *id);
  if (!upload) return http::failure(no_such_upload());
  const bool part = request.query.has("part");
  const std::string here = "/reports/uploads/" + id->text();
  if (upload->report) {
    const std::string review = review_of(*upload->report);
    return part ? leave_to(review) : http::see_other(review);
  }
  const bool failed = upload->job.state == jobs::State::failed;
  if (part && failed) return leave_to(here);
  if (part) return http::html_page(progress_part(context.language, *upload));
  View view("features/reading/views/upload.tpl");
  const std::string title = translate(context.language, failed ? "reading.upload.failed" : "reading.upload.title");
  view.set(ku_TITLE, title).set(ku_NAME, upload->file_name);
  if (failed) {
    view.add(ku_FAILED).set(ku_TEXT, translate(context.language, *upload->job.failure));
  } else {
    view.add(ku_READING).set_html(ku_PROGRESS, progress_part(context.language, *upload)).set(ku_ID, id->text());
  }
  return http::page(context, {.title = title,
                              .content = view.render(context.language),
                              .active_path = "/reports",
                              .refresh_seconds = failed ? 0 : 2});
}

}  // namespace gandan::reading
