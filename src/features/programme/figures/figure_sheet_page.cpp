#include "features/programme/figures/figure_sheet_page.h"

#include <chrono>

#include "features/programme/figures/figure_sheet.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/programme/figure_progress.tpl.h"
#include "views/features/programme/figure_sheet.tpl.h"
#include "views/features/programme/figure_upload.tpl.h"

namespace gandan::programme {
namespace {

// What is taken in within a moment is waited for.
constexpr std::chrono::milliseconds patience{300};

html::PageHeader header_of(html::Language language) {
  html::PageHeader header{html::translate(language, "programme.sheet.title")};
  header.back_label = html::translate(language, "programme.figures.navigation");
  header.back_path = "/figures";
  return header;
}

void add_outcome(html::View& view, html::Language language, const FigureUpload& upload) {
  const BulkOutcome& outcome = *upload.outcome;
  if (upload.errors == 0) {
    const html::Arguments counts = {{"approved", std::to_string(outcome.approved)},
                                    {"submitted", std::to_string(outcome.submitted)},
                                    {"unchanged", std::to_string(outcome.unchanged)}};
    view.add(kfs_DONE).set(kfs_TEXT, html::translate(language, "programme.sheet.done", counts));
    return;
  }
  html::View& refused = view.add(kfs_REFUSED);
  refused.set(kfs_COUNT,
              html::translate(language, "programme.sheet.errors", {{"count", std::to_string(upload.errors)}}));
  for (const BulkError& each : outcome.errors) {
    refused.add(kfs_ROW).set(kfs_CELL, cell_of(each)).set(kfs_REASON, html::translate(language, each.error));
  }
}

http::Response show_sheet(const http::Context& context, const std::optional<base::Error>& error,
                          const FigureUpload* upload = nullptr) {
  const auto language = context.language;
  html::View view("features/programme/views/figure_sheet.tpl");
  const html::PageHeader header = header_of(language);
  view.set_html(kfs_HEADER, html::page_header(language, header)).set(kfs_CSRF, context.csrf_token);
  if (error) view.add(kfs_PROBLEM).set_html(kfs_MESSAGE, html::form_error(language, *error));
  html::Field file{"file", html::translate(language, "programme.sheet.file"), html::FieldKind::file};
  file.accept = ".xlsx";
  file.help = html::translate(language, "programme.help.sheet_file");
  if (error) file.error = html::error_of(language, *error, "file");
  view.set_html(kfs_FILE_FIELD, html::field(language, file));
  if (upload != nullptr && upload->outcome) add_outcome(view, language, *upload);
  const bool bad = error || (upload != nullptr && upload->errors > 0);
  return http::page(context, {header.title, view.render(language), "/targets"}, bad ? 422 : 200);
}

std::string path_of(const jobs::JobId& id) {
  return "/figures/sheet/uploads/" + id.text();
}

// keys: programme.sheet.checking programme.sheet.writing
html::SafeHtml progress_part(html::Language language, const FigureUpload& upload) {
  html::View view("features/programme/views/figure_progress.tpl");
  const jobs::Progress& progress = upload.job.progress;
  std::string text = html::translate(language, "programme.sheet.waiting");
  if (!progress.message_key.empty()) {
    text = html::translate(language, progress.message_key,
                           {{"done", std::to_string(progress.done)}, {"total", std::to_string(progress.total)}});
  }
  view.set(kfp_PATH, path_of(upload.job.id)).set(kfp_TEXT, text);
  if (progress.total > 0) {
    view.add(kfp_BAR).set(kfp_DONE, progress.done).set(kfp_TOTAL, progress.total);
  } else {
    view.show(kfp_UNKNOWN);
  }
  return view.render(language);
}

http::Response show_progress(const http::Context& context, const FigureUpload& upload) {
  html::PageHeader header = header_of(context.language);
  header.about = upload.file_name;
  html::View view("features/programme/views/figure_upload.tpl");
  view.set_html(kfu_HEADER, html::page_header(context.language, header));
  view.set_html(kfu_PROGRESS, progress_part(context.language, upload)).set(kfu_PATH, path_of(upload.job.id));
  return http::page(context, {.title = header.title,
                              .content = view.render(context.language),
                              .active_path = "/targets",
                              .refresh_seconds = 2});
}

}  // namespace

http::Response sheet_page(const http::Request& request, http::Context& context) {
  static_cast<void>(request);
  return show_sheet(context, {});
}

http::Response sheet_download(const http::Request& request, http::Context& context) {
  static_cast<void>(request);
  auto transaction = context.database.read();
  const auto bytes = sheet::write_workbook(
      figure_sheet(transaction, context.ward, *context.principal, context.language, context.clock.today()));
  if (!bytes) return http::failure(bytes.error());
  http::Response response;
  response.body = std::make_shared<const std::string>(*bytes);
  response.with_header("content-type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  response.with_header("content-disposition", "attachment; filename=\"so-lieu.xlsx\"");
  response.with_header("cache-control", "no-store");
  return response;
}

http::Response post_sheet(const http::Request& request, http::Context& context, const SheetPlace& place) {
  if (request.files.empty() || request.files.front().size_bytes == 0) {
    return show_sheet(context, base::invalid("error.programme.no_sheet", "file"));
  }
  if (request.files.size() > 1) return show_sheet(context, base::invalid("error.http.one_file", "file"));
  const auto job = begin_figure_upload(context.database, audit::actor_of(context), *context.principal, context.language,
                                       request.files.front(), place);
  if (!job) return show_sheet(context, job.error());
  place.runner.wait_for(*job, patience);
  return http::see_other(path_of(*job));
}

http::Response sheet_upload_page(const http::Request& request, http::Context& context) {
  const auto id = jobs::JobId::parse(request.path_parameter("upload"));
  const auto upload = [&]() -> std::optional<FigureUpload> {
    auto transaction = context.database.read();
    return id ? find_figure_upload(transaction, context.ward, *id) : std::nullopt;
  }();
  if (!upload || upload->person != context.principal->person) {
    return http::failure({base::ErrorKind::not_found, "error.programme.no_such_sheet", {}, {}, {}});
  }
  const bool part = request.query.has("part");
  if (upload->job.ended()) {
    // htmx follows a redirect within the part; this header makes the browser go there.
    if (part) return http::plain_text("", 204).with_header("hx-redirect", path_of(*id));
    const auto failure = upload->job.state == jobs::State::failed ? upload->job.failure : std::nullopt;
    return show_sheet(context, failure, &*upload);
  }
  return part ? http::html_page(progress_part(context.language, *upload)) : show_progress(context, *upload);
}

void add_figure_sheet_routes(http::Router& router, const SheetPlace& place) {
  constexpr uint64_t sheet_limit_bytes = 10ULL << 20U;
  const auto post = [place](const http::Request& request, http::Context& context) {
    return post_sheet(request, context, place);
  };
  using auth::Permission;
  using http::Method;
  router.add({Method::get, "/figures/sheet", Permission::enter_figures, sheet_page});
  router.add({Method::get, "/figures/sheet.xlsx", Permission::enter_figures, sheet_download});
  router.add({Method::post, "/figures/sheet", Permission::enter_figures, post, sheet_limit_bytes});
  router.add({Method::get, "/figures/sheet/uploads/{upload}", Permission::enter_figures, sheet_upload_page});
}

}  // namespace gandan::programme
