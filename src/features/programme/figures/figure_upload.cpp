#include "features/programme/figures/figure_upload.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/programme/figures/figure_sheet.h"
#include "platform/files/file.h"
#include "platform/jobs/stopped.h"
#include "platform/scan/scan.h"

namespace gandan::programme {
namespace {

using nlohmann::json;

// not keys: programme.figure_sheet
constexpr std::string_view job_kind = "programme.figure_sheet";
constexpr size_t most_errors_kept = 200;

// Who sent it and what they might do then: nobody is signed in when the job runs.
json json_of(const auth::Principal& principal) {
  json permissions = json::array();
  for (size_t i = 0; i < static_cast<size_t>(auth::Permission::count_); ++i) {
    const auto permission = static_cast<auth::Permission>(i);
    if (principal.permissions.has(permission)) permissions.push_back(auth::name_of(permission));
  }
  return {{"person", principal.person.text()},
          {"unit", principal.unit.text()},
          {"session", principal.session.text()},
          {"name", principal.display_name},
          {"permissions", permissions}};
}

auth::Principal principal_in(const json& object) {
  auth::Principal principal{*auth::PersonId::parse(object.at("person").get<std::string>()),
                            *auth::UnitId::parse(object.at("unit").get<std::string>()),
                            *auth::SessionId::parse(object.at("session").get<std::string>()),
                            object.at("name").get<std::string>(),
                            {}};
  for (const json& name : object.at("permissions")) {
    if (const auto permission = auth::permission_named(name.get<std::string>())) principal.permissions.add(*permission);
  }
  return principal;
}

json json_of(const BulkOutcome& outcome) {
  json errors = json::array();
  for (const BulkError& each : outcome.errors) {
    if (errors.size() == most_errors_kept) break;
    errors.push_back({{"row", each.row},
                      {"field", each.error.field},
                      {"key", each.error.message_key},
                      {"arguments", each.error.arguments}});
  }
  return {{"approved", outcome.approved},   {"submitted", outcome.submitted},       {"drafts", outcome.drafts},
          {"unchanged", outcome.unchanged}, {"error_count", outcome.errors.size()}, {"errors", errors}};
}

BulkOutcome outcome_in(const json& object) {
  BulkOutcome outcome{object.at("approved").get<int>(),
                      object.at("submitted").get<int>(),
                      object.at("drafts").get<int>(),
                      object.at("unchanged").get<int>(),
                      {}};
  for (const json& each : object.at("errors")) {
    base::Error error = base::invalid(each.at("key").get<std::string>(), each.at("field").get<std::string>());
    error.arguments = each.at("arguments").get<decltype(error.arguments)>();
    outcome.errors.push_back({each.at("row").get<int>(), std::move(error)});
  }
  return outcome;
}

class Taking {
 public:
  Taking(jobs::Run& run, base::WardId ward)
      : run_(run),
        payload_(json::parse(run.job().payload)),
        principal_(principal_in(payload_.at("principal"))),
        actor_{std::move(ward), principal_.person, principal_.display_name, audit::Channel::import, run.now()},
        language_(
            html::language_of_code(payload_.at("language").get<std::string>()).value_or(html::Language::vietnamese)) {}

  base::Result<void> take(const std::filesystem::path& folder) {
    const auto file = folder / payload_.at("file").get<std::string>();
    if (auto scanned = scan::check_file(file, "file"); !scanned) return scanned;
    const auto rows = sheet::read_workbook(file);
    if (!rows) return rows.error();
    BulkOutcome refused;
    refused.errors = check(*rows);
    if (stopped_) return jobs::stopped();
    if (entries_.empty()) return base::invalid("error.programme.sheet_empty", "file");
    if (refused.errors.empty()) return write();
    auto transaction = run_.database().write();
    if (run_.finish(transaction, json_of(refused).dump())) transaction.commit();
    return {};
  }

 private:
  // Row by row, so that whoever waits sees how far it is; keeps nobody from writing.
  std::vector<BulkError> check(const std::vector<sheet::ReadRow>& rows) {
    auto transaction = run_.database().read();
    entries_ = entries_in(rows, transaction, actor_.ward, language_);
    stopped_ = !report(0, "programme.sheet.checking");
    if (stopped_) return {};
    return check_figures(transaction, actor_, principal_, entries_, [&](size_t checked) {
      stopped_ = !report(checked, "programme.sheet.checking");
      return !stopped_;
    });
  }

  // Checks once more what may have changed since, in the transaction that writes.
  base::Result<void> write() {
    if (!report(entries_.size(), "programme.sheet.writing")) return jobs::stopped();
    auto transaction = run_.database().write();
    const BulkOutcome outcome = enter_figures(transaction, actor_, principal_, entries_);
    if (run_.finish(transaction, json_of(outcome).dump())) transaction.commit();
    return {};
  }

  bool report(size_t done, const char* message_key) {
    return run_.report({static_cast<int64_t>(done), static_cast<int64_t>(entries_.size()), message_key});
  }

  jobs::Run& run_;
  json payload_;
  auth::Principal principal_;
  audit::Actor actor_;
  html::Language language_;
  std::vector<BulkEntry> entries_;
  bool stopped_ = false;
};

base::Result<void> take_sheet(jobs::Run& run, const base::WardId& ward, const std::filesystem::path& folder) {
  auto outcome = Taking(run, ward).take(folder);
  const bool again = !outcome && outcome.error().kind == base::ErrorKind::unavailable;
  std::error_code ignored;
  if (!again) std::filesystem::remove(folder / json::parse(run.job().payload).at("file").get<std::string>(), ignored);
  return outcome;
}

}  // namespace

base::Result<jobs::JobId> begin_figure_upload(db::Database& database, const audit::Actor& actor,
                                              const auth::Principal& principal, html::Language language,
                                              const http::UploadedFile& file, const SheetPlace& place) {
  const std::string name = base::new_uuid_v7(actor.at);
  if (const auto moved = files::move_file(file.path, place.folder / name); !moved) return moved.error();
  const json payload = {{"file", name},
                        {"client_name", file.client_name},
                        {"language", html::code_of(language)},
                        {"principal", json_of(principal)}};
  auto transaction = database.write();
  const auto job =
      jobs::enqueue(transaction, actor.ward, {.kind = std::string(job_kind), .payload = payload.dump()}, actor.at);
  transaction.commit();
  place.runner.wake();
  return job;
}

std::optional<FigureUpload> find_figure_upload(db::Transaction& transaction, const base::WardId& ward,
                                               const jobs::JobId& id) {
  auto job = jobs::find(transaction, ward, id);
  if (!job || job->kind != job_kind) return std::nullopt;
  const json payload = json::parse(job->payload);
  FigureUpload upload{*std::move(job), payload.at("client_name").get<std::string>(),
                      principal_in(payload.at("principal")).person};
  if (upload.job.result.empty()) return upload;
  const json result = json::parse(upload.job.result);
  upload.outcome = outcome_in(result);
  upload.errors = result.at("error_count").get<size_t>();
  return upload;
}

void add_figure_sheet_jobs(jobs::Runner& runner, const base::WardId& ward, const std::filesystem::path& folder) {
  runner.handle(std::string(job_kind), [ward, folder](jobs::Run& run) { return take_sheet(run, ward, folder); });
}

}  // namespace gandan::programme
