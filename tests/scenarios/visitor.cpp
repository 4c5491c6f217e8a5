#include "tests/scenarios/visitor.h"

#include <unistd.h>
#include <algorithm>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "platform/http/prepared_body.h"
#include "platform/http/url.h"

namespace gandan::scenarios {
namespace {

std::string header_of(const http::Response& response, std::string_view name) {
  const auto same = [&](const auto& header) {
    return std::equal(name.begin(), name.end(), header.first.begin(), header.first.end(),
                      [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
  };
  const auto found = std::find_if(response.headers.begin(), response.headers.end(), same);
  return found == response.headers.end() ? std::string() : found->second;
}

std::string body_of(const http::Response& response) {
  if (response.prepared) return std::string(response.prepared->bytes());
  if (response.body) return *response.body;
  if (!response.file) return {};
  std::ifstream file(*response.file, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

http::Fields without(const http::Fields& fields, const std::vector<Entry>& entries) {
  http::Fields rest;
  for (const auto& [name, value] : fields.entries()) {
    const auto replaced = [&, &field = name](const Entry& entry) { return entry.name == field; };
    if (std::none_of(entries.begin(), entries.end(), replaced)) rest.add(name, value);
  }
  return rest;
}

// The server streams an upload to a file of its own, which the handler may move away.
http::UploadedFile upload(const Entry& entry) {
  const std::filesystem::path source = std::filesystem::path(GANDAN_SOURCE_DIR) / entry.value;
  std::string name = (std::filesystem::temp_directory_path() / "gandan-upload-XXXXXX").string();
  const int made = ::mkstemp(name.data());
  if (made < 0) throw std::runtime_error("cannot make a temporary file");
  ::close(made);
  std::filesystem::copy_file(source, name, std::filesystem::copy_options::overwrite_existing);
  return {entry.name, source.filename().string(), name, std::filesystem::file_size(name)};
}

}  // namespace

void Visitor::open(Site& site, std::string_view target) {
  ask(site, {}, target);
}

void Visitor::send(Site& site, std::string_view target, const std::vector<Entry>& entries) {
  Form form{true, std::string(target), {}, {}};
  if (!csrf_.empty()) form.fields.add("csrf", csrf_);
  submit(site, form, entries);
}

void Visitor::click(Site& site, std::string_view text) {
  const auto target = page_.link(text);
  if (!target) throw std::runtime_error("no link on the page bears this text");
  open(site, *target);
}

void Visitor::press(Site& site, std::string_view button, const std::vector<Entry>& entries) {
  auto form = page_.form_of_button(button);
  if (!form) throw std::runtime_error("no button of a form on the page bears this text");
  if (form->action.empty()) form->action = path_;
  submit(site, *form, entries);
}

void Visitor::submit(Site& site, const Form& form, const std::vector<Entry>& entries) {
  http::Request request;
  http::Fields fields = without(form.fields, entries);
  for (const Entry& entry : entries) {
    if (entry.is_file) {
      request.files.push_back(upload(entry));
    } else {
      fields.add(entry.name, form.chosen(entry.name, entry.value));
    }
  }
  const std::vector<http::UploadedFile> files = request.files;
  if (form.posts) {
    request.method = http::Method::post;
    request.form = fields;
    ask(site, std::move(request), form.action);
  } else {
    open(site, form.action.substr(0, form.action.find('?')) + "?" + http::encode_form(fields));
  }
  std::error_code moved_away;
  for (const auto& file : files) std::filesystem::remove(file.path, moved_away);
}

void Visitor::follow_redirects(Site& site) {
  for (int hops = 0; status_ == 303; ++hops) {
    if (hops == 5) throw std::runtime_error("redirected in a circle at " + path_);
    open(site, std::string(location_));
  }
}

std::string Visitor::text() const {
  return is_page_ ? page_.text() : body_;
}

void Visitor::ask(Site& site, http::Request request, std::string_view target) {
  const std::string_view whole = target.substr(0, target.find('#'));
  const size_t question = whole.find('?');
  const auto path = http::decode_path(whole.substr(0, question));
  const std::string_view query = question == std::string_view::npos ? "" : whole.substr(question + 1);
  if (!path || !http::decode_form(query, request.query)) {
    throw std::runtime_error("not a path of the site: " + std::string(target));
  }
  request.path = *path;
  request.cookies = cookies_;
  request.headers = {{"host", "localhost"}, {"accept", "text/html"}, {"accept-language", "vi"}};
  request.remote_address = "127.0.0.1";
  const http::Response response = site.answer(request);
  keep_cookies(response);
  path_ = *path;
  status_ = response.status;
  location_ = header_of(response, "location");
  is_page_ = header_of(response, "content-type").starts_with("text/html");
  body_ = body_of(response);
  page_ = is_page_ ? Page(body_) : Page();
  if (const std::string token = page_.csrf(); !token.empty()) csrf_ = token;
}

void Visitor::keep_cookies(const http::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name != "set-cookie" && name != "Set-Cookie") continue;
    const std::string pair = value.substr(0, value.find(';'));
    const size_t sign = pair.find('=');
    if (sign == std::string::npos) continue;
    cookies_.erase(pair.substr(0, sign));
    if (value.find("Max-Age=0") == std::string::npos) cookies_[pair.substr(0, sign)] = pair.substr(sign + 1);
  }
}

}  // namespace gandan::scenarios
