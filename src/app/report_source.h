// The part that `gandan read` and `gandan check` share: the options of a report's file, and reading it.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "platform/html/language.h"
#include "reading/text/document.h"

namespace gandan::app {

struct ReportOptions {
  std::string file;
  std::string format;
  html::Language language = html::Language::vietnamese;
};

// Adds FILE, --format (the first of `formats` is the default) and --language.
void add_report_options(CLI::App& command, ReportOptions& options, const std::vector<std::string>& formats);

// The report; nothing when it could not be read, which is then said on standard error. What is worth knowing about
// how its text was got is said there too.
std::optional<reading::Document> read_report_file(const ReportOptions& options);

// Standard output, whole or not at all: false when it is closed or full.
bool print(const std::string& text);

}  // namespace gandan::app
