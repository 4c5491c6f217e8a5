#include "platform/http/upload_sink.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include "platform/http/url.h"

namespace gandan::http {
namespace {

// What a browser sends may hold a path (old ones send the whole): only its last part is a name.
std::string_view last_part(std::string_view name) {
  const size_t slash = name.find_last_of("/\\");
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

}  // namespace

UploadSink::UploadSink(std::string_view content_type, const FormLimits& limits) : limits_(limits) {
  const auto boundary = header_parameter(content_type, "boundary");
  if (boundary && !boundary->empty() && boundary->size() <= 70) {
    parser_.emplace(*boundary, limits.part_head_bytes, static_cast<PartListener&>(*this));
  }
}

UploadSink::~UploadSink() {
  close_file();
  for (const auto& file : files_) ::unlink(file.path.c_str());
}

bool UploadSink::refuse(int status, const char* key) {
  refusal_ = Refusal{status, key};
  return false;
}

void UploadSink::close_file() {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
}

std::optional<Refusal> UploadSink::take(std::string_view bytes) {
  if (!parser_) return Refusal{400, "error.http.form"};
  switch (parser_->feed(bytes)) {
    case MultipartParser::Outcome::more:
      return std::nullopt;
    case MultipartParser::Outcome::malformed:
      return Refusal{400, "error.http.form"};
    case MultipartParser::Outcome::stopped:
      break;
  }
  return refusal_ ? *refusal_ : Refusal{400, "error.http.form"};
}

std::optional<Refusal> UploadSink::finish(Request& request) {
  if (!parser_ || !parser_->is_complete()) return Refusal{400, "error.http.form"};
  request.form = std::move(fields_);
  request.files = std::move(files_);
  files_.clear();
  return std::nullopt;
}

bool UploadSink::begin(const PartHead& head) {
  auto name = clean_value(head.name);
  if (!name || name->size() > limits_.name_bytes) return refuse(400, "error.http.form");
  if (head.file_name) return begin_file(std::move(*name), *head.file_name);
  if (fields_.entries().size() >= limits_.fields) return refuse(413, "error.http.form_parts");
  in_file_ = false;
  name_ = std::move(*name);
  value_.clear();
  return true;
}

bool UploadSink::begin_file(std::string field, std::string_view client_name) {
  auto name = clean_value(std::string(last_part(client_name)));
  if (!name || name->size() > limits_.name_bytes) return refuse(400, "error.http.file_name");
  in_file_ = true;
  file_ = {std::move(field), std::move(*name), {}, 0};
  // A file field that was left empty comes as an empty file without a name: it is no upload.
  return file_.client_name.empty() || create_file();
}

bool UploadSink::create_file() {
  if (files_.size() >= limits_.files) return refuse(413, "error.http.form_parts");
  std::string path = (limits_.upload_folder / "upload-XXXXXX").string();
  descriptor_ = ::mkostemp(path.data(), O_CLOEXEC);
  if (descriptor_ < 0) {
    spdlog::error("cannot make {}: {}", path, std::strerror(errno));
    return refuse(503, "error.http.unavailable");
  }
  file_.path = path;
  files_.push_back(file_);
  return true;
}

bool UploadSink::bytes(std::string_view bytes) {
  if (!in_file_) {
    field_bytes_ += bytes.size();
    if (field_bytes_ > limits_.field_bytes) return refuse(413, "error.http.body_too_large");
    value_ += bytes;
    return true;
  }
  if (descriptor_ < 0 && !create_file()) return false;
  files_.back().size_bytes += bytes.size();
  if (write_all(descriptor_, bytes)) return true;
  spdlog::error("cannot write {}: {}", files_.back().path.string(), std::strerror(errno));
  return refuse(503, "error.http.unavailable");
}

bool UploadSink::end() {
  if (in_file_) {
    close_file();
    return true;
  }
  auto value = field_value(std::move(value_));
  if (!value) return refuse(400, "error.http.form");
  fields_.add(std::move(name_), std::move(*value));
  return true;
}

}  // namespace gandan::http
