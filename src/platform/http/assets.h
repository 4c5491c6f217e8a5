// The files of web/ that the program carries: styles, scripts, fonts, icons, each under a name with the hash of its
// content, so that a browser keeps it for ever; and the two files that programs ask every site for.
#pragma once

#include <map>
#include <string_view>

#include "platform/http/router.h"

namespace gandan::http {

using FilesByPath = std::map<std::string_view, std::string_view>;

// GET /assets/<name> for each "web/<name>" of `files`; "web/<name>.gz" beside it is its gzip form and no asset of its
// own. Requires that the bytes live as long as the router.
void add_asset_routes(Router& router, const FilesByPath& files);
// The same with the program's embedded files, and /favicon.ico and /robots.txt.
void add_asset_routes(Router& router);

// "text/css; charset=utf-8" of "app.css"; application/octet-stream when unknown.
std::string_view content_type_of(std::string_view name);

}  // namespace gandan::http
