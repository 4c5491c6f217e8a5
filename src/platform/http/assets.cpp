#include "platform/http/assets.h"

#include <array>
#include <utility>

#include "base/embedded.h"
#include "platform/html/asset.h"
#include "platform/http/prepared_body.h"

namespace gandan::http {
namespace {

constexpr std::string_view folder = "web/";
constexpr std::string_view manifest = "web/manifest.txt";

Response asset_response(const std::shared_ptr<const PreparedBody>& body, std::string_view type) {
  Response response = prepared_page(body, type);
  response.with_header("cache-control", "public, max-age=31536000, immutable");
  return response;
}

void add_asset(Router& router, std::string_view name, std::string_view bytes, std::string_view gzip_form) {
  const std::string_view type = content_type_of(name);
  const auto body = prepare_embedded(bytes, gzip_form, type);
  router.add({Method::get, "/assets/" + std::string(name), auth::Permission::public_,
              [body, type](const Request&, Context&) { return asset_response(body, type); }, 0,
              [body, type](const Request&) { return std::optional(asset_response(body, type)); }});
}

Response favicon() {
  Response response;
  response.status = 302;
  return response.with_header("location", html::asset_path("mark.svg")).with_header("cache-control", "max-age=86400");
}

Response robots() {
  return plain_text("User-agent: *\nAllow: /\n").with_header("cache-control", "public, max-age=86400");
}

}  // namespace

void add_asset_routes(Router& router, const FilesByPath& files) {
  for (const auto& [path, bytes] : files) {
    if (!path.starts_with(folder) || path == manifest || path.ends_with(".gz")) continue;
    const auto compressed = files.find(std::string(path) + ".gz");
    add_asset(router, path.substr(folder.size()), bytes,
              compressed == files.end() ? std::string_view() : compressed->second);
  }
}

void add_asset_routes(Router& router) {
  add_asset_routes(router, base::embedded_files());
  router.add(
      {Method::get, "/favicon.ico", auth::Permission::public_, [](const Request&, Context&) { return favicon(); }});
  router.add(
      {Method::get, "/robots.txt", auth::Permission::public_, [](const Request&, Context&) { return robots(); }});
}

std::string_view content_type_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> types = {{
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".woff2", "font/woff2"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".txt", "text/plain; charset=utf-8"},
      {".html", "text/html; charset=utf-8"},
      {".csv", "text/csv; charset=utf-8"},
      {".pdf", "application/pdf"},
  }};
  for (const auto& [ending, type] : types) {
    if (name.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

}  // namespace gandan::http
