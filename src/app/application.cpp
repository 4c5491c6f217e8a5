#include "app/application.h"

#include <algorithm>
#include <utility>

#include "app/error_page.h"
#include "app/figure_taker.h"
#include "app/hand_over_notice.h"
#include "app/mine_cases.h"
#include "app/navigation.h"
#include "app/period_facts.h"
#include "app/site_secret_store.h"
#include "features/attachments/attachments.h"
#include "features/attachments/unused_files.h"
#include "features/audit/audit.h"
#include "features/calendar/calendar.h"
#include "features/cases/cases.h"
#include "features/cases/citizens/follow_page.h"
#include "features/cases/citizens/following_pages.h"
#include "features/cases/citizens/visit_limit_store.h"
#include "features/cases/engine/case_followers.h"
#include "features/cases/engine/case_letters.h"
#include "features/cases/overview/indicator_job.h"
#include "features/cases/overview/overview_routes.h"
#include "features/people/people.h"
#include "features/programme/evidence_store.h"
#include "features/programme/figures/figure_upload.h"
#include "features/programme/programme.h"
#include "features/reading/draft_store.h"
#include "features/reading/reading_routes.h"
#include "features/search/search.h"
#include "platform/html/translator.h"
#include "platform/http/assets.h"
#include "platform/http/csrf.h"
#include "platform/http/preferences.h"

