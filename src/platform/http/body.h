// Where the body of a request goes, by its content type: forms into fields, uploads into files, the rest as it is.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "platform/http/request_parser.h"

namespace gandan::http {

struct FormLimits {
  std::filesystem::path upload_folder;  // exists and is ours alone; files are made with mode 0600
  size_t fields = 1000;
  size_t files = 20;
  size_t field_bytes = 1U << 20U;  // all fields of a form that are no files, together
  size_t name_bytes = 200;         // of a field or a file
  size_t part_head_bytes = 4U << 10U;
};

// Never null. Files of a form that was not finished are removed with the sink; those of a finished one belong to the
// request and are removed by RemoveUploads.
std::unique_ptr<BodySink> sink_for(const Request& request, const FormLimits& limits);

// Removes what is left of a request's uploads when it goes out of scope.
class RemoveUploads {
 public:
  explicit RemoveUploads(Request& request) : request_(request) {}
  ~RemoveUploads();
  RemoveUploads(const RemoveUploads&) = delete;
  RemoveUploads& operator=(const RemoveUploads&) = delete;

 private:
  Request& request_;
};

}  // namespace gandan::http
