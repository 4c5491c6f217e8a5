// A request and its answer as handlers see them: plain values, no sockets. Header names are lower case.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "platform/html/view.h"

namespace gandan::http {

enum class Method : uint8_t { get, head, post, put, delete_, options };

// A file of a multipart form, streamed to disk; removed when the request ends unless it was moved away.
struct UploadedFile {
  std::string field;
  std::string client_name;  // what the browser called it: never a path, only to be shown
  std::filesystem::path path;
  uint64_t size_bytes = 0;
};

// Fields by name in the order sent; values are valid UTF-8 in NFC, NUL removed (others are refused with 400).
class Fields {
 public:
  void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
  std::string_view get(std::string_view name) const;  // the first, or ""
  bool has(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& entries() const { return fields_; }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

struct Request {
  Method method = Method::get;
  std::string path;         // decoded, begins with "/", without "." and ".." segments
  Fields query;
  Fields form;              // of application/x-www-form-urlencoded and multipart/form-data
  std::vector<UploadedFile> files;
  std::map<std::string, std::string, std::less<>> headers;
  std::map<std::string, std::string, std::less<>> cookies;
  std::map<std::string, std::string, std::less<>> path_parameters;  // of "/targets/{id}"
  std::string body;         // of other content types (JSON), within the route's limit
  std::string remote_address;

  std::string_view header(std::string_view name) const;           // or ""
  std::string_view path_parameter(std::string_view name) const;   // requires that the route has it
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::shared_ptr<const std::string> body;                // shared, so that a cached page is not copied
  std::optional<std::filesystem::path> file;              // sent from disk instead of body

  Response& with_header(std::string name, std::string value);
};

Response html_page(const html::SafeHtml& html, int status = 200);
Response plain_text(std::string text, int status = 200);
Response json(std::string text, int status = 200);
Response see_other(std::string_view location);  // 303 after a form; requires a path of this site

}  // namespace gandan::http
