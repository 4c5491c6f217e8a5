// "Có gì mới cho tôi?": the newest notices of the person who is signed in.
#include "features/notices/notice_store.h"
#include "features/notices/notices_pages.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/notices/notices.tpl.h"

namespace gandan::notices {
namespace {

constexpr int most_shown = 100;

base::Error no_such_notice() {
  return {base::ErrorKind::not_found, "error.notices.not_found", {}, {}, {}};
}

}  // namespace

http::Response notices_page(const http::Request&, http::Context& context) {
  auto transaction = context.database.read();
  const auto& person = context.principal->person;
  const auto notices = newest_notices(transaction, context.ward, person, most_shown);
  html::View view("features/notices/views/notices.tpl");
  const std::string title = html::translate(context.language, "notices.title");
  html::PageHeader header{title};
  header.action_label = html::translate(context.language, "notices.settings.title");
  header.action_path = "/notices/settings";
  view.set_html(kn_HEADER, html::page_header(context.language, header));
  if (count_unread(transaction, context.ward, person) > 0) view.add(kn_UNREAD).set(kn_CSRF, context.csrf_token);
  if (notices.empty()) view.show(kn_EMPTY);
  if (!notices.empty()) {
    html::View& list = view.add(kn_LIST);
    for (const Notice& notice : notices) {
      html::View& row = list.add(kn_NOTICE);
      row.set(kn_ID, notice.id.text()).set(kn_SUBJECT, notice.subject).set(kn_WORD, word_of(context.language, notice));
      row.set(kn_WHEN, vietnamese::format_instant(notice.created_at));
      if (!notice.read) row.show(kn_NEW);
    }
  }
  return http::page(context, {title, view.render(context.language), "/notices"});
}

http::Response open_notice(const http::Request& request, http::Context& context) {
  const auto id = NoticeId::parse(request.path_parameter("notice"));
  if (!id) return http::failure(no_such_notice());
  auto transaction = context.database.write();
  const auto notice = find_notice(transaction, context.ward, context.principal->person, *id);
  if (!notice) return http::failure(no_such_notice());
  mark_read(transaction, context.ward, context.principal->person, *id, context.clock.now());
  transaction.commit();
  return http::see_other(notice->path);
}

http::Response post_all_read(const http::Request&, http::Context& context) {
  auto transaction = context.database.write();
  mark_all_read(transaction, context.ward, context.principal->person, context.clock.now());
  transaction.commit();
  return http::see_other("/notices");
}

}  // namespace gandan::notices
