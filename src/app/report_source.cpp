#include "app/report_source.h"

#include <cstdio>

#include "platform/html/translator.h"
#include "platform/office/source_text.h"

namespace gandan::app {

void add_report_options(CLI::App& command, ReportOptions& options, const std::vector<std::string>& formats) {
  options.format = formats.front();
  command.add_option("FILE", options.file, "The report: TXT, DOCX, PDF or HTML")->required();
  command.add_option("--format", options.format, "How to print")->check(CLI::IsMember(formats))->capture_default_str();
  command
      .add_option_function<std::string>(
          "--language", [&options](const std::string& code) { options.language = *html::language_of_code(code); },
          "The language of messages")
      ->check(CLI::IsMember({"vi", "en"}))
      ->default_str("vi");
}

std::optional<reading::Document> read_report_file(const ReportOptions& options) {
  const auto source = office::read_source(options.file);
  if (!source) {
    std::fprintf(stderr, "gandan: %s\n", html::translate(options.language, source.error()).c_str());
    return std::nullopt;
  }
  for (const office::Note& note : source->notes) {
    const std::string message = html::translate(options.language, note.message_key, note.arguments);
    std::fprintf(stderr, "%s: note: %s\n", options.file.c_str(), message.c_str());
  }
  return reading::read_document(source->text);
}

bool print(const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

}  // namespace gandan::app
