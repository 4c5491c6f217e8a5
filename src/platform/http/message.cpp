#include "platform/http/message.h"

#include <stdexcept>

namespace gandan::http {
namespace {

template <typename Map>
std::string_view find(const Map& map, std::string_view name) {
  const auto found = map.find(name);
  return found == map.end() ? std::string_view() : std::string_view(found->second);
}

Response with_body(std::string text, std::string_view content_type, int status) {
  Response response;
  response.status = status;
  response.body = std::make_shared<const std::string>(std::move(text));
  response.with_header("content-type", std::string(content_type));
  return response;
}

}  // namespace

std::string_view Fields::get(std::string_view name) const {
  for (const auto& [key, value] : fields_) {
    if (key == name) return value;
  }
  return {};
}

bool Fields::has(std::string_view name) const {
  for (const auto& entry : fields_) {
    if (entry.first == name) return true;
  }
  return false;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : fields_) {
    if (key == name) values.emplace_back(value);
  }
  return values;
}

std::string_view Request::header(std::string_view name) const {
  return find(headers, name);
}

std::string_view Request::path_parameter(std::string_view name) const {
  const auto found = path_parameters.find(name);
  if (found == path_parameters.end()) throw std::logic_error("the route has no parameter " + std::string(name));
  return found->second;
}

Response& Response::with_header(std::string name, std::string value) {
  headers.emplace_back(std::move(name), std::move(value));
  return *this;
}

Response html_page(const html::SafeHtml& html, int status) {
  return with_body(html.text(), "text/html; charset=utf-8", status);
}

Response plain_text(std::string text, int status) {
  return with_body(std::move(text), "text/plain; charset=utf-8", status);
}

Response json(std::string text, int status) {
  return with_body(std::move(text), "application/json", status);
}

Response see_other(std::string_view location) {
  if (!is_local_path(location)) throw std::logic_error("see_other to another site: " + std::string(location));
  Response response;
  response.status = 303;
  response.with_header("location", std::string(location));
  return response;
}

Response failure(base::Error error) {
  Response response;
  response.status = status_of(error.kind);
  response.problem = std::move(error);
  return response;
}

Response prepared_page(std::shared_ptr<const PreparedBody> body, std::string_view content_type) {
  Response response;
  response.prepared = std::move(body);
  response.with_header("content-type", std::string(content_type));
  return response;
}

int status_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::invalid:
      return 422;
    case base::ErrorKind::unauthorised:
      return 401;
    case base::ErrorKind::forbidden:
      return 403;
    case base::ErrorKind::not_found:
      return 404;
    case base::ErrorKind::conflict:
      return 409;
    case base::ErrorKind::too_large:
      return 413;
    case base::ErrorKind::unavailable:
      return 503;
  }
  return 500;
}

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::delete_:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
  }
  return "GET";
}

bool is_local_path(std::string_view location) {
  if (!location.starts_with('/') || location.starts_with("//")) return false;
  // Browsers read a backslash as a slash, and drop control characters before they look.
  for (const char c : location) {
    if (c == '\\' || static_cast<unsigned char>(c) < 0x21 || c == 0x7F) return false;
  }
  return true;
}

}  // namespace gandan::http
