// What waits for a person on "Việc của tôi" besides figures, tasks and explanations: of features that this one does not
// know. Whoever puts them together (app) says how to find it; this one shows it among its own, soonest first.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/http/context.h"

namespace gandan::programme {

// The one thing to be done next. Without `action`: a page, one click away. With it: a form that is sent there; when it
// has fields it stands open like the page's other forms, one at a time.
struct NextStep {
  std::string label;  // "Bắt đầu xử lý"
  std::string path = {};
  std::string action = {};
  std::vector<std::pair<std::string, std::string>> hidden = {};
  std::vector<html::Field> fields = {};
};

struct OtherDue {
  std::string id;                    // of the row: letters, digits and "-"
  std::optional<base::Instant> due;  // sorts it
  std::string when;                  // "còn 2 ngày 3 giờ"
  bool is_late = false;
  std::string kind, wording, path, about;  // "Phản ánh mới, chưa giao ai", what it is, where it is read, more of it
  NextStep step;
};

// For the person who is signed in, in the reader's language.
using FindOthers = std::function<std::vector<OtherDue>(const http::Context&, db::Transaction&)>;

}  // namespace gandan::programme
