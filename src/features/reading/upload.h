// A report that somebody uploaded, on its way to a draft: the file is kept, a job reads it, the job's progress is
// shown. Leaves running the job to platform/jobs and what is read to draft_actions.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/reading/draft.h"
#include "platform/html/language.h"
#include "platform/http/message.h"
#include "platform/jobs/job.h"
#include "platform/jobs/runner.h"

namespace gandan::reading {

// Where uploads go. `runner` outlives the routes.
struct UploadPlace {
  uint64_t limit_bytes = uint64_t{64} << 20U;  // of one request with a report (limits.upload_mebibytes); over it 413
  std::filesystem::path folder;                // outlives a restart
  jobs::Runner& runner;
};

struct Upload {
  jobs::Job job;
  std::string file_name;           // what the person called it
  std::optional<ReportId> report;  // once it was read
};

// Keeps the file, unless the virus scanner refuses it, and has it read. Commits.
base::Result<jobs::JobId> begin_upload(db::Database& database, const audit::Actor& actor,
                                       const http::UploadedFile& file, const UploadPlace& place);
std::optional<Upload> find_upload(db::Transaction& transaction, const base::WardId& ward, const jobs::JobId& id);
std::vector<Upload> uploads_under_way(db::Transaction& transaction, const base::WardId& ward);
std::string progress_in_words(html::Language language, const jobs::Job& job);

// Registers the job that reads an upload from `folder`.
void add_reading_jobs(jobs::Runner& runner, const base::WardId& ward, const std::filesystem::path& folder);

}  // namespace gandan::reading
