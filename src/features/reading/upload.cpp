#include "features/reading/upload.h"

#include <nlohmann/json.hpp>

#include "features/reading/draft_actions.h"
#include "platform/files/file.h"
#include "platform/html/translator.h"
#include "platform/office/source_text.h"
#include "platform/scan/scan.h"

namespace gandan::reading {
namespace {

using nlohmann::json;

// not keys: reading.upload
constexpr std::string_view job_kind = "reading.upload";

struct Payload {
  std::string file;  // its name in the folder
  std::string client_name, person, person_name;
};

std::string json_of(const Payload& payload) {
  const json object = {{"file", payload.file},
                       {"client_name", payload.client_name},
                       {"person", payload.person},
                       {"person_name", payload.person_name}};
  return object.dump();
}

Payload payload_of(const jobs::Job& job) {
  const json object = json::parse(job.payload);
  return {object.at("file").get<std::string>(), object.at("client_name").get<std::string>(),
          object.at("person").get<std::string>(), object.at("person_name").get<std::string>()};
}

Upload upload_of(jobs::Job job) {
  Upload upload{std::move(job), {}, {}};
  upload.file_name = payload_of(upload.job).client_name;
  if (!upload.job.result.empty()) {
    upload.report = ReportId::parse(json::parse(upload.job.result).at("report").get<std::string>());
  }
  return upload;
}

// What keeps the text from being had does not go away by trying again; only a stop of the program does. Messages name
// the file as the person does.
base::Error told_to_person(base::Error error, const std::string& client_name, bool stopped) {
  for (auto& [name, value] : error.arguments) {
    if (name == "file") value = client_name;
  }
  if (error.message_key == "error.files.not_found") error = base::invalid("error.reading.upload_gone", "file");
  if (!stopped && error.kind == base::ErrorKind::unavailable) error.kind = base::ErrorKind::invalid;
  return error;
}

base::Result<void> import_text(jobs::Run& run, const base::WardId& ward, const Payload& payload,
                               const office::SourceText& source) {
  auto transaction = run.database().write();
  const audit::Actor actor{ward, auth::PersonId::parse(payload.person), payload.person_name, audit::Channel::web,
                           run.now()};
  const auto report = import_report(transaction, actor,
                                    {.file_name = payload.client_name,
                                     .source_kind = source_kind_word(source.kind),
                                     .needs_review = source.needs_review,
                                     .text = source.text});
  if (!report) return report.error();
  const json result = {{"report", report->text()}};
  if (run.finish(transaction, result.dump())) transaction.commit();
  return {};
}

base::Result<void> read_upload(jobs::Run& run, const base::WardId& ward, const std::filesystem::path& folder) {
  const Payload payload = payload_of(run.job());
  const std::filesystem::path file = folder / payload.file;
  const auto source = office::read_source(file, [&](size_t done, size_t total) {
    return run.report({static_cast<int64_t>(done), static_cast<int64_t>(total), "reading.upload.page"});
  });
  auto outcome = source ? import_text(run, ward, payload, *source)
                        : base::Result<void>(told_to_person(source.error(), payload.client_name, !run.goes_on()));
  const bool again = !outcome && outcome.error().kind == base::ErrorKind::unavailable;
  std::error_code ignored;
  if (!again) std::filesystem::remove(file, ignored);
  return outcome;
}

}  // namespace

base::Result<jobs::JobId> begin_upload(db::Database& database, const audit::Actor& actor,
                                       const http::UploadedFile& file, const UploadPlace& place) {
  if (const auto scanned = scan::check_file(file.path, "file"); !scanned) return scanned.error();
  const std::string name = base::new_uuid_v7(actor.at);
  if (const auto moved = files::move_file(file.path, place.folder / name); !moved) return moved.error();
  const Payload payload{name, file.client_name, actor.person ? actor.person->text() : "", actor.name};
  auto transaction = database.write();
  const auto job =
      jobs::enqueue(transaction, actor.ward, {.kind = std::string(job_kind), .payload = json_of(payload)}, actor.at);
  transaction.commit();
  place.runner.wake();
  return job;
}

std::optional<Upload> find_upload(db::Transaction& transaction, const base::WardId& ward, const jobs::JobId& id) {
  auto job = jobs::find(transaction, ward, id);
  if (!job || job->kind != job_kind) return std::nullopt;
  return upload_of(*std::move(job));
}

std::vector<Upload> uploads_under_way(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<Upload> uploads;
  for (jobs::Job& job : jobs::open_jobs(transaction, ward, job_kind)) uploads.push_back(upload_of(std::move(job)));
  return uploads;
}

std::string progress_in_words(html::Language language, const jobs::Job& job) {
  // keys: reading.upload.page
  if (job.state == jobs::State::waiting) {
    return html::translate(language, job.failure ? "reading.upload.again" : "reading.upload.waiting");
  }
  if (job.progress.total == 0) return html::translate(language, "reading.upload.reading");
  return html::translate(
      language, job.progress.message_key,
      {{"page", std::to_string(job.progress.done + 1)}, {"total", std::to_string(job.progress.total)}});
}

void add_reading_jobs(jobs::Runner& runner, const base::WardId& ward, const std::filesystem::path& folder) {
  runner.handle(std::string(job_kind), [ward, folder](jobs::Run& run) { return read_upload(run, ward, folder); });
}

}  // namespace gandan::reading
