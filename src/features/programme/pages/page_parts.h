// What several pages of the programme share.
#pragma once

#include <string>
#include <string_view>

#include "features/programme/resolution_store.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

// What stands in place of a programme that there is not yet: what will be here and how to begin.
html::SafeHtml no_programme(const http::Context& context);
// Where a text stands in the report: "Báo cáo chính trị, dòng 627-628, trang 16".
std::string place_of(html::Language language, const Source& source);
// The address of that place on the report's page, or "" when there is no report.
std::string address_of(const Source& source);
// An address of the web rather than the number of a document.
bool is_address(const std::string& text);
bool may(const http::Context& context, auth::Permission permission);

}  // namespace gandan::programme
