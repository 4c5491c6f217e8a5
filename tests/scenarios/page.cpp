#include "tests/scenarios/page.h"

#include "tests/scenarios/markup.h"

namespace gandan::scenarios {
namespace {

bool bears(const Tag& tag, std::string_view html, std::string_view text) {
  return tag.attribute("aria-label") == text || visible_text(content_until_close(html, tag.end, tag.name)) == text;
}

// What a browser sends of <select>: the option marked selected, else the first.
void add_selected(const Tag& select, std::string_view html, Form& form) {
  const std::string_view options = content_until_close(html, select.end, "select");
  std::optional<std::string> chosen;
  bool found = false;
  for (Tag tag = next_tag(options, 0); !tag.name.empty(); tag = next_tag(options, tag.end)) {
    if (!tag.opens("option")) continue;
    const auto value = tag.attributes.find("value");
    const std::string text = visible_text(content_until_close(options, tag.end, "option"));
    form.options.push_back({select.attribute("name"), value != tag.attributes.end() ? value->second : text, text});
    const bool marked = tag.attributes.contains("selected");
    if ((chosen && !marked) || found) continue;
    chosen = form.options.back().value;
    found = marked;
  }
  if (chosen) form.fields.add(select.attribute("name"), *chosen);
}

void add_input(const Tag& input, http::Fields& fields) {
  const std::string type = input.attribute("type");
  if (type == "submit" || type == "button" || type == "file" || type == "image" || type == "reset") return;
  const bool box = type == "checkbox" || type == "radio";
  if (box && !input.attributes.contains("checked")) return;
  const bool valued = input.attributes.contains("value");
  fields.add(input.attribute("name"), box && !valued ? "on" : input.attribute("value"));
}

void add_control(const Tag& tag, std::string_view html, Form& form) {
  if (tag.closing || tag.attribute("name").empty() || tag.attributes.contains("disabled")) return;
  if (tag.name == "input") add_input(tag, form.fields);
  if (tag.name == "select") add_selected(tag, html, form);
  if (tag.name == "textarea") {
    form.fields.add(tag.attribute("name"), resolve_references(content_until_close(html, tag.end, "textarea")));
  }
}

bool is_button(const Tag& tag) {
  return tag.opens("button") || (tag.opens("input") && tag.attribute("type") == "submit");
}

}  // namespace

std::string Form::chosen(std::string_view field, const std::string& text) const {
  const Option* beginning = nullptr;
  int how_many = 0;
  for (const Option& option : options) {
    if (option.field != field) continue;
    if (option.value == text) return text;
    if (option.text == text) return option.value;
    if (text.empty() || !option.text.starts_with(text)) continue;
    beginning = &option;
    ++how_many;
  }
  return how_many == 1 ? beginning->value : text;
}

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
    Form found{form.attribute("method") == "post", form.attribute("action"), {}, {}};
    bool pressed = false;
    for (Tag tag = next_tag(html, form.end); !tag.name.empty(); tag = next_tag(html, tag.end)) {
      add_control(tag, html, found);
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
