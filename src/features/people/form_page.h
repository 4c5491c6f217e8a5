// A page with one form: header, what is wrong, fields, one button. Shared by the pages of this folder.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "platform/html/form.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::people {

struct FormPage {
  std::string title_key, submit_key;
  std::string action;               // path it is sent to; "": the page's own address, with the place in the page
  std::vector<html::Field> fields;  // labels in the reader's language; errors are put in from `error`
  std::optional<base::Error> error = {};
  std::string note = {};
  std::vector<std::pair<std::string, std::string>> hidden = {};
  std::string back_key = {}, back_path = {};
  std::string active_path = {};
  std::string help = {};  // "people.help.unit.": behind it, the name of a field that has no help of its own
};

// 200, or the status of the error.
http::Response form_page(const http::Context& context, FormPage form);

// A secret that is shown once.
http::Response secret_page(const http::Context& context, const std::string& title_key,
                           const std::string& explanation_key, const std::string& secret, const std::string& back);

// A field with the message of `label_key`.
html::Field field(const http::Context& context, std::string name, const char* label_key, std::string_view value = {});

bool may(const http::Context& context, auth::Permission permission);

}  // namespace gandan::people
