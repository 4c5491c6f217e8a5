#include "platform/http/body.h"

#include <algorithm>

#include "platform/http/multipart.h"
#include "platform/http/upload_sink.h"
#include "platform/http/url.h"

namespace gandan::http {
namespace {

class TextSink final : public BodySink {
 public:
  std::optional<Refusal> take(std::string_view bytes) override {
    text_ += bytes;
    return std::nullopt;
  }
  std::optional<Refusal> finish(Request& request) override {
    request.body = std::move(text_);
    return std::nullopt;
  }

 private:
  std::string text_;
};

class FormSink final : public BodySink {
 public:
  explicit FormSink(const FormLimits& limits) : limits_(limits) {}
  std::optional<Refusal> take(std::string_view bytes) override {
    if (text_.size() + bytes.size() > 3 * limits_.field_bytes) return Refusal{413, "error.http.body_too_large"};
    text_ += bytes;
    return std::nullopt;
  }
  std::optional<Refusal> finish(Request& request) override {
    if (decode_form(text_, request.form, limits_.fields)) return std::nullopt;
    return Refusal{400, "error.http.form"};
  }

 private:
  const FormLimits& limits_;
  std::string text_;  // percent-encoded: up to three bytes for one
};

}  // namespace

std::unique_ptr<BodySink> sink_for(const Request& request, const FormLimits& limits) {
  const std::string_view type = request.header("content-type");
  if (is_media_type(type, "application/x-www-form-urlencoded")) return std::make_unique<FormSink>(limits);
  if (is_media_type(type, "multipart/form-data")) return std::make_unique<UploadSink>(type, limits);
  return std::make_unique<TextSink>();
}

RemoveUploads::~RemoveUploads() {
  for (const auto& file : request_.files) {
    std::error_code ignored;  // already moved away
    std::filesystem::remove(file.path, ignored);
  }
}

}  // namespace gandan::http
