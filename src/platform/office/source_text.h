// From a file on disk to the text of a report. Which kind of file it is tells its content, not its name.
//
// Limits: a text, HTML or DOCX file of 64 MiB, a DOCX that unpacks to 64 MiB, a PDF of 256 MiB, 300 scanned pages, two
// minutes for the text layer of a PDF and for each scanned page.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/office/note.h"

namespace gandan::office {

inline constexpr uint64_t text_file_limit = uint64_t{64} << 20;
inline constexpr uint64_t pdf_file_limit = uint64_t{256} << 20;

enum class SourceKind { txt, docx, pdf, scanned_pdf, html };

struct SourceText {
  std::string text;  // UTF-8, NFC; lines end in \n; pages are separated by form feeds where they are known
  SourceKind kind = SourceKind::txt;
  bool needs_review = false;  // letters were recognised from a picture: a person has to compare
  std::vector<Note> notes;    // how the text was got, where that is worth knowing
};

// Called before each page that has to be recognised from its picture, with how many are done and how many there are.
// False: stop; the reading then fails with error.office.stopped.
using PageProgress = std::function<bool(size_t done, size_t total)>;

// Fails with one error of error.files.* or error.office.*, whose message is one sentence with {file} filled in.
base::Result<SourceText> read_source(const std::filesystem::path& path, const PageProgress& progress = {});

}  // namespace gandan::office
