#include "tests/scenarios/page.h"

#include "tests/scenarios/markup.h"

namespace gandan::scenarios {
namespace {

bool bears(const Tag& tag, std::string_view html, std::string_view text) {
  return tag.attribute("aria-label") == text || visible_text(content_until_close(html, tag.end, tag.name)) == text;
}

// What a browser sends of <select>: the option marked selected, else the first.
void add_selected(const Tag& select, std::string_view html, http::Fields& fields) {
  const std::string_view options = content_until_close(html, select.end, "select");
  std::optional<std::string> chosen;
  for (Tag tag = next_tag(options, 0); !tag.name.empty(); tag = next_tag(options, tag.end)) {
    if (!tag.opens("option")) continue;
    const bool marked = tag.attributes.contains("selected");
    if (chosen && !marked) continue;
    const auto value = tag.attributes.find("value");
    chosen =
        value != tag.attributes.end() ? value->second : visible_text(content_until_close(options, tag.end, "option"));
    if (marked) break;
  }
  if (chosen) fields.add(select.attribute("name"), *chosen);
}

void add_input(const Tag& input, http::Fields& fields) {
  const std::string type = input.attribute("type");
  if (type == "submit" || type == "button" || type == "file" || type == "image" || type == "reset") return;
  const bool box = type == "checkbox" || type == "radio";
  if (box && !input.attributes.contains("checked")) return;
  const bool valued = input.attributes.contains("value");
  fields.add(input.attribute("name"), box && !valued ? "on" : input.attribute("value"));
}

void add_control(const Tag& tag, std::string_view html, http::Fields& fields) {
  if (tag.closing || tag.attribute("name").empty() || tag.attributes.contains("disabled")) return;
  if (tag.name == "input") add_input(tag, fields);
  if (tag.name == "select") add_selected(tag, html, fields);
  if (tag.name == "textarea") {
    fields.add(tag.attribute("name"), resolve_references(content_until_close(html, tag.end, "textarea")));
  }
}

bool is_button(const Tag& tag) {
  return tag.opens("button") || (tag.opens("input") && tag.attribute("type") == "submit");
}

}  // namespace

std::string Page::text() const {
  return visible_text(html_);
}

std::optional<std::string> Page::link(std::string_view text) const {
  for (Tag tag = next_tag(html_, 0); !tag.name.empty(); tag = next_tag(html_, tag.end)) {
    if (tag.opens("a") && tag.attributes.contains("href") && bears(tag, html_, text)) return tag.attribute("href");
  }
  return std::nullopt;
}

std::optional<Form> Page::form_of_button(std::string_view text) const {
  for (Tag form = next_tag(html_, 0); !form.name.empty(); form = next_tag(html_, form.end)) {
    if (!form.opens("form")) continue;
    const std::string_view html =
        std::string_view(html_).substr(0, form.end + content_until_close(html_, form.end, "form").size());
    Form found{form.attribute("method") == "post", form.attribute("action"), {}};
    bool pressed = false;
    for (Tag tag = next_tag(html, form.end); !tag.name.empty(); tag = next_tag(html, tag.end)) {
      add_control(tag, html, found.fields);
      const bool this_one = !pressed && is_button(tag) && (bears(tag, html, text) || tag.attribute("value") == text);
      if (!this_one) continue;
      pressed = true;
      if (tag.attributes.contains("formaction")) found.action = tag.attribute("formaction");
      if (!tag.attribute("name").empty()) found.fields.add(tag.attribute("name"), tag.attribute("value"));
    }
    if (pressed) return found;
  }
  return std::nullopt;
}

std::string Page::csrf() const {
  for (Tag tag = next_tag(html_, 0); !tag.name.empty(); tag = next_tag(html_, tag.end)) {
    if (tag.opens("input") && tag.attribute("name") == "csrf") return tag.attribute("value");
  }
  return {};
}

}  // namespace gandan::scenarios
