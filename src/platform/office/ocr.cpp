#include "platform/office/ocr.h"

#include <algorithm>

#include "platform/files/process.h"

namespace gandan::office {
namespace {

using namespace std::chrono_literals;

// The long side of a picture: A4 at 300 dots an inch, which tesseract was trained on. A page of any size gives no more.
constexpr const char* longest_side = "3508";

const files::ProcessLimits limits{.time = 120s, .memory = uint64_t{2} << 30, .output = uint64_t{4} << 20};

base::Error failure(const char* key, const files::ProcessOutcome& outcome) {
  if (outcome.ending == files::ProcessEnding::timed_out) key = "error.office.pdf_too_long";
  if (outcome.ending == files::ProcessEnding::not_started) key = "error.office.no_recognition";
  return {base::ErrorKind::unavailable, key, {}, {}, files::describe(outcome)};
}

}  // namespace

base::Result<std::string> recognise_page(const std::filesystem::path& pdf, size_t page,
                                         const std::filesystem::path& temporary_folder) {
  const std::string number = std::to_string(page);
  const auto painted = files::run_process({.program = "pdftoppm",
                                           .arguments = {"-gray", "-scale-to", longest_side, "-f", number, "-l", number,
                                                         "-singlefile", pdf.string(), "page"},
                                           .folder = temporary_folder,
                                           .limits = limits});
  if (!painted.well()) return failure("error.office.damaged_pdf", painted);
  // One thread: tesseract's threads spend their time waiting for each other.
  const auto recognised = files::run_process({.program = "tesseract",
                                              .arguments = {"page.pgm", "stdout", "-l", "vie"},
                                              .folder = temporary_folder,
                                              .environment = {{"OMP_THREAD_LIMIT", "1"}},
                                              .limits = limits});
  if (!recognised.well()) return failure("error.office.no_recognition", recognised);
  std::string text = recognised.output;
  std::erase(text, '\f');
  return text;
}

}  // namespace gandan::office
