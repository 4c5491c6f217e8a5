// A page as a person uses it: what stands there, where its links lead, what its forms send.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace gandan::scenarios {

struct Form {
  bool posts = false;
  std::string action;   // "" is the page's own path
  http::Fields fields;  // as filled in on the page, with the button's own name and value
};

class Page {
 public:
  Page() = default;
  explicit Page(std::string html) : html_(std::move(html)) {}

  std::string text() const;
  // Where the first link with this text (or aria-label) leads; nullopt when there is none.
  std::optional<std::string> link(std::string_view text) const;
  // The form that the first button with this text (or aria-label) sends.
  std::optional<Form> form_of_button(std::string_view text) const;
  // The token for forms of ours; "" on a page without forms.
  std::string csrf() const;

 private:
  std::string html_;
};

}  // namespace gandan::scenarios
