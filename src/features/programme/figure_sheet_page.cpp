#include "features/programme/figure_sheet_page.h"

#include "features/programme/figure_sheet.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/programme/figure_sheet.tpl.h"

namespace gandan::programme {
namespace {

constexpr size_t most_errors_shown = 200;

http::Response show_sheet(const http::Context& context, const std::optional<base::Error>& error,
                          const std::optional<BulkOutcome>& outcome) {
  const auto language = context.language;
  html::View view("features/programme/views/figure_sheet.tpl");
  html::PageHeader header{html::translate(language, "programme.sheet.title")};
  header.back_label = html::translate(language, "programme.figures.navigation");
  header.back_path = "/figures";
  view.set_html(kfs_HEADER, html::page_header(language, header)).set(kfs_CSRF, context.csrf_token);
  if (error) view.add(kfs_PROBLEM).set_html(kfs_MESSAGE, html::form_error(language, *error));
  html::Field file{"file", html::translate(language, "programme.sheet.file"), html::FieldKind::file};
  file.accept = ".xlsx";
  file.help = html::translate(language, "programme.help.sheet_file");
  if (error) file.error = html::error_of(language, *error, "file");
  view.set_html(kfs_FILE_FIELD, html::field(language, file));
  if (outcome && outcome->errors.empty()) {
    const html::Arguments counts = {{"approved", std::to_string(outcome->approved)},
                                    {"submitted", std::to_string(outcome->submitted)},
                                    {"unchanged", std::to_string(outcome->unchanged)}};
    view.add(kfs_DONE).set(kfs_TEXT, html::translate(language, "programme.sheet.done", counts));
  }
  if (outcome && !outcome->errors.empty()) {
    html::View& refused = view.add(kfs_REFUSED);
    refused.set(kfs_COUNT, html::translate(language, "programme.sheet.errors",
                                           {{"count", std::to_string(outcome->errors.size())}}));
    for (size_t i = 0; i < outcome->errors.size() && i < most_errors_shown; ++i) {
      const BulkError& each = outcome->errors[i];
      refused.add(kfs_ROW)
          .set(kfs_CELL, cell_of(each))
          .set(kfs_REASON, html::translate(language, each.error.message_key, each.error.arguments));
    }
  }
  const bool bad = error || (outcome && !outcome->errors.empty());
  return http::page(context, {header.title, view.render(language), "/targets"}, bad ? 422 : 200);
}

}  // namespace

http::Response sheet_page(const http::Request& request, http::Context& context) {
  static_cast<void>(request);
  return show_sheet(context, {}, {});
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

http::Response post_sheet(const http::Request& request, http::Context& context) {
  if (request.files.empty() || request.files.front().size_bytes == 0) {
    return show_sheet(context, base::invalid("error.programme.no_sheet", "file"), {});
  }
  const auto rows = sheet::read_workbook(request.files.front().path);
  if (!rows) return show_sheet(context, rows.error(), {});
  auto transaction = context.database.write();
  const auto entries = entries_in(*rows, transaction, context.ward, context.language);
  if (entries.empty()) return show_sheet(context, base::invalid("error.programme.sheet_empty", "file"), {});
  audit::Actor actor = audit::actor_of(context);
  actor.channel = audit::Channel::import;
  const BulkOutcome outcome = enter_figures(transaction, actor, *context.principal, entries);
  if (outcome.errors.empty()) transaction.commit();
  return show_sheet(context, {}, outcome);
}

}  // namespace gandan::programme
