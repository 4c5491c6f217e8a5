// A page as a person uses it: what stands there, where its links lead, what its forms send.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.h"

namespace gandan::scenarios {

// One line of a list to choose from.
struct Option {
  std::string field, value, text;
};

struct Form {
  bool posts = false;
  std::string action;   // "" is the page's own path
  http::Fields fields;  // as filled in on the page, with the button's own name and value
  std::vector<Option> options = {};

  // What the browser sends when a person chooses `text` in the list `field`: the value of the option with this text, or
  // of the only one that begins so; `text` itself where it is a value, or the field is no list.
  std::string chosen(std::string_view field, const std::string& text) const;
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
