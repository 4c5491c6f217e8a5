#include "features/cases/open311/open311_problem.h"

#include <array>
#include <utility>

#include "features/cases/officers/case_photos.h"
#include "features/cases/open311/open311_format.h"
#include "platform/html/translator.h"

namespace gandan::cases::open311 {
namespace {

constexpr std::array<std::pair<std::string_view, const char*>, 5> words_for_programs = {{
    {"error.http.not_found", "error.cases.open311.address"},
    {"error.http.method_not_allowed", "error.cases.open311.method"},
    {"error.http.form", "error.cases.open311.form"},
    {"error.http.form_parts", "error.cases.open311.parts"},
    {"error.http.body_too_large", "error.cases.open311.too_large"},
}};

}  // namespace

http::Response told_problem(const http::Problem& problem, const http::Request& request, html::Language language) {
  const Format format = request.path.ends_with(".xml") ? Format::xml : Format::json;
  base::Error told = problem.error;
  for (const auto& [ours, theirs] : words_for_programs) {
    if (told.message_key == ours) told.message_key = theirs;
  }
  told.arguments.emplace_back("megabytes", std::to_string(upload_limit_bytes >> 20U));
  return error(format, problem.status, html::translate(language, told));
}

}  // namespace gandan::cases::open311
