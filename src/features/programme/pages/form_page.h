// A page that is one form: fields above each other, what was typed kept, the error beside its field.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/form.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

struct FormPage {
  std::string title;
  std::string action, back_path, back_label, active_path, save_label;
  int64_t version = 1;
  std::vector<html::Field> fields;        // with the values that are stored
  std::vector<html::SafeHtml> more = {};  // below the fields: what a Field cannot be
  std::string help = {};  // "programme.help.task.": behind it, the name of a field that has no help of its own
  bool once = false;      // makes something: http::made_once
};

// `typed` and `error`: of a form that was refused; its values stand instead of the stored ones.
http::Response form_page(const http::Context& context, FormPage page, const http::Fields* typed = nullptr,
                         const std::optional<base::Error>& error = {});

}  // namespace gandan::programme
