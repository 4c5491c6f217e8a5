// A sheet of figures on its way into the programme: the file is kept, a job checks every row and then writes all of
// them or none, and its progress is shown. Leaves running the job to platform/jobs, and what a row means to
// figure_sheet.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "features/programme/figures/bulk_entry.h"
#include "platform/html/language.h"
#include "platform/http/message.h"
#include "platform/http/router.h"
#include "platform/jobs/runner.h"

namespace gandan::programme {

// `folder` outlives a restart, `runner` the routes.
struct SheetPlace {
  std::filesystem::path folder;
  jobs::Runner& runner;
};
void add_figure_sheet_routes(http::Router& router, const SheetPlace& place);
void add_figure_sheet_jobs(jobs::Runner& runner, const base::WardId& ward, const std::filesystem::path& folder);

struct FigureUpload {
  jobs::Job job;
  std::string file_name;                    // what the person called it
  auth::PersonId person;                    // who sent it
  std::optional<BulkOutcome> outcome = {};  // once it was checked; of many errors the first
  size_t errors = 0;                        // all of them
};

// Keeps the file and has it taken in, with what the person may do now. Commits.
base::Result<jobs::JobId> begin_figure_upload(db::Database& database, const audit::Actor& actor,
                                              const auth::Principal& principal, html::Language language,
                                              const http::UploadedFile& file, const SheetPlace& place);
std::optional<FigureUpload> find_figure_upload(db::Transaction& transaction, const base::WardId& ward,
                                               const jobs::JobId& id);

}  // namespace gandan::programme
