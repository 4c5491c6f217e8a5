// Handing files out, and taking them from programs. Whatever a file holds, a browser is told its kind by us, not to
// guess another, and to save it: nothing of it is ever run as a page of this site.
#include <nlohmann/json.hpp>

#include "features/attachments/attachment_store.h"
#include "features/attachments/attachments.h"
#include "features/attachments/file_check.h"
#include "platform/http/context.h"
#include "platform/http/url.h"

namespace gandan::attachments {
namespace {

http::Response file_download(const http::Request& request, http::Context& context) {
  const auto id = FileId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto file = id ? find_file(transaction, context.ward, *id) : std::nullopt;
  if (!file) return http::failure({base::ErrorKind::not_found, "error.attachments.not_found", {}, {}, {}});
  return to_be_saved(file->name, file->kind, content_of(transaction, context.ward, *id));
}

http::Response api_add_file(const http::Request& request, http::Context& context) {
  const auto files = files_in(request, "file");
  if (!files) return http::failure(files.error());
  if (files->empty()) return http::failure(base::invalid("error.attachments.missing", "file"));
  auto transaction = context.database.write();
  audit::Actor actor = audit::actor_of(context);
  actor.channel = audit::Channel::api;
  nlohmann::json list = nlohmann::json::array();
  for (const CheckedFile& file : *files) {
    list.push_back({{"address", keep(transaction, actor, file)}, {"name", file.name}});
  }
  transaction.commit();
  return http::json(nlohmann::json{{"files", list}}.dump(), 201);
}

}  // namespace

http::Response to_be_saved(const std::string& name, Kind kind, std::string bytes) {
  http::Response response;
  response.body = std::make_shared<const std::string>(std::move(bytes));
  response.with_header("content-type", std::string(media_type_of(kind)));
  // RFC 6266: the plain name for old browsers, the real one percent-encoded.
  response.with_header("content-disposition", "attachment; filename=\"tep" + std::string(ending_of(kind)) +
                                                  "\"; filename*=UTF-8''" + http::percent_encode(name));
  response.with_header("cache-control", "no-store");
  return response;
}

void add_attachment_routes(http::Router& router, uint64_t limit_bytes) {
  router.add({http::Method::get, "/files/{id}", auth::Permission::view_programme, file_download});
  router.add({http::Method::post, "/api/v1/files", auth::Permission::enter_figures, api_add_file, limit_bytes});
}

}  // namespace gandan::attachments
