#include "platform/sheet/short_numbers.h"

#include <zip.h>

#include <charconv>
#include <memory>
#include <optional>

namespace gandan::sheet {
namespace {

constexpr const char* first_sheet = "xl/worksheets/sheet1.xml";  // as xlsxwriter names it

struct Discard {
  void operator()(zip* archive) const { zip_discard(archive); }
};

std::optional<std::string> read_part(zip* archive, zip_int64_t index) {
  zip_stat_t about;
  if (zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &about) != 0) return std::nullopt;
  std::string text(about.size, '\0');
  zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) return std::nullopt;
  const zip_int64_t read = zip_fread(file, text.data(), text.size());
  zip_fclose(file);
  return read == static_cast<zip_int64_t>(text.size()) ? std::optional(std::move(text)) : std::nullopt;
}

// What stands in <v> is a number, or the index of a string, which is short already.
std::string shortened(std::string_view xml) {
  constexpr std::string_view begin = "<v>";
  std::string made;
  made.reserve(xml.size());
  size_t done = 0;
  for (size_t at = xml.find(begin); at != std::string_view::npos; at = xml.find(begin, done)) {
    const size_t from = at + begin.size();
    const size_t to = xml.find('<', from);
    if (to == std::string_view::npos) break;
    made += xml.substr(done, from - done);
    made += short_number(xml.substr(from, to - from)).value_or(std::string(xml.substr(from, to - from)));
    done = to;
  }
  made += xml.substr(done);
  return made;
}

}  // namespace

std::optional<std::string> short_number(std::string_view stored) {
  double value = 0;
  const auto [end, failure] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  if (failure != std::errc{} || end != stored.data() + stored.size()) return std::nullopt;
  char text[400];
  const auto rounded = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific, 14);
  std::from_chars(text, rounded.ptr, value);
  const auto made = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
  return made.ec == std::errc{} ? std::optional(std::string(text, made.ptr)) : std::nullopt;
}

bool shorten_numbers(const std::string& file) {
  std::unique_ptr<zip, Discard> archive(zip_open(file.c_str(), 0, nullptr));
  const zip_int64_t index = archive ? zip_name_locate(archive.get(), first_sheet, 0) : -1;
  if (index < 0) return false;
  const auto xml = read_part(archive.get(), index);
  if (!xml) return false;
  const std::string made = shortened(*xml);  // outlives the archive's closing
  zip_source_t* source = zip_source_buffer(archive.get(), made.data(), made.size(), 0);
  if (source == nullptr) return false;
  if (zip_file_replace(archive.get(), static_cast<zip_uint64_t>(index), source, 0) != 0) {
    zip_source_free(source);
    return false;
  }
  if (zip_close(archive.get()) != 0) return false;
  static_cast<void>(archive.release());
  return true;
}

}  // namespace gandan::sheet
