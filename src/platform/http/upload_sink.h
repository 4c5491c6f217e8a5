// A multipart form on its way in: fields into memory, files to disk as they arrive, within the limits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/http/body.h"
#include "platform/http/multipart.h"

namespace gandan::http {

class UploadSink final : public BodySink, private PartListener {
 public:
  UploadSink(std::string_view content_type, const FormLimits& limits);
  ~UploadSink() override;  // removes the files of a form that was not finished
  UploadSink(const UploadSink&) = delete;
  UploadSink& operator=(const UploadSink&) = delete;

  std::optional<Refusal> take(std::string_view bytes) override;
  std::optional<Refusal> finish(Request& request) override;

 private:
  bool begin(const PartHead& head) override;
  bool bytes(std::string_view bytes) override;
  bool end() override;

  bool begin_file(std::string field, std::string_view client_name);
  bool create_file();
  bool refuse(int status, const char* key);
  void close_file();

  const FormLimits& limits_;
  std::optional<MultipartParser> parser_;
  Fields fields_;
  std::vector<UploadedFile> files_;
  std::string name_;  // of the field that is being read
  std::string value_;
  size_t field_bytes_ = 0;
  UploadedFile file_;  // that is being read; made on disk when it has bytes or a name
  int descriptor_ = -1;
  bool in_file_ = false;  // false: in a field
  std::optional<Refusal> refusal_;
};

}  // namespace gandan::http
