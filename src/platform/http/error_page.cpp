#include "platform/http/error_page.h"

#include "platform/html/escape.h"
#include "platform/html/translator.h"

namespace gandan::http {
namespace {

using html::escape;

std::string hidden_field(std::string_view name, std::string_view value) {
  return "<input type=\"hidden\" name=\"" + escape(name) + "\" value=\"" + escape(value) + "\">\n";
}

std::string resend_form(const Problem& problem, html::Language language, std::string_view csrf_token) {
  if (problem.resend.entries().empty()) return {};
  std::string form = "<form method=\"post\" action=\"" + escape(problem.action) + "\">\n";
  form += hidden_field("csrf", csrf_token);
  for (const auto& [name, value] : problem.resend.entries()) form += hidden_field(name, value);
  return form + "<button>" + escape(html::translate(language, "http.problem.resend")) + "</button>\n</form>\n";
}

html::Arguments title_arguments(const Problem& problem) {
  return {{"status", std::to_string(problem.status)}};
}

}  // namespace

bool wants_html(const Request& request) {
  return request.header("accept").find("text/html") != std::string_view::npos;
}

Response short_error_page(const Problem& problem, html::Language language, std::string_view csrf_token) {
  const std::string title = escape(html::translate(language, "http.problem.title", title_arguments(problem)));
  std::string page = "<!doctype html>\n<html lang=\"" + std::string(code_of(language)) +
                     "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
                     title + "</title>\n<h1>" + title + "</h1>\n<p>" +
                     escape(html::translate(language, problem.error)) + "</p>\n";
  if (!problem.id.empty()) {
    page += "<p>" + escape(html::translate(language, "http.problem.id", {{"id", problem.id}})) + "</p>\n";
  }
  page += resend_form(problem, language, csrf_token);
  page += "<p><a href=\"/\">" + escape(html::translate(language, "http.problem.home")) + "</a></p>\n</html>\n";
  return html_page(html::SafeHtml::made_by_template(std::move(page)), problem.status);
}

std::string json_string(std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || c == '<') {
      out += "\\u00";
      out += hexadecimal[byte >> 4U];
      out += hexadecimal[byte & 0x0FU];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

Response json_error(const Problem& problem, html::Language language) {
  std::string text = "{\"error\":{\"status\":" + std::to_string(problem.status) +
                     ",\"code\":" + json_string(problem.error.message_key) +
                     ",\"message\":" + json_string(html::translate(language, problem.error));
  if (!problem.error.field.empty()) text += ",\"field\":" + json_string(problem.error.field);
  if (!problem.id.empty()) text += ",\"id\":" + json_string(problem.id);
  return json(text + "}}\n", problem.status);
}

}  // namespace gandan::http
