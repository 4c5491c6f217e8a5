// A request that has been read, on its way through context and router; and what is said when it cannot be.
#include <spdlog/spdlog.h>

#include <algorithm>

#include "platform/http/connection.h"
#include "platform/http/error_page.h"
#include "platform/http/preferences.h"

namespace gandan::http {
namespace {

base::ErrorKind kind_of(int status) {
  if (status == 413) return base::ErrorKind::too_large;
  return status == 503 ? base::ErrorKind::unavailable : base::ErrorKind::invalid;
}

bool is_trusted(std::string_view address, const ServerOptions& options) {
  return std::find(options.trusted_proxies.begin(), options.trusted_proxies.end(), address) !=
         options.trusted_proxies.end();
}

}  // namespace

Response refusal_response(const Router& router, const Refusal& refusal, const Request& request) {
  const Problem problem{refusal.status, {kind_of(refusal.status), refusal.message_key, {}, {}, {}}};
  const html::Language language = language_of(request);
  if (auto told = router.told_problem(problem, request, language)) return *std::move(told);
  return wants_html(request) ? short_error_page(problem, language) : json_error(problem, language);
}

Answer run_handler(Services& services, Request& request) {
  const AnswerOptions options{services.options.secure};
  try {
    Context context = services.make_context(request);
    return make_answer(services.router.dispatch(request, context), request, options);
  } catch (const std::exception& fault) {
    spdlog::error("{} {}: {}", name_of(request.method), request.path, fault.what());
    return make_answer(refusal_response(services.router, {503, "error.http.unavailable"}, request), request, options);
  }
}

std::optional<Answer> run_early_refusal(Services& services, Request& request) {
  const AnswerOptions options{services.options.secure};
  try {
    Context context = services.make_context(request);
    auto refusal = services.router.refuse_early(request, context);
    if (!refusal) return std::nullopt;
    return make_answer(*std::move(refusal), request, options);
  } catch (const std::exception& fault) {
    spdlog::error("{} {}: {}", name_of(request.method), request.path, fault.what());
    return make_answer(refusal_response(services.router, {503, "error.http.unavailable"}, request), request, options);
  }
}

std::string remote_address(std::string_view peer, const ServerOptions& options, Request& request) {
  if (!is_trusted(peer, options)) {
    for (const std::string_view name : {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "forwarded"}) {
      if (const auto found = request.headers.find(name); found != request.headers.end()) request.headers.erase(found);
    }
    return std::string(peer);
  }
  // From the right: each proxy adds whom it heard from; the first that is none of ours is the client.
  std::string_view list = request.header("x-forwarded-for");
  std::string client(peer);
  while (!list.empty()) {
    const size_t comma = list.rfind(',');
    std::string_view item = comma == std::string_view::npos ? list : list.substr(comma + 1);
    list = comma == std::string_view::npos ? std::string_view() : list.substr(0, comma);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    const bool address = !item.empty() && item.size() <= 45 &&
                         item.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
    if (!address) break;
    client = item;
    if (!is_trusted(item, options)) break;
  }
  return client;
}

}  // namespace gandan::http
