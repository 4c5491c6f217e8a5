// `gandan serve`: the web server, until it is asked to stop (SIGTERM, SIGINT); then it finishes what it began.
#include <malloc.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <CLI/CLI.hpp>

#include "app/application.h"
#include "app/commands.h"
#include "app/housekeeper.h"
#include "app/opened.h"
#include "app/own_case_types.h"
#include "features/cases/types/site_case_types.h"
#include "features/people/people.h"
#include "platform/files/temporary.h"
#include "platform/http/server.h"
#include "platform/jobs/workers.h"
#include "platform/log/log.h"
#include "platform/scan/scan.h"

// not keys: http.trusted_proxies

namespace gandan::app {
namespace {

namespace fs = std::filesystem;

constexpr unsigned job_threads = 2;
constexpr Housekeeper::Plan housekeeping = {.pause = std::chrono::seconds(5), .rounds = 12};

http::ServerOptions server_options(const config::Settings& settings, const fs::path& upload_folder) {
  http::ServerOptions options;
  options.address = settings.http_address;
  options.port = static_cast<uint16_t>(settings.http_port);
  options.network_threads = static_cast<unsigned>(settings.http_threads);
  options.workers = static_cast<unsigned>(settings.http_workers);
  options.secure = settings.tls_in_front;
  options.trusted_proxies = settings.trusted_proxies;
  options.forms.upload_folder = upload_folder;
  return options;
}

notices::MailOptions mail_options(const config::Settings& settings) {
  const auto encryption = settings.mail_encryption == "tls"    ? mail::Encryption::tls
                          : settings.mail_encryption == "none" ? mail::Encryption::none
                                                               : mail::Encryption::starttls;
  return {.server = {.url = settings.mail_smtp_url,
                     .encryption = encryption,
                     .authorities = settings.mail_authorities,
                     .from = settings.mail_from,
                     .user = settings.mail_user,
                     .password = settings.mail_password},
          .public_address = config::address_of(settings),
          .ward_name = {}};
}

base::Result<cases::MapRules> map_rules(const config::Settings& settings) {
  cases::MapRules rules{settings.map_tiles, settings.map_attribution, nullptr, std::nullopt};
  if (settings.map_outlines.empty()) return rules;
  std::ifstream file(settings.map_outlines, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file)
    return base::Error{base::ErrorKind::unavailable, "error.app.outlines", {{"file", settings.map_outlines}}, {}, {}};
  auto checked = cases::check_outlines(std::move(text));
  if (!checked) return checked.error();
  rules.outlines = std::make_shared<const std::string>(*std::move(checked));
  rules.area = cases::area_of_outlines(*rules.outlines);
  return rules;
}

// A page of a hundred kilobytes is put together in pieces of several times that. glibc gives them back to the system
// when the page is sent and asks for them again for the next one, which costs more than the page (docs/benchmarks.md):
// each thread keeps a few MiB of what it has used.
void keep_freed_memory() {
  constexpr int kept_bytes = 8 << 20, mapped_alone_bytes = 2 << 20;
  ::mallopt(M_TRIM_THRESHOLD, kept_bytes);
  ::mallopt(M_MMAP_THRESHOLD, mapped_alone_bytes);
}

// Blocks the signals for all threads made from here on; the main thread waits for them.
sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

bool ward_is_there(const SiteOptions& site, const Opened& opened) {
  auto transaction = opened.database->read();
  if (people::find_ward(transaction, opened.ward)) return true;
  complain(site, {base::ErrorKind::not_found, "error.app.no_ward", {{"code", opened.ward.text()}}, {}, {}});
  return false;
}

// A unit's name may be changed at any time: nothing to refuse, but somebody should know.
void warn_of_unmatched_units(const Opened& opened, const cases::CaseTypes& types) {
  auto transaction = opened.database->read();
  for (const auto& each : cases::unmatched_units(transaction, opened.ward, types)) {
    log::warning("no unit for cases",
                 {{"type", each.type}, {"responsible", each.responsible}, {"kind", each.kind}, {"words", each.words}});
  }
}

// Everybody would come from the address of the proxy: strangers' wrong passwords would keep the whole ward waiting, and
// what citizens may send would not be limited.
void warn_of_unnamed_proxy(const config::Settings& settings) {
  if (!settings.tls_in_front || !settings.trusted_proxies.empty()) return;
  log::warning("a proxy is in front, but not named", {{"setting", "http.trusted_proxies"}});
}

ExitStatus serve(const SiteOptions& site) {
  keep_freed_memory();
  const sigset_t stop_signals = block_stop_signals();
  const auto opened = open_for_command(site);
  if (!opened || !ward_is_there(site, *opened)) return ExitStatus::unusable;
  const auto map = map_rules(opened->settings);
  const base::SystemClock clock;
  const auto case_types = own_case_types(case_types_folder(site), clock.today());
  if (!map || !case_types) {
    complain(site, map ? case_types.error() : map.error());
    return ExitStatus::unusable;
  }
  warn_of_unmatched_units(*opened, *case_types);
  warn_of_unnamed_proxy(opened->settings);
  scan::use(opened->settings.clamd);
  Application application(*opened->database, clock,
                          {.ward = opened->ward,
                           .sign_in = people::sign_in_rules(opened->settings),
                           .upload_limit_bytes = static_cast<uint64_t>(opened->settings.upload_mebibytes) << 20U,
                           .unused_file_days = opened->settings.unused_file_days,
                           .mail = mail_options(opened->settings),
                           .public_address = opened->settings.public_address,
                           .files_folder = std::filesystem::absolute(opened->settings.files_folder),
                           .map = *map,
                           .office_hours = *vietnamese::read_office_hours(opened->settings.office_hours),
                           .case_types = &*case_types});
  application.fill_search();
  const auto uploads = files::TemporaryFolder::make("uploads");
  if (!uploads) {
    complain(site, uploads.error());
    return ExitStatus::unusable;
  }
  const http::ServerOptions options = server_options(opened->settings, uploads->path());
  const auto server = http::Server::start(options, application.router(),
                                          [&](const http::Request& request) { return application.context(request); });
  if (!server) {
    complain(site, server.error());
    return ExitStatus::unusable;
  }
  const jobs::Workers workers(application.jobs(), job_threads);
  const Housekeeper housekeeper(
      housekeeping, [&] { application.keep_limits(); }, [&] { application.keep_house(); });
  const Housekeeper indexing(
      {.pause = std::chrono::seconds(1), .rounds = 1}, [&] { application.index_cases(clock.now()); }, [] {});
  std::cout << "Gần Dân: http://" << opened->settings.http_address << ':' << (*server)->port() << std::endl;
  int received = 0;
  sigwait(&stop_signals, &received);
  log::info("stopping", {{"signal", std::to_string(received)}});
  (*server)->stop();
  return ExitStatus::well;
}

}  // namespace

void add_serve_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("serve", "Serve the ward's pages until stopped");
  auto site = std::make_shared<SiteOptions>();
  add_site_options(*command, *site);
  command->callback([&status, site] { status = serve(*site); });
}

}  // namespace gandan::app
