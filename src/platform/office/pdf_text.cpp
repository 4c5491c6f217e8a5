#include "platform/office/pdf_text.h"

#include <algorithm>
#include <vector>

#include "platform/files/process.h"
#include "platform/files/temporary.h"
#include "platform/office/ocr.h"
#include "platform/office/page_words.h"

namespace gandan::office {
namespace {

using namespace std::chrono_literals;

// pdftotext(1): exit status 1 = could not open the file, 3 = the file forbids copying.
constexpr int status_not_opened = 1, status_forbidden = 3;

// A page with fewer letters than this has no text layer worth the name (a stamp, a page number put on a scan).
constexpr size_t fewest_letters = 20;

base::Error failure(const files::ProcessOutcome& outcome) {
  const std::string detail = files::describe(outcome);
  const auto error = [&](base::ErrorKind kind, const char* key) { return base::Error{kind, key, {}, {}, detail}; };
  switch (outcome.ending) {
    case files::ProcessEnding::timed_out:
    case files::ProcessEnding::output_too_large:
      return error(base::ErrorKind::too_large, "error.office.pdf_too_long");
    case files::ProcessEnding::not_started:
      return error(base::ErrorKind::unavailable, "error.office.no_pdf_reader");
    default:
      break;
  }
  const bool password = outcome.errors.find("Incorrect password") != std::string::npos;
  if (outcome.exit_status == status_not_opened && password) {
    return error(base::ErrorKind::invalid, "error.office.encrypted");
  }
  if (outcome.exit_status == status_forbidden) return error(base::ErrorKind::invalid, "error.office.copying_forbidden");
  return error(base::ErrorKind::invalid, "error.office.damaged_pdf");
}

base::Result<std::vector<std::string>> text_layer(const std::filesystem::path& path) {
  const auto outcome =
      files::run_process({.program = "pdftotext",
                          .arguments = {"-tsv", path.string(), "-"},
                          .limits = {.time = 120s, .memory = uint64_t{1} << 30, .output = uint64_t{256} << 20}});
  if (!outcome.well()) return failure(outcome);
  return pages_of_tsv(outcome.output);
}

size_t count_letters(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC0 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');  // of a longer letter, its first byte
  }));
}

std::vector<size_t> pages_without_text(const std::vector<std::string>& pages) {
  std::vector<size_t> indexes;
  for (size_t i = 0; i < pages.size(); ++i) {
    if (count_letters(pages[i]) < fewest_letters) indexes.push_back(i);
  }
  return indexes;
}

// Reads the pages without text from their pictures; how many gave some.
base::Result<size_t> recognise(const std::filesystem::path& path, std::vector<std::string>& pages,
                               const std::function<bool(size_t, size_t)>& progress) {
  const std::vector<size_t> without_text = pages_without_text(pages);
  if (without_text.empty()) return size_t{0};
  if (without_text.size() > scanned_pages_limit) {
    return base::Error{base::ErrorKind::too_large,
                       "error.office.too_many_scanned_pages",
                       {{"limit", std::to_string(scanned_pages_limit)}},
                       {},
                       {}};
  }
  const auto folder = files::TemporaryFolder::make("ocr");
  if (!folder) return folder.error();
  size_t recognised = 0, done = 0;
  for (const size_t index : without_text) {
    if (progress && !progress(done++, without_text.size())) {
      return base::Error{base::ErrorKind::unavailable, "error.office.stopped", {}, {}, {}};
    }
    auto text = recognise_page(path, index + 1, folder->path());
    if (!text) {
      // A blank page at the end of a text must not spoil the text where nothing is there to recognise it with.
      if (without_text.size() < pages.size()) continue;
      return text.error();
    }
    if (count_letters(*text) <= count_letters(pages[index])) continue;
    pages[index] = std::move(text).value();
    ++recognised;
  }
  return recognised;
}

}  // namespace

base::Result<PdfText> text_of_pdf(const std::filesystem::path& path,
                                  const std::function<bool(size_t, size_t)>& progress) {
  const std::filesystem::path absolute = std::filesystem::absolute(path);  // never looks like an option
  auto pages = text_layer(absolute);
  if (!pages) return pages.error();
  const auto recognised = recognise(absolute, *pages, progress);
  if (!recognised) return recognised.error();
  PdfText result;
  result.pages = pages->size();
  result.recognised_pages = *recognised;
  for (size_t i = 0; i < pages->size(); ++i) {
    if (i > 0) result.decoded.text += '\f';
    result.decoded.text += (*pages)[i];
  }
  repair_legacy_fonts(result.decoded);
  if (*recognised > 0) {
    result.decoded.notes.push_back({"office.note.recognised_pages", {{"count", std::to_string(*recognised)}}});
  }
  return result;
}

}  // namespace gandan::office
