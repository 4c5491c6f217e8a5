// A change of the table of days: what it would move, before somebody confirms it, and what it moved.
#include <algorithm>
#include <chrono>

#include "features/calendar/day_change_job.h"
#include "features/calendar/day_form.h"
#include "features/calendar/day_off_actions.h"
#include "features/calendar/days_off_page.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/calendar/day_change.tpl.h"

namespace gandan::calendar {
namespace {

using html::translate;

constexpr int64_t moved_shown = 500;
constexpr std::chrono::milliseconds patience{1000};

std::string when(const http::Context& context, const std::optional<base::Instant>& at) {
  return at ? vietnamese::format_instant(*at) : translate(context.language, "calendar.paused");
}

void show_moved(html::View& view, const http::Context& context, const std::vector<MovedDeadline>& moved, int64_t all,
                bool at_least = false) {
  const std::string count = std::to_string(all) + (at_least ? "+" : "");
  view.set(kdc_COUNT, translate(context.language, "calendar.moved_count", {{"count", count}}));
  if (moved.empty()) return;
  html::View& table = view.add(kdc_TABLE);
  for (const MovedDeadline& each : moved) {
    if (static_cast<int64_t>(&each - moved.data()) >= moved_shown) break;
    table.add(kdc_MOVED)
        .set(kdc_PATH, each.path)
        .set(kdc_NAME, each.name)
        .set(kdc_BEFORE, when(context, each.before))
        .set(kdc_AFTER, when(context, each.after));
  }
  if (all > moved_shown) table.add(kdc_MORE).set(kdc_SHOWN, moved_shown);
}

html::PageHeader header_of(const http::Context& context, const char* title) {
  html::PageHeader header{translate(context.language, title)};
  header.back_label = translate(context.language, "calendar.title");
  header.back_path = "/days-off";
  return header;
}

http::Response preview_page(const http::Context& context, const http::Fields& form, const std::vector<TableDay>& days,
                            const MovePreview& moved) {
  const html::PageHeader header = header_of(context, "calendar.preview.title");
  html::View view("features/calendar/views/day_change.tpl");
  view.set_html(kdc_HEADER, html::page_header(context.language, header)).set(kdc_WORDS, in_words(days));
  show_moved(view, context, moved.first, moved.count, moved.at_least);
  html::View& confirm = view.add(kdc_CONFIRM).set(kdc_CSRF, context.csrf_token);
  for (const auto& [name, value] : sent_again(form)) {
    confirm.add(kdc_SENT).set(kdc_FIELD, name).set(kdc_VALUE, value);
  }
  return http::page(context, {header.title, view.render(context.language), "/days-off"});
}

base::Error not_found() {
  return {base::ErrorKind::not_found, "error.calendar.no_change", {}, {}, {}};
}

}  // namespace

http::Response post_days(const http::Request& request, http::Context& context, const DeadlineKeeper& keeper,
                         jobs::Runner& runner) {
  if (!may_change_days(*context.principal)) {
    return http::failure({base::ErrorKind::forbidden, "error.calendar.forbidden", {}, {}, {}});
  }
  auto days = days_in(request.form);
  if (!days) return refused_days(request.form, context, days.error());
  if (request.form.get("confirmed") != "1") {
    const auto moved = [&] {
      auto transaction = context.database.read();
      return preview_days(transaction, context.ward, keeper, *days);
    }();
    if (!moved) return refused_days(request.form, context, moved.error());
    return preview_page(context, request.form, *days, *moved);
  }
  const auto done = [&] {
    auto transaction = context.database.write();
    auto change = change_days(transaction, audit::actor_of(context), *context.principal, *std::move(days));
    if (change) transaction.commit();
    return change;
  }();
  if (!done) return refused_days(request.form, context, done.error());
  // What is moved within a moment is waited for.
  runner.wake();
  const auto job = [&] {
    auto transaction = context.database.read();
    return moving_job(transaction, context.ward, done->id);
  }();
  if (job) runner.wait_for(job->id, patience);
  return http::see_other("/days-off/changes/" + done->id.text());
}

http::Response day_change_page(const http::Request& request, http::Context& context) {
  const auto id = ChangeId::parse(request.path_parameter("change"));
  auto transaction = context.database.read();
  const auto change = id ? find_change(transaction, context.ward, *id) : std::nullopt;
  if (!change) return http::failure(not_found());
  const html::PageHeader header = header_of(context, "calendar.change.title");
  html::View view("features/calendar/views/day_change.tpl");
  view.set_html(kdc_HEADER, html::page_header(context.language, header)).set(kdc_WORDS, change->words);
  view.add(kdc_MADE).set(kdc_WHO, change->actor_name).set(kdc_WHEN, vietnamese::format_instant(change->made_at));
  show_moved(view, context, moved_by(transaction, context.ward, *id, moved_shown), change->moved);
  const auto job = moving_job(transaction, context.ward, *id);
  if (job) {
    html::View& moving = view.add(kdc_MOVING).set(kdc_DONE, job->progress.done);
    moving.set(kdc_TOTAL, std::max(job->progress.total, job->progress.done + 1));
    moving.set(kdc_WORDS, translate(context.language, "calendar.moving",
                                    {{"done", std::to_string(job->progress.done)},
                                     {"total", std::to_string(job->progress.total)}}));
  }
  http::Page page{header.title, view.render(context.language), "/days-off"};
  if (job) page.refresh_seconds = 2;
  return http::page(context, page);
}

}  // namespace gandan::calendar
