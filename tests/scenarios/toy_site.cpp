#include "tests/scenarios/toy_site.h"

#include <array>
#include <cstdio>
#include <stdexcept>

#include "platform/html/escape.h"
#include "platform/http/router.h"

namespace gandan::scenarios {
namespace {

using auth::Permission;
using html::escape;
using http::Context;
using http::Request;
using http::Response;

std::string person_of(const Request& request) {
  const auto found = request.cookies.find("person");
  return found == request.cookies.end() ? std::string() : found->second;
}

Response page(const std::string& body) {
  return http::html_page(html::SafeHtml::made_by_template("<html><head><title>Hidden</title></head>" + body));
}

std::string time_text(base::Instant instant) {
  const int minute = base::local_minute_of_day(instant);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), " %02d:%02d", minute / 60, minute % 60);
  return base::local_date(instant).iso() + text.data();
}

std::string list_item(const db::Row& row) {
  return "<li><a href=\"/notices/" + row.text("notice_id") + "\">" + escape(row.text("content")) + "</a> <small>" +
         escape(row.text("person")) + ", " + time_text({row.integer("made_at")}) + "</small> " +
         escape(row.text("attachment")) + "</li>";
}

Response show_list(const Request& request, Context& context) {
  auto transaction = context.database.read();
  std::string list;
  for (const db::Row& row : transaction.query("SELECT notice_id, content, person, made_at, attachment FROM toy_notice "
                                              "WHERE CAST(:text AS TEXT) = '' OR content = :text ORDER BY notice_id",
                                              {{"text", std::string(request.query.get("text"))}})) {
    list += list_item(row);
  }
  if (list.empty()) list = "<li>No notices yet</li>";
  const std::string form = "<form method=\"post\"><input type=\"hidden\" name=\"csrf\" value=\"" + context.csrf_token +
                           "\"><textarea name=\"text\"></textarea><button>Put up</button></form>";
  return page("<ul>" + list + "</ul>" + (person_of(request).empty() ? "" : form));
}

std::string attachment_text(const Request& request) {
  if (request.files.empty()) return {};
  const http::UploadedFile& file = request.files.front();
  return "kèm " + file.client_name + ", " + std::to_string(file.size_bytes) + " byte";
}

Response put_up(const Request& request, Context& context) {
  if (person_of(request).empty()) return http::plain_text("sign in first", 403);
  auto transaction = context.database.write();
  const int64_t count = transaction.query_one("SELECT count(*) AS n FROM toy_notice")->integer("n");
  transaction.execute(
      "INSERT INTO toy_notice (notice_id, content, person, made_at, attachment) "
      "VALUES (:id, :content, :person, :made_at, :attachment)",
      {{"id", std::to_string(count + 1)},
       {"content", std::string(request.form.get("text"))},
       {"person", person_of(request)},
       {"made_at", context.clock.now().epoch_milliseconds},
       {"attachment", attachment_text(request)}});
  transaction.commit();
  return http::see_other("/notices");
}

Response show_one(const Request& request, Context& context) {
  const auto row = context.database.read().query_one("SELECT person FROM toy_notice WHERE notice_id = :id",
                                                     {{"id", std::string(request.path_parameter("id"))}});
  if (!row) return http::plain_text("no such notice", 404);
  return page("<p>put up by <b>" + escape(row->text("person")) + "</b></p>");
}

class ToySite final : public Site {
 public:
  ToySite(db::Database& database, const base::Clock& clock)
      : database_(database), clock_(clock), router_({.csrf_key = std::string(32, 'k')}) {
    auto transaction = database.write();
    transaction.execute(
        "CREATE TABLE IF NOT EXISTS toy_notice (notice_id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL, "
        "person TEXT NOT NULL, made_at BIGINT NOT NULL, attachment TEXT NOT NULL)");
    transaction.commit();
    router_.add({http::Method::get, "/notices", Permission::public_, show_list});
    router_.add({http::Method::post, "/notices", Permission::public_, put_up});
    router_.add({http::Method::get, "/notices/{id}", Permission::public_, show_one});
  }

  Response answer(Request& request) override {
    Context context{site_,
                    clock_,
                    database_,
                    *base::WardId::parse("00001"),
                    html::Language::vietnamese,
                    html::Theme::automatic,
                    std::nullopt,
                    {}};
    return router_.dispatch(request, context);
  }

  Cookies sign_in(std::string_view person) override {
    if (person != "lan" && person != "minh") throw std::runtime_error("no such person: " + std::string(person));
    return {{"person", std::string(person)}};
  }

 private:
  db::Database& database_;
  const base::Clock& clock_;
  http::Site site_;
  http::Router router_;
};

}  // namespace

std::unique_ptr<Site> make_toy_site(db::Database& database, const base::Clock& clock) {
  return std::make_unique<ToySite>(database, clock);
}

}  // namespace gandan::scenarios
