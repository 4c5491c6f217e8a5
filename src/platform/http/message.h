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

struct PreparedBody;  // prepared_body.h

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
  std::string path;  // decoded, begins with "/", without "." and ".." segments
  Fields query;
  Fields form;  // of application/x-www-form-urlencoded and multipart/form-data
  std::vector<UploadedFile> files;
  std::map<std::string, std::string, std::less<>> headers;
  std::map<std::string, std::string, std::less<>> cookies;
  std::map<std::string, std::string, std::less<>> path_parameters;  // of "/targets/{id}"
  std::string body;  // of other content types (JSON), within the route's limit
  std::string remote_address;

  std::string_view header(std::string_view name) const;          // or ""
  std::string_view path_parameter(std::string_view name) const;  // requires that the route has it
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::shared_ptr<const std::string> body;       // shared, so that a cached page is not copied
  std::optional<std::filesystem::path> file;     // sent from disk instead of body
  std::shared_ptr<const PreparedBody> prepared;  // instead of body: its entity tag and gzip form are known
  std::optional<base::Error> problem;            // instead of body: the router makes the page (failure())
  std::string frame_ancestors;                   // who may embed the page (CSP sources); empty: nobody

  Response& with_header(std::string name, std::string value);
  Response& with_cookie(std::string set_cookie) { return with_header("set-cookie", std::move(set_cookie)); }
};

Response html_page(const html::SafeHtml& html, int status = 200);
Response plain_text(std::string text, int status = 200);
Response json(std::string text, int status = 200);
Response see_other(std::string_view location);  // 303 after a form; requires a path of this site
// The page, or JSON, that tells a person of `error`; the status follows from its kind. Rendered by the router.
Response failure(base::Error error);
// A body made once and sent many times, with its entity tag and gzip form (prepare() in prepared_body.h).
Response prepared_page(std::shared_ptr<const PreparedBody> body, std::string_view content_type);
int status_of(base::ErrorKind kind);
std::string_view name_of(Method method);  // "GET"
// True for "/targets?x=1": begins with one slash and cannot lead to another site. For `next` parameters.
bool is_local_path(std::string_view location);

}  // namespace gandan::http
