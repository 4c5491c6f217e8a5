// The types of cases of a site: those of the folder case_types beside its gandan.toml, and those that the program
// carries.
#pragma once

#include <filesystem>

#include "app/site_options.h"
#include "features/cases/types/case_type.h"

namespace gandan::app {

// Beside the gandan.toml that is used; "" when there is none.
std::filesystem::path case_types_folder(const SiteOptions& site);

// Every *.toml of the folder, by name, fit for new cases on this day. A folder that is not there is empty.
// Error(invalid) with file, line and reason; Error(unavailable) when a file cannot be read.
base::Result<cases::CaseTypes> own_case_types(const std::filesystem::path& folder, base::Date today);

}  // namespace gandan::app