namespace gandan::app {
namespace {

using auth::Permission;

http::Site site_of(db::Database& database, const base::WardId& ward, const UnreadCounts& unread) {
  auto transaction = database.read();
  http::Site site{.ward_name = {}, .province_name = {}, .navigation = navigation(), .elsewhere = pages_elsewhere()};
  if (const auto found = people::find_ward(transaction, ward)) {
    site.ward_name = found->name;
    site.province_name = found->province_name;
  }
  const auto everybody = people::active_people(transaction, ward);
  site.demo = std::any_of(everybody.begin(), everybody.end(), [](const auto& person) { return person.invented; });
  site.unread = [&unread](const http::Context& context) { return unread.of(context.principal->person); };
  return site;
}

http::RouterOptions router_options(db::Database& database, const ApplicationOptions& options, UnreadCounts& unread) {
  const auto identify = [rules = options.sign_in, &unread](const http::Request& request, http::Context& context) {
    // The inbox and the page of a case ask by themselves whether something came in.
    const bool is_news = request.path.starts_with("/cases/") && request.path.ends_with("/news");
    const auto use = is_news ? people::Use::by_page : people::Use::by_person;
    auto principal = people::identify(request, context, rules, use);
    if (principal && http::is_safe(request.method)) unread.count(context, principal->person);
    return principal;
  };
  return {.identify = identify,
          .error_page = error_page,
          .csrf_key = site_secret(database, options.ward, "csrf"),
          .secure = options.sign_in.tls_in_front};
}

programme::ReadingProgress reading_progress(db::Transaction& transaction, const base::WardId& ward) {
  const auto reports = reading::reports(transaction, ward);
  if (reports.empty()) return {};
  const reading::ReviewCounts counts = reading::counts(transaction, ward, reports.front().id);
  return {static_cast<int64_t>(reports.size()), counts.all(), counts.reviewed(),
          "/reports/" + reports.front().id.text() + "/review"};
}

notices::MailOptions mail_options(const ApplicationOptions& options, const http::Site& site) {
  notices::MailOptions mail = options.mail;
  mail.ward_name = site.ward_name;
  return mail;
}

// All that people answer for, of whichever feature.
people::Duties duties(const cases::CaseRules& rules) {
  people::Duties all = programme::hand_over_duties();
  for (auto& of_feature : {cases::hand_over_duties(rules), people::headship_duties()}) {
    all.insert(all.end(), of_feature.begin(), of_feature.end());
  }
  return all;
}

// The cases of the whole ward, for the dashboard.
std::vector<programme::OtherWork> work_of_ward(db::Transaction& transaction, const programme::WorkAsked& asked) {
  const auto counts = cases::count_cases(transaction, asked.ward, "", asked.now);
  return {{html::translate(asked.language, "cases.ward.late"), counts.overdue, "/cases?late=1", true},
          {html::translate(asked.language, "cases.ward.open"), counts.open, "/cases"}};
}

// The cases of a person or a unit, for the page of their work; of the ward, for the dashboard.
std::vector<programme::OtherWork> other_work(db::Transaction& transaction, const programme::WorkAsked& asked) {
  if (!asked.permissions.has(Permission::view_cases)) return {};
  if (!asked.person && !asked.unit) return work_of_ward(transaction, asked);
  const std::string id = asked.person ? asked.person->text() : asked.unit->text();
  const auto counts = asked.person ? cases::count_cases_of_person(transaction, asked.ward, id, asked.now)
                                   : cases::count_cases(transaction, asked.ward, id, asked.now);
  const std::string path = (asked.person ? "/cases?person=" : "/cases?unit=") + id;
  const auto word = [&](const char* key) { return html::translate(asked.language, key); };
  std::vector<programme::OtherWork> work = {{word("cases.work.open"), counts.open, path},
                                            {word("cases.work.late"), counts.overdue, path + "&late=1", true}};
  if (asked.person) {
    work.push_back({word("cases.work.rules"), cases::count_rules_naming(transaction, asked.ward, *asked.person),
                    asked.permissions.has(Permission::assign_cases) ? "/cases/rules" : ""});
  }
  return work;
}

std::map<auth::PersonId, std::string> people_away(const http::Context& context, db::Transaction& transaction) {
  std::map<auth::PersonId, std::string> words;
  for (const auto& [person, until] : notices::people_away(transaction, context.ward, context.clock.today())) {
    words.emplace(person, notices::away_in_words(context.language, until));
  }
  return words;
}

// The ward's table of days off as it is now.
std::shared_ptr<const vietnamese::DayCalendar> calendar_now(db::Database& database, const base::WardId& ward) {
  auto transaction = database.read();
  auto own = calendar::ward_calendar(transaction, ward);
  return own ? own
             : std::shared_ptr<const vietnamese::DayCalendar>(std::shared_ptr<const void>(),
                                                              &calendar::standard_day_calendar());
}

}  // namespace

cases::CaseRules standard_case_rules() {
  return {&cases::standard_case_types(), {&calendar::standard_day_calendar()}};
}

namespace {

cases::CaseRules case_rules_of(const ApplicationOptions& options) {
  cases::CaseRules rules = standard_case_rules();
  if (options.case_types != nullptr) rules.types = options.case_types;
  rules.public_address = options.mail.public_address;
  rules.map = options.map;
  rules.sends_letters = options.mail.server.is_set();
  rules.work.hours = options.office_hours;
  return rules;
}

}  // namespace

void UnreadCounts::count(const http::Context& context, const auth::PersonId& person) {
  auto transaction = context.database.read();
  const int64_t count = notices::count_unread(transaction, context.ward, person);
  const std::scoped_lock lock(mutex_);
  counts_[person.text()] = count;
}

int64_t UnreadCounts::of(const auth::PersonId& person) const {
  const std::scoped_lock lock(mutex_);
  const auto found = counts_.find(person.text());
  return found == counts_.end() ? 0 : found->second;
}

Application::Application(db::Database& database, const base::Clock& clock, ApplicationOptions options)
    : database_(database),
      clock_(clock),
      options_(std::move(options)),
      site_(site_of(database, options_.ward, unread_)),
      jobs_(database, clock, options_.ward),
      limits_(std::make_shared<cases::VisitLimits>(site_secret(database, options_.ward, "visit_limits"))),
      router_(router_options(database, options_, unread_)) {
  options_.sign_in.browser_key = site_secret(database, options_.ward, "known_browser");
  cases::restore_visit_limits(database_, options_.ward, *limits_, clock_.now());
  http::add_asset_routes(router_);
  http::add_preference_routes(router_);
  people::add_people_routes(router_, options_.sign_in, people_away);
  audit::add_audit_routes(router_);
  search::add_search_routes(router_);
  const uint64_t file_limit = std::min(options_.upload_limit_bytes, attachments::most_limit_bytes);
  attachments::add_attachment_routes(router_, file_limit);
  attachments::add_unused_files_job(jobs_, options_.ward,
                                    {programme::file_addresses_in_records, options_.unused_file_days});
  const cases::CaseRules case_rules = case_rules_of(options_);
  programme::add_programme_routes(router_, reading_progress, file_limit,
                                  {.on_mine = cases_on_mine(case_rules),
                                   .of_work = other_work,
                                   .of_periods = facts_of_cases(case_rules),
                                   .public_address = options_.public_address});
  people::add_hand_over_routes(router_, duties(case_rules), tell_handed_over);
  cases::add_case_routes(router_, case_rules, limits_);
  cases::add_overview_routes(router_, case_rules, figure_taker());
  cases::add_following_routes(router_, case_rules);
  cases::add_follow_routes(router_, case_rules, limits_);
  const notices::MailOptions letters = mail_options(options_, site_);
  const cases::LetterOptions to_citizens{letters.server, letters.public_address, letters.ward_name};
  cases::add_letter_jobs(jobs_, options_.ward, to_citizens);
  cases::add_follower_jobs(jobs_, case_rules, options_.ward, to_citizens);
  cases::add_case_jobs(jobs_, case_rules, options_.ward);
  cases::add_indicator_job(jobs_, case_rules, options_.ward, figure_taker());
  calendar::add_calendar_routes(router_, cases::deadline_keeper(case_rules), jobs_);
  calendar::add_calendar_jobs(jobs_, options_.ward, cases::deadline_keeper(case_rules));
  const auto uploads = options_.files_folder / "uploads";
  reading::add_reading_routes(router_,
                              {.limit_bytes = options_.upload_limit_bytes, .folder = uploads, .runner = jobs_});
  programme::add_figure_sheet_routes(router_, {uploads, jobs_});
  programme::add_figure_sheet_jobs(jobs_, options_.ward, uploads);
  notices::add_notices_routes(router_);
  notices::add_notices_jobs(jobs_, options_.ward, mail_options(options_, site_));
  programme::add_programme_jobs(jobs_, options_.ward);
  reading::add_reading_jobs(jobs_, options_.ward, uploads);
}

http::Context Application::context(const http::Request& request) const {
  return {.site = site_,
          .clock = clock_,
          .database = database_,
          .ward = options_.ward,
          .language = http::language_of(request),
          .theme = http::theme_of(request),
          .principal = {},
          .csrf_token = {}};
}

void Application::fill_search() {
  auto transaction = database_.write();
  if (!search::is_empty(transaction, options_.ward)) return;
  const base::Instant now = clock_.now();
  people::put_people_in_search(transaction, options_.ward, now);
  programme::put_programme_in_search(transaction, {options_.ward, std::nullopt, "", audit::Channel::system, now});
  reading::put_reports_in_search(transaction, options_.ward, now);
  cases::put_cases_in_search(transaction, case_rules_of(options_), options_.ward, now);
  transaction.commit();
}

void Application::keep_house() {
  people::write_seen_sessions(database_, options_.ward, clock_.now(), options_.sign_in);
  jobs_.forget_old();
  const base::Instant now = clock_.now();
  programme::schedule_reminders(database_, options_.ward, now);
  attachments::schedule_unused_files_job(database_, options_.ward, now);
  cases::schedule_case_jobs(database_, options_.ward, now);
  cases::schedule_indicator_job(database_, options_.ward, now);
  notices::schedule_digests(database_, options_.ward, now, *calendar_now(database_, options_.ward));
  jobs_.wake();
}

void Application::index_cases(base::Instant now) const {
  cases::index_waiting_cases(database_, case_rules_of(options_), options_.ward, now);
}

void Application::keep_limits() {
  cases::keep_visit_limits(database_, options_.ward, *limits_, clock_.now());
}

http::Response Application::answer(http::Request& request) const {
  http::Context made = context(request);
  return router_.dispatch(request, made);
}

}  // namespace gandan::app
